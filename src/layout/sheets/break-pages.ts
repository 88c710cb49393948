/** Takes a box tree and page types, returns pages with the fragment that stands on each, blank ones included. */
import type { Box } from "../../box/box-tree.ts";
import type { PageQuery, PageStyle } from "../../css/styled-document.ts";
import type { Between } from "../flow/break-facts.ts";
import { breakBetween, toBetween } from "../flow/break-facts.ts";
import { formatLength, nameBox, sayOnce, type LayoutContext } from "../flow/context.ts";
import { resolveEdges, type Edge } from "../flow/edges.ts";
import { fillLastPage, type FilledPage } from "./fill-last-page.ts";
import type { Fragment } from "../flow/fragment.ts";
import { layPage, type LaidPage, type PageStart } from "./lay-page.ts";
import { withPage } from "./page-at-hand.ts";
import { plainToken } from "../columns/column-flow.ts";
import { layNotesAlone } from "../notes/fit-notes.ts";
import { noNotes, type NoteArea } from "../notes/note-area.ts";
import type { Rectangle } from "../rectangle.ts";
import { laxities, type Laxity } from "../flow/space.ts";
import type { Token } from "../flow/token.ts";

export interface BrokenPage {
  readonly query: PageQuery;
  readonly style: PageStyle;
  readonly area: Rectangle;
  /** Null on a blank page, and where only notes are left. */
  readonly fragment: Fragment | null;
  readonly notes: NoteArea | null;
}

export interface PageSource {
  readonly pageStyle: (query: PageQuery) => PageStyle;
  readonly direction: "ltr" | "rtl";
}

type Side = "left" | "right";

/** A mistyped height would make millions; what is longer than this is no briefing. */
export const mostPages = 5000;

export function breakPages(root: Box, source: PageSource, context: LayoutContext): readonly BrokenPage[] {
  const pages: BrokenPage[] = [];
  const facts = context.facts.get(root);
  let start: PageStart = { token: null, pending: noNotes, floats: [], flush: null };
  let before: FilledPage | null = null;
  let next: NextPage = { name: facts?.startPage ?? "", side: null };
  // The first page is a right one where one reads to the right, unless the document asks for the other (CSS Page 3 § 4.3).
  const asked = sideOf(toBetween(facts?.before ?? "auto"), source.direction);
  const firstSide = asked ?? (source.direction === "ltr" ? "right" : "left");
  for (;;) {
    const side: Side = pages.length % 2 === 0 ? firstSide : opposite(firstSide);
    const blank: boolean = next.side !== null && next.side !== side;
    const index = pages.length + 1;
    const query: PageQuery = { name: next.name, first: index === 1, side, blank, index };
    const style = source.pageStyle(query);
    const area = areaOf(style, root, context);
    if (blank) {
      pages.push({ query, style, area, fragment: null, notes: null });
      continue;
    }
    const sheet = { area, style: style.footnoteArea };
    const own = withPage(context, index);
    const page: FilledPage = { sheet, start, context: own, ...relax(root, sheet, start, own) };
    const { laid, notes, pending, floats } = page;
    pages.push({ query, style, area, fragment: laid.fragment, notes });
    const [waiting] = floats;
    if ((laid.token !== null || waiting !== undefined) && index >= mostPages) {
      sayTooMany(waiting?.box ?? (laid.token === null ? root : innermost(root, laid.token, context)), context);
      return pages;
    }
    if (waiting !== undefined && (laid.token === null || laid.forced !== false)) {
      start = { token: laid.token, pending, floats, flush: { forced: laid.forced } };
      next = { name: query.name, side: null };
      continue;
    }
    if (laid.token === null) return addNotes(fillLast(pages, before, page, root), pending, source, root, context);
    before = page;
    start = { token: laid.token, pending, floats, flush: null };
    next = findNext(root, laid.token, laid.forced !== false, source.direction, context);
  }
} // prettier-ignore

/** Only a break between the two that nobody asked for, and that keeps all rules, may be moved. */
function fillLast(
  pages: readonly BrokenPage[],
  before: FilledPage | null,
  last: FilledPage,
  root: Box,
): readonly BrokenPage[] {
  const [upper, lower] = pages.slice(-2);
  if (before === null || upper === undefined || lower === undefined) return pages;
  if (before.laid.forced || before.laxity > 0 || last.laxity > 0) return pages;
  const filled = fillLastPage(root, before, last);
  if (filled === null) return pages;
  const { earlier, rest } = filled;
  const moved = [
    { ...upper, fragment: earlier.laid.fragment, notes: earlier.notes },
    { ...lower, fragment: rest.laid.fragment, notes: rest.notes },
  ];
  return [...pages.slice(0, -2), ...moved];
}

/** Notes that go on after the last line of text have pages of their own. */
function addNotes(
  pages: readonly BrokenPage[],
  left: LaidPage["pending"],
  source: PageSource,
  root: Box,
  context: LayoutContext,
): readonly BrokenPage[] {
  const all = [...pages];
  for (let pending = left; pending.notes.length > 0 && all.length < mostPages; ) {
    const page = nextPage(all, source, root, context);
    const notes = layNotesAlone({ area: page.area, style: page.style.footnoteArea }, pending, withPage(context, all.length + 1));
    all.push({ ...page, notes });
    pending = notes.pending;
  }
  return all;
} // prettier-ignore

