/** Takes what a lock says of a text, and the original of today, returns whether the original has changed since. */
import { hashOriginal } from "./hash-original.ts";
import type { LockEntry } from "./read-lock.ts";

/** A text that is not locked is not known to be stale. */
export function isStale(locked: LockEntry | undefined, source: string): boolean {
  if (locked === undefined) return false;
  const today = hashOriginal(source);
  // The locked text is hashed anew, for what typography leaves aside may differ between versions.
  return locked.hash !== today && hashOriginal(locked.text) !== today;
}
