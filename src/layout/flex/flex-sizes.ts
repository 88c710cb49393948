/** Takes the items of a flex row, returns its lines with the items' widths (CSS Flexbox 1 § 9.2, § 9.3, § 9.7). */
import type { Box, FlexBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import type { LayoutContext } from "../flow/context.ts";
import { clamp, resolveEdges, specifiedSize, type Edges } from "../flow/edges.ts";
import { isPositioned } from "../floats/float-facts.ts";
import { intrinsic } from "../flow/intrinsic.ts";
import { tiny } from "../flow/space.ts";

interface FlexItem {
  readonly box: Box;
  readonly edges: Edges;
  /** Border box. */
  readonly base: number;
  readonly least: number;
  readonly most: number | null;
}

export interface SizedItem extends FlexItem {
  readonly width: number;
}

export type FlexLine = readonly SizedItem[];

export function sizeFlexLines(box: FlexBox, width: number, context: LayoutContext): readonly FlexLine[] {
  const gap = resolveLength(box.style.columnGap, width);
  const items = orderItems(box.children).map((child) => measureItem(child, width, context));
  return breakLines(items, width, gap, box.style.flexWrap !== "nowrap").map((line) =>
    sizeLine(line, width, gap),
  );
}

/** Painted and placed by `order`; equal ones as they stand (§ 5.4). */
export function orderItems(children: readonly Box[]): readonly Box[] {
  return children.filter((child) => !isPositioned(child)).sort((a, b) => a.style.order - b.style.order);
}

function measureItem(box: Box, width: number, context: LayoutContext): FlexItem {
  const { style } = box;
  const edges = resolveEdges(style, width);
  const across = edges.inner.left + edges.inner.right;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, width, style.boxSizing, across);
  const specified = size(style.inlineSize);
  const basis = style.flexBasis === "auto" ? specified : style.flexBasis === "content" ? null : size(style.flexBasis);
  const most = size(style.maxInlineSize);
  return { box, edges, base: basis ?? intrinsic(box, context).max, least: leastWidth(), most };

  /** An item is not squeezed below its words, unless the style says so (§ 4.5). */
  function leastWidth(): number {
    const own = size(style.minInlineSize);
    if (own !== null) return own;
    if (style.overflow !== "visible") return across;
    const content = intrinsic(box, context).min;
    return Math.min(content, specified ?? Infinity, most ?? Infinity);
  }
} // prettier-ignore

function marginsOf({ edges }: FlexItem): number {
  return edges.margin.left + edges.margin.right;
}

function hypothetical(item: FlexItem): number {
  return clamp(item.base, item.least, item.most) + marginsOf(item);
}

function breakLines(items: readonly FlexItem[], width: number, gap: number, wraps: boolean): readonly FlexItem[][] {
  if (!wraps) return items.length === 0 ? [] : [[...items]];
  const lines: FlexItem[][] = [];
  let line: FlexItem[] = [];
  let used = 0;
  for (const item of items) {
    const wide = hypothetical(item);
    if (line.length > 0 && used + gap + wide > width + tiny) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? gap : 0) + wide;
    line.push(item);
  }
  if (line.length > 0) lines.push(line);
  return lines;
} // prettier-ignore

/** Resolves flexible lengths (§ 9.7): items that hit a limit are frozen, the others share what is left. */
function sizeLine(line: readonly FlexItem[], width: number, gap: number): FlexLine {
  const room = width - gap * (line.length - 1);
  const wanted = line.reduce((sum, item) => sum + hypothetical(item), 0);
  const growing = wanted < room;
  const frozen = new Map<FlexItem, number>();
  for (const item of line) {
    const { flexGrow, flexShrink } = item.box.style;
    const target = clamp(item.base, item.least, item.most);
    const stiff = growing ? flexGrow === 0 || item.base > target : flexShrink === 0 || item.base < target;
    if (stiff) frozen.set(item, target);
  }
  while (frozen.size < line.length) freezeSome(line, room, growing, frozen);
  return line.map((item) => ({ ...item, width: frozen.get(item) ?? item.base }));
}

function freezeSome(line: readonly FlexItem[], room: number, growing: boolean, frozen: Map<FlexItem, number>): void {
  const loose = line.filter((item) => !frozen.has(item));
  const taken = line.reduce((sum, item) => sum + marginsOf(item) + (frozen.get(item) ?? item.base), 0);
  const weightOf = ({ box, base }: FlexItem) => (growing ? box.style.flexGrow : box.style.flexShrink * base);
  const weights = loose.reduce((sum, item) => sum + weightOf(item), 0);
  const factors = loose.reduce((sum, { box }) => sum + (growing ? box.style.flexGrow : box.style.flexShrink), 0);
  // Factors that sum up to less than 1 take only that part of what is left.
  const free = (room - taken) * Math.min(1, factors);
  const sized = loose.map((item) => {
    const wanted = item.base + (weights > 0 ? (free * weightOf(item)) / weights : 0);
    return { item, wanted, size: clamp(Math.max(0, wanted), item.least, item.most) };
  });
  const violation = sized.reduce((sum, { wanted, size }) => sum + size - wanted, 0);
  for (const { item, wanted, size } of sized) {
    const hit = violation > tiny ? size > wanted : violation < -tiny ? size < wanted : true;
    if (hit) frozen.set(item, size);
  }
  // Rounding may leave no one to freeze: then all stay as they are.
  if (!sized.some(({ item }) => frozen.has(item))) for (const { item, size } of sized) frozen.set(item, size);
} // prettier-ignore

/** Places of the items along the line (§ 9.5): auto margins first, then justify-content. */
export function alignLine(line: FlexLine, box: FlexBox, width: number): readonly number[] {
  const { style } = box;
  const gap = resolveLength(style.columnGap, width);
  const reversed = style.flexDirection === "row-reverse";
  const fromLeft = (style.direction === "ltr") !== reversed;
  const used = line.reduce((sum, item) => sum + item.width + marginsOf(item), gap * (line.length - 1));
  const free = width - used;
  const autos = line.reduce((sum, { edges }) => sum + Number(edges.autoLeft) + Number(edges.autoRight), 0);
  const share = autos > 0 && free > 0 ? free / autos : 0;
  const { before, between } = share > 0 ? { before: 0, between: 0 } : distribute(style.justifyContent, free, line.length);
  let at = before;
  return line.map((item) => {
    const { margin, autoLeft, autoRight } = item.edges;
    const left = margin.left + (autoLeft ? share : 0);
    const right = margin.right + (autoRight ? share : 0);
    const start = at + (fromLeft ? left : right);
    at += left + item.width + right + gap + between;
    return fromLeft ? start : width - start - item.width;
  });
} // prettier-ignore

/** CSS Align 3 § 5: free space before the first item, and between two. */
export function distribute(
  justify: FlexBox["style"]["justifyContent"],
  free: number,
  count: number,
): { before: number; between: number } {
  const apart = Math.max(0, free);
  switch (justify) {
    case "normal":
    case "start":
      return { before: 0, between: 0 };
    case "end":
      return { before: free, between: 0 };
    case "center":
      return { before: free / 2, between: 0 };
    case "space-between":
      return { before: 0, between: count > 1 ? apart / (count - 1) : 0 };
    case "space-around":
      return { before: apart / count / 2, between: apart / count };
    case "space-evenly":
      return { before: apart / (count + 1), between: apart / (count + 1) };
  }
}
