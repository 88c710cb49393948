/** Takes known names, returns what suggests the nearest of them for a name that is not among them. */
import { nearest } from "./nearest.ts";

/** Comparing takes the product of both numbers: of a document full of wrong names only the first are worth it. */
const most = { names: 50, comparisons: 100_000 };

export function suggestNearest(known: {
  readonly keys: () => Iterable<string>;
}): (name: string) => string | null {
  const compared = new Map<string, string | null>();
  let comparisons = 0;
  function* candidates(): Generator<string> {
    for (const candidate of known.keys()) {
      if (comparisons === most.comparisons) return;
      comparisons += 1;
      yield candidate;
    }
  }
  return (name) => {
    const before = compared.get(name);
    if (before !== undefined) return before;
    if (compared.size >= most.names) return null;
    const near = nearest(name, candidates());
    compared.set(name, near);
    return near;
  };
}
