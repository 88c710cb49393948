/** Takes a table, returns its grid: cells by row and column, rows bound together by spans, borders collapsed (CSS 2.2 § 17.5, § 17.6). */
import type { Box, TableBox, TableCell, TableRow, TableRowGroup } from "../../box/box-tree.ts";
import type { BorderSide, ComputedStyle, LengthPercentage, Sides } from "../../css/computed-style.ts";
import { alignCharacters, type Indent } from "./align-characters.ts";
import { collapseBorders, type CollapsedBorders } from "./collapse-borders.ts";
import type { LayoutContext } from "../flow/context.ts";
import { dropCollapsed } from "./drop-collapsed.ts";
import type { ColumnWidths } from "./table-columns.ts";

export interface GridCell {
  /** The cell's box as it is laid out: what a cell's width and height mean is up to the table. */
  readonly box: TableCell["box"];
  readonly wanted: LengthPercentage | "auto";
  readonly boxSizing: ComputedStyle["boxSizing"];
  readonly column: number;
  readonly columnSpan: number;
  /** Row within the band. */
  readonly row: number;
  readonly rowSpan: number;
  /** Empty, and asked to show nothing then. */
  readonly hidden: boolean;
  /** Its own or its row's height is given, and boxes in it are parts of it high. */
  readonly sharesHeight: boolean;
}

/** Rows that spans hold together; mostly one. */
export interface Band {
  readonly rows: readonly TableRow[];
  /** Style of the group of rows. */
  readonly group: ComputedStyle;
  /** Index of the first row in the whole table. */
  readonly firstRow: number;
  readonly cells: readonly GridCell[];
  /** Begins a group of rows, or follows in one that asks not to be broken. */
  readonly bound: boolean;
}

export interface TableGrid {
  /** The table with the borders that are its own: collapsed ones are the cells'. */
  readonly box: TableBox;
  readonly columns: number;
  readonly head: readonly Band[];
  readonly body: readonly Band[];
  readonly foot: readonly Band[];
  readonly collapsed: CollapsedBorders | null;
  /** Between columns, between rows. */
  readonly spacing: readonly [number, number];
  /** Filled in when first measured. */
  readonly measured: { widths: ColumnWidths | null };
}

export function gridOf(given: TableBox, context: LayoutContext): TableGrid {
  const known = context.memory.grids.get(given);
  if (known !== undefined) return known;
  const box = dropCollapsed(given);
  const rows = [box.head, ...box.bodies, box.foot].flatMap((group) => group?.rows ?? []);
  const columns = Math.max(box.columns.length, 1, ...rows.map(lastColumn));
  const collapsed = box.style.borderCollapse === "collapse" ? collapseBorders(box, rows, columns) : null;
  const make = { collapsed, indents: alignCharacters(rows, context), context, place: 0 };
  const head = makeBands(box.head, false, make);
  const body = box.bodies.flatMap((group) =>
    makeBands(group, group.style.breakInside === "avoid" || group.style.breakInside === "avoid-page", make),
  );
  const grid: TableGrid = {
    box: { ...box, style: gridStyle(box.style, collapsed) },
    columns,
    head,
    body,
    foot: makeBands(box.foot, false, make),
    collapsed,
    spacing: collapsed === null ? box.style.borderSpacing : [0, 0],
    measured: { widths: null },
  };
  context.memory.grids.set(given, grid);
  context.memory.grids.set(grid.box, grid);
  return grid;
}

function lastColumn(row: TableRow): number {
  return Math.max(0, ...row.cells.map(({ column, columnSpan }) => column + columnSpan));
}

/** Where borders collapse, half of the outer ones are the table's own, and padding is none (§ 17.6.2). */
function gridStyle(style: ComputedStyle, collapsed: CollapsedBorders | null): ComputedStyle {
  if (collapsed === null) return style;
  const padding = { blockStart: 0, inlineEnd: 0, blockEnd: 0, inlineStart: 0 };
  return { ...style, padding, border: collapsed.table };
}

interface Making {
  readonly collapsed: CollapsedBorders | null;
  readonly indents: ReadonlyMap<TableCell, Indent>;
  readonly context: LayoutContext;
  place: number;
}

