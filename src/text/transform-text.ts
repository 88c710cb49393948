/** Takes text and its language, returns it as `text-transform` has it (CSS Text 3 § 2.1). */
import type { ComputedStyle } from "../css/computed-style.ts";

/** `before` is the character that stands before the text: in the middle of a word nothing is capitalised. */
export function transformText(
  text: string,
  transform: ComputedStyle["textTransform"],
  language: string,
  before: string,
): string {
  if (transform === "none") return text;
  const locale = toLocale(language);
  if (transform === "uppercase") return text.toLocaleUpperCase(locale);
  if (transform === "lowercase") return text.toLocaleLowerCase(locale);
  return capitalise(text, locale, before);
}

/** Only the languages whose letters have case rules of their own; every other must not depend on the machine's. */
const ownCase = new Set(["az", "el", "lt", "nl", "tr"]);

export function toLocale(language: string): string {
  const primary = (language.split("-")[0] ?? "").toLowerCase();
  return ownCase.has(primary) ? primary : "en";
}

const wordStart = /(?<![\p{L}\p{N}\p{M}'’])\p{L}/gu;
const dutchDigraph = /^ij/i;

function capitalise(text: string, locale: string, before: string): string {
  // The character before is part of what is matched against, and taken off again.
  const context = before === "" ? " " : before;
  return (context + text)
    .replaceAll(wordStart, (letter: string, at: number, whole: string) => {
      if (at < context.length) return letter;
      // The second letter of a Dutch ij follows the first into the upper case.
      if (locale === "nl" && dutchDigraph.test(whole.slice(at, at + 2))) return "\u0001";
      return letter.toLocaleUpperCase(locale);
    })
    .replaceAll(/\u0001./gu, "IJ")
    .slice(context.length);
}
