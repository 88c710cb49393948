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
}

interface CounterChanges {
  readonly reset: readonly CounterChange[];
  readonly increment: readonly CounterChange[];
  readonly set: readonly CounterChange[];
}

export function createCounters(): Counters {
  const stacks = new Map<string, number[]>();
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
  return {
    enter: ({ reset, increment, set }) => {
      for (const { name, value } of reset) begin(name, value);
      for (const { name, value } of increment) change(name, (before) => before + value);
      for (const { name, value } of set) change(name, () => value);
    },
    open: () => void scopes.push(new Set()),
    close: () => {
      for (const name of scopes.pop() ?? []) stacks.get(name)?.pop();
    },
    value: (name) => stacks.get(name)?.at(-1) ?? 0,
    values: (name) => stacks.get(name) ?? [0],
  };
}

export function changesOf(style: ComputedStyle): CounterChanges {
  return { reset: style.counterReset, increment: style.counterIncrement, set: style.counterSet };
}
