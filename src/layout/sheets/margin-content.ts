/** Takes the content of a margin box, returns it as inline items: counters of pages and named strings have their values (CSS GCPM 3 § 1). */
import type { Artifact, BoxTree, InlineItem } from "../../box/box-tree.ts";
import { formatCounter } from "../../box/counter-styles.ts";
import { findQuote } from "../../box/quotes.ts";
import type { ContentPart } from "../../css/computed-style.ts";
import type { MarginBoxStyle } from "../../css/styled-document.ts";
import type { SetString } from "../paint/canvas.ts";

/** What the margin boxes of one page may speak of. */
export interface PageFacts {
  readonly number: number;
  readonly total: number;
  /** Named strings as they were when the page began. */
  readonly entry: ReadonlyMap<string, string>;
  readonly set: readonly SetString[];
}

export function makeMarginContent(
  { content, style }: MarginBoxStyle,
  tag: Artifact,
  tree: BoxTree,
  page: PageFacts,
): readonly InlineItem[] {
  const { place } = tree.root;
  let depth = 0;
  const textOf = (part: ContentPart): string => {
    switch (part.type) {
      case "string":
        return part.value;
      case "counter":
      case "counters":
        return formatCounter(counterOf(part.name, page), part.style);
      case "named-string":
        return findString(part.name, part.which, page);
      case "quote": {
        if (part.which === "open") return findQuote(style.quotes, tree.language, depth++, "open");
        if (part.which === "close" && depth > 0)
          return findQuote(style.quotes, tree.language, --depth, "close");
        return "";
      }
      case "element-content":
      case "target-counter":
      case "target-counters":
      case "target-text":
      case "leader":
      case "element":
      case "image":
        return "";
    }
  };
  return content.flatMap((part): readonly InlineItem[] => {
    if (part.type === "image") {
      const image = tree.openImage?.(part.url, place) ?? null;
      const base = { style: { ...style, inlineSize: "auto", blockSize: "auto", margin: none, padding: none, border: noBorder(style) }, tag, anchor: null, place, strings: [], outline: null } as const; // prettier-ignore
      return image === null ? [] : [{ kind: "atomic", box: { ...base, kind: "image", image } }];
    }
    const text = textOf(part);
    const run = { kind: "text", text, style, language: tree.language, tag, link: null, place } as const;
    return text === "" ? [] : [run];
  });
}

const none = { blockStart: 0, inlineEnd: 0, blockEnd: 0, inlineStart: 0 } as const;

function noBorder({ color }: MarginBoxStyle["style"]) {
  const side = { width: 0, style: "none", color } as const;
  return { blockStart: side, inlineEnd: side, blockEnd: side, inlineStart: side };
}

function counterOf(name: string, page: PageFacts): number {
  if (name === "page") return page.number;
  return name === "pages" ? page.total : 0;
}

/** CSS GCPM 3 § 1.2: `first` the first value set on the page, `start` the one at its top, `last` the one at its end. */
function findString(
  name: string,
  which: "first" | "start" | "last" | "first-except",
  page: PageFacts,
): string {
  const set = page.set.filter((one) => one.name === name);
  const before = page.entry.get(name) ?? "";
  const [first] = set;
  switch (which) {
    case "first":
      return first?.value ?? before;
    case "start":
      return first?.first === true ? first.value : before;
    case "last":
      return set.at(-1)?.value ?? before;
    case "first-except":
      return first === undefined ? before : "";
  }
}
