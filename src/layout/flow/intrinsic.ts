/** Takes a box, returns the widths that its content asks for (CSS Sizing 3 § 5): the narrowest without overflow, and the widest of use. */
import type { Box } from "../../box/box-tree.ts";
import type { ComputedStyle } from "../../css/computed-style.ts";
import { columnWidths } from "../columns/column-widths.ts";
import { isMulticol } from "../columns/multicol.ts";
import { isFloat, isPositioned } from "../floats/float-facts.ts";
import type { LayoutContext } from "./context.ts";
import { clamp, resolveEdges, specifiedSize } from "./edges.ts";
import { sizeImage } from "./image.ts";
import { setText } from "../lines/set-lines.ts";
import { plainSpace } from "./space.ts";
import { measureTable } from "../tables/table-columns.ts";
import { gridOf } from "../tables/table-grid.ts";

/** Border box, pt. */
export interface Intrinsic {
  readonly min: number;
  readonly max: number;
}

/** Widths of the margin box. */
function outerIntrinsic(box: Box, context: LayoutContext): Intrinsic {
  const { margin } = resolveEdges(box.style, 0);
  const { min, max } = intrinsic(box, context);
  return { min: min + margin.left + margin.right, max: max + margin.left + margin.right };
}

export function intrinsic(box: Box, context: LayoutContext): Intrinsic {
  const known = context.memory.intrinsics.get(box);
  if (known !== undefined) return known;
  const style = sizedStyle(box, context);
  const { inner } = resolveEdges(style, 0);
  const across = inner.left + inner.right;
  const fixed = specifiedSize(style.inlineSize, null, style.boxSizing, across);
  const content = fixed === null ? contentWidths(box, context) : { min: fixed - across, max: fixed - across };
  const least = specifiedSize(style.minInlineSize, null, style.boxSizing, across) ?? 0;
  const most = specifiedSize(style.maxInlineSize, null, style.boxSizing, across);
  const limit = (width: number) => clamp(width + across, least, most);
  const made = { min: limit(content.min), max: limit(content.max) };
  context.memory.intrinsics.set(box, made);
  return made;
}

/** A table's own borders are those that its cells leave to it. */
function sizedStyle(box: Box, context: LayoutContext): ComputedStyle {
  return box.kind === "table" ? gridOf(box, context).box.style : box.style;
}

function contentWidths(box: Box, context: LayoutContext): Intrinsic {
  switch (box.kind) {
    case "paragraph": {
      const { paragraph } = setText(box, context.pageWidth, context);
      const beside = sumOf(box.inlines.flatMap((item) => (item.kind === "mark" && item.mark.kind === "float" ? [item.mark.box] : [])), context); // prettier-ignore
      return { min: Math.max(paragraph.minContent, beside.min), max: paragraph.maxContent + beside.max };
    }
    case "image": {
      const { width } = sizeImage(box, plainSpace(context.pageWidth, Infinity), resolveEdges(box.style, 0));
      return { min: width, max: width };
    }
    case "block":
      return isMulticol(box)
        ? columnWidths(box, widest(box.children, context))
        : widest(box.children, context);
    case "flex":
      return flexWidths(box, context);
    case "table": {
      const { min, max } = measureTable(box, context);
      const caption = box.caption === null ? 0 : intrinsic(box.caption, context).min;
      return { min: Math.max(min, caption), max: Math.max(max, caption) };
    }
  }
}

/** Floats that follow each other stand side by side where they have the room. */
function widest(boxes: readonly Box[], context: LayoutContext): Intrinsic {
  let [min, max, row] = [0, 0, 0];
  for (const box of boxes) {
    if (isPositioned(box)) continue;
    const outer = outerIntrinsic(box, context);
    row = isFloat(box) ? row + outer.max : 0;
    min = Math.max(min, outer.min);
    max = Math.max(max, outer.max, row);
  }
  return { min, max };
}

function sumOf(floats: readonly Box[], context: LayoutContext): Intrinsic {
  let [min, max] = [0, 0];
  for (const box of floats) {
    const outer = outerIntrinsic(box, context);
    min = Math.max(min, outer.min);
    max += outer.max;
  }
  return { min, max };
}

function flexWidths({ style, children }: Box & { kind: "flex" }, context: LayoutContext): Intrinsic {
  if (style.flexDirection.startsWith("column")) return widest(children, context);
  const gap = typeof style.columnGap === "number" ? style.columnGap : style.columnGap.plus;
  const gaps = gap * Math.max(0, children.length - 1);
  let [sumMin, sumMax, widestMin] = [0, 0, 0];
  for (const child of children) {
    const outer = outerIntrinsic(child, context);
    sumMin += outer.min;
    sumMax += outer.max;
    widestMin = Math.max(widestMin, outer.min);
  }
  return { min: style.flexWrap === "nowrap" ? sumMin + gaps : widestMin, max: sumMax + gaps };
}

/** Border-box width of a box that shrinks to fit (CSS 2.2 § 10.3.5). */
export function fitWidth(box: Box, available: number, context: LayoutContext): number {
  const style = sizedStyle(box, context);
  const { margin, inner } = resolveEdges(style, available);
  const across = inner.left + inner.right;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, available, style.boxSizing, across);
  const fit = () => {
    const { min, max } = intrinsic(box, context);
    return Math.min(Math.max(min, available - margin.left - margin.right), max);
  };
  const wanted = size(style.inlineSize) ?? fit();
  return clamp(wanted, size(style.minInlineSize) ?? 0, size(style.maxInlineSize));
}
