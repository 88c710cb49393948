/** Takes the inline items of one paragraph, returns them with white space collapsed (CSS Text 3 § 4.1.1) and preserved line feeds as breaks. */
import type { InlineItem, InlineTextRun } from "./box-tree.ts";
import type { ComputedStyle } from "../css/computed-style.ts";

interface Mode {
  readonly collapse: boolean;
  readonly keepBreaks: boolean;
}

const modes: Readonly<Record<ComputedStyle["whiteSpace"], Mode>> = {
  normal: { collapse: true, keepBreaks: false },
  nowrap: { collapse: true, keepBreaks: false },
  "pre-line": { collapse: true, keepBreaks: true },
  pre: { collapse: false, keepBreaks: true },
  "pre-wrap": { collapse: false, keepBreaks: true },
  "break-spaces": { collapse: false, keepBreaks: true },
};

/** Scripts without spaces between words: a line feed between two such letters is none (§ 4.1.3). */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

export function collapseSpaces(items: readonly InlineItem[]): readonly InlineItem[] {
  const out: InlineItem[] = [];
  // At the beginning of a line a collapsible space goes.
  let afterSpace = true;
  for (const item of items) {
    if (item.kind === "text") {
      afterSpace = addText(out, item, afterSpace);
      continue;
    }
    if (item.kind === "break") {
      trimEnd(out);
      afterSpace = true;
    } else if (item.kind === "atomic" || item.kind === "page-counter" || item.kind === "leader") {
      afterSpace = false;
    }
    out.push(item);
  }
  trimEnd(out);
  return out;
}

function addText(out: InlineItem[], run: InlineTextRun, afterSpace: boolean): boolean {
  const mode = modes[run.style.whiteSpace];
  const text = mode.collapse ? collapseText(run.text, mode.keepBreaks) : run.text.replace(/\r\n?/g, "\n");
  let space = afterSpace;
  const parts = mode.keepBreaks ? text.split("\n") : [text];
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      if (mode.collapse) trimEnd(out);
      out.push({ kind: "break", style: run.style });
      space = true;
    }
    const kept = mode.collapse && space && part.startsWith(" ") ? part.slice(1) : part;
    if (kept !== "") {
      out.push(kept === run.text ? run : { ...run, text: kept });
      space = mode.collapse && kept.endsWith(" ");
    }
  }
  return space;
}

function collapseText(text: string, keepBreaks: boolean): string {
  return text.replace(/[ \t\r\n\f]+/g, (spaces, offset: number) => {
    if (spaces === " " || !/[\r\n\f]/.test(spaces)) return " ";
    if (keepBreaks) return "\n".repeat(spaces.replace(/\r\n?/g, "\n").split("\n").length - 1);
    const before = text.charAt(offset - 1);
    const after = text.charAt(offset + spaces.length);
    if (before === "\u200b" || after === "\u200b") return "";
    return wide.test(before) && wide.test(after) ? "" : " ";
  });
}

const solid: ReadonlySet<InlineItem["kind"]> = new Set(["break", "atomic", "page-counter", "leader"]);

/** Takes the collapsible space at the end of a line away, also from before the ends of inline boxes. */
function trimEnd(out: InlineItem[]): void {
  for (let index = out.length - 1; index >= 0; index--) {
    const item = out[index];
    if (item === undefined || solid.has(item.kind)) return;
    if (item.kind !== "text") continue;
    if (!modes[item.style.whiteSpace].collapse || !item.text.endsWith(" ")) return;
    const text = item.text.slice(0, -1);
    if (text === "") out.splice(index, 1);
    else out[index] = { ...item, text };
    return;
  }
}

/** Whether a paragraph of these items has any line. */
export function hasContent(items: readonly InlineItem[]): boolean {
  return items.some((item) => item.kind !== "open" && item.kind !== "close");
}
