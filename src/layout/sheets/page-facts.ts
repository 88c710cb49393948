/** What a page knows of itself as its margin boxes are made: its number, named strings and running elements (CSS GCPM 3 § 1). */
import type { Box } from "../../box/box-tree.ts";
import { formatPageCounter, isPageCounter } from "../../box/page-counter.ts";
import type { PageChoice } from "../../css/computed-style.ts";
import type { SetString } from "../paint/canvas.ts";

export interface PageFacts {
  readonly number: number;
  readonly total: number;
  /** As they were when the page began. */
  readonly entry: Named;
  /** What is named on the page, in order. */
  readonly set: readonly SetString[];
  /** Printed number of the page that an `id` is on; null where it is on none. */
  readonly pageOf: (id: string) => number | null;
}

export interface Named {
  readonly strings: ReadonlyMap<string, string>;
  readonly running: ReadonlyMap<string, Box>;
}

export function findString(name: string, which: PageChoice, { set, entry }: PageFacts): string {
  const own = set.filter((one) => one.running === undefined && one.name === name);
  return choose(which, own.map(({ first, value }) => ({ first, value })), entry.strings.get(name) ?? "", ""); // prettier-ignore
}

/** Null where none is named yet. */
export function findRunning(name: string, which: PageChoice, { set, entry }: PageFacts): Box | null {
  const own = set.flatMap((one) => (one.running !== undefined && one.name === name ? [{ first: one.first, value: one.running }] : [])); // prettier-ignore
  return choose(which, own, entry.running.get(name) ?? null, null);
}

interface Choice<T> {
  readonly first: boolean;
  readonly value: T;
}

/** § 1.2: `first` the first value set on the page, `start` the one at its top, `last` the one at its end. */
function choose<T>(which: PageChoice, set: readonly Choice<T>[], before: T, nothing: T): T {
  const [first] = set;
  switch (which) {
    case "first":
      return first === undefined ? before : first.value;
    case "start":
      return first?.first === true ? first.value : before;
    case "last":
      return set.at(-1)?.value ?? before;
    case "first-except":
      return first === undefined ? before : nothing;
  }
}

type Numbers = Pick<PageFacts, "number" | "total" | "pageOf">;

/** Counters of pages in a named string are those of the page that it is set on. */
export function resolveString(string: SetString, numbers: Numbers): SetString {
  if (string.parts === undefined) return string;
  const texts = string.parts.map((part) => {
    if (part.type === "string") return part.value;
    return isPageCounter(part) ? writePageCounter(part, numbers) : "";
  });
  return { ...string, value: texts.join("") };
}

/** Addresses are `#id` here: they were looked up as the boxes were built. */
export function writePageCounter(part: Parameters<typeof formatPageCounter>[0], numbers: Numbers): string {
  const { number, total, pageOf } = numbers;
  return formatPageCounter(part, { page: number, total, pageOf: (url) => pageOf(url.slice(1)) });
}
