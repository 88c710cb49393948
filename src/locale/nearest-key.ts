/** Takes a key and the known ones, returns what to suggest: one that it begins, one that begins it, or the nearest. */
import { nearest } from "../diagnostics/nearest.ts";

export type SuggestKey = (key: string) => string | null;

/** Comparing takes the product of both numbers: a file for another article altogether is not worth it. */
const mostCompared = 50;

export function createSuggestions(known: Iterable<string>): SuggestKey {
  const keys = [...known];
  const isKnown = new Set(keys);
  /** The first key of each group: `body.n` leads to `body.n.text`. */
  const firstIn = new Map<string, string>();
  for (const key of keys)
    for (let dot = key.indexOf("."); dot !== -1; dot = key.indexOf(".", dot + 1))
      if (!firstIn.has(key.slice(0, dot))) firstIn.set(key.slice(0, dot), key);
  let compared = 0;
  return (key) => {
    const within = firstIn.get(key);
    if (within !== undefined) return within;
    for (let dot = key.lastIndexOf("."); dot !== -1; dot = key.lastIndexOf(".", dot - 1)) {
      if (isKnown.has(key.slice(0, dot))) return key.slice(0, dot);
      if (dot === 0) break;
    }
    compared += 1;
    return compared > mostCompared ? null : nearest(key, keys);
  };
}
