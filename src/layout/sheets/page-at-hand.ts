/**
 * Takes what lays out all pages and boxes that stand on more than one of them, returns what lays these out on the page at hand: the
 * counter `page` in them tells that page (CSS Page 3 § 7.1).
 */
import type { Box, BoxTree, PageCounterItem } from "../../box/box-tree.ts";
import { allBoxes, findPageCounters } from "../../box/inner-boxes.ts";
import { createMemory, type LayoutContext } from "../flow/context.ts";

/** As long as the pages are not counted, each counts one on. */
export function withPage(context: LayoutContext, index: number): LayoutContext {
  const { numbers } = context;
  const last = numbers.at(-1) ?? 0;
  const number = numbers[index - 1] ?? last + index - numbers.length;
  return { ...context, page: { number, contexts: new Map() } };
}

/** `owner` stands for the boxes: asked again on the same page, they are remembered. */
export function onPageAtHand(context: LayoutContext, owner: Box, boxes: () => Iterable<Box>): LayoutContext {
  const { page } = context;
  if (page === undefined) return context;
  const known = page.contexts.get(owner);
  if (known !== undefined) return known;
  const made = tellsPage(boxes()) ? tellPage(context, page.number) : context;
  page.contexts.set(owner, made);
  return made;
}

function tellPage(context: LayoutContext, number: number): LayoutContext {
  const { said, notes } = context.memory;
  const pageCounter = (item: PageCounterItem) =>
    context.pageCounter(item, isOfPage(item) ? number : undefined);
  return { ...context, memory: { ...createMemory(), said, notes }, pageCounter };
}

function tellsPage(boxes: Iterable<Box>): boolean {
  for (const box of boxes) if (findPageCounters(box).some(isOfPage)) return true;
  return false;
}

/** Not of all pages, and not of another one. */
function isOfPage({ part }: PageCounterItem): boolean {
  return part.name === "page" && (part.type === "counter" || part.type === "counters");
}

/** Counters in all that may stand on several pages. */
export function findRepeated({ root }: BoxTree): readonly PageCounterItem[] {
  const found = new Set<PageCounterItem>();
  for (const box of allBoxes(root)) {
    const again = box.style.position === "fixed" ? [box] : box.kind === "table" ? repeatedCells(box) : [];
    for (const each of again) for (const item of findPageCounters(each)) if (isOfPage(item)) found.add(item);
  }
  return [...found];
}

/** What is in the head and foot of a table. */
export function repeatedCells({ head, foot }: Box & { readonly kind: "table" }): readonly Box[] {
  const groups = [head, foot].filter((group) => group !== null);
  return groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ box }) => box)));
}
