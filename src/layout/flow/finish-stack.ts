/** Takes a box and what is stacked in it, returns its fragment: heights, margins that go outside, and the token to go on with. */
import type { Box, FlexBox } from "../../box/box-tree.ts";
import { isPositioned } from "../floats/float-facts.ts";
import { handBack, heldEnd, type FloatFlow } from "../floats/float-flow.ts";
import {
  firstBaseline,
  type BlockFragment,
  type Placed,
  type PlacedFloat,
  type PlacedMarker,
  type PlacedOut,
} from "./fragment.ts";
import { usedHeight, type Frame } from "./frame.ts";
import { isMulticol } from "../columns/multicol.ts";
import { heightAtBreak } from "./own-height.ts";
import { collapsed, join, noStrut, strutOf, type Margins } from "./margins.ts";
import { tiny, type Space } from "./space.ts";
import type { Laid, Stacked } from "./stack.ts";
import type { Token } from "./token.ts";

interface FilledBox {
  readonly box: Box;
  readonly frame: Frame;
  readonly space: Space;
  readonly stacked: Stacked;
  readonly children: readonly Placed[];
  readonly opensUp: boolean;
  readonly opensDown: boolean;
  readonly marker: PlacedMarker | null;
  readonly flow?: FloatFlow | null;
  readonly floats?: readonly PlacedFloat[];
  readonly outs?: readonly PlacedOut[];
}

export function finishStack(filled: FilledBox): Laid | null {
  const { stacked, frame, space, flow = null } = filled;
  const { floats } = stacked.end;
  const waiting = flow?.isRoot === true ? (floats?.rests ?? []) : [];
  // Floats that have not come to their end go on alone.
  const behind = { index: stacked.count, token: null, forced: false } as const;
  const next = stacked.next ?? (waiting.length > 0 ? behind : null);
  if (next === null) return finishWhole(filled);
  const { index, token: child, forced } = next;
  const used = Math.max(stacked.end.y, heldEnd(flow, floats), ...reachOf(filled.children));
  const alone = aloneMarker(filled);
  const reach = Math.min(Math.max(used, alone) + frame.cloned, Math.max(space.room, stacked.end.y, alone));
  const { height, closes } = isMulticol(filled.box) ? { height: reach, closes: false } : heightAtBreak(frame, reach, space.room);
  const hidden = filled.box.style.overflow === "hidden";
  const sizes = { height, reach: hidden ? height : Math.max(height, reach), margins: marginsOf(filled, height) };
  const fragment = makeFragment(filled, sizes, closes);
  const rests = handBack(flow, floats).rests;
  // What goes on beyond its end nobody would see.
  if (closes && hidden) return { fragment, token: null, forced: false, rests };
  const token: Token = { kind: "stack", index, child, forced: forced !== false, consumed: frame.consumed + height };
  return { fragment, token: waiting.length === 0 ? token : { ...token, floats: waiting }, forced, rests };
} // prettier-ignore

/** All children are placed: the box ends here, unless it is higher than its content and than the page. */
function finishWhole(filled: FilledBox): Laid | null {
  const { stacked, frame, space, opensDown, box, flow = null, floats = [] } = filled;
  const inside = opensDown ? 0 : Math.max(0, collapsed(stacked.end.pending));
  const content = stacked.end.y + Math.min(inside, Math.max(0, space.room - stacked.end.y - frame.bottom));
  const natural = Math.max(content, aloneMarker(filled), heldEnd(flow, stacked.end.floats)) + frame.bottom;
  const height = usedHeight(frame, natural);
  if (height > space.room + tiny && natural <= space.room + tiny) return cutEmpty(filled, height);
  const reach =
    box.style.overflow === "hidden" ? height : Math.max(height, natural, ...reachOf(filled.children), ...floats.map(endOf));
  const sizes = { height, reach, margins: marginsOf(filled, height) };
  const { rests } = handBack(flow, stacked.end.floats);
  return { fragment: makeFragment(filled, sizes, !frame.spent), token: null, forced: false, rests };
} // prettier-ignore

function endOf({ y, fragment }: Placed): number {
  return y + fragment.reach;
}

/** A marker without any line to stand on has one of its own. */
function aloneMarker({ marker, children }: FilledBox): number {
  const alone = marker !== null && children.every((child) => firstBaseline(child.fragment) === null);
  return alone ? marker.y + marker.line.height : 0;
}

function reachOf(children: readonly Placed[]): readonly number[] {
  return children
    .filter(({ fragment }) => fragment.reach > fragment.height)
    .map(({ y, fragment }) => y + fragment.reach);
}

/** A box that its own height makes too high for the room is cut below its content. */
function cutEmpty(filled: FilledBox, height: number): Laid | null {
  const { frame, space, stacked } = filled;
  if (!mayCutEmpty(space, frame.consumed + height)) return null;
  const token: Token = {
    kind: "stack",
    index: stacked.count,
    child: null,
    forced: false,
    consumed: frame.consumed + space.room,
  };
  const sizes = { height: space.room, reach: space.room, margins: marginsOf(filled, space.room) };
  const { rests } = handBack(filled.flow ?? null, stacked.end.floats);
  return { fragment: makeFragment(filled, sizes, false), token, forced: false, rests };
}

/** Empty height is cut only where no page could hold it: else the box goes to the next page as a whole. */
export function mayCutEmpty(space: Space, height: number): boolean {
  if (space.room < 1) return false;
  return height > space.pageRoom || (space.laxity === 4 && space.first);
}

function makeFragment(
  { box, frame, children, marker, stacked, flow = null, floats = [], outs: given = [] }: FilledBox,
  sizes: { readonly height: number; readonly reach: number; readonly margins: Margins },
  closes: boolean,
): BlockFragment {
  const { added } = handBack(flow, stacked.end.floats);
  const outs = box.kind === "flex" ? outsOfFlex(box, frame) : given;
  const beside = { ...(floats.length > 0 && { floats }), ...(added.length > 0 && { added }), ...(outs.length > 0 && { outs }) };
  const spent = frame.spent ? ({ spent: true } as const) : {};
  return { kind: "block", box, children, marker, width: frame.width, opens: frame.opens, closes, ...sizes, ...beside, ...spent };
} // prettier-ignore

/** Where boxes out of the flow would stand as the only items (CSS Flexbox 1 § 4.1). */
function outsOfFlex({ children }: FlexBox, { opens, contentX, top }: Frame): readonly PlacedOut[] {
  return opens ? children.filter(isPositioned).map((box) => ({ box, before: 0, x: contentX, y: top })) : [];
}

/** Margins as the parent sees them: those of the first and last child joined with the box's own where nothing parts them. */
function marginsOf({ frame, stacked, opensUp, opensDown, marker }: FilledBox, height: number): Margins {
  const { margin } = frame.edges;
  const { end } = stacked;
  const own = frame.opens ? strutOf(margin.top) : noStrut;
  const start = opensUp ? join(own, end.start) : own;
  const bottom = strutOf(margin.bottom);
  const grown = height > end.y + tiny;
  return {
    start,
    end: opensDown && !grown ? join(bottom, end.pending) : bottom,
    through: opensUp && opensDown && end.leading && height === 0 && marker === null,
  };
}
