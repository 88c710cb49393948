/** Counters in document order (CSS Lists 3 § 4): values nest, and a scope ends with the parent of the element that made it. */
import type { ComputedStyle, CounterChange } from "../css/computed-style.ts";

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
  readonly all: () => ReadonlyMap<string, readonly number[]>;
  /** What `read` returns inside a child with these changes; the counters are then as they were. */
  readonly during: <T>(changes: CounterChanges, read: () => T) => T;
}

interface CounterChanges {
  readonly reset: readonly CounterChange[];
  readonly increment: readonly CounterChange[];
  readonly set: readonly CounterChange[];
}

export function createCounters(): Counters {
  // The counter of footnotes is there from the beginning: notes are numbered through (CSS GCPM 3 § 2.5.2).
  const stacks = new Map<string, number[]>([["footnote", [0]]]);
  const scopes: Set<string>[] = [new Set()];
  const begin = (name: string, value: number) => {
    const scope = scopes.at(-1);
    const stack = stacks.get(name) ?? [];
    stacks.set(name, stack);
    if (scope?.has(name) === true) stack.pop();
    scope?.add(name);
    stack.push(value);
  };
  const change = (name: string, next: (value: number) => number) => {
    if ((stacks.get(name)?.length ?? 0) === 0) begin(name, 0);
    const stack = stacks.get(name) ?? [];
    stack.push(next(stack.pop() ?? 0));
  };
  const enter = ({ reset, increment, set }: CounterChanges) => {
    for (const { name, value } of reset) begin(name, value);
    for (const { name, value } of increment) change(name, (before) => before + value);
    for (const { name, value } of set) change(name, () => value);
  };
  const all = () => new Map([...stacks].filter(([, stack]) => stack.length > 0).map(([name, stack]) => [name, [...stack]])); // prettier-ignore
  return {
    enter,
    open: () => void scopes.push(new Set()),
    close: () => {
      for (const name of scopes.pop() ?? []) stacks.get(name)?.pop();
    },
    value: (name) => stacks.get(name)?.at(-1) ?? 0,
    // A copy: the stack goes on.
    values: (name) => [...(stacks.get(name) ?? [0])],
    all,
    during: (changes, read) => {
      const before = all();
      scopes.push(new Set());
      enter(changes);
      const result = read();
      scopes.pop();
      stacks.clear();
      for (const [name, stack] of before) stacks.set(name, [...stack]);
      return result;
    },
  };
}

export function changesOf(style: ComputedStyle): CounterChanges {
  return { reset: style.counterReset, increment: style.counterIncrement, set: style.counterSet };
}
