/** Takes a block of blocks, returns its fragment: children stacked with collapsing margins (CSS 2.2 § 9.4.1, § 8.3.1). */
import type { BlockBox, Box } from "../../box/box-tree.ts";
import { betweenFloats, isOutAt } from "../floats/between-floats.ts";
import { hasOuts, isPositioned } from "../floats/float-facts.ts";
import { keepOffFloats } from "../floats/keep-off-floats.ts";
import { enterFloats, type FloatFlow } from "../floats/float-flow.ts";
import { clearFloats, layChild } from "../floats/lay-child.ts";
import { callFloat, type CalledFloat } from "../page-floats/called-float.ts";
import { isPageFloat } from "../page-floats/page-float-facts.ts";
import { emptyFragment } from "./empty-fragment.ts";
import { betweenBoxes } from "./between-boxes.ts";
import type { LayoutContext } from "./context.ts";
import { resolveEdges } from "./edges.ts";
import {
  firstBaseline,
  type Placed,
  type PlacedFloat,
  type PlacedOut,
  type PlacedMarker,
} from "./fragment.ts";
import { alignBlock, frameOf, type Frame } from "./frame.ts";
import { finishStack } from "./finish-stack.ts";
import { layoutBox, layoutWhole } from "./layout-box.ts";
import { noMargins } from "./margins.ts";
import { placeMarker, setMarker } from "../lines/marker.ts";
import { withRoom, type Space } from "./space.ts";
import { closedSpace } from "./stack-space.ts";
import { stack, type Laid, type Stacked, type StackSource } from "./stack.ts";
import type { Token } from "./token.ts";

export function layoutBlock(
  box: BlockBox,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): Laid | null {
  const resumed = token?.kind === "stack" ? token : null;
  const frame = frameOf(box, space, resumed);
  const isolated = isolates(box, space);
  const opensUp = !isolated && frame.opens && frame.top === 0;
  const opensDown = !isolated && frame.bottom === 0 && frame.height === null;
  const flow = enterFloats(box, frame, space, resumed, isolated, context);
  const stacked = stack(blockSource(box, frame, space, flow, context), {
    ...closedSpace(frame, space, resumed),
    opensUp,
    opensDown,
    floats: flow?.start ?? null,
    begun: flow !== null && flow.placed.length > 0,
    pageFloats: space.pageFloats,
  });
  if (stacked === null) return null;
  const { children, floats, outs } = placeEntries(stacked, box, frame, flow);
  const placed = markerOf(box, frame, children, context);
  const marker = placed === null ? null : keepOffFloats(placed, stacked.end.floats);
  const laid = finishStack({
    box,
    frame,
    space,
    stacked,
    children,
    opensUp,
    opensDown,
    marker,
    flow,
    floats,
    outs,
  });
  const called = calledIn(stacked, box, frame);
  return laid === null || called.length === 0 ? laid : { ...laid, called };
}

/** What has left the flow inside, as this box's parent sees it. */
function calledIn({ entries }: Stacked, { children, style }: BlockBox, frame: Frame): readonly CalledFloat[] {
  return entries.flatMap(({ index, laid }) => {
    if (laid.called === undefined || laid.leaves === true) return laid.called ?? [];
    const child = children[index];
    const edges = child === undefined ? null : resolveEdges(child.style, frame.contentWidth);
    const x =
      edges === null ? 0 : alignBlock(edges, laid.fragment.width, frame.contentWidth, style.direction);
    return laid.called.map((one) => ({ ...one, x: one.x + frame.contentX + x }));
  });
}

/** Margins of what is inside stay inside (CSS 2.2 § 9.4.1: block formatting contexts). */
export function isolates({ style }: Box, space: Space): boolean {
  const display = style.display;
  return (
    space.fixedWidth !== null ||
    style.overflow !== "visible" ||
    style.columnSpan === "all" ||
    display === "flow-root" ||
    display === "inline-block" ||
    display === "table-cell" ||
    display === "table-caption"
  );
}

function blockSource(
  box: BlockBox,
  frame: Frame,
  space: Space,
  flow: FloatFlow | null,
  context: LayoutContext,
): StackSource {
  const { children, style } = box;
  const childSpace: Space = {
    ...space,
    width: frame.contentWidth,
    fixedWidth: null,
    height: frame.contentHeight,
    fixedHeight: null,
    floats: null,
  };
  const source: StackSource = {
    count: children.length,
    between: (index) => betweenBoxes(children[index - 1], children[index], space.ends, context),
    gap: () => 0,
    margins: (index) => {
      const child = children[index];
      const spans = child === undefined || context.facts.get(child)?.spans === true;
      return spans ? noMargins : layoutWhole(child, childSpace, context).margins;
    },
    lay: (index, room, token, first, { y, floats: state, waits }) => {
      const child = children[index];
      if (child === undefined) return null;
      if (isPositioned(child))
        return { fragment: emptyFragment, token: null, forced: false, at: { x: frame.contentX, y } };
      const inside = withWaiting(withRoom(childSpace, room, first), waits);
      const place = { x: frame.contentX, direction: style.direction };
      const left = token === null && isPageFloat(child) ? callFloat(child, inside, place, context) : null;
      if (left !== null) return left;
      if (flow === null || state === null) return layoutBox(child, inside, token, context);
      return layChild(child, { flow, state, y, direction: style.direction, space: inside, token }, context);
    },
  };
  if (flow === null && !hasOuts(box, context)) return source;
  return {
    ...source,
    between: (index) => betweenFloats(children, index, space.ends, context),
    isOut: (index) => isOutAt(children, index),
    clear: (index, y, state) => clearFloats(children[index], y, state),
  };
}

function withWaiting(space: Space, waits: boolean): Space {
  const { pageFloats } = space;
  return pageFloats === null || pageFloats.waits === waits
    ? space
    : { ...space, pageFloats: { ...pageFloats, waits } };
}

function placeEntries(stacked: Stacked, box: BlockBox, frame: Frame, flow: FloatFlow | null) {
  const children: Placed[] = [];
  const floats: PlacedFloat[] = [...(flow?.placed ?? [])];
  const outs: PlacedOut[] = [];
  for (const { index, y, laid } of stacked.entries) {
    const child = box.children[index];
    const { fragment, at } = laid;
    if (laid.leaves === true) continue;
    if (child !== undefined && isPositioned(child)) {
      outs.push({ box: child, before: children.length, x: frame.contentX, y });
    } else if (flow !== null && isOutAt(box.children, index)) {
      if (at !== undefined) floats.push({ ...at, fragment, before: children.length });
    } else if (child === undefined || at !== undefined) {
      children.push({ x: at?.x ?? frame.contentX, y, fragment });
    } else {
      const edges = resolveEdges(child.style, frame.contentWidth);
      const x = alignBlock(edges, fragment.width, frame.contentWidth, box.style.direction);
      children.push({ x: frame.contentX + x, y, fragment });
    }
  }
  return { children, floats, outs };
}

/** The marker stands on the first line of the item, however deep that is. */
export function markerOf(
  box: BlockBox,
  frame: Frame,
  children: readonly Placed[],
  context: LayoutContext,
): PlacedMarker | null {
  const line = box.marker === null || !frame.opens ? null : setMarker(box.marker, context);
  if (box.marker === null || line === null) return null;
  for (const child of children) {
    const baseline = firstBaseline(child.fragment);
    if (baseline !== null)
      return placeMarker(box.marker, line, child.y + baseline, frame.width, box.style.direction);
  }
  return placeMarker(box.marker, line, frame.top + line.baseline, frame.width, box.style.direction);
}
