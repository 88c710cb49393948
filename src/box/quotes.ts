/** Takes `quotes` and a depth, returns the quotation mark (CSS Content 3 § 2.4.1, `auto` by language). */
import type { ComputedStyle } from "../css/computed-style.ts";

type Pair = readonly [string, string];

const english: readonly Pair[] = [["“", "”"], ["‘", "’"]]; // prettier-ignore

/** Marks with their inner spaces, as each language sets them. */
const byLanguage: Readonly<Record<string, readonly Pair[]>> = {
  ar: [["”", "“"], ["’", "‘"]],
  de: [["„", "“"], ["‚", "‘"]],
  en: english,
  es: [["«", "»"], ["“", "”"]],
  fr: [["«\u00a0", "\u00a0»"], ["“", "”"]],
  it: [["«", "»"], ["“", "”"]],
  ja: [["「", "」"], ["『", "』"]],
  pl: [["„", "”"], ["«", "»"]],
  pt: [["“", "”"], ["‘", "’"]],
  ru: [["«", "»"], ["„", "“"]],
  uk: [["«", "»"], ["„", "“"]],
}; // prettier-ignore

export function findQuote(
  quotes: ComputedStyle["quotes"],
  language: string,
  depth: number,
  side: "open" | "close",
): string {
  if (quotes === "none") return "";
  const pairs = quotes === "auto" ? findPairs(language) : quotes;
  const pair = pairs[Math.min(depth, pairs.length - 1)];
  return pair?.[side === "open" ? 0 : 1] ?? "";
}

function findPairs(language: string): readonly Pair[] {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  return (Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined) ?? english;
}
