/** Takes a box and its space, returns the frame that its content is laid out in: edges, widths, heights. */
import type { Box } from "../../box/box-tree.ts";
import { isMulticol } from "../columns/multicol.ts";
import { clamp, resolveEdges, specifiedSize, type Edges } from "./edges.ts";
import type { Space } from "./space.ts";
import type { Token } from "./token.ts";

export interface Frame {
  readonly edges: Edges;
  /** Border box. */
  readonly width: number;
  readonly contentX: number;
  readonly contentWidth: number;
  /** Border and padding above the content in this fragment, and below it in the last one. */
  readonly top: number;
  readonly bottom: number;
  /** Kept free in every fragment for an edge that is drawn in each (box-decoration-break: clone). */
  readonly cloned: number;
  readonly opens: boolean;
  /** It ended on a page before: only what sticks out of it goes on. */
  readonly spent: boolean;
  /** Border-box height that the style asks for, what went before taken off; null for auto. */
  readonly height: number | null;
  readonly minHeight: number;
  readonly maxHeight: number | null;
  /** Content height, where definite. */
  readonly contentHeight: number | null;
  readonly consumed: number;
}

/** `fit` gives the border-box width of boxes that do not fill their line when their width is auto. */
export function frameOf(
  box: Box,
  space: Space,
  token: Token | null,
  fit: (() => number) | null = null,
): Frame {
  const { style } = box;
  const edges = resolveEdges(style, space.width);
  const { inner } = edges;
  const width = space.fixedWidth ?? usedWidth(box, space, edges, fit);
  const opens = token === null;
  const clones = style.boxDecorationBreak === "clone";
  const consumed = token?.consumed ?? 0;
  const heights = usedHeights(box, space, edges, consumed);
  const spent = !opens && box.kind !== "table" && !isMulticol(box) && endsAt(heights) <= 0;
  return {
    edges,
    width,
    contentX: inner.left,
    contentWidth: Math.max(0, width - inner.left - inner.right),
    top: !spent && (opens || clones) ? inner.top : 0,
    bottom: spent ? 0 : inner.bottom,
    cloned: clones && !spent ? inner.bottom : 0,
    opens,
    spent,
    ...heights,
    consumed,
  };
}

/** CSS 2.2 § 10.3.3 and § 10.4: an auto width fills the containing block. */
function usedWidth({ style }: Box, space: Space, edges: Edges, fit: (() => number) | null): number {
  const across = edges.inner.left + edges.inner.right;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, space.width, style.boxSizing, across);
  const fill = space.width - edges.margin.left - edges.margin.right;
  const wanted = size(style.inlineSize) ?? (fit === null ? fill : fit());
  return Math.max(across, clamp(wanted, size(style.minInlineSize) ?? 0, size(style.maxInlineSize)));
}

function usedHeights({ style }: Box, space: Space, edges: Edges, consumed: number) {
  const across = edges.inner.top + edges.inner.bottom;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, space.height, style.boxSizing, across);
  const left = (value: number | null) => (value === null ? null : Math.max(0, value - consumed));
  const least = size(style.minBlockSize) ?? 0;
  const most = size(style.maxBlockSize);
  const own = space.fixedHeight ?? size(style.blockSize);
  const height = own === null ? null : space.fixedHeight === null ? clamp(own, least, most) : own;
  return {
    height: left(height),
    minHeight: left(least) ?? 0,
    maxHeight: left(most),
    contentHeight: height === null ? null : Math.max(0, height - across),
  };
}

function endsAt({ height, minHeight, maxHeight }: Pick<Frame, "height" | "minHeight" | "maxHeight">): number {
  return clamp(height ?? Infinity, minHeight, maxHeight);
}

/** Border-box height of a fragment whose content, edges included, is `natural` high. */
export function usedHeight(frame: Frame, natural: number): number {
  if (frame.spent) return natural;
  return clamp(frame.height ?? natural, frame.minHeight, frame.maxHeight);
}

/** Left end of a block-level box in its containing block (CSS 2.2 § 10.3.3: auto margins share what is left). */
export function alignBlock(edges: Edges, width: number, available: number, direction: "ltr" | "rtl"): number {
  const { margin, autoLeft, autoRight } = edges;
  const left = available - width - margin.left - margin.right;
  if (left > 0 && autoLeft) return margin.left + (autoRight ? left / 2 : left);
  if (left > 0 && autoRight) return margin.left;
  return direction === "ltr" ? margin.left : available - margin.right - width;
}
