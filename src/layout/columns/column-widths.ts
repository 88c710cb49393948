/** Takes the widths that the content of columns asks for, returns those of the box that has the columns (CSS Sizing 3 § 5.1). */
import type { BlockBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import type { Intrinsic } from "../flow/intrinsic.ts";

/** Content boxes, pt. As the columns of a known width may be fewer, so many as are asked for stand only in the widest. */
export function columnWidths({ style }: BlockBox, { min, max }: Intrinsic): Intrinsic {
  const { columnCount, columnWidth, columnGap } = style;
  const count = columnCount === "auto" ? 1 : columnCount;
  const gaps = resolveLength(columnGap, 0) * (count - 1);
  if (columnWidth === "auto") return { min: min * count + gaps, max: max * count + gaps };
  return { min: Math.min(min, columnWidth), max: Math.max(max, columnWidth) * count + gaps };
}
