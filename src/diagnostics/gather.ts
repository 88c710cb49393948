/** Takes diagnostics as they were found, returns them once each, by file and place, and none without a hint. */
import { codes } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** A template or stylesheet is checked once per edition: what is wrong in it is said once. */
export function gather(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = JSON.stringify([diagnostic.code, diagnostic.file, diagnostic.span, diagnostic.message]);
    if (!seen.has(key)) seen.set(key, withHint(diagnostic));
  }
  return [...seen.values()].sort(
    (a, b) => compare(a.file, b.file) || offsetOf(a) - offsetOf(b) || compare(a.code, b.code) || compare(a.message, b.message), // prettier-ignore
  );
}

/** A stage that has nothing better to say leaves it to the table of codes. */
function withHint(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.hint === undefined ? { ...diagnostic, hint: codes[diagnostic.code].fix } : diagnostic;
}

/** What is said of a file as a whole comes first. */
function offsetOf(diagnostic: Diagnostic): number {
  return diagnostic.span?.start.offset ?? -1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
