/** Takes a language tag, returns whether there is such a language. */
import { canonicalTag } from "./canonical-tag.ts";

export function isKnownLanguage(tag: string): boolean {
  const language = canonicalTag(tag)?.split("-")[0];
  if (language === undefined) return false;
  // Of the thousands of codes of three letters CLDR names only some hundreds: to refuse the others would be to refuse languages.
  return language.length === 3 || english().of(language) !== undefined;
}

let englishNames: Intl.DisplayNames | null = null;

export function english(): Intl.DisplayNames {
  englishNames ??= namesIn("en");
  return englishNames;
}

export function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: "language", fallback: "none" });
}
