/** Takes a table, returns the widths of its columns: automatic (CSS 2.2 § 17.5.2.2, CSS Tables 3 § 3.9) or fixed (§ 17.5.2.1). */
import type { TableBox } from "../../box/box-tree.ts";
import type { LengthPercentage } from "../../css/computed-style.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import { intrinsic } from "../flow/intrinsic.ts";
import { gridOf, type Band, type GridCell, type TableGrid } from "./table-grid.ts";

/** pt; `percent` of the table's width. */
interface Column {
  min: number;
  max: number;
  fixed: boolean;
  percent: number | null;
}

export interface ColumnWidths {
  readonly columns: readonly Readonly<Column>[];
  /** Content box of the table: columns and spacing. */
  readonly min: number;
  readonly max: number;
}

export function measureTable(box: TableBox, context: LayoutContext): ColumnWidths {
  const grid = gridOf(box, context);
  if (grid.measured.widths !== null) return grid.measured.widths;
  const columns = measureColumns(grid, context);
  const spacing = grid.spacing[0] * (grid.columns + 1);
  const min = sum(columns, ({ min: width }) => width) + spacing;
  const max = Math.max(min, widestUse(columns) + spacing);
  const measured = { columns, min, max };
  grid.measured.widths = measured;
  return measured;
}

/** Width at which every column, those in % too, has its widest content (CSS Tables 3 § 3.8.1). */
function widestUse(columns: readonly Column[]): number {
  const shares = columns.map(({ percent }) => percent ?? 0);
  const total = Math.min(100, shares.reduce((a, b) => a + b, 0)); // prettier-ignore
  const rest = sum(columns, ({ percent, max }) => (percent === null ? max : 0));
  const needed = columns.map(({ percent, max }) =>
    percent === null || percent === 0 ? 0 : (max * 100) / percent,
  );
  const others = total >= 100 ? 0 : (rest * 100) / (100 - total);
  return Math.max(sum(columns, ({ max }) => max), others, ...needed); // prettier-ignore
}

function sum(columns: readonly Column[], get: (column: Column) => number): number {
  return columns.reduce((total, column) => total + get(column), 0);
}

function measureColumns(grid: TableGrid, context: LayoutContext): readonly Column[] {
  const columns = Array.from({ length: grid.columns }, (): Column => ({ min: 0, max: 0, fixed: false, percent: null }));
  for (const [index, { style }] of grid.box.columns.entries()) {
    const column = columns[index];
    if (column !== undefined) applyWish(column, style.inlineSize, 0);
  }
  const cells = cellsOf(grid);
  for (const cell of cells) if (cell.columnSpan === 1) measureCell(columns[cell.column], cell, context);
  const spanning = cells.filter(({ columnSpan }) => columnSpan > 1).sort((a, b) => a.columnSpan - b.columnSpan);
  for (const cell of spanning) spreadCell(columns.slice(cell.column, cell.column + cell.columnSpan), cell, grid, context);
  return columns;
} // prettier-ignore

function cellsOf({ head, body, foot }: TableGrid): readonly GridCell[] {
  return [...head, ...body, ...foot].flatMap((band: Band) => band.cells);
}

/** A cell's width is a wish: content may be wider. `edges` are those of the cell. */
function applyWish(column: Column, wish: LengthPercentage | "auto", edges: number): void {
  if (wish === "auto") return;
  if (typeof wish === "number") {
    column.max = Math.max(column.fixed ? column.max : column.min, wish + edges, column.min);
    column.fixed = true;
  } else if (wish.percent > 0) {
    column.percent = Math.max(column.percent ?? 0, wish.percent);
  }
}

function edgesOf({ box, boxSizing }: GridCell): number {
  const { inner } = resolveEdges(box.style, 0);
  return boxSizing === "border-box" ? 0 : inner.left + inner.right;
}

function measureCell(column: Column | undefined, cell: GridCell, context: LayoutContext): void {
  if (column === undefined) return;
  const { min, max } = intrinsic(cell.box, context);
  column.min = Math.max(column.min, min);
  if (!column.fixed) column.max = Math.max(column.max, max);
  applyWish(column, cell.wanted, edgesOf(cell));
  column.max = Math.max(column.max, column.min);
}

