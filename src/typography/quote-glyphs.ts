/** Chooses quotation marks: by language, house style and depth. */
import { languageChain } from "./language-chain.ts";
import { rulesFor, type QuoteLevel } from "./rules.ts";
import type { LanguageSettings, TypographySettings } from "./settings.ts";

/** Takes a language and a depth counted from 0, returns the marks at that depth and the space inside each of them. */
export function quoteGlyphs(language: string, depth: number, settings: TypographySettings): QuoteLevel {
  return levelAt(quoteLevels(language, settings), depth);
}

/** Takes a language, returns its quotation marks in the order of the house, outermost first. */
export function quoteLevels(language: string, settings: TypographySettings): readonly QuoteLevel[] {
  const levels = rulesFor(language).quotes;
  const [outer, inner] = levels;
  const { quotes } = settingsFor(language, settings);
  if (quotes === undefined || outer === undefined || inner === undefined || levels.length !== 2)
    return levels;
  const wanted = quotes === "single" ? "‘" : "“";
  return inner.open === wanted && "‘“".includes(outer.open) ? [inner, outer] : levels;
}

/** Deeper than the language has marks for, the last two take turns. */
export function levelAt(levels: readonly QuoteLevel[], depth: number): QuoteLevel {
  const last = levels.length - 1;
  const index = depth <= last ? depth : last - ((depth - last) % Math.min(2, levels.length));
  return levels[index] ?? { open: "“", close: "”", space: "" };
}

/** Takes a language, returns what the house chose for it, each setting from the nearest of its parents that has it. */
export function settingsFor(language: string, settings: TypographySettings): LanguageSettings {
  let chosen: LanguageSettings = {};
  for (const tag of languageChain(language)) {
    if (Object.hasOwn(settings, tag)) chosen = { ...settings[tag], ...chosen };
  }
  return chosen;
}
