/** Takes a style and the width that its content has, returns the number of columns, their width and places (CSS Multi-column 1 § 3.4). */
import type { ComputedStyle } from "../../css/computed-style.ts";
import { resolveLength } from "../../css/styled-document.ts";

export interface ColumnSizes {
  readonly count: number;
  readonly width: number;
  readonly gap: number;
  /** Left ends, from the left end of the content, in the order in which the columns are read. */
  readonly xs: readonly number[];
}

/** A column of less holds nothing. */
const narrowest = 1;

export function sizeColumns(style: ComputedStyle, available: number): ColumnSizes {
  const gap = resolveLength(style.columnGap, available);
  const count = countColumns(style, available, gap);
  const width = Math.max(0, (available - (count - 1) * gap) / count);
  const starts = Array.from({ length: count }, (_, index) => index * (width + gap));
  const xs = style.direction === "ltr" ? starts : starts.map((start) => available - width - start);
  return { count, width, gap, xs };
}

function countColumns({ columnCount, columnWidth }: ComputedStyle, available: number, gap: number): number {
  const fitting = (width: number) => Math.max(1, Math.floor((available + gap) / (Math.max(width, narrowest) + gap)));
  // More columns than there is width for would stand beside the page.
  const most = fitting(narrowest);
  const wide = columnWidth === "auto" ? most : fitting(columnWidth);
  return Math.min(columnCount === "auto" ? most : columnCount, wide, most);
} // prettier-ignore
