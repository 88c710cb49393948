/** Takes a flex column, its frame and space, returns its lines and the items' heights in them (CSS Flexbox 1 § 9.2, § 9.3, § 9.7). */
import type { Box, FlexBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import type { LayoutContext } from "../flow/context.ts";
import { clamp, resolveEdges, specifiedSize } from "../flow/edges.ts";
import type { Frame } from "../flow/frame.ts";
import { fitWidth } from "../flow/intrinsic.ts";
import { layoutWhole } from "../flow/layout-box.ts";
import { tiny, type Space } from "../flow/space.ts";
import { orderItems } from "./flex-sizes.ts";
import { breakLines, lengthOfLine, resolveLengths, type Flexible } from "./flexible-lengths.ts";

/** The items of one line, from the top down. */
export interface ColumnLine {
  readonly items: readonly Box[];
  /** Border-box heights; null: the item's own. */
  readonly heights: readonly (number | null)[];
  /** What each is laid out in. */
  readonly spaces: readonly Space[];
  /** Width of the line, margins of its items included. */
  readonly width: number;
}

export interface ColumnLines {
  readonly lines: readonly ColumnLine[];
  readonly gap: number;
  /** Height that the lines are laid out in, where it is more than theirs. */
  readonly length: number;
}

export function sizeColumn(box: FlexBox, frame: Frame, space: Space, context: LayoutContext): ColumnLines {
  const { style } = box;
  const column: Column = { box, frame, space, context };
  const ordered = orderItems(box.children);
  const limits = limitsOf(box, frame, space);
  const gap = resolveLength(style.rowGap, frame.contentHeight ?? 0);
  const reversed = style.flexDirection === "column-reverse";
  const line = (items: readonly Box[], heights: readonly (number | null)[], width: number): ColumnLine => {
    const one = { items, heights, spaces: items.map((item) => itemSpace(item, width, column)), width };
    return reversed ? turn(one) : one;
  };
  if (!isFlexible(ordered, frame, limits)) {
    const widths = widthsOfLines([ordered], column);
    return { lines: ordered.length === 0 ? [] : [line(ordered, [], widths[0] ?? 0)], gap, length: limits.least };
  }
  const items = ordered.map((item) => measureItem(item, column));
  const broken = breakLines(items, frame.contentHeight ?? limits.most, gap, style.flexWrap !== "nowrap");
  const natural = broken.reduce((most, one) => Math.max(most, lengthOfLine(one, gap)), 0);
  const length = frame.contentHeight ?? Math.max(Math.min(natural, limits.most), limits.least);
  const widths = widthsOfLines(broken.map((one) => one.map((item) => item.box)), column);
  const lines = broken.map((one, at) => {
    const heights = resolveLengths(one, length, gap);
    // An item that stays as it is keeps what is known of it.
    const changed = one.map(({ natural: own }, index) => Math.abs((heights[index] ?? own) - own) < tiny ? null : (heights[index] ?? null));
    return line(one.map((item) => item.box), changed, widths[at] ?? 0);
  });
  return { lines, gap, length };
} // prettier-ignore

interface Column {
  readonly box: FlexBox;
  readonly frame: Frame;
  readonly space: Space;
  readonly context: LayoutContext;
}

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Limits of the content's height, on whatever page the box goes on. */
function limitsOf({ style }: FlexBox, { edges }: Frame, space: Space): Limits {
  const down = edges.inner.top + edges.inner.bottom;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, space.height, style.boxSizing, down);
  return { least: Math.max(0, (size(style.minBlockSize) ?? 0) - down), most: (size(style.maxBlockSize) ?? Infinity) - down };
} // prettier-ignore

/** Whether heights may come out other than the items' own. */
function isFlexible(items: readonly Box[], { contentHeight }: Frame, { least, most }: Limits): boolean {
  if (contentHeight !== null || least > 0 || most < Infinity) return true;
  return items.some(({ style: { flexBasis } }) => typeof flexBasis === "number");
}

function turn(line: ColumnLine): ColumnLine {
  const { items, heights, spaces, width } = line;
  return {
    items: items.toReversed(),
    heights: items.map((_, index) => heights[index] ?? null).toReversed(),
    spaces: spaces.toReversed(),
    width,
  };
}

