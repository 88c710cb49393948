/**
 * Takes a positioned box, its containing block and where it would stand in the flow, returns it laid out there (CSS 2.2 § 10.3.7,
 * § 10.6.4), and what is left of it for the next page (CSS Break 3 § 5.4).
 */
import type { Box } from "../../box/box-tree.ts";
import type { LengthPercentage } from "../../css/computed-style.ts";
import { resolveLength } from "../../css/styled-document.ts";
import type { LayoutContext } from "../flow/context.ts";
import { clamp, physical, resolveEdges, specifiedSize } from "../flow/edges.ts";
import type { Fragment, Placed } from "../flow/fragment.ts";
import { fitWidth } from "../flow/intrinsic.ts";
import { layoutBox, layoutWhole } from "../flow/layout-box.ts";
import { laxities, plainSpace, tiny, type Laxity, type Space } from "../flow/space.ts";
import { isSamePlace, type Token } from "../flow/token.ts";
import type { Rectangle } from "../rectangle.ts";

/** Where a page ends: a box that would reach beyond the sheet is split at the foot of the page area. */
export interface PageEnd {
  readonly foot: number;
  readonly sheet: number;
}

/** `static`: its place in the flow, counted as the containing block is. `end`: null where the box is not split. */
export interface PositionedPlace {
  readonly around: Rectangle;
  readonly static: { readonly x: number; readonly y: number };
  readonly pageRoom: number;
  readonly end: PageEnd | null;
}

/** What is left of a box; all of it where `token` is null. */
export interface PositionedRest {
  readonly box: Box;
  readonly token: Token | null;
  readonly x: number;
  readonly space: Space;
}

export interface LaidPositioned {
  /** Null where the box begins on the next page. */
  readonly placed: Placed | null;
  readonly rest: PositionedRest | null;
}

export function layPositioned(box: Box, place: PositionedPlace, context: LayoutContext): LaidPositioned {
  const { style } = box;
  const { around } = place;
  const inset = physical(style.inset, style.direction);
  const resolve = (value: LengthPercentage | "auto", base: number) =>
    value === "auto" ? null : resolveLength(value, base);
  const [left, right] = [resolve(inset.left, around.width), resolve(inset.right, around.width)];
  const [top, bottom] = [resolve(inset.top, around.height), resolve(inset.bottom, around.height)];
  const across: Axis = { start: left, end: right, origin: around.x, size: around.width, flow: place.static.x };
  const down: Axis = { start: top, end: bottom, origin: around.y, size: around.height, flow: place.static.y };
  const space: Space = {
    ...plainSpace(around.width, place.pageRoom),
    height: around.height,
    fixedWidth: widthOf(box, across, context),
    fixedHeight: heightOf(box, down, around.width),
  };
  const fragment = layoutWhole(box, space, context);
  const { margin, autoLeft, autoRight } = resolveEdges(style, around.width);
  const [autoTop, autoBottom] = [style.margin.blockStart === "auto", style.margin.blockEnd === "auto"];
  const isLeft = style.direction === "ltr";
  const x = placeOn(across, fragment.width, [margin.left, margin.right], [autoLeft, autoRight], isLeft);
  const y = placeOn(down, fragment.height, [margin.top, margin.bottom], [autoTop, autoBottom], true);
  const { end } = place;
  if (end === null || y + fragment.reach <= end.sheet + tiny || y >= end.foot - tiny) {
    return { placed: { x, y, fragment }, rest: null };
  }
  // What a page holds is not cut in spite of what is asked of breaks.
  const rules = fragment.height <= place.pageRoom + tiny ? laxities.slice(0, 1) : laxities;
  const begun = layPart({ box, token: null, x, space: { ...space, room: end.foot - y } }, rules, context);
  return begun.laid === null ? { placed: null, rest: begun.rest } : { placed: { x, y, fragment: begun.laid }, rest: begun.rest };
} // prettier-ignore

