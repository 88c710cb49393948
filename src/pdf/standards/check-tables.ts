/** Takes pages, reports tables whose rows or columns are not all as long (ISO 14289-1 § 7.2, 7.5): nobody could find their way in them. */
import type { StructureNode } from "../../box/box-tree.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Pages } from "../../layout/pages.ts";
import { placeOfDocument } from "../place-of.ts";
import { findPlaces } from "./find-places.ts";
import { walkStructure } from "./walk-structure.ts";

export function checkTables(pages: Pages, claim: string, sink: Sink): void {
  const uneven = [...walkStructure(pages.structure)].filter((node) => node.role === "Table" && !isEven(node));
  if (uneven.length === 0) return;
  const places = findPlaces(pages);
  for (const table of uneven)
    report(sink, "DEP-STANDARD-TABLE", places.get(table) ?? placeOfDocument(pages), {
      message: `rows or columns of the table are not all as long, counting what cells span: ${claim} needs them to be`,
      hint: "give each row as many cells, and hide or move no cell or row of a table that has spans",
    });
}

/** Whether the cells cover as many columns in each row, none on another and none beyond the last row. */
function isEven(table: StructureNode): boolean {
  const rows = rowsOf(table);
  /** For each column the row that is the first free one below the spans so far. */
  const freeFrom: number[] = [];
  let width: number | null = null;
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const end = column + spanOf(cell, "ColSpan");
      const until = index + spanOf(cell, "RowSpan");
      if (until > rows.length) return false;
      for (; column < end; column++) {
        if ((freeFrom[column] ?? 0) > index) return false;
        freeFrom[column] = until;
      }
    }
    const covered = freeFrom.length;
    if (freeFrom.some((free) => free <= index) || (width !== null && covered !== width)) return false;
    width = covered;
  }
  return true;
}

function rowsOf(table: StructureNode): readonly StructureNode[] {
  return (table.children ?? []).flatMap((child) => {
    if (child.role === "TR") return [child];
    return child.role === "Caption" ? [] : (child.children ?? []).filter(({ role }) => role === "TR");
  });
}

function cellsOf(row: StructureNode): readonly StructureNode[] {
  return (row.children ?? []).filter(({ role }) => role === "TH" || role === "TD");
}

function spanOf({ attributes }: StructureNode, name: "ColSpan" | "RowSpan"): number {
  return Number(attributes[name] ?? 1);
}
