/** Takes a flex column, returns its fragment: items stacked with gaps, stretched or aligned across, its lines side by side (CSS Flexbox 1 § 9). */
import type { Box, FlexBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import { betweenBoxes } from "../flow/between-boxes.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import { finishStack } from "../flow/finish-stack.ts";
import type { Fragment, Placed } from "../flow/fragment.ts";
import { alignBlock, type Frame } from "../flow/frame.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { collapsed, fixedMargins, noMargins, type Margins } from "../flow/margins.ts";
import { layParallel, type ParallelPart } from "../flow/parallel.ts";
import { tiny, withRoom, type Space } from "../flow/space.ts";
import { closedSpace } from "../flow/stack-space.ts";
import { stack, type Laid, type Stacked, type StackSource } from "../flow/stack.ts";
import type { StackToken, Token } from "../flow/token.ts";
import { sizeColumn, type ColumnLine, type ColumnLines } from "./column-items.ts";
import { distribute } from "./flex-sizes.ts";

export function layoutColumn(
  box: FlexBox,
  frame: Frame,
  space: Space,
  token: StackToken | null,
  context: LayoutContext,
): Laid | null {
  const sized = sizeColumn(box, frame, space, context);
  const column: Column = { box, frame, space, sized, context };
  const [first] = sized.lines;
  const wraps = box.style.flexWrap !== "nowrap";
  const source = wraps || first === undefined ? besideSource(column) : columnSource(column, first, space);
  const stacked = stack(source, closedSpace(frame, space, token));
  if (stacked === null) return null;
  const children =
    wraps || first === undefined
      ? stacked.entries.map(({ y, laid }) => ({ x: frame.contentX, y, fragment: laid.fragment }))
      : placeItems(column, first, stacked, frame.top, frame.contentX, frame.opens);
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

interface Column {
  readonly box: FlexBox;
  readonly frame: Frame;
  readonly space: Space;
  readonly sized: ColumnLines;
  readonly context: LayoutContext;
}

function columnSource({ frame, sized, context }: Column, line: ColumnLine, space: Space): StackSource {
  const { items, heights, spaces } = line;
  return {
    count: items.length,
    between: (index) => betweenBoxes(items[index - 1], items[index], space.ends, context),
    gap: (index) => sized.gap + marginBetween(items, index, frame.contentWidth),
    margins: (index) => firstAndLast(items, index, frame.contentWidth),
    lay: (index, room, token, first) => {
      const [item, inside] = [items[index], spaces[index]];
      if (item === undefined || inside === undefined) return null;
      const own: Space = { ...inside, fixedHeight: heights[index] ?? null };
      return layoutBox(item, withRoom(own, room, first), token, context);
    },
  };
} // prettier-ignore

/** All lines as one item: each is a stack of its own, and goes on for itself on the next page. */
function besideSource(column: Column): StackSource {
  const { sized, space } = column;
  return {
    count: sized.lines.length === 0 ? 0 : 1,
    between: () => ({ kind: "auto" }),
    gap: () => 0,
    margins: () => noMargins,
    lay: (_, room, token, first) => layLines(column, withRoom(space, room, first), token),
  };
}

function layLines(column: Column, space: Space, token: Token | null): Laid | null {
  const { sized, frame } = column;
  const resumed = token?.kind === "parallel" ? token : null;
  const parts = sized.lines.map((line, index): ParallelPart => ({
    top: 0,
    token: resumed?.parts[index] ?? null,
    lay: (room, part, first) => layLine(column, line, withRoom(space, room, first), part),
  }));
  const laid = layParallel(parts, space);
  if (laid === null) return null;
  const xs = placeLines(column);
  const children = laid.pieces.map(({ index, y, fragment }) => ({ x: xs[index] ?? 0, y, fragment }));
  const fragment = group(children, frame.contentWidth, laid.height, {
    opens: resumed === null,
    closes: laid.token === null,
  });
  return { fragment, token: laid.token, forced: laid.forced };
}

function layLine(column: Column, line: ColumnLine, space: Space, token: Token | null): Laid | null {
  const resumed = token?.kind === "stack" ? token : null;
  const edges = { top: 0, bottom: 0, cloned: 0 };
  const stacked = stack(columnSource(column, line, space), closedSpace(edges, space, resumed));
  if (stacked === null) return null;
  const children = placeItems(column, line, stacked, 0, 0, resumed === null);
  const { next, end } = stacked;
  const height = end.y + (next === null ? collapsed(end.pending) : 0);
  const fragment = group(children, line.width, height, { opens: resumed === null, closes: next === null });
  if (next === null) return { fragment, token: null, forced: false };
  const { index, token: child, forced } = next;
  return { fragment, token: { kind: "stack", index, child, forced: forced !== false, consumed: 0 }, forced };
}

function group(
  children: readonly Placed[],
  width: number,
  height: number,
  ends: Pick<Fragment, "opens" | "closes">,
): Fragment {
  const reach = Math.max(height, ...children.map(({ y, fragment }) => y + fragment.reach));
  return { kind: "group", box: null, children, width, height, reach, margins: noMargins, ...ends };
}

/** Left ends of the lines: free width goes where `align-content` says (§ 9.4, step 9, and § 9.6). */
function placeLines(column: Column): readonly number[] {
  const { sized: { lines }, frame } = column; // prettier-ignore
  const gap = resolveLength(column.box.style.columnGap, frame.contentWidth);
  const fromLeft = startsLeft(column);
  const used = lines.reduce((sum, { width }) => sum + width, gap * (lines.length - 1));
  const { alignContent } = column.box.style;
  const { before, between } = distribute(alignContent, frame.contentWidth - used, lines.length);
  let at = before;
  return lines.map(({ width }) => {
    const x = fromLeft ? at : frame.contentWidth - at - width;
    at += width + gap + between;
    return x;
  });
}

function placeItems(
  column: Column,
  line: ColumnLine,
  stacked: Stacked,
  top: number,
  left: number,
  opens: boolean,
): readonly Placed[] {
  const free = column.sized.length - (stacked.end.y + collapsed(stacked.end.pending) - top);
  const shiftOf = stacked.next === null && opens ? shiftsOf(column.box, line.items, free) : () => 0;
  return stacked.entries.map(({ index, y, laid }) => {
    const item = line.items[index];
    const x = item === undefined ? 0 : alignItem(item, column, laid.fragment.width, line.width);
    return { x: left + x, y: y + shiftOf(index), fragment: laid.fragment };
  });
}

/** Where lines begin: `wrap-reverse` puts the first one at the end. */
function startsLeft({ box: { style } }: Column): boolean {
  return (style.direction === "ltr") === (style.flexWrap !== "wrap-reverse");
}

/** Free height goes to auto margins, else where `justify-content` says, between items that do not grow (§ 9.5). */
function shiftsOf(
  { style }: FlexBox,
  items: readonly Box[],
  free: number,
): (index: number) => number {
  if (free < tiny) return () => 0;
  const autos = items.map(({ style: { margin } }) => [margin.blockStart, margin.blockEnd].map((side) => Number(side === "auto")));
  const count = autos.flat().reduce((sum, auto) => sum + auto, 0);
  if (count === 0) {
    const { before, between } = distribute(style.justifyContent, free, items.length);
    const reversed = style.flexDirection === "column-reverse";
    const start = reversed ? free - before - between * (items.length - 1) : before;
    return (index) => start + between * index;
  }
  let taken = 0;
  const shifts = autos.map(([above = 0, below = 0]) => {
    const shift = ((taken + above) * free) / count;
    taken += above + below;
    return shift;
  });
  return (index) => shifts[index] ?? 0;
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

/** Left end of an item in its line. */
function alignItem(item: Box, column: Column, width: number, available: number): number {
  const { box, frame } = column;
  const edges = resolveEdges(item.style, frame.contentWidth);
  const align = item.style.alignSelf === "auto" ? box.style.alignItems : item.style.alignSelf;
  const free = available - width - edges.margin.left - edges.margin.right;
  const fromLeft = startsLeft(column);
  if (edges.autoLeft || edges.autoRight || (align !== "center" && align !== "end")) {
    return alignBlock(edges, width, available, fromLeft ? "ltr" : "rtl");
  }
  const before = align === "center" ? free / 2 : free;
  return fromLeft ? edges.margin.left + before : edges.margin.left + free - before;
}
