/** Takes a lock, returns it as a file: by key in the order of code units, so that every change is one line or two. */
import type { Lock } from "./read-lock.ts";

export function writeLock(lock: Lock): Uint8Array {
  const entries = [...lock].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const sorted = Object.fromEntries(entries.map(([key, { hash, text }]) => [key, { hash, text }]));
  return new TextEncoder().encode(`${JSON.stringify(sorted, null, 2)}\n`);
}
