/**
 * Takes the rows of a table, returns what their cells need beside their text so that the characters that a column is aligned on
 * stand below one another (CSS Text 4 § 7.1.1, `text-align: "."`).
 */
import type { Box, ParagraphBox, TableCell, TableRow } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { setText } from "../lines/set-lines.ts";
import type { Line } from "../../text/line.ts";

/** Left and right of the text, pt. */
export interface Indent {
  readonly left: number;
  readonly right: number;
}

/** Text on both sides of the middle of its character. */
interface Extent extends Indent {
  /** Of the character; null where it is not there. */
  readonly width: number | null;
}

type Aligned = readonly [cell: TableCell, extent: Extent];

export function alignCharacters(
  rows: readonly TableRow[],
  context: LayoutContext,
): ReadonlyMap<TableCell, Indent> {
  const columns = new Map<number, Aligned[]>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const extent = measureCell(cell, context);
      if (extent === null) continue;
      const column = columns.get(cell.column);
      if (column === undefined) columns.set(cell.column, [[cell, extent]]);
      else column.push([cell, extent]);
    }
  return new Map([...columns.values()].flatMap(indentCells));
}

function indentCells(column: readonly Aligned[]): readonly (readonly [TableCell, Indent])[] {
  // Where the character is missing, it is as though it stood behind the text.
  const width = Math.max(0, ...column.map(([, extent]) => extent.width ?? 0));
  const whole = column.map(([cell, { left, right, width: own }]): readonly [TableCell, Indent] => {
    if (own !== null) return [cell, { left, right }];
    return cell.box.style.direction === "rtl" && left === 0
      ? [cell, { left: width / 2, right: right - width / 2 }]
      : [cell, { left: left + width / 2, right: -width / 2 }];
  });
  const [left, right] = (["left", "right"] as const).map((side) => Math.max(...whole.map(([, extent]) => extent[side])));
  return whole.map(([cell, extent]) => [cell, indentCell(cell, { left: (left ?? 0) - extent.left, right: (right ?? 0) - extent.right })]);
} // prettier-ignore

/** Only where the text would otherwise be drawn to. */
function indentCell({ box: { style } }: TableCell, { left, right }: Indent): Indent {
  if (style.textAlign === "center") return { left, right };
  const toRight = (style.textAlign === "end") === (style.direction === "ltr");
  return toRight ? { left: 0, right } : { left, right: 0 };
}

/** Null for cells that take no part: those of several columns, and those with more than one line of text. */
function measureCell({ box, columnSpan }: TableCell, context: LayoutContext): Extent | null {
  const character = box.style.textAlignCharacter;
  const paragraph = character === null || columnSpan > 1 ? null : onlyParagraph(box);
  if (character === null || paragraph === null) return null;
  const { paragraph: text } = setText(paragraph, context.pageWidth, context);
  const [line, second] = text.lines(() => ({ width: text.maxContent }));
  if (line === undefined || second !== undefined) return null;
  return measureLine(line, character, endsLeft(paragraph));
}

function onlyParagraph(box: Box): ParagraphBox | null {
  if (box.kind === "paragraph") return box;
  const [child, second] = box.kind === "block" ? box.children : [];
  return child === undefined || second !== undefined ? null : onlyParagraph(child);
}

/** Text that goes from right to left ends at the left, unless it is a number. */
function endsLeft({ inlines, style }: ParagraphBox): boolean {
  const text = inlines.map((item) => (item.kind === "text" ? item.text : "")).join("");
  return style.direction === "rtl" && !/\p{Nd}/u.test(text);
}

function measureLine({ pieces }: Line, character: string, toLeft: boolean): Extent {
  const [start, end] = [Math.min(...pieces.map(({ x }) => x)), Math.max(...pieces.map(({ x, width }) => x + width))];
  for (const piece of pieces) {
    if (piece.kind !== "glyphs") continue;
    let x = piece.x;
    for (const { advance, text } of piece.glyphs) {
      const at = text.indexOf(character);
      const width = advance / Math.max(1, text.length);
      const middle = x + width * (at + character.length / 2);
      if (at >= 0) return { left: middle - start, right: end - middle, width: width * character.length };
      x += advance;
    }
  }
  return toLeft ? { left: 0, right: end - start, width: null } : { left: end - start, right: 0, width: null };
} // prettier-ignore
