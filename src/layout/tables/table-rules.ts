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
    for (let column = 0; column <= columns; column++) {
      const side = collapsed.left(row, column);
      const x = shape.edges[column] ?? 0;
      if (side !== null) rules.push({ x, y: placed.y, length: placed.height, vertical: true, side });
    }
  }
  const after = band.firstRow + from + rows.length;
  return part.closes && rows.length > 0
    ? [...rules, ...rulesAbove(shape, collapsed, after, part.height)]
    : rules;
}

/** Equal stretches side by side are one; at its ends a line reaches to the outer edge of those that it meets. */
function rulesAbove(shape: TableShape, collapsed: CollapsedBorders, row: number, y: number): readonly Rule[] {
  const rules: Rule[] = [];
  const { columns } = shape.grid;
  const reach = (column: number) =>
    Math.max(collapsed.left(row - 1, column)?.width ?? 0, collapsed.left(row, column)?.width ?? 0) / 2;
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
    const x = (shape.edges[first] ?? 0) - reach(first);
    const end = (shape.edges[last] ?? 0) + reach(last);
    rules.push({ x, y, length: end - x, vertical: false, side });
  }
  return rules;
}

function same(a: BorderSide, b: BorderSide): boolean {
  const [x, y] = [a.color, b.color];
  return (
    a.width === b.width && a.style === b.style && x.r === y.r && x.g === y.g && x.b === y.b && x.a === y.a
  );
}
