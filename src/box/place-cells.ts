/** Takes the rows of a group, returns them with each cell in its column, after the spans from above (HTML § 4.9.12.1). */
import type { TableCell, TableRow } from "./box-tree.ts";
import type { LooseCell } from "./build-cell.ts";

export type LooseRow = Omit<TableRow, "cells"> & { readonly cells: readonly LooseCell[] };

export function placeCells(rows: readonly LooseRow[]): readonly TableRow[] {
  /** For each column the row that is the first free one below the spans so far. */
  const freeFrom: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    const cells = row.cells.map((cell): TableCell => {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const rest = rows.length - index;
      const rowSpan = cell.rowSpan === 0 ? rest : Math.min(cell.rowSpan, rest);
      const placed = { ...cell, column, rowSpan };
      for (let at = column; at < column + cell.columnSpan; at++) freeFrom[at] = index + rowSpan;
      column += cell.columnSpan;
      return placed;
    });
    return { ...row, cells };
  });
}