/** What a spanning cell needs beyond its columns is shared out by their widest content. */
function spreadCell(
  columns: readonly Column[],
  cell: GridCell,
  grid: TableGrid,
  context: LayoutContext,
): void {
  const { min, max } = intrinsic(cell.box, context);
  const inside = grid.spacing[0] * (columns.length - 1);
  const wish = typeof cell.wanted === "number" ? cell.wanted + edgesOf(cell) : 0;
  const total = sum(columns, (column) => column.max);
  const share = (column: Column) => (total > 0 ? column.max / total : 1 / columns.length);
  const shares = columns.map(share);
  const lackMin = min - inside - sum(columns, (column) => column.min);
  const lackMax = Math.max(max, wish) - inside - total;
  for (const [index, column] of columns.entries()) {
    const part = shares[index] ?? 0;
    if (lackMin > 0) column.min += lackMin * part;
    if (lackMax > 0) column.max += lackMax * part;
    column.max = Math.max(column.max, column.min);
  }
  if (typeof cell.wanted === "object") spreadPercent(columns, cell.wanted.percent);
}

function spreadPercent(columns: readonly Column[], percent: number): void {
  const open = columns.filter((column) => column.percent === null);
  const taken = sum(columns, (column) => column.percent ?? 0);
  for (const column of open) column.percent = Math.max(0, percent - taken) / open.length;
}

/** Widths of the columns in a table whose content box is `width` wide. */
export function distributeColumns(box: TableBox, width: number, context: LayoutContext): readonly number[] {
  const grid = gridOf(box, context);
  const usable = width - grid.spacing[0] * (grid.columns + 1);
  if (box.style.tableLayout === "fixed" && box.style.inlineSize !== "auto") return fixedColumns(grid, usable);
  return autoColumns(measureTable(box, context).columns, usable);
}

/** The columns' own widths, else those of the first row's cells; the others share what is left (§ 17.5.2.1). */
function fixedColumns(grid: TableGrid, usable: number): readonly number[] {
  const widths = Array.from({ length: grid.columns }, (): number | null => null);
  const resolve = (wish: LengthPercentage, edges: number) =>
    typeof wish === "number" ? wish + edges : (wish.percent / 100) * usable + wish.plus;
  for (const [index, { style }] of grid.box.columns.entries()) {
    if (style.inlineSize !== "auto") widths[index] = resolve(style.inlineSize, 0);
  }
  const [first] = [...grid.head, ...grid.body, ...grid.foot];
  for (const cell of (first?.cells ?? []).filter(({ row }) => row === 0)) {
    if (cell.wanted === "auto") continue;
    const wish = resolve(cell.wanted, edgesOf(cell)) / cell.columnSpan;
    for (let at = cell.column; at < cell.column + cell.columnSpan; at++) widths[at] ??= wish;
  }
  const taken = widths.reduce<number>((total, width) => total + (width ?? 0), 0);
  const open = widths.filter((width) => width === null).length;
  const left = Math.max(0, usable - taken);
  if (open > 0) return widths.map((width) => width ?? left / open);
  const scale = taken > 0 ? usable / taken : 0;
  return widths.map((width) => (width ?? 0) * Math.max(1, scale));
}

/** Between two of four guesses that grow from all columns at their least to all at their most (CSS Tables 3 § 3.9.3.2). */
function autoColumns(columns: readonly Column[], usable: number): readonly number[] {
  const share = ({ percent, min }: Column) => Math.max(min, ((percent ?? 0) / 100) * usable);
  const guesses = [
    columns.map(({ min }) => min),
    columns.map((column) => (column.percent === null ? column.min : share(column))),
    columns.map((column) =>
      column.percent === null ? (column.fixed ? column.max : column.min) : share(column),
    ),
    columns.map((column) => (column.percent === null ? column.max : share(column))),
  ] as const;
  for (const [index, guess] of guesses.entries()) {
    const before = guesses[index - 1];
    if (total(guess) < usable) continue;
    if (before === undefined) return guess;
    const span = total(guess) - total(before);
    const part = span > 0 ? (usable - total(before)) / span : 0;
    return guess.map((width, at) => (before[at] ?? 0) + (width - (before[at] ?? 0)) * part);
  }
  return spreadRest(columns, guesses[3], usable);
}

function total(widths: readonly number[]): number {
  return widths.reduce((a, b) => a + b, 0);
}

/** More room than the content asks for: to automatic columns first, then to fixed ones, then to those in %. */
function spreadRest(
  columns: readonly Column[],
  widths: readonly number[],
  usable: number,
): readonly number[] {
  const kinds = [
    (column: Column) => column.percent === null && !column.fixed,
    (column: Column) => column.percent === null,
    () => true,
  ];
  const takes = kinds.find((kind) => columns.some(kind)) ?? (() => true);
  const base = columns.reduce((a, column, at) => a + (takes(column) ? (widths[at] ?? 0) : 0), 0);
  const count = columns.filter(takes).length;
  const rest = usable - total(widths);
  return columns.map((column, at) => {
    const width = widths[at] ?? 0;
    if (!takes(column)) return width;
    return width + rest * (base > 0 ? width / base : 1 / count);
  });
}
