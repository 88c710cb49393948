/** Takes the words that a project has for a template in a language, reports those that are empty, and those that are misspelt. */
import { nearest } from "../diagnostics/nearest.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import { isFailure } from "../host.ts";
import { keysOf, namesOf } from "./plural-forms.ts";
import { readWords, type OwnWords, type TemplateWords } from "./read-words.ts";
import type { LocaleContext } from "./read-translation.ts";

export function checkWords(
  language: string,
  template: string,
  { own, shipped }: TemplateWords,
  context: LocaleContext,
): void {
  const words = own.get(language);
  if (words === undefined) return;
  for (const [key, { isEmpty, keyPlace }] of words.words)
    if (isEmpty)
      report(context.sink, "DEP-TRANSLATION-MISSING-WORD", keyPlace, {
        message: `the word \`${key}\` is empty, and counts as missing`,
        hint: "write the word, or remove the key",
      });
  const elsewhere = [
    ...shipped.values(),
    ...[...own].filter(([tag]) => tag !== language).map(([, { words: theirs }]) => theirs),
  ];
  if (unknownIn(words, elsewhere).length === 0) return;
  // A language that this edition takes no words from may have them nevertheless.
  const all = [...elsewhere, ...readOthers(language, template, context)];
  reportMisspelt(words, all, context);
}

type Keys = ReadonlyMap<string, unknown>;

/** Without other words to compare with, none is known to be wrong. */
function unknownIn({ words }: Pick<OwnWords, "words">, elsewhere: readonly Keys[]): readonly string[] {
  const known = keysOf(elsewhere);
  return known.size === 0
    ? []
    : [...words.keys()].filter((key) => !namesOf(key).some((name) => known.has(name)));
}

function readOthers(language: string, template: string, { host }: LocaleContext): readonly Keys[] {
  const folders = host.list("locales");
  const others = (isFailure(folders) ? [] : folders).flatMap((name) =>
    name.endsWith("/") && name !== `${language}/` ? [name.slice(0, -1)] : [],
  );
  // What is wrong with them is said in their own editions.
  return [...readWords(template, others, { host, sink: createSink() }).own.values()].map(
    ({ words }) => words,
  );
}

/** Comparing takes the product of both numbers. */
const most = { compared: 2_000, reported: 50 };

/** A word that only this language has may be its own; one that is nearly another's, which it lacks, is a slip. */
function reportMisspelt({ words }: OwnWords, elsewhere: readonly Keys[], { sink }: LocaleContext): void {
  const lacking = new Set(elsewhere.flatMap((each) => [...each.keys()]).filter((name) => !words.has(name)));
  const candidates = [...lacking].slice(0, most.compared);
  for (const key of unknownIn({ words }, elsewhere).slice(0, most.reported)) {
    const place = words.get(key)?.keyPlace;
    const near = nearest(key, candidates);
    if (near === null || place === undefined) continue;
    report(sink, "DEP-TRANSLATION-UNKNOWN-WORD", place, {
      message: `the template has no word \`${key}\``,
      hint: `did you mean \`${near}\`?`,
    });
  }
}
