/** Takes a table whose borders collapse, returns the border that wins on each edge of its grid (CSS 2.2 § 17.6.2.1). */
import type { TableBox, TableCell, TableRow } from "../../box/box-tree.ts";
import type { BorderSide, BorderStyle, ComputedStyle, Sides } from "../../css/computed-style.ts";

export interface CollapsedBorders {
  /** Above row `row` at column `column`; the row after the last one has the bottom edge. */
  readonly above: (row: number, column: number) => BorderSide | null;
  /** On the left of the column, seen on the page; `column` after the last one has the right edge. */
  readonly left: (row: number, column: number) => BorderSide | null;
  /** The halves that lie in a cell, and in the table's own border; not painted with them. */
  readonly cell: (row: number, cell: TableCell) => Sides<BorderSide>;
  readonly table: Sides<BorderSide>;
}

type Slot = { readonly cell: TableCell; readonly row: number } | null;

export function collapseBorders(box: TableBox, rows: readonly TableRow[], columns: number): CollapsedBorders {
  const slots = fillSlots(rows, columns);
  const groups = groupEdges(box);
  const slot = (row: number, column: number): Slot => slots[row]?.[column] ?? null;
  const tableSides = box.style.border;
  const above = (row: number, column: number) => {
    const [upper, lower] = [slot(row - 1, column), slot(row, column)];
    if (upper !== null && upper === lower) return null;
    const side = row === 0 ? "blockStart" : row === rows.length ? "blockEnd" : null;
    const { style, group } = box.columns[column] ?? noColumn;
    return winner([
      upper?.cell.box.style.border.blockEnd,
      lower?.cell.box.style.border.blockStart,
      rows[row - 1]?.style.border.blockEnd,
      rows[row]?.style.border.blockStart,
      groups.ends.get(row)?.border.blockEnd,
      groups.starts.get(row)?.border.blockStart,
      ...(side === null ? [] : [style?.border[side], group?.border[side], tableSides[side]]),
    ]);
  };
  const left = (row: number, column: number) => {
    const [before, after] = [slot(row, column - 1), slot(row, column)];
    if (before !== null && before === after) return null;
    const side = column === 0 ? "inlineStart" : column === columns ? "inlineEnd" : null;
    const [upper, lower] = [box.columns[column - 1], box.columns[column]];
    const parted = upper?.group !== lower?.group;
    return winner([
      before?.cell.box.style.border.inlineEnd,
      after?.cell.box.style.border.inlineStart,
      ...(side === null ? [] : [rows[row]?.style.border[side], groups.of[row]?.border[side]]),
      upper?.style.border.inlineEnd,
      lower?.style.border.inlineStart,
      ...(parted ? [upper?.group?.border.inlineEnd, lower?.group?.border.inlineStart] : []),
      ...(side === null ? [] : [tableSides[side]]),
    ]);
  };
  return { above, left, ...halves(box, rows, columns, above, left) };
}

const noColumn = { style: null, group: null } as const;

/** Which cell lies where; a span's slots share one object. */
function fillSlots(rows: readonly TableRow[], columns: number): readonly Slot[][] {
  const slots = rows.map((): Slot[] => new Array<Slot>(columns).fill(null));
  for (const [row, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const held: Slot = { cell, row };
      for (let down = row; down < Math.min(row + cell.rowSpan, rows.length); down++) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
          const line = slots[down];
          if (line !== undefined) line[column] = held;
        }
      }
    }
  }
  return slots;
}

/** Styles of the groups by the row that they begin with, by the row after their last, and by each of their rows. */
function groupEdges(box: TableBox) {
  const starts = new Map<number, ComputedStyle>();
  const ends = new Map<number, ComputedStyle>();
  const of: ComputedStyle[] = [];
  for (const group of [box.head, ...box.bodies, box.foot]) {
    if (group === null || group.rows.length === 0) continue;
    starts.set(of.length, group.style);
    of.push(...group.rows.map(() => group.style));
    ends.set(of.length, group.style);
  }
  return { starts, ends, of };
}

/** From the one that wins a tie of widths to the one that loses it. */
const strength: Readonly<Record<BorderStyle, number>> = {
  hidden: 9,
  double: 8,
  solid: 7,
  dashed: 6,
  dotted: 5,
  ridge: 4,
  outset: 3,
  groove: 2,
  inset: 1,
  none: 0,
};

/** Where borders collapse, a box has no side of its own to lie deeper or higher than what is around it. */
const shared: Partial<Record<BorderStyle, BorderStyle>> = { inset: "ridge", outset: "groove" };

/** `hidden` wins over all, then the wider, then the stronger style, then the one named first: cell, row, group, column, table. */
function winner(sides: readonly (BorderSide | undefined)[]): BorderSide | null {
  let best: BorderSide | null = null;
  for (const side of sides) {
    if (side === undefined || side.style === "none") continue;
    if (side.style === "hidden") return null;
    const wider = best === null || side.width > best.width;
    const equal = best !== null && side.width === best.width && strength[side.style] > strength[best.style];
    if (wider || equal) best = side;
  }
  if (best === null || best.width === 0) return null;
  return { ...best, style: shared[best.style] ?? best.style };
} // prettier-ignore

type EdgeAt = (row: number, column: number) => BorderSide | null;

function half(side: number, color: BorderSide["color"]): BorderSide {
  return { width: side / 2, style: "none", color };
}

function halves(box: TableBox, rows: readonly TableRow[], columns: number, above: EdgeAt, left: EdgeAt) {
  const { color } = box.style;
  const along = (count: number, at: (index: number) => BorderSide | null) => {
    let most = 0;
    for (let index = 0; index < count; index++) most = Math.max(most, at(index)?.width ?? 0);
    return half(most, color);
  };
  return {
    cell: (row: number, cell: TableCell): Sides<BorderSide> => ({
      blockStart: along(cell.columnSpan, (index) => above(row, cell.column + index)),
      blockEnd: along(cell.columnSpan, (index) => above(row + cell.rowSpan, cell.column + index)),
      inlineStart: along(cell.rowSpan, (index) => left(row + index, cell.column)),
      inlineEnd: along(cell.rowSpan, (index) => left(row + index, cell.column + cell.columnSpan)),
    }),
    table: {
      blockStart: along(columns, (index) => above(0, index)),
      blockEnd: along(columns, (index) => above(rows.length, index)),
      inlineStart: along(rows.length, (index) => left(index, 0)),
      inlineEnd: along(rows.length, (index) => left(index, columns)),
    },
  };
}
