/** Takes a page whose content is known, paints its margin boxes in their sixteen places (CSS Page 3 § 5). */
import type { Artifact, BoxTree } from "../../box/box-tree.ts";
import { findPageCounters } from "../../box/inner-boxes.ts";
import type { MarginBoxName, MarginBoxStyle, PageStyle } from "../../css/styled-document.ts";
import type { BrokenPage } from "./break-pages.ts";
import type { Canvas } from "../paint/canvas.ts";
import { createMemory, type LayoutContext } from "../flow/context.ts";
import { clamp, resolveEdges, specifiedSize, type Edges } from "../flow/edges.ts";
import { intrinsic } from "../flow/intrinsic.ts";
import { layoutWhole } from "../flow/layout-box.ts";
import { makeMarginBox, type MarginBox } from "./margin-content.ts";
import { writePageCounter, type PageFacts } from "./page-facts.ts";
import { shareEdge, type EdgeBox } from "./margin-sizes.ts";
import { paintFragment } from "../paint/paint-fragment.ts";
import type { Rectangle } from "../rectangle.ts";
import { plainSpace } from "../flow/space.ts";
import { alignContent } from "../tables/table-cells.ts";

type Row = readonly [MarginBoxName, MarginBoxName, MarginBoxName];

const edges = {
  top: ["top-left", "top-center", "top-right"],
  bottom: ["bottom-left", "bottom-center", "bottom-right"],
  left: ["left-top", "left-middle", "left-bottom"],
  right: ["right-top", "right-middle", "right-bottom"],
} as const satisfies Readonly<Record<string, Row>>;

const corners = ["top-left-corner", "top-right-corner", "bottom-right-corner", "bottom-left-corner"] as const;

interface MadeBox {
  readonly box: MarginBox;
  readonly edges: Edges;
}

export function paintMarginBoxes(
  canvas: Canvas,
  page: BrokenPage,
  facts: PageFacts,
  tree: BoxTree,
  context: LayoutContext,
): void {
  const { style } = page;
  const make = (name: MarginBoxName, base: number) => makeBox(style, name, base, facts, tree);
  for (const [edge, names] of Object.entries(edges) as [keyof typeof edges, Row][]) {
    const strip = stripOf(edge, style);
    const across = edge === "top" || edge === "bottom";
    const made = names.map((name) => make(name, strip.width));
    const contexts = made.map((one) => (one === null ? context : contextOf(one, facts, context)));
    const sizes = made.map((one, index) => one && (across ? measureWidth : measureHeight)(one, strip, contexts[index] ?? context));
    const [a = null, b = null, c = null] = sizes;
    const shares = shareEdge([a, b, c], across ? strip.width : strip.height);
    for (const [index, one] of made.entries()) {
      const share = shares[index] ?? null;
      const name = names[index];
      if (one === null || share === null || name === undefined) continue;
      const place = across
        ? { ...strip, x: strip.x + share.start, width: share.size }
        : { ...strip, y: strip.y + share.start, height: share.size };
      paintInto(canvas, name, one, place, contexts[index] ?? context);
    }
  }
  for (const name of corners) {
    const place = cornerOf(name, style);
    const made = make(name, place.width);
    if (made !== null) paintInto(canvas, name, made, place, contextOf(made, facts, context));
  }
} // prettier-ignore

function tagOf(name: MarginBoxName): Artifact {
  const subtype = name.startsWith("top") ? "Header" : name.startsWith("bottom") ? "Footer" : null;
  return { artifact: "Pagination", subtype };
}

function makeBox(page: PageStyle, name: MarginBoxName, base: number, facts: PageFacts, tree: BoxTree): MadeBox | null {
  const margin: MarginBoxStyle | undefined = page.marginBoxes.find((box) => box.name === name);
  if (margin === undefined) return null;
  const box = makeMarginBox(margin, tagOf(name), tree, facts);
  return { box, edges: resolveEdges(margin.style, base) };
} // prettier-ignore

/** Counters of pages in running elements are those of this page; what holds none is laid out once for all pages. */
function contextOf({ box }: MadeBox, facts: PageFacts, context: LayoutContext): LayoutContext {
  if (box.kind === "paragraph" || findPageCounters(box).length === 0) return context;
  const memory = { ...createMemory(), said: context.memory.said };
  return { ...context, memory, pageCounter: ({ part, run }) => ({ ...run, text: writePageCounter(part, facts) }) };
} // prettier-ignore

