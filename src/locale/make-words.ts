/** Takes a template's words by language, returns what translates them; what must be taken from another language is reported. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { report } from "../diagnostics/sink.ts";
import type { Catalog, FoundWord } from "./create-catalog.ts";
import type { Words } from "./edition.ts";
import { missingWords } from "./missing-words.ts";
import { keysOf } from "./plural-forms.ts";
import { wordsPath, type TemplateWords, type WordsByLanguage } from "./read-words.ts";

export interface WordSources {
  readonly language: string;
  readonly template: string;
  /** The edition's language and its parents. */
  readonly own: readonly string[];
  readonly words: TemplateWords;
  /** What the parts for all templates bring along. */
  readonly parts: WordsByLanguage;
  readonly catalog: Catalog;
}

export function makeWords(sources: WordSources, sink: Sink): Words {
  const { own, words, parts, catalog } = sources;
  const ofParts = keysOf(parts.values());
  const hasOwn = own.some((tag) => words.all.has(tag));
  // A template without any words has none that could be missing.
  if (!hasOwn && words.all.size > 0) reportNone(sources, sink);
  let isForeignReported = !hasOwn;
  const reported = new Set<string>();
  return {
    keys: keysOf([...words.all.values(), ...parts.values()]),
    translate: (key, values = {}) => {
      const found = catalog.word(key, values);
      if (found === null) return null;
      const isNew = !reported.has(key);
      reported.add(key);
      // Words that no page asks for may be missing; with the first that is asked for all are named.
      if (ofParts.has(key)) {
        if (isNew && !own.includes(found.language)) reportForeignPart(sources, key, found, sink);
      } else if (!isForeignReported && !own.includes(found.language)) {
        isForeignReported = true;
        reportForeign(sources, found, sink);
      }
      if (isNew && found.unfilled.length > 0) reportUnfilled(key, found, Object.keys(values), sink);
      return found.text;
    },
  };
}

const how = "docs/templates.md says how, under Words";

function reportNone({ language, template, words: { all } }: WordSources, sink: Sink): void {
  const path = wordsPath(language, template);
  const count = missingWords([], [...all.values()]).size;
  report(
    sink,
    "DEP-TRANSLATION-NO-WORDS",
    { file: path, span: null },
    {
      message: `the template \`${template}\` has no words in \`${language}\`: ${count === 1 ? "its one is" : `all ${String(count)} are`} printed in \`${[...all.keys()][0] ?? ""}\``,
      hint: `add \`${path}\`: ${how}`,
    },
  );
}

function reportForeign({ template, own, words }: WordSources, { language }: FoundWord, sink: Sink): void {
  const [tag = ""] = own.filter((each) => words.all.has(each));
  const path = wordsPath(tag, template);
  const file = words.own.get(tag);
  const has = own.flatMap((each) => [...(each === tag && file !== undefined ? [file.words] : []), words.all.get(each) ?? new Map<string, unknown>()]); // prettier-ignore
  const missing = missingWords(has, [...words.all.values()]);
  // Those that stand there empty have been reported where they stand.
  if (missing.size === 0) return;
  const [first = [], ...others] = [...missing.values()];
  const more = others.length === 0 ? "" : ` and ${String(others.length)} more`;
  report(sink, "DEP-TRANSLATION-MISSING-WORD", file?.start ?? { file: path, span: null }, {
    message: `\`${path}\` lacks ${missing.size === 1 ? "a word" : `${String(missing.size)} words`} of the template: ${missing.size === 1 ? "it is" : "they are"} printed in \`${language}\``,
    hint: `add ${first.map((key) => `\`${key}\``).join(", ")}${more}: ${how}`,
  });
}

/** A template need not have these; each that is asked for is named. */
function reportForeignPart(
  { template, own }: WordSources,
  key: string,
  { language }: FoundWord,
  sink: Sink,
): void {
  const path = wordsPath(own[0] ?? "", template);
  report(sink, "DEP-TRANSLATION-MISSING-WORD", { file: path, span: null }, {
    message: `\`${path}\` lacks the word \`${key}\` of a part: it is printed in \`${language}\``,
    hint: `add it: ${how}`,
  }); // prettier-ignore
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
