/** Takes a paragraph and a width, returns its lines: the text is set once, and broken once for each width. */
import type { Box, InlineItem, ParagraphBox } from "../../box/box-tree.ts";
import type { Line, Paragraph } from "../../text/line.ts";
import { sizeAtomic } from "./atomic.ts";
import type { LayoutContext, SetText } from "../flow/context.ts";
import type { Fragment } from "../flow/fragment.ts";
import type { LinesToken, LineWidth } from "../flow/token.ts";

/** Text that holds boxes is set for each width anew, as they may depend on it. */
export function setText(box: ParagraphBox, width: number, context: LayoutContext): SetText {
  const known = context.memory.paragraphs.get(box) ?? new Map<string, SetText>();
  context.memory.paragraphs.set(box, known);
  const hasBoxes = box.inlines.some(({ kind }) => kind === "atomic");
  const key = hasBoxes ? String(width) : "";
  const found = known.get(key);
  if (found !== undefined) return found;
  const atomics = new Map<Box, Fragment>();
  const inlines = box.inlines.map((item) => resolveItem(box, item, width, atomics, context));
  const language = languageOf(box) ?? context.language;
  const paragraph = context.setParagraph({ inlines, style: box.style, language }, context);
  const made = { paragraph, atomics };
  known.set(key, made);
  return made;
}

function resolveItem(
  box: ParagraphBox,
  item: InlineItem,
  width: number,
  atomics: Map<Box, Fragment>,
  context: LayoutContext,
): InlineItem {
  if (item.kind === "page-counter") return { ...item.run, text: context.pageCounter(box, item) };
  if (item.kind !== "atomic") return item;
  const { fragment, size } = sizeAtomic(item.box, width, context);
  atomics.set(item.box, fragment);
  return { ...item, size };
}

function languageOf(box: ParagraphBox): string | null {
  const run = box.inlines.find((item) => item.kind === "text");
  return run === undefined || run.language === "" ? null : run.language;
}

interface SetLines {
  readonly lines: readonly Line[];
  readonly widths: readonly LineWidth[];
}

/** Lines already placed keep their width when the page changes it; those still to come take the new one. */
export function setLines(
  box: ParagraphBox,
  width: number,
  token: LinesToken | null,
  context: LayoutContext,
): SetLines {
  const { paragraph } = setText(box, width, context);
  const before = token?.widths ?? [];
  const from = token?.line ?? 0;
  const same = before.at(-1)?.width === width;
  const widths = same ? before : [...before, { from, width }];
  const lines = breakLines(box, paragraph, widths, context);
  if (same || before.length === 0) return { lines, widths };
  // Where the words so far would fall otherwise now, the old lines go on: no word may be lost or come twice.
  const old = breakLines(box, paragraph, before, context);
  const kept = old.slice(0, from).every((line, index) => textOf(line) === textOf(lines[index]));
  return kept ? { lines, widths } : { lines: old, widths: before };
}

function breakLines(
  box: ParagraphBox,
  paragraph: Paragraph,
  widths: readonly LineWidth[],
  context: LayoutContext,
): readonly Line[] {
  const known = context.memory.lines.get(box) ?? new Map<string, readonly Line[]>();
  context.memory.lines.set(box, known);
  const key = widths.map(({ from, width }) => `${from}:${width}`).join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const lines = paragraph.lines((index) => ({ width: widthAt(widths, index) }));
  known.set(key, lines);
  return lines;
}

function widthAt(widths: readonly LineWidth[], index: number): number {
  return widths.findLast(({ from }) => from <= index)?.width ?? 0;
}

function textOf(line: Line | undefined): string {
  const pieces = line?.pieces ?? [];
  return pieces
    .map((piece) => (piece.kind === "glyphs" ? piece.glyphs.map(({ text }) => text).join("") : piece.kind))
    .join("|");
}