/** The strip of the page's margin beside its border box, between the corners. */
function stripOf(edge: keyof typeof edges, { width, height, margin }: PageStyle): Rectangle {
  const inside = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  switch (edge) {
    case "top":
      return { x: margin.left, y: 0, width: inside.width, height: margin.top };
    case "bottom":
      return { x: margin.left, y: height - margin.bottom, width: inside.width, height: margin.bottom };
    case "left":
      return { x: 0, y: margin.top, width: margin.left, height: inside.height };
    case "right":
      return { x: width - margin.right, y: margin.top, width: margin.right, height: inside.height };
  }
}

function cornerOf(name: (typeof corners)[number], { width, height, margin }: PageStyle): Rectangle {
  const left = name.includes("left");
  const top = name.includes("top");
  return {
    x: left ? 0 : width - margin.right,
    y: top ? 0 : height - margin.bottom,
    width: left ? margin.left : margin.right,
    height: top ? margin.top : margin.bottom,
  };
}

function measureWidth({ box, edges: own }: MadeBox, strip: Rectangle, context: LayoutContext): EdgeBox {
  const { style } = box;
  const across = own.inner.left + own.inner.right;
  const outside = own.margin.left + own.margin.right;
  const size = (value: Parameters<typeof specifiedSize>[0]) =>
    specifiedSize(value, strip.width, style.boxSizing, across);
  const limit = (value: number) => clamp(value, size(style.minInlineSize) ?? 0, size(style.maxInlineSize)) + outside;
  const content = intrinsic({ ...box, style: { ...style, inlineSize: "auto" } }, context);
  const fixed = size(style.inlineSize);
  return { fixed: fixed === null ? null : limit(fixed), min: limit(content.min), max: limit(content.max) };
} // prettier-ignore

function measureHeight({ box, edges: own }: MadeBox, strip: Rectangle, context: LayoutContext): EdgeBox {
  const { style } = box;
  const down = own.inner.top + own.inner.bottom;
  const outside = own.margin.top + own.margin.bottom;
  const width = strip.width - own.margin.left - own.margin.right;
  const height = layoutWhole(
    box,
    { ...plainSpace(strip.width, Infinity), fixedWidth: width },
    context,
  ).height;
  const fixed = specifiedSize(style.blockSize, strip.height, style.boxSizing, down);
  const natural = height + outside;
  return { fixed: fixed === null ? null : fixed + outside, min: natural, max: natural };
}

/** Along the edge the box fills its share; across it, the margin's depth unless it has a size of its own. A corner is two edges. */
function paintInto(canvas: Canvas, name: MarginBoxName, { box, edges: own }: MadeBox, place: Rectangle, context: LayoutContext): void {
  const { margin, inner } = own;
  const { style } = box;
  const isCorner = name.endsWith("corner");
  const isAcross = isCorner || name.startsWith("top") || name.startsWith("bottom");
  const [autoTop, autoBottom] = [style.margin.blockStart === "auto", style.margin.blockEnd === "auto"];
  const wide = specifiedSize(style.inlineSize, place.width, style.boxSizing, inner.left + inner.right);
  const high = specifiedSize(style.blockSize, place.height, style.boxSizing, inner.top + inner.bottom);
  const x = standIn(place.width, isCorner || !isAcross ? wide : null, [margin.left, margin.right], [own.autoLeft, own.autoRight], name.includes("left"));
  const y = standIn(place.height, isAcross ? high : null, [margin.top, margin.bottom], [autoTop, autoBottom], name.startsWith("top"));
  const space = { ...plainSpace(place.width, Infinity), fixedWidth: x.size };
  const laid = layoutWhole(box, { ...space, fixedHeight: y.size }, context);
  const natural = layoutWhole(box, space, context);
  const fragment = alignContent(laid, Math.max(0, y.size - natural.height), style.verticalAlign);
  const paint = { canvas, artifact: box.tag as Artifact, opacity: 1, ground: null };
  paintFragment(paint, fragment, place.x + x.start, place.y + y.start);
} // prettier-ignore

type Pair<T> = readonly [T, T];

/**
 * Where the border box begins in its depth, and how large it is. One of its own size leaves free what auto margins take,
 * else the margin on the paper's side, which gives way (CSS Page 3 § 5.3.1).
 */
function standIn(
  depth: number,
  own: number | null,
  [before, behind]: Pair<number>,
  [autoBefore, autoBehind]: Pair<boolean>,
  isPaperBefore: boolean,
): { readonly start: number; readonly size: number } {
  if (own === null) return { start: before, size: Math.max(0, depth - before - behind) };
  const free = depth - own - before - behind;
  if (autoBefore && autoBehind) return { start: free / 2, size: own };
  if (autoBefore || (!autoBehind && isPaperBefore)) return { start: before + free, size: own };
  return { start: before, size: own };
}
