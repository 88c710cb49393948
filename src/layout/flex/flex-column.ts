/** Takes a flex column, returns its fragment: items stacked with gaps, stretched or aligned across (CSS Flexbox 1 § 9). */
import type { Box, FlexBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import { betweenBoxes } from "../flow/block-flow.ts";
import type { LayoutContext } from "../flow/context.ts";
import { clamp, resolveEdges, specifiedSize } from "../flow/edges.ts";
import { finishStack } from "../flow/finish-stack.ts";
import { distribute, orderItems } from "./flex-sizes.ts";
import { alignBlock, type Frame } from "../flow/frame.ts";
import { fitWidth } from "../flow/intrinsic.ts";
import { layoutBox, layoutWhole } from "../flow/layout-box.ts";
import { fixedMargins, noMargins, type Margins } from "../flow/margins.ts";
import { tiny, withRoom, type Space } from "../flow/space.ts";
import { closedSpace } from "../flow/stack-space.ts";
import { stack, type Laid, type StackSource } from "../flow/stack.ts";
import type { StackToken } from "../flow/token.ts";

export function layoutColumn(
  box: FlexBox,
  frame: Frame,
  space: Space,
  token: StackToken | null,
  context: LayoutContext,
): Laid | null {
  const ordered = orderItems(box.children);
  const items = box.style.flexDirection === "column-reverse" ? [...ordered].reverse() : ordered;
  const source = columnSource(box, items, frame, space, context);
  const stacked = stack(source, closedSpace(frame, space, token));
  if (stacked === null) return null;
  const shifts = shiftsOf(box, frame, stacked.end.y - frame.top, items.length, stacked.next === null);
  const children = stacked.entries.map(({ index, y, laid }) => {
    const item = items[index];
    const x = item === undefined ? 0 : alignItem(item, box, laid.fragment.width, frame.contentWidth);
    return { x: frame.contentX + x, y: y + shifts.before + shifts.between * index, fragment: laid.fragment };
  });
  return finishStack({
    box,
    frame,
    space,
    stacked,
    children,
    opensUp: false,
    opensDown: false,
    marker: null,
  });
}

/** Free height of a column of definite height goes between the items that do not grow. */
function shiftsOf(box: FlexBox, frame: Frame, used: number, count: number, whole: boolean) {
  const free = frame.contentHeight === null ? 0 : frame.contentHeight - used;
  if (!whole || !frame.opens || free < tiny) return { before: 0, between: 0 };
  return distribute(box.style.justifyContent, free, count);
}

function columnSource(
  box: FlexBox,
  items: readonly Box[],
  frame: Frame,
  space: Space,
  context: LayoutContext,
): StackSource {
  const gap = resolveLength(box.style.rowGap, frame.contentHeight ?? 0);
  const grown = growItems(box, items, frame, space, context);
  const spaceOf = (item: Box, index: number): Space => ({
    ...itemSpace(item, box, frame, space, context),
    fixedHeight: grown[index] ?? null,
  });
  return {
    count: items.length,
    between: (index) => betweenBoxes(items[index - 1], items[index], space.ends, context),
    gap: (index) => gap + marginBetween(items, index, frame.contentWidth),
    margins: (index) => firstAndLast(items, index, frame.contentWidth),
    lay: (index, room, token, first) => {
      const item = items[index];
      return item === undefined ? null : layoutBox(item, withRoom(spaceOf(item, index), room, first), token, context);
    },
  };
} // prettier-ignore

/** Margins of flex items never collapse: those between two add up (§ 4.2). */
function marginBetween(items: readonly Box[], index: number, width: number): number {
  const edge = (item: Box | undefined, side: "top" | "bottom") =>
    item === undefined ? 0 : resolveEdges(item.style, width).margin[side];
  return edge(items[index - 1], "bottom") + edge(items[index], "top");
}

function firstAndLast(items: readonly Box[], index: number, width: number): Margins {
  const item = items[index];
  if (item === undefined) return noMargins;
  const { margin } = resolveEdges(item.style, width);
  return fixedMargins(index === 0 ? margin.top : 0, index === items.length - 1 ? margin.bottom : 0);
}

function itemSpace(item: Box, box: FlexBox, frame: Frame, space: Space, context: LayoutContext): Space {
  const { style } = item;
  const align = style.alignSelf === "auto" ? box.style.alignItems : style.alignSelf;
  const edges = resolveEdges(style, frame.contentWidth);
  const fills = align === "stretch" && style.inlineSize === "auto" && !edges.autoLeft && !edges.autoRight && item.kind !== "image"; // prettier-ignore
  const across = edges.inner.left + edges.inner.right;
  const most = specifiedSize(style.maxInlineSize, frame.contentWidth, style.boxSizing, across);
  const full = frame.contentWidth - edges.margin.left - edges.margin.right;
  const fit = item.kind === "image" ? null : fitWidth(item, frame.contentWidth, context);
  return {
    ...space,
    width: frame.contentWidth,
    fixedWidth: fills ? clamp(full, across, most) : fit,
    height: frame.contentHeight,
    fixedHeight: null,
  };
}

function alignItem(item: Box, box: FlexBox, width: number, available: number): number {
  const edges = resolveEdges(item.style, available);
  const align = item.style.alignSelf === "auto" ? box.style.alignItems : item.style.alignSelf;
  const free = available - width - edges.margin.left - edges.margin.right;
  if (edges.autoLeft || edges.autoRight || (align !== "center" && align !== "end")) {
    return alignBlock(edges, width, available, box.style.direction);
  }
  const before = align === "center" ? free / 2 : free;
  return box.style.direction === "ltr" ? edges.margin.left + before : edges.margin.left + free - before;
}

/** Heights of items that grow to fill a column of definite height (§ 9.7); null: the item's own. */
function growItems(
  box: FlexBox,
  items: readonly Box[],
  frame: Frame,
  space: Space,
  context: LayoutContext,
): readonly (number | null)[] {
  const total = items.reduce((sum, { style }) => sum + style.flexGrow, 0);
  if (frame.contentHeight === null || total === 0 || space.room !== Infinity) return [];
  const heights = items.map(
    (item) => layoutWhole(item, itemSpace(item, box, frame, space, context), context).height,
  );
  const gap = resolveLength(box.style.rowGap, frame.contentHeight);
  const margins = items.reduce((sum, item) => {
    const { margin } = resolveEdges(item.style, frame.contentWidth);
    return sum + margin.top + margin.bottom;
  }, 0);
  const used = heights.reduce((sum, height) => sum + height, margins + gap * (items.length - 1));
  const free = Math.max(0, frame.contentHeight - used);
  return items.map(({ style }, index) =>
    style.flexGrow === 0 ? null : (heights[index] ?? 0) + (free * style.flexGrow) / Math.max(1, total),
  );
}
