/** Takes a template's words by language, returns what translates them; what must be taken from another language is reported. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Catalog } from "./create-catalog.ts";
import type { Words } from "./edition.ts";
import { keysOf } from "./plural-forms.ts";
import { wordsPath, type WordsByLanguage } from "./read-words.ts";

export interface WordSources {
  readonly language: string;
  readonly template: string;
  /** The edition's language and its parents. */
  readonly own: readonly string[];
  readonly words: WordsByLanguage;
  readonly catalog: Catalog;
}

export function makeWords({ language, template, own, words, catalog }: WordSources, sink: Sink): Words {
  const path = wordsPath(language, template);
  const hasOwn = own.some((tag) => words.has(tag));
  const place = { file: path, span: null };
  // A template without any words has none that could be missing.
  if (!hasOwn && words.size > 0)
    report(sink, "DEP-TRANSLATION-NO-WORDS", place, {
      message: `the template \`${template}\` has no words in \`${language}\`: they are printed in \`${[...words.keys()][0] ?? ""}\``,
      hint: `add \`${path}\``,
    });
  const reported = new Set<string>();
  return {
    keys: keysOf(words.values()),
    translate: (key, values = {}) => {
      const found = catalog.word(key, values);
      if (found === null) return null;
      if (hasOwn && !own.includes(found.language) && !reported.has(key)) {
        reported.add(key);
        report(sink, "DEP-TRANSLATION-MISSING-WORD", place, {
          message: `\`${path}\` lacks the word \`${key}\`: it is printed in \`${found.language}\``,
          hint: `add \`${key}\``,
        });
      }
      return found.text;
    },
  };
}
