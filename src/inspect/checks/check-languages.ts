/** Takes what is found in a PDF, returns words in scripts that the language of their text is not written in. */
import type { Inspection } from "../inspection.ts";
import type { Finding } from "./finding.ts";
import { listElements } from "./list-elements.ts";
import { namePage, quoteStart } from "./name-place.ts";

/** Scripts that tell a language: the name of each, and the scripts of ISO 15924 whose languages use it. */
const SCRIPTS: readonly (readonly [name: string, users: readonly string[]])[] = [
  ["Latin", ["Latn"]],
  ["Cyrillic", ["Cyrl"]],
  ["Greek", ["Grek"]],
  ["Arabic", ["Arab"]],
  ["Hebrew", ["Hebr"]],
  ["Han", ["Hans", "Hant", "Jpan", "Kore"]],
  ["Hiragana", ["Jpan"]],
  ["Katakana", ["Jpan"]],
  ["Hangul", ["Kore"]],
  ["Devanagari", ["Deva"]],
  ["Thai", ["Thai"]],
  ["Armenian", ["Armn"]],
  ["Georgian", ["Geor"]],
];

/** Letters stand alone in formulas, and names of firms in capitals anywhere: words of Latin letters are no proof. */
const PHRASES = SCRIPTS.filter(([name]) => name !== "Latin").map(
  ([name, users]) =>
    [new RegExp(`\\p{Script=${name}}{2,}(?:[\\s\\p{P}]+\\p{Script=${name}}+)*`, "u"), users] as const,
);

export function checkLanguages({ tags, metadata }: Inspection): readonly Finding[] {
  return listElements(tags).flatMap(({ element, language }) => {
    const script = scriptOf(language ?? metadata.language);
    if (script === null) return [];
    return element.children.flatMap((child): readonly Finding[] => {
      if (child.kind !== "text") return [];
      const found = PHRASES.find(([phrase, users]) => !users.includes(script) && phrase.test(child.text));
      const words = found?.[0].exec(child.text)?.[0];
      if (words === undefined) return [];
      const message = `${namePage(child.page)}${quoteStart(words)} is not in the language of its text, \`${language ?? metadata.language ?? ""}\``;
      return [{ code: "DEP-INSPECT-FOREIGN", message }];
    });
  });
}

function scriptOf(language: string | null): string | null {
  try {
    return language === null ? null : (new Intl.Locale(language).maximize().script ?? null);
  } catch {
    return null;
  }
}
