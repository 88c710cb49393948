/** Takes a block of blocks, returns its fragment: children stacked with collapsing margins (CSS 2.2 § 9.4.1, § 8.3.1). */
import type { BlockBox, Box } from "../../box/box-tree.ts";
import { breakBetween, type Between, type Ends } from "./break-facts.ts";
import type { LayoutContext } from "./context.ts";
import { resolveEdges } from "./edges.ts";
import { firstBaseline, type Placed, type PlacedMarker } from "./fragment.ts";
import { alignBlock, frameOf, type Frame } from "./frame.ts";
import { finishStack } from "./finish-stack.ts";
import { layoutBox, layoutWhole } from "./layout-box.ts";
import { noMargins } from "./margins.ts";
import { placeMarker, setMarker } from "../lines/marker.ts";
import { withRoom, type Space } from "./space.ts";
import { stack, type Laid, type Stacked, type StackSource } from "./stack.ts";
import type { StackToken, Token } from "./token.ts";

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
  const stacked = stack(blockSource(box.children, frame, space, context), {
    start: startOf(resumed),
    top: frame.top,
    bottom: frame.bottom,
    cloned: frame.cloned,
    opensUp,
    opensDown,
    room: space.room,
    laxity: space.laxity,
    first: space.first,
  });
  if (stacked === null) return null;
  const children = placeEntries(stacked, box, frame);
  const marker = markerOf(box, frame, children, context);
  return finishStack({ box, frame, space, stacked, children, opensUp, opensDown, marker });
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

export function startOf(token: StackToken | null) {
  if (token === null) return { index: 0, token: null, keepMargin: true };
  return { index: token.index, token: token.child, keepMargin: token.forced };
}

function blockSource(
  children: readonly Box[],
  frame: Frame,
  space: Space,
  context: LayoutContext,
): StackSource {
  const childSpace: Space = {
    ...space,
    width: frame.contentWidth,
    fixedWidth: null,
    height: frame.contentHeight,
    fixedHeight: null,
  };
  return {
    count: children.length,
    between: (index) => betweenBoxes(children[index - 1], children[index], space.ends, context),
    gap: () => 0,
    margins: (index) => {
      const child = children[index];
      const spans = child === undefined || context.facts.get(child)?.spans === true;
      return spans ? noMargins : layoutWhole(child, childSpace, context).margins;
    },
    lay: (index, room, token, first) => {
      const child = children[index];
      return child === undefined ? null : layoutBox(child, withRoom(childSpace, room, first), token, context);
    },
  };
}

export function betweenBoxes(
  before: Box | undefined,
  after: Box | undefined,
  ends: Ends,
  context: LayoutContext,
): Between {
  const [earlier, later] = [before, after].map((box) =>
    box === undefined ? undefined : context.facts.get(box),
  );
  if (later?.spans === true) return { kind: "forced", by: "span", side: "any" };
  return earlier === undefined || later === undefined ? { kind: "auto" } : breakBetween(earlier, later, ends);
}

function placeEntries(stacked: Stacked, box: BlockBox, frame: Frame): readonly Placed[] {
  return stacked.entries.map(({ index, y, laid }) => {
    const child = box.children[index];
    const { fragment } = laid;
    if (child === undefined) return { x: frame.contentX, y, fragment };
    const edges = resolveEdges(child.style, frame.contentWidth);
    const x = alignBlock(edges, fragment.width, frame.contentWidth, box.style.direction);
    return { x: frame.contentX + x, y, fragment };
  });
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