interface ColumnItem extends Flexible {
  /** As high as it is by itself. */
  readonly natural: number;
}

function measureItem(box: Box, column: Column): ColumnItem {
  const { frame, context } = column;
  const { style } = box;
  const { margin, inner } = resolveEdges(style, frame.contentWidth);
  const down = inner.top + inner.bottom;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, frame.contentHeight, style.boxSizing, down);
  // One line takes all the width; of several, none is known before its items are (§ 9.2, step 3, E).
  const width = column.box.style.flexWrap === "nowrap" ? frame.contentWidth : null;
  const space = itemSpace(box, width, column);
  const natural = layoutWhole(box, space, context).height;
  const content = () => layoutWhole(asHighAsContent(box, context), space, context).height;
  const specified = box.kind === "image" || box.kind === "table" ? null : size(style.blockSize);
  const basis = style.flexBasis === "auto" ? (specified ?? natural) : style.flexBasis === "content" ? content() : (size(style.flexBasis) ?? content());
  const most = size(style.maxBlockSize);
  return { box, base: basis, least: leastHeight(), most, margins: margin.top + margin.bottom, inner: down, natural };

  /** An item is not squeezed below its content, unless the style says so (§ 4.5); rows of a table never are. */
  function leastHeight(): number {
    if (box.kind === "table") return natural;
    const own = size(style.minBlockSize);
    if (own !== null) return own;
    if (style.overflow !== "visible") return down;
    return Math.min(specified === null ? natural : Math.min(specified, content()), most ?? Infinity);
  }
} // prettier-ignore

/** The same box without a height of its own. */
function asHighAsContent(box: Box, { memory, facts }: LayoutContext): Box {
  const { blockSize, minBlockSize, maxBlockSize } = box.style;
  if (blockSize === "auto" && (minBlockSize === "auto" || minBlockSize === 0) && maxBlockSize === "none")
    return box;
  const known = memory.unsized.get(box);
  if (known !== undefined) return known;
  const style = { ...box.style, blockSize: "auto", minBlockSize: "auto", maxBlockSize: "none" } as const;
  const made = { ...box, style };
  const found = facts.get(box);
  if (found !== undefined) facts.set(made, found);
  memory.unsized.set(box, made);
  return made;
}

/** `line` is the width of the line where it is known: items that are stretched are as wide. */
function itemSpace(item: Box, line: number | null, { box, frame, space, context }: Column): Space {
  const { style } = item;
  const align = style.alignSelf === "auto" ? box.style.alignItems : style.alignSelf;
  const edges = resolveEdges(style, frame.contentWidth);
  const fills = align === "stretch" && style.inlineSize === "auto" && !edges.autoLeft && !edges.autoRight && item.kind !== "image"; // prettier-ignore
  const across = edges.inner.left + edges.inner.right;
  const most = specifiedSize(style.maxInlineSize, frame.contentWidth, style.boxSizing, across);
  const full = (line ?? 0) - edges.margin.left - edges.margin.right;
  const fit = item.kind === "image" ? null : fitWidth(item, frame.contentWidth, context);
  return {
    ...space,
    width: frame.contentWidth,
    fixedWidth: fills && line !== null ? clamp(full, across, most) : fit,
    height: frame.contentHeight,
    fixedHeight: null,
  };
}

/** The one line of a column that does not wrap has all the width; others share what is free, unless `align-content` has it. */
function widthsOfLines(lines: readonly (readonly Box[])[], column: Column): readonly number[] {
  const { box: { style }, frame: { contentWidth } } = column; // prettier-ignore
  if (style.flexWrap === "nowrap") return lines.map(() => contentWidth);
  const widths = lines.map((items) => items.reduce((most, item) => Math.max(most, outerWidth(item, column)), 0));
  if (style.alignContent !== "normal") return widths;
  const gaps = resolveLength(style.columnGap, contentWidth) * (lines.length - 1);
  const free = contentWidth - gaps - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width + Math.max(0, free) / lines.length);
} // prettier-ignore

/** Width of the margin box of an item that is not stretched. */
function outerWidth(item: Box, column: Column): number {
  const { margin } = resolveEdges(item.style, column.frame.contentWidth);
  const { width } = layoutWhole(item, itemSpace(item, null, column), column.context);
  return width + margin.left + margin.right;
}
