/** Takes the words of a template, returns those that the parts for all templates bring along, by language: what the template has is its own. */
import { createSink } from "../diagnostics/sink.ts";
import type { Host } from "../host.ts";
import { collectLeaves } from "./collect-leaves.ts";
import { keysOf, namesOf } from "./plural-forms.ts";
import { readJson } from "./read-json.ts";
import { wordsPath, type Word, type WordsByLanguage } from "./read-words.ts";

/** The template that ships with them has them in every language that depeche speaks. */
const SOURCE = "briefing";

/** What the files of `templates/partials` ask for; of a group, the name before the point. */
export const partWords: ReadonlySet<string> = new Set([
  "status", "version", "updated", "created", "originalIn", "otherEditions", "note", "notes", "backToText",
  "positions", "timeline", "event", "people", "quotations", "quotation", "sources", "source", "untitledUndated",
  "licence", "translation", "translatedFrom", "quotesTranslated", "backTranslated", "untranslated", "corrections",
  "rights", "contact",
]); // prettier-ignore

/** A word, or group of words, that the template has in any language is not mixed with one of these. */
export function readPartWords(
  all: WordsByLanguage,
  languages: readonly string[],
  host: Host,
): WordsByLanguage {
  const known = new Set([...keysOf(all.values())].map(groupOf));
  const isLacking = (key: string) => !namesOf(groupOf(key)).some((name) => known.has(name));
  const parts = new Map<string, ReadonlyMap<string, Word>>();
  for (const language of languages) {
    // What ships with depeche has no faults to tell of.
    const json = readJson(wordsPath(language, SOURCE), { read: host.readShipped, sink: createSink() });
    if (json === "missing" || json === null) continue;
    const { texts } = collectLeaves(json, createSink(), (name) => !namesOf(name).some((word) => partWords.has(word))); // prettier-ignore
    const words = [...texts].flatMap(([key, { node }]): readonly (readonly [string, Word])[] =>
      isLacking(key) ? [[key, { text: node.value, place: json.at(node.start, node.end) }]] : [],
    );
    if (words.length > 0) parts.set(language, new Map(words));
  }
  return parts;
}

const groupOf = (key: string): string => key.split(".", 1)[0] ?? key;
