/** Takes a table, returns it without the rows that are collapsed; cells that span them are shorter (CSS 2.2 § 17.5.5). */
import type { TableBox, TableRow, TableRowGroup } from "../../box/box-tree.ts";

export function dropCollapsed(box: TableBox): TableBox {
  const groups = [box.head, ...box.bodies, box.foot];
  if (!groups.some((group) => group?.rows.some(isCollapsed))) return box;
  const drop = (group: TableRowGroup | null) => (group === null ? null : dropRows(group));
  return { ...box, head: drop(box.head), bodies: box.bodies.map(dropRows), foot: drop(box.foot) };
}

function isCollapsed({ style }: TableRow): boolean {
  return style.visibility === "collapse";
}

function dropRows(group: TableRowGroup): TableRowGroup {
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
