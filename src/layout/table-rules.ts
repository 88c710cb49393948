/** Takes rows as they are placed, returns the collapsed borders to paint around their cells. */
import type { BorderSide } from "../css/computed-style.ts";
import type { PlacedRow, Rule } from "./fragment.ts";
import type { Band, GridCell, TableGrid } from "./table-grid.ts";

/** A table with the widths of its columns. */
export interface TableShape {
  readonly grid: TableGrid;
  /** Content box. */
  readonly width: number;
  readonly columns: readonly number[];
  /** Left edges of the columns, from the content box; the last entry is the right end. */
  readonly edges: readonly number[];
  readonly xOf: (cell: GridCell) => number;
  readonly widthOf: (cell: GridCell) => number;
}

export function shapeOf(grid: TableGrid, width: number, columns: readonly number[]): TableShape {
  const gap = grid.spacing[0];
  const ltr = grid.box.style.direction === "ltr";
  const starts: number[] = [gap];
  for (const column of columns) starts.push((starts.at(-1) ?? 0) + column + gap);
  const startOf = (column: number) => starts[Math.min(column, columns.length)] ?? 0;
  const widthOf = ({ column, columnSpan }: GridCell) => startOf(column + columnSpan) - gap - startOf(column);
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
  const across = (y: number, row: number) => {
    for (let column = 0; column < columns; column++) {
      const side = collapsed.above(row, column);
      if (side !== null) rules.push(horizontal(shape, column, y, side));
    }
  };
  for (const [index, placed] of rows.entries()) {
    const row = band.firstRow + from + index;
    if (placed.opens) across(placed.y, row);
    for (let column = 0; column <= columns; column++) {
      const side = collapsed.left(row, column);
      const x = shape.edges[column] ?? 0;
      if (side !== null) rules.push({ x, y: placed.y, length: placed.height, vertical: true, side });
    }
  }
  if (part.closes && rows.length > 0) across(part.height, band.firstRow + from + rows.length);
  return joinRules(rules);
}

function horizontal(shape: TableShape, column: number, y: number, side: BorderSide): Rule {
  const [a, b] = [shape.edges[column] ?? 0, shape.edges[column + 1] ?? 0];
  return { x: Math.min(a, b), y, length: Math.abs(b - a), vertical: false, side };
}

/** Stretches of one line side by side are painted as one. */
function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = [];
  for (const rule of rules) {
    const last = joined.at(-1);
    const meets = last !== undefined && !rule.vertical && !last.vertical && last.y === rule.y && same(last.side, rule.side);
    if (meets && Math.abs(last.x + last.length - rule.x) < 0.001) joined[joined.length - 1] = { ...last, length: last.length + rule.length }; // prettier-ignore
    else joined.push(rule);
  }
  return joined;
} // prettier-ignore

function same(a: BorderSide, b: BorderSide): boolean {
  const [x, y] = [a.color, b.color];
  return (
    a.width === b.width && a.style === b.style && x.r === y.r && x.g === y.g && x.b === y.b && x.a === y.a
  );
}
