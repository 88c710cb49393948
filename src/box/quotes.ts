/** Takes `quotes` and a depth, returns the quotation mark (CSS Content 3 § 2.4.1); `auto` is by the language's own habits. */
import type { ComputedStyle } from "../css/computed-style.ts";
import { quoteGlyphs } from "../typography/quote-glyphs.ts";

export function findQuote(
  quotes: ComputedStyle["quotes"],
  language: string,
  depth: number,
  side: "open" | "close",
): string {
  if (quotes === "none") return "";
  if (quotes === "auto") {
    const { open, close, space } = quoteGlyphs(language, depth, {});
    return side === "open" ? open + space : space + close;
  }
  const pair = quotes[Math.min(depth, quotes.length - 1)];
  return pair?.[side === "open" ? 0 : 1] ?? "";
}
