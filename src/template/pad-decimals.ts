/** Takes the rows of a table, returns them with each number of a decimal column padded after its last digit. */
import type { CellView, RowView } from "./view.ts";

/** As wide as a decimal point, and as a digit. */
const POINT = "\u2008";
const DIGIT = "\u2007";

export function padDecimals(rows: readonly RowView[]): readonly RowView[] {
  const longest: number[] = [];
  for (const { cells } of rows)
    cells.forEach((cell, column) => {
      if (cell.align === "decimal" && cell.number !== null)
        longest[column] = Math.max(longest[column] ?? 0, printedDecimals(cell));
    });
  return rows.map(({ cells }) => ({
    cells: cells.map((cell, column) => {
      const { align, number } = cell;
      if (align !== "decimal" || number === null) return cell;
      const own = printedDecimals(cell);
      const lacking = (longest[column] ?? 0) - own;
      return { ...cell, padding: (own === 0 && lacking > 0 ? POINT : "") + DIGIT.repeat(lacking) };
    }),
  }));
}

function printedDecimals({ number, places }: CellView): number {
  return number === null ? 0 : Math.max(places, decimalsOf(number));
}

export function decimalsOf(number: number): number {
  const [, decimals = ""] = number
    .toLocaleString("en", { maximumFractionDigits: 20, useGrouping: false })
    .split(".");
  return decimals.length;
}
