/** Takes the rows of a table, returns them with each number of a decimal column padded after its last digit. */
import type { RowView } from "./view.ts";

/** As wide as a decimal point, and as a digit. */
const POINT = "\u2008";
const DIGIT = "\u2007";

export function padDecimals(rows: readonly RowView[]): readonly RowView[] {
  const longest: number[] = [];
  for (const { cells } of rows)
    cells.forEach(({ align, number }, column) => {
      if (align === "decimal" && number !== null)
        longest[column] = Math.max(longest[column] ?? 0, decimalsOf(number));
    });
  return rows.map(({ cells }) => ({
    cells: cells.map((cell, column) => {
      const { align, number } = cell;
      if (align !== "decimal" || number === null) return cell;
      const own = decimalsOf(number);
      const lacking = (longest[column] ?? 0) - own;
      return { ...cell, padding: (own === 0 && lacking > 0 ? POINT : "") + DIGIT.repeat(lacking) };
    }),
  }));
}

function decimalsOf(number: number): number {
  const [, decimals = ""] = number
    .toLocaleString("en", { maximumFractionDigits: 20, useGrouping: false })
    .split(".");
  return decimals.length;
}
