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
  const inlines = box.inlines.map((item) => resolveItem(item, width, atomics, context));
  const language = languageOf(box) ?? context.language;
  const paragraph = context.setParagraph(
    { inlines, style: box.style, firstLine: box.firstLine ?? null, language },
    context,
  );
  const made = { paragraph, atomics };
  known.set(key, made);
  return made;
}

function resolveItem(
  given: InlineItem,
  width: number,
  atomics: Map<Box, Fragment>,
  context: LayoutContext,
): InlineItem {
  const item = given.kind === "page-counter" ? context.pageCounter(given) : given;
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

/** Lines already placed stay when the page changes their width; those still to come take the new one. */
export function setLines(
  box: ParagraphBox,
  width: number,
  token: LinesToken | null,
  context: LayoutContext,
): SetLines {
  const { paragraph } = setText(box, width, context);
  const before = token?.widths ?? [];
  const same = before.at(-1)?.width === width;
  const widths = same ? before : [...before, { from: token?.line ?? 0, width }];
  if (token?.shaped === true) return { widths, lines: paragraph.lines(() => ({ width }), token.kept) };
  return { widths, lines: breakLines(box, paragraph, widths, token?.kept ?? [], context) };
}

function breakLines(
  box: ParagraphBox,
  paragraph: Paragraph,
  widths: readonly LineWidth[],
  kept: readonly Line[],
  context: LayoutContext,
): readonly Line[] {
  const known = context.memory.lines.get(box) ?? new Map<string, readonly Line[]>();
  context.memory.lines.set(box, known);
  const key = widths.map(({ from, width }) => `${from}:${width}`).join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const lines = paragraph.lines(
    (index) => ({ width: widthAt(widths, index) }),
    widths.length > 1 ? kept : [],
  );
  known.set(key, lines);
  return lines;
}

function widthAt(widths: readonly LineWidth[], index: number): number {
  return widths.findLast(({ from }) => from <= index)?.width ?? 0;
}
