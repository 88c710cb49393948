/**
 * Takes a table's box, tells readers its cells' spans, and by which header cells they go where rows and columns alone do not
 * say (ISO 32000-1 § 14.8.5.7, `Headers`; which headers those are: HTML § 4.9.12.2).
 */
import { isArtifact, type StructureNode, type TableBox, type TableCell, type TableRow } from "./box-tree.ts";
import type { StructureBuilder } from "./structure.ts";

/** Headers that a cell names at most, in each direction: the nearest ones. */
const mostHeaders = 8;

export function describeTable(table: TableBox, structure: StructureBuilder): void {
  if (isArtifact(table.tag) || table.tag.role !== "Table") return;
  const groups = [table.head, ...table.bodies, table.foot].flatMap((group) => (group === null ? [] : [group.rows]));
  fillRows(groups, structure);
  const cells = groups.flat().flatMap(({ cells: list }) => list);
  for (const { box, columnSpan, rowSpan } of cells) {
    if (columnSpan > 1) structure.describe(box.tag, { ColSpan: columnSpan });
    if (rowSpan > 1) structure.describe(box.tag, { RowSpan: rowSpan });
  }
  if (cells.some((cell) => scopeOf(cell) !== null && cell.columnSpan + cell.rowSpan > 2)) nameHeaders(groups, structure);
} // prettier-ignore

/** Rows shorter than the others end with empty cells, for a table is as wide everywhere (ISO 14289-1 § 7.2). */
function fillRows(groups: readonly (readonly TableRow[])[], structure: StructureBuilder): void {
  const widths = groups.map(measureRows);
  const widest = widths.flat().reduce((most, width) => Math.max(most, width), 0);
  groups.forEach((rows, group) => {
    rows.forEach(({ tag }, index) => {
      const missing = widest - (widths[group]?.[index] ?? widest);
      if (missing === 0 || isArtifact(tag) || tag.role !== "TR") return;
      const cell = structure.add(tag, { role: "TD" });
      if (missing > 1) structure.describe(cell, { ColSpan: missing });
    });
  });
}

/** Columns that each row of a group covers, with what reaches down into it. */
function measureRows(rows: readonly TableRow[]): readonly number[] {
  const widths = rows.map(() => 0);
  rows.forEach(({ cells }, index) => {
    for (const { column, columnSpan, rowSpan } of cells)
      for (let row = index; row < index + rowSpan; row++)
        widths[row] = Math.max(widths[row] ?? 0, column + columnSpan);
  });
  return widths;
}

/** What a cell is the header of; null where it is none. */
function scopeOf({ box: { tag } }: TableCell): "Row" | "Column" | "Both" | null {
  if (isArtifact(tag) || tag.role !== "TH") return null;
  const scope = tag.attributes["Scope"];
  return scope === "Row" || scope === "Both" ? scope : "Column";
}

interface ColumnHeaders {
  /** Outermost first. */
  readonly cells: readonly TableCell[];
  /** Whether the last cell of the column was one of them. */
  readonly open: boolean;
}

function nameHeaders(groups: readonly (readonly TableRow[])[], structure: StructureBuilder): void {
  const columns: ColumnHeaders[] = [];
  for (const rows of groups) {
    /** Headers of rows that reach down, by the row from which they are no more. */
    let reaching: readonly { readonly cell: TableCell; readonly until: number }[] = [];
    rows.forEach(({ cells }, index) => {
      reaching = reaching.filter(({ until }) => until > index);
      const own = cells.filter((cell) => isRowHeader(cell));
      const beside = [...reaching.map(({ cell }) => cell), ...own];
      for (const cell of cells) describeCell(cell, headersOf(cell, columns, beside), structure);
      for (const cell of cells) noteColumns(cell, columns);
      reaching = [...reaching, ...own.map((cell) => ({ cell, until: index + cell.rowSpan }))];
    });
  }
}

function isRowHeader(cell: TableCell): boolean {
  const scope = scopeOf(cell);
  return scope === "Row" || scope === "Both";
}

/** Those above, then those before it in the row. */
function headersOf(
  cell: TableCell,
  columns: readonly ColumnHeaders[],
  beside: readonly TableCell[],
): readonly TableCell[] {
  const above = new Set<TableCell>();
  const last = Math.min(cell.column + cell.columnSpan, columns.length);
  for (let column = cell.column; column < last && above.size < mostHeaders; column++)
    for (const header of columns[column]?.cells ?? []) above.add(header);
  const before = beside.filter(({ column }) => column < cell.column).slice(-mostHeaders);
  // A header of rows is not one of what its own header says, nor a header of columns of the rows beside it.
  const scope = scopeOf(cell);
  return [...(scope === "Row" ? [] : above), ...(scope === "Column" ? [] : before)];
}

function describeCell(cell: TableCell, headers: readonly TableCell[], structure: StructureBuilder): void {
  const nodes = headers.flatMap(({ box: { tag } }): readonly StructureNode[] => (isArtifact(tag) ? [] : [tag]));
  if (nodes.length > 0) structure.nameHeaders(cell.box.tag, nodes);
} // prettier-ignore

/** A new header takes the place of older ones as wide as itself, unless it stands right below them. */
function noteColumns(cell: TableCell, columns: ColumnHeaders[]): void {
  const scope = scopeOf(cell);
  const isHeader = scope === "Column" || scope === "Both";
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
    const { cells: known, open } = columns[column] ?? { cells: [], open: false };
    const isAsWide = (other: TableCell) => other.column === cell.column && other.columnSpan === cell.columnSpan;
    const kept = isHeader && !open ? known.filter((other) => !isAsWide(other)) : known;
    columns[column] = { cells: isHeader ? [...kept, cell].slice(-mostHeaders) : kept, open: isHeader };
  }
} // prettier-ignore
