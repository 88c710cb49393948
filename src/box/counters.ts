/** Counters in document order (CSS Lists 3 § 4): values nest, and a scope ends with the parent of the element that made it. */
import type { ComputedStyle, CounterChange } from "../css/computed-style.ts";
import type { CounterValues } from "./box-tree.ts";

export interface Counters {
  /** Applies an element's counter-reset, counter-increment and counter-set, in this order (§ 4.4). */
  readonly enter: (changes: CounterChanges) => void;
  /** The element's children begin and end. */
  readonly open: () => void;
  readonly close: () => void;
  /** Innermost value; 0 where there is none (§ 4.6). */
  readonly value: (name: string) => number;
  /** All values, outermost first. */
  readonly values: (name: string) => readonly number[];
  /** The values of all counters, as they are now. */
  readonly all: () => CounterValues;
  /** What `read` returns inside a child with these changes; the counters are then as they were. */
  readonly during: <T>(changes: CounterChanges, read: () => T) => T;
}

interface CounterChanges {
  readonly reset: readonly CounterChange[];
  readonly increment: readonly CounterChange[];
  readonly set: readonly CounterChange[];
}

/** Values of one counter, innermost first; never changed, so that any number of moments share them. */
interface Nested {
  readonly value: number;
  readonly outer: Nested | null;
}

/** What a counter has been, by the moment since when. */
interface History {
  readonly moments: number[];
  readonly values: (Nested | null)[];
}

function outermostFirst(nested: Nested | null): readonly number[] {
  const values: number[] = [];
  for (let at = nested; at !== null; at = at.outer) values.push(at.value);
  return values.reverse();
}

function valueAt({ moments, values }: History, moment: number): Nested | null {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return values[low - 1] ?? null;
}

/** Histories that can be asked for any moment: a copy of all counters for each element would grow with both their numbers. */
function createHistories() {
  const histories = new Map<string, History>();
  let moment = 0;
  return {
    now: (name: string): Nested | null => histories.get(name)?.values.at(-1) ?? null,
    set: (name: string, nested: Nested | null): void => {
      const history = histories.get(name) ?? { moments: [], values: [] };
      histories.set(name, history);
      if (history.moments.at(-1) === moment) history.values.pop();
      else history.moments.push(moment);
      history.values.push(nested);
    },
    /** What is set from now on is not seen by what is returned. */
    remember: (): CounterValues => {
      const seen = moment;
      moment += 1;
      return {
        get: (name) => {
          const history = histories.get(name);
          const found = history === undefined ? null : valueAt(history, seen);
          return found === null ? undefined : outermostFirst(found);
        },
      };
    },
  };
}

export function createCounters(): Counters {
  const histories = createHistories();
  // The counter of footnotes is there from the beginning: notes are numbered through (CSS GCPM 3 § 2.5.2).
  histories.set("footnote", { value: 0, outer: null });
  const scopes: Set<string>[] = [new Set()];
  const begin = (name: string, value: number) => {
    const scope = scopes.at(-1);
    const known = histories.now(name);
    const outer = scope?.has(name) === true ? (known?.outer ?? null) : known;
    scope?.add(name);
    histories.set(name, { value, outer });
  };
  const change = (name: string, next: (value: number) => number) => {
    if (histories.now(name) === null) begin(name, 0);
    const known = histories.now(name);
    histories.set(name, { value: next(known?.value ?? 0), outer: known?.outer ?? null });
  };
  const enter = ({ reset, increment, set }: CounterChanges) => {
    for (const { name, value } of reset) begin(name, value);
    for (const { name, value } of increment) change(name, (before) => before + value);
    for (const { name, value } of set) change(name, () => value);
  };
  return {
    enter,
    open: () => void scopes.push(new Set()),
    close: () => {
      for (const name of scopes.pop() ?? []) histories.set(name, histories.now(name)?.outer ?? null);
    },
    value: (name) => histories.now(name)?.value ?? 0,
    values: (name) => (histories.now(name) === null ? [0] : outermostFirst(histories.now(name))),
    all: histories.remember,
    during: (changes, read) => {
      const names = [changes.reset, changes.increment, changes.set].flatMap((list) => list.map(({ name }) => name));
      const before = [...new Set(names)].map((name) => [name, histories.now(name)] as const);
      scopes.push(new Set());
      enter(changes);
      const result = read();
      scopes.pop();
      for (const [name, nested] of before) histories.set(name, nested);
      return result;
    },
  };
} // prettier-ignore

export function changesOf(style: ComputedStyle): CounterChanges {
  return { reset: style.counterReset, increment: style.counterIncrement, set: style.counterSet };
}
