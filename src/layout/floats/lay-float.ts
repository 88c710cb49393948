/** Takes a float and where it would stand, returns it placed (CSS 2.2 § 9.5.1); or says that it waits for the next page, or goes there with its line. */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges, type Edge } from "../flow/edges.ts";
import type { Fragment, PlacedFloat } from "../flow/fragment.ts";
import { fitWidth } from "../flow/intrinsic.ts";
import { layoutBox, layoutWhole } from "../flow/layout-box.ts";
import { plainSpace, tiny, type Space } from "../flow/space.ts";
import type { FloatRest, Token } from "../flow/token.ts";
import { findPlace, sidesOf, type FloatArea, type Exclusion, type Side } from "./exclusions.ts";

export interface FloatPlace {
  readonly exclusions: readonly Exclusion[];
  /** Content of the containing block, from left to right. */
  readonly area: FloatArea;
  /** No higher than this. */
  readonly top: number;
  /** End of the page. */
  readonly foot: number;
  /** Of the containing block; `first`: nothing stands above on this page. */
  readonly space: Space;
  /** Floats before it wait for the next page. */
  readonly queued: boolean;
  /** What it stands before, of lines or boxes. */
  readonly before: number;
}

export type LaidFloat =
  | { readonly kind: "placed"; readonly placed: PlacedFloat; readonly exclusion: Exclusion; readonly rest: FloatRest | null }
  | { readonly kind: "waits"; readonly rest: FloatRest }
  | { readonly kind: "breaks" }; // prettier-ignore

/** A float no higher than this share of a page takes its line along to the next; for a larger one that would leave a hole. */
const small = 1 / 4;

export function layFloat(box: Box, place: FloatPlace, context: LayoutContext): LaidFloat {
  const { space, foot, queued, area } = place;
  const whole = layoutWhole(box, spaceOf(box, place, context), context);
  const { margin } = resolveEdges(box.style, area.right - area.left);
  const at = findAt(box, whole, margin, place);
  const fits = at.top + margin.top + Math.max(whole.height, whole.reach) <= foot + tiny;
  const isSmall = whole.height <= space.pageRoom * small;
  if (fits && (!queued || isSmall)) return put(box, whole, margin, at, place, null);
  const rest: FloatRest = { box, token: null, left: area.left, right: area.right };
  if (queued) return { kind: "waits", rest };
  if (isSmall && space.laxity < 3 && !space.first) return { kind: "breaks" };
  // The next page holds it; but where nothing stands above there must be something on this one.
  const isAlone = space.first && place.exclusions.length === 0;
  if (whole.height <= space.pageRoom + tiny && !isAlone) return { kind: "waits", rest };
  return layPart(box, null, margin, at, place, context) ?? { kind: "waits", rest };
}

/** What is left of a float, or waits, stands at the top of the next page before all else. */
export function layRest(rest: FloatRest, place: FloatPlace, context: LayoutContext): LaidFloat {
  const { box, token } = rest;
  const given = { ...place, area: { left: rest.left, right: rest.right, leftRoom: 0, rightRoom: 0 } };
  const { margin } = resolveEdges(box.style, rest.right - rest.left);
  // No margin at the top of a page after a break nobody asked for (CSS Break 3 § 5.2).
  const cut = { ...margin, top: 0 };
  const whole = layoutWhole(box, spaceOf(box, given, context), context);
  const at = findAt(box, token === null ? whole : { ...whole, height: 0, reach: 0 }, cut, given);
  const room = given.foot - at.top;
  if (token === null && Math.max(whole.height, whole.reach) <= room + tiny) return put(box, whole, cut, at, given, null);
  const pushed = at.top > given.top + tiny && token === null && whole.height <= place.space.pageRoom;
  if (pushed) return { kind: "waits", rest };
  return layPart(box, token, cut, at, given, context) ?? { kind: "waits", rest };
} // prettier-ignore

interface At {
  readonly left: number;
  readonly top: number;
}

function findAt(box: Box, { width, height }: Pick<Fragment, "width" | "height">, margin: Edge, place: FloatPlace): At {
  const outer = { width: margin.left + width + margin.right, height: margin.top + height + margin.bottom };
  return findPlace(outer, sideOf(box), place.exclusions, place.area, place.top);
} // prettier-ignore

export function sideOf({ style }: Box): Side {
  return sidesOf(style.float, style.direction)[0] ?? "left";
}

/** As much of it as the page holds; null where it holds nothing. */
function layPart(
  box: Box,
  token: Token | null,
  margin: Edge,
  at: At,
  place: FloatPlace,
  context: LayoutContext,
): LaidFloat | null {
  const room = place.foot - at.top - margin.top;
  const space = { ...spaceOf(box, place, context), room };
  const laid =
    layoutBox(box, { ...space, laxity: place.space.laxity, first: place.space.first }, token, context) ??
    (place.space.first && (token !== null || place.space.laxity > 2)
      ? layoutBox(box, { ...space, laxity: 4, first: true }, token, context)
      : null);
  if (laid === null) return null;
  const { left, right } = place.area;
  const rest = laid.token === null ? null : { box, token: laid.token, left, right };
  return put(box, laid.fragment, margin, at, place, rest);
}

function put(
  box: Box,
  fragment: Fragment,
  margin: Edge,
  { left, top }: At,
  { before, foot }: FloatPlace,
  rest: FloatRest | null,
): LaidFloat {
  const exclusion: Exclusion = {
    side: sideOf(box),
    left,
    top,
    right: left + margin.left + fragment.width + margin.right,
    bottom: rest === null ? top + margin.top + fragment.height + margin.bottom : foot,
  };
  const placed = { x: left + margin.left, y: top + margin.top, fragment, before };
  return { kind: "placed", placed, exclusion, rest };
}

/** A float is as wide as its content needs, at most as its containing block (CSS 2.2 § 10.3.5). */
function spaceOf(box: Box, { area, space }: FloatPlace, context: LayoutContext): Space {
  const width = Math.max(0, area.right - area.left);
  const fixedWidth = box.kind === "image" ? null : fitWidth(box, width, context);
  return { ...plainSpace(width, space.pageRoom), fixedWidth, height: space.height, ends: space.ends };
}
