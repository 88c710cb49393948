/** Takes a style, returns its margins, borders and padding on physical sides, pt (CSS 2.2 § 8; percentages of the containing block's width). */
import type { ComputedStyle, LengthPercentage, Sides } from "../../css/computed-style.ts";
import { resolveLength } from "../../css/styled-document.ts";

export interface Edge {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Edges {
  /** `auto` counts as 0. */
  readonly margin: Edge;
  readonly autoLeft: boolean;
  readonly autoRight: boolean;
  readonly border: Edge;
  readonly padding: Edge;
  /** Border and padding together. */
  readonly inner: Edge;
}

export function physical<T>(
  sides: Sides<T>,
  direction: "ltr" | "rtl",
): { top: T; right: T; bottom: T; left: T } {
  const ltr = direction === "ltr";
  return {
    top: sides.blockStart,
    right: ltr ? sides.inlineEnd : sides.inlineStart,
    bottom: sides.blockEnd,
    left: ltr ? sides.inlineStart : sides.inlineEnd,
  };
}

export function resolveEdges(style: ComputedStyle, width: number): Edges {
  const sides = physical(style.margin, style.direction);
  const borders = physical(style.border, style.direction);
  const margin = mapEdge(sides, (value) => (value === "auto" ? 0 : resolveLength(value, width)));
  const padding = mapEdge(physical(style.padding, style.direction), (value) => Math.max(0, resolveLength(value, width)));
  const border = mapEdge(borders, (side) => side.width);
  return {
    margin,
    autoLeft: sides.left === "auto",
    autoRight: sides.right === "auto",
    border,
    padding,
    inner: {
      top: border.top + padding.top,
      right: border.right + padding.right,
      bottom: border.bottom + padding.bottom,
      left: border.left + padding.left,
    },
  };
} // prettier-ignore

function mapEdge<T>(edge: { top: T; right: T; bottom: T; left: T }, get: (value: T) => number): Edge {
  return { top: get(edge.top), right: get(edge.right), bottom: get(edge.bottom), left: get(edge.left) };
}

/** A width or height of the border box as the style gives it; null for `auto`, and for a percentage of nothing. */
export function specifiedSize(
  value: LengthPercentage | "auto" | "none",
  base: number | null,
  boxSizing: ComputedStyle["boxSizing"],
  inner: number,
): number | null {
  if (value === "auto" || value === "none") return null;
  if (typeof value !== "number" && base === null) return null;
  const size = resolveLength(value, base ?? 0);
  return boxSizing === "border-box" ? Math.max(size, inner) : Math.max(0, size) + inner;
}

export function clamp(value: number, least: number, most: number | null): number {
  return Math.max(most === null ? value : Math.min(value, most), least);
}
