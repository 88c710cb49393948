/** Takes rows as they are placed, returns the collapsed borders to paint around their cells. */
import type { BorderSide } from "../../css/computed-style.ts";
import type { CollapsedBorders } from "./collapse-borders.ts";
import type { PlacedRow, Rule } from "../flow/fragment.ts";
import type { Band, GridCell, TableGrid } from "./table-grid.ts";

type Across = Pick<GridCell, "column" | "columnSpan">;

/** A table with the widths of its columns. */
export interface TableShape {
  readonly grid: TableGrid;
  /** Content box. */
  readonly width: number;
  readonly columns: readonly number[];
  /** Left edges of the columns, from the content box; the last entry is the right end. */
  readonly edges: readonly number[];
  readonly xOf: (cell: Across) => number;
  readonly widthOf: (cell: Across) => number;
}

export function shapeOf(grid: TableGrid, width: number, columns: readonly number[]): TableShape {
  const gap = grid.spacing[0];
  const ltr = grid.box.style.direction === "ltr";
  const starts: number[] = [gap];
  for (const column of columns) starts.push((starts.at(-1) ?? 0) + column + gap);
  const startOf = (column: number) => starts[Math.min(column, columns.length)] ?? 0;
  const widthOf = ({ column, columnSpan }: Across) => startOf(column + columnSpan) - gap - startOf(column);
  return {
    grid,
    width,
    columns,
    edges: starts.map((start) => (ltr ? start : width - start)),
    xOf: (cell) => (ltr ? startOf(cell.column) : width - startOf(cell.column) - widthOf(cell)),
    widthOf,
  };
}

export function rulesOf(
  shape: TableShape,
  band: Band,
  rows: readonly PlacedRow[],
  part: { readonly height: number; readonly opens: boolean; readonly closes: boolean },
  from: number,
): readonly Rule[] {
  const { collapsed, columns } = shape.grid;
  if (collapsed === null) return [];
  const rules: Rule[] = [];
  for (const [index, placed] of rows.entries()) {
    const row = band.firstRow + from + index;
    if (placed.opens) rules.push(...rulesAbove(shape, collapsed, row, placed.y));
    const ends = part.closes || index < rows.length - 1;
    for (let column = 0; column <= columns; column++)
      rules.push(...ruleBeside(shape, collapsed, { ...placed, row, column, ends }));
  }
  const after = band.firstRow + from + rows.length;
  return part.closes && rows.length > 0
    ? [...rules, ...rulesAbove(shape, collapsed, after, part.height)]
    : rules;
}

interface Beside extends Pick<PlacedRow, "y" | "height" | "opens"> {
  readonly row: number;
  readonly column: number;
  readonly ends: boolean;
}

/** Where a line ends on one that is not as wide, the corner is its own. */
function ruleBeside(shape: TableShape, collapsed: CollapsedBorders, { row, column, y, height, opens, ends }: Beside): readonly Rule[] {
  const side = collapsed.left(row, column);
  if (side === null) return [];
  const reach = (isOpen: boolean, edge: number, beyond: number) => {
    if (!isOpen || collapsed.left(beyond, column) !== null) return 0;
    const met = widestAcross(shape, collapsed, edge, column);
    return met < side.width ? met / 2 : 0;
  };
  const [above, below] = [reach(opens, row, row - 1), reach(ends, row + 1, row + 1)];
  const x = shape.edges[column] ?? 0;
  return [{ x, y: y - above, length: height + above + below, vertical: true, side }];
} // prettier-ignore

/** The wider of the lines that meet at this column from both sides, above the row. */
function widestAcross(
  { grid }: TableShape,
  { above }: CollapsedBorders,
  row: number,
  column: number,
): number {
  const before = column > 0 ? above(row, column - 1) : null;
  const after = column < grid.columns ? above(row, column) : null;
  return Math.max(before?.width ?? 0, after?.width ?? 0);
}

/** Equal stretches side by side are one; at its ends a line reaches over those that are not wider, and up to those that are. */
function rulesAbove(shape: TableShape, collapsed: CollapsedBorders, row: number, y: number): readonly Rule[] {
  const rules: Rule[] = [];
  const { columns } = shape.grid;
  const reach = (column: number, { width }: BorderSide) => {
    const met = Math.max(
      collapsed.left(row - 1, column)?.width ?? 0,
      collapsed.left(row, column)?.width ?? 0,
    );
    return (met > width ? -met : met) / 2;
  };
  for (let column = 0; column < columns;) {
    const side = collapsed.above(row, column);
    const start = column;
    column += 1;
    if (side === null) continue;
    for (; column < columns; column++) {
      const next = collapsed.above(row, column);
      if (next === null || !same(next, side)) break;
    }
    const ltr = shape.grid.box.style.direction === "ltr";
    const [first, last] = ltr ? [start, column] : [column, start];
    const x = (shape.edges[first] ?? 0) - reach(first, side);
    const end = (shape.edges[last] ?? 0) + reach(last, side);
    if (end > x) rules.push({ x, y, length: end - x, vertical: false, side });
  }
  return rules;
}

function same(a: BorderSide, b: BorderSide): boolean {
  const [x, y] = [a.color, b.color];
  return (
    a.width === b.width && a.style === b.style && x.r === y.r && x.g === y.g && x.b === y.b && x.a === y.a
  );
}
