/** Takes ranked rules, returns how to find those that match an element: only what shares its id, a class or its name is tried. */
import type { ElementRef } from "../selectors/element-ref.ts";
import type { RankedRule } from "../sheets/flatten-sheets.ts";

/** Matching rules by pseudo-element ("" for the element), in order of rank. */
export type Matched = ReadonlyMap<string, readonly RankedRule[]>;

interface Buckets {
  readonly id: ReadonlyMap<string, readonly RankedRule[]>;
  readonly class: ReadonlyMap<string, readonly RankedRule[]>;
  readonly type: ReadonlyMap<string, readonly RankedRule[]>;
  readonly all: readonly RankedRule[];
}

const none: readonly RankedRule[] = [];

export function indexRules(rules: readonly RankedRule[]): (ref: ElementRef) => Matched {
  const buckets = fillBuckets(rules);
  return (ref) => {
    const found = new Map<string, RankedRule[]>();
    match(buckets.all, ref, found);
    match(buckets.type.get(ref.node.name.toLowerCase()) ?? none, ref, found);
    if (ref.id !== null) match(buckets.id.get(ref.id) ?? none, ref, found);
    for (const name of new Set(ref.classes)) match(buckets.class.get(name) ?? none, ref, found);
    for (const list of found.values()) list.sort((a, b) => a.rank - b.rank);
    return found;
  };
}

function fillBuckets(rules: readonly RankedRule[]): Buckets {
  const maps = { id: new Map<string, RankedRule[]>(), class: new Map<string, RankedRule[]>(), type: new Map<string, RankedRule[]>() }; // prettier-ignore
  const all: RankedRule[] = [];
  for (const rule of rules) {
    const { key } = rule.selector;
    if (key.by === "all") all.push(rule);
    else {
      const list = maps[key.by].get(key.name);
      if (list === undefined) maps[key.by].set(key.name, [rule]);
      else list.push(rule);
    }
  }
  return { ...maps, all };
}

function match(rules: readonly RankedRule[], ref: ElementRef, found: Map<string, RankedRule[]>): void {
  for (const rule of rules) {
    if (rule.selector.matches(ref) !== "match") continue;
    const list = found.get(rule.selector.pseudo);
    if (list === undefined) found.set(rule.selector.pseudo, [rule]);
    else list.push(rule);
  }
}
