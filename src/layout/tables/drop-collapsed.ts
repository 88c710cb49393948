/** Takes a table, returns it without the rows and columns that are collapsed; cells that span them are smaller (CSS 2.2 § 17.5.5). */
import type { TableBox, TableCell, TableColumn, TableRow, TableRowGroup } from "../../box/box-tree.ts";

export function dropCollapsed(box: TableBox): TableBox {
  return dropColumns(dropRows(box));
}

function isCollapsed({ style }: TableRow | TableColumn): boolean {
  return style.visibility === "collapse";
}

function dropRows(box: TableBox): TableBox {
  const groups = [box.head, ...box.bodies, box.foot];
  return groups.some((group) => group?.rows.some(isCollapsed)) ? mapGroups(box, dropFrom) : box;
}

function mapGroups(box: TableBox, change: (group: TableRowGroup) => TableRowGroup): TableBox {
  const changed = (group: TableRowGroup | null) => (group === null ? null : change(group));
  return { ...box, head: changed(box.head), bodies: box.bodies.map(change), foot: changed(box.foot) };
}

function dropFrom(group: TableRowGroup): TableRowGroup {
  const rows = group.rows.flatMap((row, at): readonly TableRow[] => {
    if (isCollapsed(row)) return [];
    const cells = row.cells.map((cell) => {
      const spanned = group.rows.slice(at, at + cell.rowSpan);
      return { ...cell, rowSpan: spanned.filter((other) => !isCollapsed(other)).length };
    });
    return [{ ...row, cells }];
  });
  return { ...group, rows };
}

function dropColumns(box: TableBox): TableBox {
  if (!box.columns.some(isCollapsed)) return box;
  /** By column, how many before it are left. */
  const left = [0];
  for (const column of box.columns) left.push((left.at(-1) ?? 0) + (isCollapsed(column) ? 0 : 1));
  const last = box.columns.length;
  const leftBefore = (column: number) => (left[Math.min(column, last)] ?? 0) + Math.max(0, column - last);
  const place = (cell: TableCell): readonly TableCell[] => {
    const column = leftBefore(cell.column);
    const columnSpan = leftBefore(cell.column + cell.columnSpan) - column;
    return columnSpan === 0 ? [] : [{ ...cell, column, columnSpan }];
  };
  const columns = box.columns.filter((column) => !isCollapsed(column));
  const placed = (group: TableRowGroup): TableRowGroup => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: row.cells.flatMap(place) })),
  });
  return { ...mapGroups(box, placed), columns };
}
