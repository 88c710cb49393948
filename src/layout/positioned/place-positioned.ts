/**
 * Takes pages, returns them with the boxes that are taken out of the flow by `position` (CSS 2.2 § 9.6): each in the padding box
 * of the nearest positioned box around it, else in the page area; fixed ones in that of every page.
 */
import type { Box } from "../../box/box-tree.ts";
import { mostPages, nextPage, sayTooMany, type BrokenPage, type PageSource } from "../sheets/break-pages.ts";
import { onPageAtHand, withPage } from "../sheets/page-at-hand.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import type { Fragment, Placed, PlacedPositioned } from "../flow/fragment.ts";
import { rebuild } from "./rebuild-fragment.ts";
import { restOfBox } from "../flow/rest-of-box.ts";
import {
  layPositioned,
  layPositionedRest,
  type LaidPositioned,
  type PageEnd,
  type PositionedRest,
} from "./lay-positioned.ts";
import type { Rectangle } from "../rectangle.ts";

/** A box that waits for its containing block, and where it would stand in the flow; pt from the page area's top left. */
interface Waiting {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

interface Settled<T> {
  readonly done: T;
  readonly waiting: readonly Waiting[];
}

interface PageContext {
  readonly area: Rectangle;
  /** Where boxes end that are split. */
  readonly end: PageEnd;
  /** What is left of boxes for the next page. */
  readonly rests: PositionedRest[];
  readonly context: LayoutContext;
}

export function placePositioned(
  pages: readonly BrokenPage[],
  root: Box,
  source: PageSource,
  context: LayoutContext,
): readonly BrokenPage[] {
  const fixed: (Waiting & { readonly page: number })[] = [];
  const settled: SettledPage[] = [];
  const all = [...pages];
  let rests: readonly PositionedRest[] = [];
  for (let index = 0; index < all.length || (rests.length > 0 && index < mostPages); index++) {
    if (index === all.length) all.push(nextPage(all, source, root, context));
    const page = all[index];
    if (page === undefined) break;
    const inner = pageContext(page, context);
    const fragment = page.fragment ?? (rests.length > 0 && !page.query.blank ? emptyRoot(root, page) : null);
    if (fragment === null) {
      settled.push({ page, root: null });
      continue;
    }
    const { done, waiting } = settle(rootOf(page, fragment), inner, false);
    const begun = settleRests(rests, inner);
    const left = [...waiting, ...begun.waiting];
    const own = settleIn(left.filter(({ box }) => !isFixed(box)), sheetOf(page), inner, false);
    for (const one of [...left.filter(({ box }) => isFixed(box)), ...own.waiting]) fixed.push({ ...one, page: index });
    rests = inner.rests;
    settled.push({ page, root: { ...done, fragment: attach(done, [...begun.done, ...own.done]) } });
  }
  for (const { box } of rests) sayTooMany(box, context);
  return settled.map(({ page, root: placed }, index) => {
    if (placed === null) return page;
    if (fixed.length === 0) return placed.fragment === page.fragment ? page : { ...page, fragment: placed.fragment };
    const own = withPage(context, index + 1);
    const again = fixed.flatMap((one) => {
      const inner = pageContext(page, onPageAtHand(own, one.box, () => [one.box]));
      const found = settleIn([one], sheetOf(page), inner, true).done;
      return found.map((each) => ({ ...each, again: one.page !== index }));
    });
    return { ...page, fragment: attach(placed, again) };
  });
} // prettier-ignore

interface SettledPage {
  readonly page: BrokenPage;
  readonly root: Placed | null;
}

function pageContext({ area, style }: BrokenPage, context: LayoutContext): PageContext {
  return { area, end: { foot: area.height, sheet: style.height - area.y }, rests: [], context };
}

function sheetOf({ area }: BrokenPage): Rectangle {
  return { x: 0, y: 0, width: area.width, height: area.height };
}

/** Stands on a page that nothing but boxes out of the flow is on. */
function emptyRoot(root: Box, { area }: BrokenPage): Fragment {
  return restOfBox(root, { width: area.width, height: 0, closes: false });
}

function rootOf({ area }: BrokenPage, fragment: Fragment): Placed {
  const style = "box" in fragment ? fragment.box?.style : undefined;
  const margin = style === undefined ? { left: 0, top: 0 } : resolveEdges(style, area.width).margin;
  return { x: margin.left, y: fragment.opens ? margin.top : 0, fragment };
}

function isFixed({ style }: Box): boolean {
  return style.position === "fixed";
}

/** `placed` are counted as the fragment's own place is. */
function attach({ x, y, fragment }: Placed, placed: readonly PlacedPositioned[]): Fragment {
  if (placed.length === 0) return fragment;
  const moved = placed.map((one) => ({ ...one, x: one.x - x, y: one.y - y }));
  return { ...fragment, positioned: [...(fragment.positioned ?? []), ...moved] };
}

/** `clipped`: what would go beyond the sheet is cut off, or shown on every page, and goes on nowhere. */
function settleIn(
  waiting: readonly Waiting[],
  around: Rectangle,
  page: PageContext,
  clipped: boolean,
): Settled<readonly PlacedPositioned[]> {
  const done: PlacedPositioned[] = [];
  const left: Waiting[] = [];
  const end = clipped ? null : page.end;
  for (const { box, x, y } of waiting) {
    const place = { around, static: { x, y }, pageRoom: page.area.height, end };
    const settled = settleLaid(box, layPositioned(box, place, page.context), page, clipped);
    done.push(...settled.done);
    left.push(...settled.waiting);
  }
  return { done, waiting: left };
}

/** Boxes that go on from the page before, or begin here instead of there. */
function settleRests(
  rests: readonly PositionedRest[],
  page: PageContext,
): Settled<readonly PlacedPositioned[]> {
  const settled = rests.map((rest) =>
    settleLaid(rest.box, layPositionedRest(rest, page.area.height, page.context), page, false),
  );
  return { done: settled.flatMap(({ done }) => done), waiting: settled.flatMap(({ waiting }) => waiting) };
}

function settleLaid(
  { style: { zIndex } }: Box,
  { placed, rest }: LaidPositioned,
  page: PageContext,
  clipped: boolean,
): Settled<readonly PlacedPositioned[]> {
  if (rest !== null) page.rests.push(rest);
  if (placed === null) return { done: [], waiting: [] };
  const inside = settle(placed, page, clipped);
  const z = zIndex === "auto" ? 0 : zIndex;
  return { done: [{ ...inside.done, z, again: false }], waiting: inside.waiting };
}

/** Places what stands in a fragment, and says what waits for a containing block further out. */
function settle(placed: Placed, page: PageContext, clipped: boolean): Settled<Placed> {
  const { x, y, fragment } = placed;
  const clips = clipped || ("box" in fragment && fragment.box?.style.overflow === "hidden");
  const waiting: Waiting[] = [];
  for (const out of outsOf(fragment)) waiting.push({ box: out.box, x: x + out.x, y: y + out.y });
  const within = <T extends Placed>(children: readonly T[]): readonly T[] => {
    const settled = children.map((child) => {
      const inner = settle({ x: x + child.x, y: y + child.y, fragment: child.fragment }, page, clips);
      waiting.push(...inner.waiting);
      return { ...child, fragment: inner.done.fragment };
    });
    return settled.every(({ fragment: made }, index) => made === children[index]?.fragment) ? children : settled;
  };
  const made = rebuild(fragment, within);
  const box = "box" in made ? made.box : null;
  if (box === null || box.style.position === "static") return { done: { x, y, fragment: made }, waiting };
  const { border } = resolveEdges(box.style, made.width);
  const around = {
    x: x + border.left,
    y: y + border.top,
    width: Math.max(0, made.width - border.left - border.right),
    height: Math.max(0, made.height - border.top - border.bottom),
  };
  const mine = settleIn(waiting.filter((one) => !isFixed(one.box)), around, page, clips);
  const rest = [...waiting.filter((one) => isFixed(one.box)), ...mine.waiting];
  return { done: { x, y, fragment: attach({ x, y, fragment: made }, mine.done) }, waiting: rest };
} // prettier-ignore

function outsOf(fragment: Fragment): readonly Waiting[] {
  if (fragment.kind === "block") return fragment.outs ?? [];
  if (fragment.kind !== "lines") return [];
  return fragment.lines.flatMap(({ x, y, line }) =>
    line.pieces.flatMap((piece) =>
      piece.kind === "mark" && piece.mark.kind === "positioned" ? [{ box: piece.mark.box, x: x + piece.x, y }] : [],
    ),
  );
} // prettier-ignore
