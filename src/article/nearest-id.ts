/** Takes an id and the known ones, returns the nearest known one; null where none is near, or where there are too many to compare. */
import { nearest } from "../diagnostics/nearest.ts";

/** An article full of wrong ids would otherwise take the square of their number. */
const mostCompared = 500;

export function nearestId(id: string, known: ReadonlySet<string>): string | null {
  return known.size > mostCompared ? null : nearest(id, known);
}
