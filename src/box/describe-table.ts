/**
 * Takes a table's box, tells readers its cells' spans, and by which header cells they go where rows and columns alone do not
 * say (ISO 32000-1 § 14.8.5.7, `Headers`; which headers those are: HTML § 4.9.12.2).
 */
import {
  isArtifact,
  type StructureNode,
  type TableBox,
  type TableCell,
  type TableRow,
  type Tag,
} from "./box-tree.ts";
import { layoutArtifact, type StructureBuilder } from "./structure.ts";

/** Headers that a cell names at most, in each direction: the nearest ones. */
const mostHeaders = 8;

export function describeTable(table: TableBox, structure: StructureBuilder): void {
  if (isArtifact(table.tag) || table.tag.role !== "Table") return;
  const groups = [table.head, ...table.bodies, table.foot].flatMap((group) => (group === null ? [] : [group.rows]));
  fillRows(placeForReaders(groups), structure);
  const cells = groups.flat().flatMap(({ cells: list }) => list);
  if (cells.some((cell) => scopeOf(cell) !== null && cell.columnSpan + cell.rowSpan > 2)) nameHeaders(groups, structure);
} // prettier-ignore

interface ReadRow {
  readonly tag: Tag;
  readonly cells: readonly { readonly tag: Tag; readonly columnSpan: number; readonly rowSpan: number }[];
  /** Runs of columns that nothing covers: the first, and how many. */
  readonly holes: readonly (readonly [first: number, count: number])[];
  /** Columns so far. */
  readonly width: number;
}

/** No cell reaches into a row that would have no place left for any of its own: it would be no row then. */
function placeForReaders(groups: readonly (readonly TableRow[])[]): readonly (readonly ReadRow[])[] {
  const placed = groups.map((rows) => placeRows(rows, () => false));
  const widest = measure(placed);
  const isFull = ({ cells, holes, width }: ReadRow) =>
    cells.length === 0 && holes.length === 0 && width === widest;
  if (!placed.some((rows) => rows.some(isFull))) return placed;
  return groups.map((rows, group) => placeRows(rows, (row) => isFull(placed[group]?.[row] ?? noRow)));
}

const noRow: ReadRow = { tag: layoutArtifact, cells: [], holes: [[0, 1]], width: 0 };

function measure(groups: readonly (readonly ReadRow[])[]): number {
  return groups.flat().reduce((most, { width }) => Math.max(most, width), 0);
}

/** Each cell at the first free column, over as many as are free there: for readers none lies on another. */
function placeRows(rows: readonly TableRow[], isClosed: (row: number) => boolean): readonly ReadRow[] {
  /** For each column the row that is the first free one below the spans so far. */
  const freeFrom: number[] = [];
  const closedFrom = findClosedRows(rows, isClosed);
  return rows.map((row, index) => {
    const isFree = (column: number) => (freeFrom[column] ?? 0) <= index;
    let column = 0;
    const cells = row.cells.map(({ box: { tag }, columnSpan: most, rowSpan: down }) => {
      while (!isFree(column)) column += 1;
      let columnSpan = 1;
      const rowSpan = Math.min(down, (closedFrom[index] ?? Infinity) - index);
      while (columnSpan < most && isFree(column + columnSpan)) columnSpan += 1;
      for (const end = column + columnSpan; column < end; column++) freeFrom[column] = index + rowSpan;
      return { tag, columnSpan, rowSpan };
    });
    return { tag: row.tag, cells, holes: findHoles(freeFrom, isFree), width: freeFrom.length };
  });
}

/** For each row the next one that no cell may reach into. */
function findClosedRows(rows: readonly TableRow[], isClosed: (row: number) => boolean): readonly number[] {
  const next = rows.map(() => Infinity);
  for (let index = rows.length - 1, closed = Infinity; index >= 0; index--) {
    next[index] = closed;
    if (isClosed(index)) closed = index;
  }
  return next;
}

function findHoles(columns: readonly number[], isFree: (column: number) => boolean): ReadRow["holes"] {
  const holes: [number, number][] = [];
  for (let column = 0; column < columns.length; column++) {
    const last = holes.at(-1);
    if (!isFree(column)) continue;
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else holes.push([column, 1]);
  }
  return holes;
}

/** Empty cells where there are none, for a table is as wide everywhere (ISO 14289-1 § 7.2). */
function fillRows(groups: readonly (readonly ReadRow[])[], structure: StructureBuilder): void {
  const widest = measure(groups);
  for (const { tag, cells, holes, width } of groups.flat()) {
    for (const { tag: cell, columnSpan, rowSpan } of cells) {
      if (columnSpan > 1) structure.describe(cell, { ColSpan: columnSpan });
      if (rowSpan > 1) structure.describe(cell, { RowSpan: rowSpan });
    }
    if (isArtifact(tag) || tag.role !== "TR") continue;
    for (const count of missingOf(holes, width, widest)) {
      const cell = structure.add(tag, { role: "TD" });
      if (count > 1) structure.describe(cell, { ColSpan: count });
    }
  }
}

/** Columns of each cell that is missing: those behind all others join the last hole where it reaches there. */
function missingOf(holes: ReadRow["holes"], width: number, widest: number): readonly number[] {
  const counts = holes.map(([, count]) => count);
  const last = holes.at(-1);
  const beyond = widest - width;
  if (beyond === 0) return counts;
  const reaches = last !== undefined && last[0] + last[1] === width;
  return reaches ? [...counts.slice(0, -1), last[1] + beyond] : [...counts, beyond];
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
