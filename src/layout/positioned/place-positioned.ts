/**
 * Takes pages, returns them with the boxes that are taken out of the flow by `position` (CSS 2.2 § 9.6): each in the padding box
 * of the nearest positioned box around it, else in the page area; fixed ones in that of every page.
 */
import type { Box } from "../../box/box-tree.ts";
import type { BrokenPage } from "../sheets/break-pages.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import type { Fragment, LinesFragment, Placed, PlacedPositioned } from "../flow/fragment.ts";
import { layPositioned, type Rectangle } from "./lay-positioned.ts";

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
  readonly pageRoom: number;
  readonly context: LayoutContext;
}

export function placePositioned(pages: readonly BrokenPage[], context: LayoutContext): readonly BrokenPage[] {
  const fixed: (Waiting & { readonly page: number })[] = [];
  const settled = pages.map((page, index) => {
    if (page.fragment === null) return { page, root: null };
    const root = rootOf(page, page.fragment);
    const inner: PageContext = { pageRoom: page.area.height, context };
    const { done, waiting } = settle(root, inner);
    const sheet = { x: 0, y: 0, width: page.area.width, height: page.area.height };
    const own = settleIn(waiting.filter(({ box }) => !isFixed(box)), sheet, inner);
    for (const one of [...waiting.filter(({ box }) => isFixed(box)), ...own.waiting]) fixed.push({ ...one, page: index });
    return { page, root: { ...done, fragment: attach(done, own.done) } };
  });
  return settled.map(({ page, root }, index) => {
    if (root === null) return page;
    if (fixed.length === 0) return root.fragment === page.fragment ? page : { ...page, fragment: root.fragment };
    const sheet = { x: 0, y: 0, width: page.area.width, height: page.area.height };
    const inner: PageContext = { pageRoom: page.area.height, context };
    const again = fixed.flatMap((one) => {
      const placed = settleIn([one], sheet, inner).done;
      return placed.map((each) => ({ ...each, again: one.page !== index }));
    });
    return { ...page, fragment: attach(root, again) };
  });
} // prettier-ignore

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

function settleIn(waiting: readonly Waiting[], around: Rectangle, page: PageContext): Settled<readonly PlacedPositioned[]> {
  const done: PlacedPositioned[] = [];
  const left: Waiting[] = [];
  for (const { box, x, y } of waiting) {
    const placed = layPositioned(box, { around, static: { x, y }, pageRoom: page.pageRoom }, page.context);
    const inside = settle(placed, page);
    const { zIndex } = box.style;
    done.push({ ...inside.done, z: zIndex === "auto" ? 0 : zIndex, again: false });
    left.push(...inside.waiting);
  }
  return { done, waiting: left };
} // prettier-ignore

/** Places what stands in a fragment, and says what waits for a containing block further out. */
function settle(placed: Placed, page: PageContext): Settled<Placed> {
  const { x, y, fragment } = placed;
  const waiting: Waiting[] = [];
  for (const out of outsOf(fragment)) waiting.push({ box: out.box, x: x + out.x, y: y + out.y });
  const within = <T extends Placed>(children: readonly T[]): readonly T[] => {
    const settled = children.map((child) => {
      const inner = settle({ x: x + child.x, y: y + child.y, fragment: child.fragment }, page);
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
  const mine = settleIn(waiting.filter((one) => !isFixed(one.box)), around, page);
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

/** The same fragment where nothing in it is new. */
function rebuild(fragment: Fragment, within: <T extends Placed>(children: readonly T[]) => readonly T[]): Fragment {
  switch (fragment.kind) {
    case "block": {
      const [children, floats] = [within(fragment.children), within(fragment.floats ?? [])];
      const same = children === fragment.children && (fragment.floats === undefined || floats === fragment.floats);
      return same ? fragment : { ...fragment, children, floats };
    }
    case "group":
    case "columns": {
      const children = within(fragment.children);
      return children === fragment.children ? fragment : { ...fragment, children };
    }
    case "lines":
      return rebuildLines(fragment, within);
    case "band": {
      const cells = within(fragment.cells);
      return cells === fragment.cells ? fragment : { ...fragment, cells };
    }
    case "repeat": {
      const [inner] = within([{ x: 0, y: 0, fragment: fragment.fragment }]);
      return inner === undefined || inner.fragment === fragment.fragment ? fragment : { ...fragment, fragment: inner.fragment };
    }
    case "image":
      return fragment;
  }
} // prettier-ignore

function rebuildLines(
  fragment: LinesFragment,
  within: <T extends Placed>(children: readonly T[]) => readonly T[],
): Fragment {
  const given = fragment.floats ?? [];
  const floats = within(given);
  const atomics = new Map(fragment.atomics);
  let same = floats === given;
  for (const { x, y, line } of fragment.lines) {
    for (const piece of line.pieces) {
      const atomic = piece.kind === "atomic" ? fragment.atomics.get(piece.box) : undefined;
      if (piece.kind !== "atomic" || atomic === undefined) continue;
      const { margin } = resolveEdges(piece.box.style, piece.width);
      const at = { x: x + piece.x + margin.left, y: y + piece.y + margin.top, fragment: atomic };
      const [settled] = within([at]);
      if (settled === undefined || settled.fragment === atomic) continue;
      atomics.set(piece.box, settled.fragment);
      same = false;
    }
  }
  return same ? fragment : { ...fragment, floats, atomics };
}
