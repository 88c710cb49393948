import { languageChain } from "./language-chain.ts";
import { rulesFor, type QuoteLevel } from "./rules.ts";
import type { LanguageSettings, TypographySettings } from "./settings.ts";

/** Takes a language and a depth counted from 0, returns the marks at that depth and the space inside each of them. */
export function quoteGlyphs(language: string, depth: number, settings: TypographySettings): QuoteLevel {
  const levels = houseOrder(rulesFor(language).quotes, settingOf("quotes", language, settings));
  // Deeper than the language has names for, the last two take turns.
  const last = levels.length - 1;
  const index = depth <= last ? depth : last - ((depth - last) % Math.min(2, levels.length));
  return levels[index] ?? { open: "“", close: "”", space: "" };
}

/** Takes the name of a setting and a language, returns what the house chose for it or its nearest parent. */
export function settingOf<Name extends keyof LanguageSettings>(
  name: Name,
  language: string,
  settings: TypographySettings,
): LanguageSettings[Name] {
  for (const tag of languageChain(language)) {
    const value = Object.hasOwn(settings, tag) ? settings[tag]?.[name] : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function houseOrder(
  levels: readonly QuoteLevel[],
  quotes: "single" | "double" | undefined,
): readonly QuoteLevel[] {
  const [outer, inner] = levels;
  if (quotes === undefined || outer === undefined || inner === undefined || levels.length !== 2)
    return levels;
  const wanted = quotes === "single" ? "‘" : "“";
  return inner.open === wanted && "‘“".includes(outer.open) ? [inner, outer] : levels;
}
