/** Takes the language of an edition, returns where its texts are looked for: in it, then in its parents, nearest first. */
import { languageChain } from "../typography/language-chain.ts";

/** `fr-CA` gives `fr-CA`, `fr`. A parent in another script is none: who reads `zh-Hant` may not read `zh`. */
export function languageOrder(language: string): readonly string[] {
  const script = scriptOf(language);
  return languageChain(language).filter((tag) => scriptOf(tag) === script);
}

/** The script that a language is most likely written in (UTS #35, likely subtags); null where the tag is none. */
export function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null;
  } catch {
    return null;
  }
}
