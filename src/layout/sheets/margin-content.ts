/** Takes a margin box and its page, returns the box with its content: counters, named strings and running elements (CSS GCPM 3 § 1). */
import type { Artifact, Box, BoxTree, InlineItem } from "../../box/box-tree.ts";
import { counterAt, targetText } from "../../box/content-text.ts";
import { formatCounter } from "../../box/counter-styles.ts";
import { isPageCounter, type PageCounter } from "../../box/page-counter.ts";
import { findQuote } from "../../box/quotes.ts";
import { findTargetId } from "../../box/targets.ts";
import type { ContentPart } from "../../css/computed-style.ts";
import type { MarginBoxStyle } from "../../css/styled-document.ts";
import { findRunning, findString, writePageCounter, type PageFacts } from "./page-facts.ts";

export type MarginBox = Box & { readonly kind: "block" | "paragraph" };

export function makeMarginBox(
  margin: MarginBoxStyle,
  tag: Artifact,
  tree: BoxTree,
  page: PageFacts,
): MarginBox {
  const { style, content } = margin;
  const base = { style, tag, anchor: null, place: tree.root.place, strings: [], outline: null, marker: null } as const; // prettier-ignore
  const [part] = content;
  // It stands alone (§ 1.3.2).
  if (part?.type === "element") {
    const running = findRunning(part.name, part.which, page);
    return { ...base, kind: "block", children: running === null ? [] : [running] };
  }
  return { ...base, kind: "paragraph", inlines: makeInlines(margin, tag, tree, page) };
}

function makeInlines(
  { content, style }: MarginBoxStyle,
  tag: Artifact,
  tree: BoxTree,
  page: PageFacts,
): readonly InlineItem[] {
  const { place } = tree.root;
  const write = openWriter(style, tree, page);
  const run = (text: string) =>
    ({ kind: "text", text, style, language: tree.language, tag, link: null, place }) as const;
  return content.flatMap((part): readonly InlineItem[] => {
    if (part.type === "leader") return [{ kind: "leader", pattern: part.pattern, run: run("") }];
    if (part.type === "image") {
      const image = tree.openImage?.(part.url, place) ?? null;
      const base = { style: { ...style, inlineSize: "auto", blockSize: "auto", margin: none, padding: none, border: noBorder(style) }, tag, anchor: null, place, strings: [], outline: null } as const; // prettier-ignore
      return image === null ? [] : [{ kind: "atomic", box: { ...base, kind: "image", image } }];
    }
    const text = write(part);
    return text === "" ? [] : [run(text)];
  });
}

const none = { blockStart: 0, inlineEnd: 0, blockEnd: 0, inlineStart: 0 } as const;

function noBorder({ color }: MarginBoxStyle["style"]) {
  const side = { width: 0, style: "none", color } as const;
  return { blockStart: side, inlineEnd: side, blockEnd: side, inlineStart: side };
}

/** Quotation marks nest within one margin box. */
function openWriter(
  { quotes }: MarginBoxStyle["style"],
  tree: BoxTree,
  page: PageFacts,
): (part: ContentPart) => string {
  let depth = 0;
  const targetOf = (url: string) => {
    const id = findTargetId(url, tree.root.place.file, (name) => tree.targets?.has(name) === true);
    return id === null ? null : { id, target: tree.targets?.get(id) ?? null };
  };
  const writePage = (part: PageCounter): string => {
    if (part.type === "counter" || part.type === "counters") return writePageCounter(part, page);
    const found = targetOf(part.url);
    return found === null ? "" : writePageCounter({ ...part, url: `#${found.id}` }, page);
  };
  return (part) => {
    if (isPageCounter(part)) return writePage(part);
    switch (part.type) {
      case "string":
        return part.value;
      // Counters of the document are not those of its pages.
      case "counter":
      case "counters":
        return formatCounter(0, part.style);
      case "target-counter":
      case "target-counters":
        return counterAt(targetOf(part.url)?.target ?? null, part);
      case "target-text":
        return targetText(targetOf(part.url)?.target ?? null, part.which);
      case "named-string":
        return findString(part.name, part.which, page);
      case "quote":
        if (part.which === "open") return findQuote(quotes, tree.language, depth++, "open");
        return part.which === "close" && depth > 0 ? findQuote(quotes, tree.language, --depth, "close") : "";
      case "element-content":
      case "leader":
      case "alternative":
      case "element":
      case "image":
        return "";
    }
  };
}