/** What is left stands at the top of the next page; it begins or goes on there whatever is asked of breaks. */
export function layPositionedRest(
  rest: PositionedRest,
  pageRoom: number,
  context: LayoutContext,
): LaidPositioned {
  const { box, space, x } = rest;
  const part = layPart(
    { ...rest, space: { ...space, pageRoom, room: pageRoom, first: true } },
    laxities,
    context,
  );
  if (part.laid !== null) return { placed: { x, y: 0, fragment: part.laid }, rest: part.rest };
  return { placed: { x, y: 0, fragment: layoutWhole(box, space, context) }, rest: null };
}

interface Part {
  readonly laid: Fragment | null;
  readonly rest: PositionedRest | null;
}

function layPart(rest: PositionedRest, rules: readonly Laxity[], context: LayoutContext): Part {
  const { box, token, space } = rest;
  for (const laxity of rules) {
    const laid = layoutBox(box, { ...space, laxity }, token, context);
    if (laid === null || (laid.token !== null && isSamePlace(laid.token, token))) continue;
    return { laid: laid.fragment, rest: laid.token === null ? null : { ...rest, token: laid.token } };
  }
  return { laid: null, rest };
}

/** Insets from the containing block, null for auto; and where the box would stand in the flow. */
interface Axis {
  readonly start: number | null;
  readonly end: number | null;
  readonly origin: number;
  readonly size: number;
  readonly flow: number;
}

type Pair<T> = readonly [T, T];

/** Where the border box begins. Of insets that leave no choice the one at the end gives way. */
function placeOn(
  { start, end, origin, size, flow }: Axis,
  length: number,
  [before, behind]: Pair<number>,
  [autoBefore, autoBehind]: Pair<boolean>,
  fromStart: boolean,
): number {
  if (start === null && end === null) return flow + before;
  if (start !== null && end !== null) {
    const free = size - start - end - length - before - behind;
    if (autoBefore && autoBehind && free > 0) return origin + start + free / 2;
    if (autoBefore && free > 0) return origin + start + free;
    return fromStart || autoBehind ? origin + start + before : origin + size - end - behind - length;
  }
  return start === null ? origin + size - (end ?? 0) - behind - length : origin + start + before;
}

/** Null for images, whose size is their own. */
function widthOf(box: Box, { start, end, origin, size, flow }: Axis, context: LayoutContext): number | null {
  if (box.kind === "image") return null;
  const { style } = box;
  const { margin, inner } = resolveEdges(style, size);
  const across = inner.left + inner.right;
  const limit = (value: Parameters<typeof specifiedSize>[0]) => specifiedSize(value, size, style.boxSizing, across);
  const margins = margin.left + margin.right;
  const own = limit(style.inlineSize);
  if (own === null && start !== null && end !== null && box.kind !== "table") {
    const fill = Math.max(across, size - start - end - margins);
    return clamp(fill, limit(style.minInlineSize) ?? 0, limit(style.maxInlineSize));
  }
  const taken = start === null && end === null ? Math.max(0, flow - origin) : (start ?? 0) + (end ?? 0);
  const fit = fitWidth(box, Math.max(0, size - taken), context);
  return own === null ? fit : clamp(own, limit(style.minInlineSize) ?? 0, limit(style.maxInlineSize));
} // prettier-ignore

/** Null where the content says it. */
function heightOf(box: Box, { start, end, size }: Axis, width: number): number | null {
  const { style, kind } = box;
  if (kind === "image" || kind === "table" || style.blockSize !== "auto" || start === null || end === null) return null;
  const { margin, inner } = resolveEdges(style, width);
  const down = inner.top + inner.bottom;
  const limit = (value: Parameters<typeof specifiedSize>[0]) => specifiedSize(value, size, style.boxSizing, down);
  const fill = Math.max(down, size - start - end - margin.top - margin.bottom);
  return clamp(fill, limit(style.minBlockSize) ?? 0, limit(style.maxBlockSize));
} // prettier-ignore
