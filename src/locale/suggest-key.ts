/** Takes a key and the known ones, returns what to suggest: the parts that it has, one that it begins with, or the nearest. */
import { suggestNearest } from "../diagnostics/suggest-nearest.ts";

export interface Suggestion {
  /** The key that was probably meant. */
  readonly near: string;
  /** All parts of a key that is no text itself, the text first: `body.n1.text`, `body.n1.title`. */
  readonly parts: readonly string[];
}

export type SuggestKey = (key: string) => Suggestion | null;

export function createSuggestions(known: Iterable<string>): SuggestKey {
  const keys = [...known];
  const isKnown = new Set(keys);
  const partsOf = collectParts(keys);
  const nearest = suggestNearest(isKnown);
  return (key) => {
    const parts = partsOf.get(key) ?? [];
    const [first] = parts;
    if (first !== undefined) return { near: first, parts };
    for (let dot = key.lastIndexOf("."); dot !== -1; dot = key.lastIndexOf(".", dot - 1)) {
      if (isKnown.has(key.slice(0, dot))) return { near: key.slice(0, dot), parts };
      if (dot === 0) break;
    }
    const near = nearest(key);
    return near === null ? null : { near, parts };
  };
}

/** Of each key that only leads to others, those; a text that stands beside a title is where a text belongs. */
function collectParts(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const key of keys)
    for (let dot = key.indexOf("."); dot !== -1; dot = key.indexOf(".", dot + 1)) {
      const group = key.slice(0, dot);
      const found = parts.get(group);
      if (found === undefined) parts.set(group, [key]);
      else if (key === `${group}.text`) found.unshift(key);
      else found.push(key);
    }
  return parts;
}

/** What a reader is told of a suggestion. */
export function adviseKey(key: string, suggestion: Suggestion | null): string {
  if (suggestion === null) return "remove it, or correct the key";
  const { near, parts } = suggestion;
  const [first = "", ...others] = parts.slice(0, 4).map((part) => `\`${part}\``);
  if (parts.length < 2) return `did you mean \`${near}\`?`;
  const more = parts.length > 4 ? `${others.join(", ")} and others` : others.join(", ");
  return near === `${key}.text`
    ? `write the text as ${first}: beside it there ${others.length > 1 ? "are" : "is"} ${more}`
    : `write its parts: ${first}, ${more}`;
}
