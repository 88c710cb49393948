/** Takes the items of a flex row, returns its lines with the items' widths (CSS Flexbox 1 § 9.2, § 9.3, § 9.7). */
import type { Box, FlexBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges, specifiedSize, type Edges } from "../flow/edges.ts";
import { isPositioned } from "../floats/float-facts.ts";
import { intrinsic } from "../flow/intrinsic.ts";
import { breakLines, resolveLengths, type Flexible } from "./flexible-lengths.ts";

interface FlexItem extends Flexible {
  readonly edges: Edges;
}

export interface SizedItem extends FlexItem {
  readonly width: number;
}

export type FlexLine = readonly SizedItem[];

export function sizeFlexLines(box: FlexBox, width: number, context: LayoutContext): readonly FlexLine[] {
  const gap = resolveLength(box.style.columnGap, width);
  const items = orderItems(box.children).map((child) => measureItem(child, width, context));
  return breakLines(items, width, gap, box.style.flexWrap !== "nowrap").map((line) => {
    const widths = resolveLengths(line, width, gap);
    return line.map((item, index) => ({ ...item, width: widths[index] ?? item.base }));
  });
}

/** Painted and placed by `order`; equal ones as they stand (§ 5.4). */
export function orderItems(children: readonly Box[]): readonly Box[] {
  return children.filter((child) => !isPositioned(child)).sort((a, b) => a.style.order - b.style.order);
}

function measureItem(box: Box, width: number, context: LayoutContext): FlexItem {
  const { style } = box;
  const edges = resolveEdges(style, width);
  const across = edges.inner.left + edges.inner.right;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, width, style.boxSizing, across);
  const specified = size(style.inlineSize);
  const basis = style.flexBasis === "auto" ? specified : style.flexBasis === "content" ? null : size(style.flexBasis);
  const most = size(style.maxInlineSize);
  const margins = edges.margin.left + edges.margin.right;
  return { box, edges, base: basis ?? intrinsic(box, context).max, least: leastWidth(), most, margins, inner: across };

  /** An item is not squeezed below its words, unless the style says so (§ 4.5). */
  function leastWidth(): number {
    const own = size(style.minInlineSize);
    if (own !== null) return own;
    if (style.overflow !== "visible") return across;
    const content = intrinsic(box, context).min;
    return Math.min(content, specified ?? Infinity, most ?? Infinity);
  }
} // prettier-ignore

/** Places of the items along the line (§ 9.5): auto margins first, then justify-content. */
export function alignLine(line: FlexLine, box: FlexBox, width: number): readonly number[] {
  const { style } = box;
  const gap = resolveLength(style.columnGap, width);
  const reversed = style.flexDirection === "row-reverse";
  const fromLeft = (style.direction === "ltr") !== reversed;
  const used = line.reduce((sum, item) => sum + item.width + item.margins, gap * (line.length - 1));
  const free = width - used;
  const autos = line.reduce((sum, { edges }) => sum + Number(edges.autoLeft) + Number(edges.autoRight), 0);
  const share = autos > 0 && free > 0 ? free / autos : 0;
  const { before, between } = share > 0 ? { before: 0, between: 0 } : distribute(style.justifyContent, free, line.length);
  let at = before;
  return line.map((item) => {
    const { margin, autoLeft, autoRight } = item.edges;
    const left = margin.left + (autoLeft ? share : 0);
    const right = margin.right + (autoRight ? share : 0);
    const start = at + (fromLeft ? left : right);
    at += left + item.width + right + gap + between;
    return fromLeft ? start : width - start - item.width;
  });
} // prettier-ignore

/** CSS Align 3 § 5: free space before the first item, and between two. */
export function distribute(
  justify: FlexBox["style"]["justifyContent"],
  free: number,
  count: number,
): { before: number; between: number } {
  const apart = Math.max(0, free);
  switch (justify) {
    case "normal":
    case "start":
      return { before: 0, between: 0 };
    case "end":
      return { before: free, between: 0 };
    case "center":
      return { before: free / 2, between: 0 };
    case "space-between":
      return { before: 0, between: count > 1 ? apart / (count - 1) : 0 };
    case "space-around":
      return { before: apart / count / 2, between: apart / count };
    case "space-evenly":
      return { before: apart / (count + 1), between: apart / (count + 1) };
  }
}