function makeBands(group: TableRowGroup | null, keeps: boolean, making: Making): readonly Band[] {
  if (group === null) return [];
  const { rows, style } = group;
  const bands: Band[] = [];
  let start = 0;
  let end = 0;
  for (const [index, row] of rows.entries()) {
    end = Math.max(end, index + 1, ...row.cells.map(({ rowSpan }) => index + rowSpan));
    if (index + 1 < end && index + 1 < rows.length) continue;
    const own = rows.slice(start, index + 1);
    const firstRow = making.place + start;
    const cells = own.flatMap((held, at) => held.cells.map((cell) => gridCell(cell, held, at, firstRow + at, own.length, making))); // prettier-ignore
    bands.push({ rows: own, group: style, firstRow, cells, bound: keeps && start > 0 });
    start = index + 1;
  }
  making.place += rows.length;
  return bands;
}

function gridCell(cell: TableCell, held: TableRow, row: number, tableRow: number, rows: number, making: Making): GridCell {
  const { style } = cell.box;
  const borders = making.collapsed?.cell(tableRow, cell) ?? style.border;
  const height = typeof style.blockSize === "number" ? style.blockSize : 0;
  const least = typeof style.minBlockSize === "number" ? style.minBlockSize : 0;
  const hidden = making.collapsed === null && isHidden(cell);
  const laid: ComputedStyle = {
    ...style,
    border: borders,
    padding: indentPadding(style, making.indents.get(cell)),
    margin: { blockStart: 0, inlineEnd: 0, blockEnd: 0, inlineStart: 0 },
    inlineSize: "auto",
    blockSize: "auto",
    minBlockSize: Math.max(height, least),
    // What the cell is to be at most is left to the table: its content would stand over the next row.
    maxBlockSize: "none",
    ...(hidden ? { backgroundColor: clear, border: unpainted(borders) } : {}),
  };
  const box: TableCell["box"] = { ...cell.box, style: laid };
  copyFacts(cell.box, box, making.context);
  const { column, columnSpan } = cell;
  const rowSpan = Math.min(cell.rowSpan, rows - row);
  return {
    box,
    wanted: style.inlineSize,
    boxSizing: style.boxSizing,
    column,
    columnSpan,
    row,
    rowSpan,
    hidden,
    sharesHeight: (height > 0 || typeof held.style.blockSize === "number") && holdsShares(cell),
  };
} // prettier-ignore

/** Parts of nothing are as high as their content. */
function holdsShares({ box }: TableCell): boolean {
  return box.kind === "block" && box.children.some(({ style: { blockSize, minBlockSize } }) => isShare(blockSize) || isShare(minBlockSize)); // prettier-ignore
}

function isShare(size: ComputedStyle["blockSize"]): boolean {
  return typeof size === "object" && size.percent !== 0;
}

function indentPadding({ padding, direction }: ComputedStyle, indent: Indent | undefined): ComputedStyle["padding"] {
  if (indent === undefined) return padding;
  const { inlineStart, inlineEnd } = padding;
  const more = (side: LengthPercentage, by: number) =>
    typeof side === "number" ? side + by : { ...side, plus: side.plus + by };
  const [start, end] = direction === "ltr" ? [indent.left, indent.right] : [indent.right, indent.left];
  return { ...padding, inlineStart: more(inlineStart, start), inlineEnd: more(inlineEnd, end) };
} // prettier-ignore

/** `empty-cells: hide` leaves the room and paints nothing (CSS 2.2 § 17.6.1.1). */
function isHidden({ box }: TableCell): boolean {
  return box.style.emptyCells === "hide" && box.kind === "block" && box.children.length === 0;
}

const clear = { r: 0, g: 0, b: 0, a: 0 } as const;

function unpainted({ blockStart, inlineEnd, blockEnd, inlineStart }: Sides<BorderSide>): Sides<BorderSide> {
  const blank = (side: BorderSide): BorderSide => ({ ...side, style: "none" });
  return {
    blockStart: blank(blockStart),
    inlineEnd: blank(inlineEnd),
    blockEnd: blank(blockEnd),
    inlineStart: blank(inlineStart),
  };
}

function copyFacts(from: Box, to: Box, { facts }: LayoutContext): void {
  const known = facts.get(from);
  if (known !== undefined) facts.set(to, known);
}
