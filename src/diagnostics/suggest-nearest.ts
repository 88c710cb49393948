/** Takes known names, returns what suggests the nearest of them for a name that is not among them. */
import { nearest } from "./nearest.ts";

/** Comparing takes the product of both numbers: of a document full of wrong names only the first are worth it. */
const mostCompared = 50;

export function suggestNearest(known: {
  readonly keys: () => Iterable<string>;
}): (name: string) => string | null {
  const compared = new Map<string, string | null>();
  return (name) => {
    const before = compared.get(name);
    if (before !== undefined) return before;
    if (compared.size >= mostCompared) return null;
    const near = nearest(name, known.keys());
    compared.set(name, near);
    return near;
  };
}
