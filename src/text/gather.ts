/** Takes inline items, returns their text in one string and the parts that it is made of. */
import type { AtomicSize, Box, InlineBoundary, InlineItem, InlineTextRun, OutOfFlow } from "../box/box-tree.ts"; // prettier-ignore
import type { ComputedStyle } from "../css/computed-style.ts";
import { transformText } from "./transform-text.ts";

/** `start` and `end` are offsets in the text, UTF-16 units; the parts follow each other without gaps. */
export type Part =
  | { readonly kind: "run"; readonly run: InlineTextRun; readonly start: number; readonly end: number }
  | { readonly kind: "open" | "close"; readonly inline: InlineBoundary; readonly start: number; readonly end: number }
  | { readonly kind: "atomic"; readonly box: Box; readonly size: AtomicSize; readonly start: number; readonly end: number }
  | { readonly kind: "break"; readonly style: ComputedStyle; readonly start: number; readonly end: number }
  | { readonly kind: "leader"; readonly run: InlineTextRun; readonly pattern: string; readonly start: number; readonly end: number }
  | { readonly kind: "mark"; readonly mark: OutOfFlow; readonly start: number; readonly end: number }; // prettier-ignore

export interface Gathered {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Stands for an atomic inline or a leader in the text: class CB of UAX #14. */
const objectReplacement = "\ufffc";

export function gather(inlines: readonly InlineItem[], language: string): Gathered {
  const parts: Part[] = [];
  const strings: string[] = [];
  let length = 0;
  // What stands before: white space there swallows collapsible spaces, as does the start of a line.
  let before = "\n";
  const push = (string: string) => {
    strings.push(string);
    length += string.length;
    before = string.at(-1) ?? before;
    return { start: length - string.length, end: length };
  };
  for (const item of inlines) {
    switch (item.kind) {
      case "open":
      case "close":
        parts.push({ kind: item.kind, inline: item.inline, start: length, end: length });
        break;
      case "atomic":
        parts.push({
          kind: "atomic",
          box: item.box,
          size: item.size ?? ownSize(item.box),
          ...push(objectReplacement),
        });
        break;
      case "leader":
        parts.push({ kind: "leader", run: item.run, pattern: item.pattern, ...push(objectReplacement) });
        break;
      case "mark":
        parts.push({ kind: "mark", mark: item.mark, start: length, end: length });
        break;
      case "break":
        parts.push({ kind: "break", style: item.style, ...push("\n") });
        break;
      case "text":
      case "page-counter": {
        const run = item.kind === "text" ? item : item.run;
        const space = processWhiteSpace(run.text, run.style.whiteSpace, before);
        const text = transformText(space, run.style.textTransform, run.language || language, before);
        if (text !== "") parts.push({ kind: "run", run, ...push(text) });
      }
    }
  }
  return { text: strings.join(""), parts };
}

function ownSize(box: Box): AtomicSize {
  return box.kind === "image"
    ? { width: box.image.width, height: box.image.height, baseline: null }
    : { width: 0, height: 0, baseline: null };
}

/** What is left of CSS Text 3 § 4.1 after box building: across runs, and what a preserved line feed is. */
function processWhiteSpace(text: string, mode: ComputedStyle["whiteSpace"], before: string): string {
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  if (mode === "pre" || mode === "pre-wrap" || mode === "break-spaces") return lines;
  const collapsed =
    mode === "pre-line"
      ? lines.replaceAll(/[ \t]*\n[ \t]*/g, "\n").replaceAll(/[ \t]+/g, " ")
      : lines.replaceAll(/[ \t\n]+/g, " ");
  return collapsed.startsWith(" ") && (before === "\n" || before === " ") ? collapsed.slice(1) : collapsed;
}
