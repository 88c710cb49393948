/** Takes a template's words by language, returns what translates them; what must be taken from another language is reported. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { report } from "../diagnostics/sink.ts";
import type { Catalog, FoundWord } from "./create-catalog.ts";
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
  const isOwn = ({ language: tag }: FoundWord): boolean => !hasOwn || own.includes(tag);
  const reported = new Set<string>();
  return {
    keys: keysOf(words.values()),
    translate: (key, values = {}) => {
      const found = catalog.word(key, values);
      if (found === null) return null;
      const isNew = !reported.has(key);
      reported.add(key);
      if (isNew && !isOwn(found)) reportForeign(key, found, path, sink);
      if (isNew && found.unfilled.length > 0) reportUnfilled(key, found, Object.keys(values), sink);
      return found.text;
    },
  };
}

function reportForeign(key: string, { language }: FoundWord, path: string, sink: Sink): void {
  const message = `\`${path}\` lacks the word \`${key}\`: it is printed in \`${language}\``;
  report(
    sink,
    "DEP-TRANSLATION-MISSING-WORD",
    { file: path, span: null },
    { message, hint: `add \`${key}\`` },
  );
}

function reportUnfilled(key: string, found: FoundWord, given: readonly string[], sink: Sink): void {
  const [piece = ""] = found.unfilled;
  const near = nearest(piece.replace(/[{}]|,.*/gu, "").trim(), given);
  const known = given.map((name) => `\`{{${name}}}\``).join(", ");
  report(sink, "DEP-TRANSLATION-WORD-VALUE", found.place, {
    message: `the word \`${key}\` asks for \`${piece}\`, which the template does not give it`,
    hint:
      near !== null ? `did you mean \`{{${near}}}\`?` : given.length > 0 ? `it gives ${known}` : "remove it",
  });
}
