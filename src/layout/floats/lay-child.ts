/** Takes a child of a block beside floats, returns it laid out, and the floats as they stand below it: lines, floats and boxes keep off each other. */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import { emptyFragment } from "../flow/empty-fragment.ts";
import { alignBlock } from "../flow/frame.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { tiny, type Space } from "../flow/space.ts";
import type { LaidItem } from "../flow/stack.ts";
import type { Token } from "../flow/token.ts";
import { clearedTop, sidesOf } from "./exclusions.ts";
import { isFloat, isRoot } from "./float-facts.ts";
import { floatsAt, forget, withChild, withFloat, type FloatFlow, type FloatState } from "./float-flow.ts";
import { layBeside } from "./lay-beside.ts";
import { layFloat, sideOf } from "./lay-float.ts";

export interface ChildPlace {
  readonly flow: FloatFlow;
  readonly state: FloatState;
  readonly y: number;
  /** Of the containing block. */
  readonly direction: "ltr" | "rtl";
  /** What the child is given, from its own top. */
  readonly space: Space;
  readonly token: Token | null;
}

export function layChild(child: Box, place: ChildPlace, context: LayoutContext): LaidItem | null {
  if (isFloat(child)) return layOwnFloat(child, place, context);
  const { flow, state, y, direction, space, token } = place;
  const { area } = flow;
  if (isRoot(child)) {
    const beside = { exclusions: state.exclusions, area, top: y, direction };
    return layBeside(child, beside, { ...space, floats: null, pageFloats: null }, token, context);
  }
  const near = forget(state, y);
  // What collapses through has no end of its own; the floats in it have.
  const room = space.room === Infinity && flow.foot !== Infinity ? Math.max(0, flow.foot - y) : space.room;
  const floats = floatsAt(near, area.left, y, flow, direction);
  const laid = layoutBox(child, { ...space, room, floats }, token, context);
  if (laid === null) return null;
  const { fragment, rests = [] } = laid;
  const edges = resolveEdges(child.style, space.width);
  const x = area.left + alignBlock(edges, fragment.width, space.width, direction);
  return { ...laid, floats: withChild(near, fragment.added ?? [], rests, x, y) };
}

function layOwnFloat(child: Box, { flow, state, y, space }: ChildPlace, context: LayoutContext): LaidItem | null {
  const queued = state.rests.some(({ token }) => token === null);
  const given = { exclusions: state.exclusions, area: flow.area, top: y, foot: flow.foot, space, queued, before: 0 };
  const laid = layFloat(child, given, context);
  if (laid.kind === "breaks") return null;
  const floats = withFloat(state, laid);
  if (laid.kind === "waits") return { fragment: emptyFragment, token: null, forced: false, floats };
  const { x, y: top, fragment } = laid.placed;
  return { fragment, token: null, forced: false, at: { x, y: top }, floats };
} // prettier-ignore

/** How far down a box must stand that clears floats (§ 9.5.2); null where such a float waits for the next page. */
export function clearFloats(
  child: Box | undefined,
  y: number,
  { exclusions, rests }: FloatState,
): number | null {
  if (child === undefined) return y;
  const sides = sidesOf(child.style.clear, child.style.direction);
  if (sides.length === 0) return y;
  if (rests.some(({ box }) => sides.includes(sideOf(box)))) return null;
  const end = clearedTop(exclusions, sides);
  return end > y + tiny ? end : y;
}
