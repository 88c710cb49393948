/** Takes counters of pages in the text and pages that were laid out, returns what each counter has to say (CSS Page 3 § 7.1). */
import type { PageCounterItem } from "../../box/box-tree.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { PaintedPage } from "./number-pages.ts";
import { writePageCounter } from "./page-facts.ts";

/** Texts by counter. */
export type Printed = ReadonlyMap<PageCounterItem, string>;

/** Before pages are counted: as many digits as most documents need. */
const guess = 10;

export function guessCounters(items: readonly PageCounterItem[]): Printed {
  const numbers = { number: guess, total: guess, pageOf: () => guess };
  return new Map(items.map((item) => [item, writePageCounter(item.part, numbers)]));
}

export function printCounters(items: readonly PageCounterItem[], pages: readonly PaintedPage[]): Printed {
  if (items.length === 0) return new Map();
  const numbers = findPlaces(new Set(items.map(({ run }) => run.place)), pages);
  const pageOf = pages[0]?.facts.pageOf ?? (() => null);
  const total = pages.length;
  return new Map(
    items.map((item) => {
      const number = numbers.get(item.run.place) ?? 0;
      return [item, writePageCounter(item.part, { number, total, pageOf })];
    }),
  );
}

/** The page on which a counter has come to stand: its glyphs have its place. */
function findPlaces(places: ReadonlySet<Place>, pages: readonly PaintedPage[]): ReadonlyMap<Place, number> {
  const found = new Map<Place, number>();
  for (const { canvas, number } of pages) {
    for (const item of canvas.items) {
      if (item.kind !== "text" || item.artifact !== null) continue;
      for (const { run } of item.pieces)
        if (places.has(run.place) && !found.has(run.place)) found.set(run.place, number);
    }
  }
  return found;
}

/** What a counter says on a page where it stands again. */
export function tellNumber({ part }: PageCounterItem, number: number): string {
  return writePageCounter(part, { number, total: 0, pageOf: () => null });
}

/** Before the pages are counted for the first time, each counts one on. */
export function isSameCount(set: readonly number[], now: readonly number[]): boolean {
  if (set.length === 0) return now.every((number, index) => number === index + 1);
  return set.length === now.length && now.every((number, index) => number === set[index]);
}

/** Counters whose text is not the one that was set. */
export function findChanged(set: Printed, now: Printed): readonly PageCounterItem[] {
  return [...now].filter(([item, text]) => set.get(item) !== text).map(([item]) => item);
}
