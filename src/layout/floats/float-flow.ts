/** Takes a box and its space, returns the floats that its content begins beside; floats of one formatting context exclude each other's room. */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { PlacedFloat } from "../flow/fragment.ts";
import { setMarker } from "../lines/marker.ts";
import { alignBlock, type Frame } from "../flow/frame.ts";
import { tiny, type FloatSpace, type Space } from "../flow/space.ts";
import type { FloatRest, Token } from "../flow/token.ts";
import { lowestEnd, movedBy, seenFrom, type FloatArea, type Band, type Exclusion } from "./exclusions.ts";
import { holdsFloats } from "./float-facts.ts";
import { layRest } from "./lay-float.ts";

/** Floats as they stand at one point of the flow; coordinates are those of the border box that the flow is in. */
export interface FloatState {
  readonly exclusions: readonly Exclusion[];
  /** What goes on, or waits, on the next page. */
  readonly rests: readonly FloatRest[];
}

export interface FloatFlow {
  readonly start: FloatState;
  /** Floats that go on from the page before. */
  readonly placed: readonly PlacedFloat[];
  /** The box begins the formatting context: it holds its floats. */
  readonly isRoot: boolean;
  readonly area: FloatArea;
  /** End of the page. */
  readonly foot: number;
}

/** Null where no float is near: nothing is different then. */
export function enterFloats(
  box: Box,
  frame: Frame,
  space: Space,
  token: Token | null,
  isRoot: boolean,
  context: LayoutContext,
): FloatFlow | null {
  const content = { left: frame.contentX, right: frame.contentX + frame.contentWidth };
  if (!isRoot && space.floats !== null) {
    const { exclusions, rests, foot, direction, leftRoom, rightRoom } = space.floats;
    const x = alignBlock(frame.edges, frame.width, space.width, direction);
    const right = space.width - x - frame.width + frame.edges.inner.right;
    const area = withMarker(box, token, content, frame, context) ?? {
      ...content,
      leftRoom: leftRoom === 0 ? 0 : leftRoom + x + frame.contentX,
      rightRoom: rightRoom === 0 ? 0 : rightRoom + right,
    };
    return { start: { exclusions: seenFrom(exclusions, x, 0), rests }, placed: [], isRoot, area, foot };
  }
  const waiting = token?.floats ?? [];
  if (waiting.length === 0 && !holdsFloats(box, context)) return null;
  const area = withMarker(box, token, content, frame, context) ?? { ...content, leftRoom: 0, rightRoom: 0 };
  const foot = space.room - frame.bottom;
  const place = { area, top: frame.top, foot, space, before: 0 };
  let state: FloatState = { exclusions: [], rests: [] };
  const placed: PlacedFloat[] = [];
  for (const rest of waiting) {
    const queued = state.rests.some(({ token: part }) => part === null);
    const laid = layRest(rest, { ...place, exclusions: state.exclusions, queued }, context);
    if (laid.kind === "placed") placed.push(laid.placed);
    state = withFloat(state, laid);
  }
  return { start: state, placed, isRoot, area, foot };
}

/** Null where no marker stands outside the box. */
function withMarker(
  box: Box,
  token: Token | null,
  content: Band,
  frame: Frame,
  context: LayoutContext,
): FloatArea | null {
  const marker = box.kind === "block" || box.kind === "paragraph" ? box.marker : null;
  const line = marker === null || token !== null ? null : setMarker(marker, context);
  if (line === null) return null;
  const isLeft = box.style.direction === "ltr";
  const { left, right } = frame.edges.inner;
  return { ...content, leftRoom: isLeft ? left + line.width : 0, rightRoom: isLeft ? 0 : right + line.width };
}

export function withFloat(state: FloatState, laid: ReturnType<typeof layRest>): FloatState {
  if (laid.kind === "breaks") return state;
  if (laid.kind === "waits") return { ...state, rests: [...state.rests, laid.rest] };
  const { exclusions, rests } = state;
  return { exclusions: [...exclusions, laid.exclusion], rests: laid.rest === null ? rests : [...rests, laid.rest] };
} // prettier-ignore

/** What is above so far no negative margin reaches. */
const farAbove = 300;

/** Floats that have ended long before are forgotten: a long text would look for room beside all of them again and again. */
export function forget({ exclusions, rests }: FloatState, y: number): FloatState {
  const near = exclusions.filter(({ bottom }) => bottom > y - farAbove);
  return near.length === exclusions.length ? { exclusions, rests } : { exclusions: near, rests };
}

/** The floats around a child that stands at a place of the flow. */
export function floatsAt(
  { exclusions, rests }: FloatState,
  x: number,
  y: number,
  { foot, area: { leftRoom, rightRoom } }: FloatFlow,
  direction: "ltr" | "rtl",
): FloatSpace {
  return { exclusions: seenFrom(exclusions, x, y), rests, foot: foot - y, direction, leftRoom, rightRoom };
}

/** The floats of the flow with those that a child at a place has added. */
export function withChild(
  state: FloatState,
  added: readonly Exclusion[],
  rests: readonly FloatRest[],
  x: number,
  y: number,
): FloatState {
  if (added.length === 0 && rests.length === 0) return state;
  const moved = rests.map((rest) => ({ ...rest, left: rest.left + x, right: rest.right + x }));
  return { exclusions: [...state.exclusions, ...movedBy(added, x, y)], rests: [...state.rests, ...moved] };
}

/** What a box hands back to the flow around it. */
export function handBack(flow: FloatFlow | null, end: FloatState | null) {
  if (flow === null || end === null || flow.isRoot) return { added: [], rests: [] };
  const known = new Set(flow.start.exclusions);
  const before = new Set(flow.start.rests);
  return {
    added: end.exclusions.filter((one) => !known.has(one)),
    rests: end.rests.filter((one) => !before.has(one)),
  };
}

/** How far down a root must reach to hold its floats. */
export function heldEnd(flow: FloatFlow | null, end: FloatState | null): number {
  return flow?.isRoot === true && end !== null ? Math.min(lowestEnd(end.exclusions), flow.foot) : -Infinity;
}

/** For keys of what is kept: the floats that matter to a box. */
export function floatsKey(floats: FloatSpace): string {
  const at = (length: number) => Math.round(length / tiny) * tiny;
  const near = floats.exclusions.filter(({ bottom }) => bottom > tiny);
  if (near.length === 0 && floats.leftRoom === 0 && floats.rightRoom === 0) return "";
  const rooms = `${floats.direction} ${at(floats.leftRoom)} ${at(floats.rightRoom)}`;
  return near.map(({ side, left, top, right, bottom }) => ` ${side} ${at(left)} ${at(top)} ${at(right)} ${at(bottom)}`).join("") + rooms;
} // prettier-ignore
