/** Takes the name of a template, returns its own words by language: those that ship with depeche, single ones replaced by the project's. */
import type { Place } from "../diagnostics/diagnostic.ts";
import { collectLeaves } from "./collect-leaves.ts";
import { readJson } from "./read-json.ts";
import type { LocaleContext } from "./read-translation.ts";

export interface Word {
  readonly text: string;
  readonly place: Place;
}

/** By key, `status.draft`; plural and context suffixes are part of it. Languages without a file are left out. */
export type WordsByLanguage = ReadonlyMap<string, ReadonlyMap<string, Word>>;

export function wordsPath(language: string, template: string): string {
  return `locales/${language}/${template}.json`;
}

export function readWords(
  template: string,
  languages: readonly string[],
  { host, sink }: LocaleContext,
): WordsByLanguage {
  const all = new Map<string, ReadonlyMap<string, Word>>();
  for (const language of languages) {
    const path = wordsPath(language, template);
    const sources = [host.readShipped, host.read].map((read) => readJson(path, { read, sink }));
    if (sources.every((source) => source === "missing")) continue;
    const words = new Map<string, Word>();
    for (const json of sources) {
      if (json === null || json === "missing") continue;
      const { texts } = collectLeaves(json, sink, () => false);
      // An empty word is a missing one.
      for (const [key, { node }] of texts)
        if (node.value.trim() !== "")
          words.set(key, { text: node.value, place: json.at(node.start, node.end) });
    }
    all.set(language, words);
  }
  return all;
}