/** An empty page of the last one's type behind it. */
export function nextPage(
  pages: readonly BrokenPage[],
  source: PageSource,
  root: Box,
  context: LayoutContext,
): BrokenPage {
  const last = pages.at(-1)?.query;
  const side = opposite(last?.side ?? "left");
  const query: PageQuery = { name: last?.name ?? "", first: false, side, blank: false, index: pages.length + 1 };
  const style = source.pageStyle(query);
  return { query, style, area: areaOf(style, root, context), fragment: null, notes: null };
} // prettier-ignore

function opposite(side: Side): Side {
  return side === "left" ? "right" : "left";
}

/** Padding and border of the page lie between its margin and its area (CSS Page 3 § 5.1). */
function pageInner({ style, width }: PageStyle): Edge {
  return resolveEdges(style, width).inner;
}

function areaOf(style: PageStyle, root: Box, context: LayoutContext): Rectangle {
  const inner = pageInner(style);
  const { margin, width, height } = style;
  const area: Rectangle = {
    x: margin.left + inner.left,
    y: margin.top + inner.top,
    width: width - margin.left - margin.right - inner.left - inner.right,
    height: height - margin.top - margin.bottom - inner.top - inner.bottom,
  };
  if (area.width >= 1 && area.height >= 1) return area;
  sayOnce(context, "DEP-LAYOUT-NO-ROOM", root.place, {
    message: `the margins of a page of ${formatLength(width)} by ${formatLength(height)} leave no room for content`,
    hint: "make the margins of `@page` smaller or its `size` larger",
  });
  return { x: 0, y: 0, width: Math.max(1, width), height: Math.max(1, height) };
}

function relax(
  root: Box,
  sheet: FilledPage["sheet"],
  start: PageStart,
  context: LayoutContext,
): LaidPage & { readonly laxity: Laxity } {
  for (const laxity of laxities) {
    const page = layPage(root, sheet, start, { laxity, limit: Infinity }, context);
    if (page === null) continue;
    if (laxity > 0 && page.laid.token !== null) sayRelaxed(root, page.laid.token, laxity, context);
    return { ...page, laxity };
  }
  throw new Error("nothing can be placed on a page");
}

const dropped: Readonly<Record<Laxity, string>> = {
  0: "",
  1: "`break-inside: avoid`",
  2: "`break-before`, `break-after` and `break-inside: avoid`",
  3: "`widows` and `orphans`",
  4: "all rules about breaks",
};

function sayRelaxed(root: Box, token: Token, laxity: Laxity, context: LayoutContext): void {
  const box = innermost(root, token, context);
  sayOnce(context, "DEP-LAYOUT-AVOID-RELAXED", box.place, {
    message: `a page ends in or after \`${nameBox(box)}\` in spite of ${dropped[laxity]}: what must stay together is higher than a page`,
    hint: "shorten it, or let it be broken",
  });
}

export function sayTooMany(box: Box, context: LayoutContext): void {
  sayOnce(context, "DEP-LAYOUT-TOO-MANY-PAGES", box.place, {
    message: `\`${nameBox(box)}\` goes on after page ${mostPages}, which is the last that is made`,
    hint: "correct its height or the size of the page, or make several documents of this one",
  });
}

interface NextPage {
  readonly name: string;
  /** Null: either. */
  readonly side: Side | null;
}

/** The page type of what comes first on the next page, and the side that it must begin on. */
function findNext(root: Box, token: Token, forced: boolean, direction: "ltr" | "rtl", context: LayoutContext): NextPage {
  let box = root;
  let at = token;
  for (;;) {
    at = plainToken(box, at, context);
    const page = context.facts.get(box)?.page ?? "";
    const children: readonly Box[] = box.kind === "block" || isColumn(box) ? box.children : [];
    const child: Box | undefined = at.kind === "stack" ? children[at.index] : undefined;
    if (at.kind !== "stack" || child === undefined) return { name: page, side: null };
    const before = children[at.index - 1];
    const [earlier, later] = [before && context.facts.get(before), context.facts.get(child)];
    if (at.child === null) {
      const between = forced && earlier && later ? breakBetween(earlier, later) : null;
      return { name: later?.startPage ?? page, side: between && sideOf(between, direction) };
    }
    box = child;
    at = at.child;
  }
} // prettier-ignore

function isColumn(box: Box): box is Box & { readonly kind: "flex" } {
  return box.kind === "flex" && box.style.flexDirection === "column" && box.style.flexWrap === "nowrap";
}

function innermost(root: Box, token: Token, context: LayoutContext): Box {
  let box = root;
  let at: Token | null = token;
  while (at !== null && (box.kind === "block" || isColumn(box))) {
    at = plainToken(box, at, context);
    if (at.kind !== "stack") break;
    const child: Box | undefined = box.children[at.index];
    if (child === undefined) break;
    box = child;
    at = at.child;
  }
  return box;
}

/** Recto pages are right ones where one reads to the right (CSS Break 3 § 3.1). */
function sideOf(between: Between, direction: "ltr" | "rtl"): Side | null {
  if (between.kind !== "forced" || between.side === "any") return null;
  if (between.side === "left" || between.side === "right") return between.side;
  return (between.side === "recto") === (direction === "ltr") ? "right" : "left";
}

/** Width of the page area of the first page, and the height that an image may have. */
export function firstArea(root: Box, source: PageSource, context: LayoutContext): Rectangle {
  const name = context.facts.get(root)?.startPage ?? "";
  const side = source.direction === "ltr" ? "right" : "left";
  return areaOf(source.pageStyle({ name, first: true, side, blank: false, index: 1 }), root, context);
}
