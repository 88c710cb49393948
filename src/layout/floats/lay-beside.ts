/** Takes a box with a formatting context of its own, returns it beside the floats where there is room for it, else below them (CSS 2.2 § 9.5). */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { clamp, resolveEdges, specifiedSize } from "../flow/edges.ts";
import { alignBlock } from "../flow/frame.ts";
import { fitWidth, intrinsic } from "../flow/intrinsic.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { tiny, type Space } from "../flow/space.ts";
import type { LaidItem } from "../flow/stack.ts";
import type { Token } from "../flow/token.ts";
import { bandAt, nextEnd, type FloatArea, type Band, type Exclusion } from "./exclusions.ts";

export interface BesidePlace {
  readonly exclusions: readonly Exclusion[];
  readonly area: FloatArea;
  readonly top: number;
  /** Of the containing block. */
  readonly direction: "ltr" | "rtl";
}

/** As it becomes higher it may meet floats further down: then it has less room, or goes below them. */
const mostTries = 8;

/** `space.room` is counted from the place's top. */
export function layBeside(
  box: Box,
  place: BesidePlace,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): LaidItem | null {
  const { exclusions, area } = place;
  let { top } = place;
  let height = 0;
  for (let tries = 0; ; tries++) {
    const next = nextEnd(exclusions, top, top + height, area);
    if (next === null) return layAt(box, place, area, top, space, token, context);
    const band = bandAt(exclusions, top, top + height, area);
    const room = fitBand(box, band, place, context);
    if (room !== null && tries < mostTries) {
      const laid = layAt(box, place, room, top, space, token, context);
      const end = laid === null ? top : top + laid.fragment.height;
      const later = bandAt(exclusions, top, end, area);
      if (laid === null || end <= top + height + tiny) return laid;
      if (later.left <= band.left + tiny && later.right >= band.right - tiny) return laid;
      height = end - top;
      continue;
    }
    top = next;
    height = 0;
  }
}

/** The room for the margin box between floats: margins may lie below them; null where the box is wider. */
function fitBand(box: Box, band: Band, { area }: BesidePlace, context: LayoutContext): Band | null {
  const width = area.right - area.left;
  const { margin } = resolveEdges(box.style, width);
  const left = Math.max(area.left, band.left - Math.max(0, margin.left));
  const right = Math.min(area.right, band.right + Math.max(0, margin.right));
  const least = leastWidth(box, width, context) + margin.left + margin.right;
  return least <= right - left + tiny ? { left, right } : null;
}

function leastWidth(box: Box, width: number, context: LayoutContext): number {
  if (box.kind === "image") return fitWidth(box, width, context);
  const { inner } = resolveEdges(box.style, width);
  const across = inner.left + inner.right;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, width, box.style.boxSizing, across);
  const { min } = intrinsic(box, context);
  const own = size(box.style.inlineSize) ?? min;
  const least = box.kind === "table" ? Math.max(own, min) : own;
  return clamp(least, size(box.style.minInlineSize) ?? 0, size(box.style.maxInlineSize));
}

/** Only an auto width becomes narrower: percentages are those of the containing block. */
function layAt(
  box: Box,
  place: BesidePlace,
  room: Band,
  top: number,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): LaidItem | null {
  const { area, direction } = place;
  const available = room.right - room.left;
  const isNarrower = available < area.right - area.left - tiny;
  const edges = resolveEdges(box.style, area.right - area.left);
  const { margin } = edges;
  const fixedWidth = isNarrower && box.kind !== "image" && box.style.inlineSize === "auto" ? autoWidth() : null;
  const given: Space = { ...space, fixedWidth: fixedWidth ?? space.fixedWidth, room: space.room - (top - place.top) };
  const laid = layoutBox(box, given, token, context);
  if (laid === null) return null;
  const x = room.left + alignBlock(edges, laid.fragment.width, available, direction);
  return { ...laid, at: { x, y: top } };

  function autoWidth(): number {
    if (box.kind === "table") return fitWidth(box, available, context);
    const across = edges.inner.left + edges.inner.right;
    const size = (value: Parameters<typeof specifiedSize>[0]) =>
      specifiedSize(value, area.right - area.left, box.style.boxSizing, across);
    const fill = available - margin.left - margin.right;
    return Math.max(across, clamp(fill, size(box.style.minInlineSize) ?? 0, size(box.style.maxInlineSize)));
  }
} // prettier-ignore
