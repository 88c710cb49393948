/** Takes an article and a language, returns its translation as it stands in one file; what is wrong with it is reported. */
import type { Article } from "../article/article.ts";
import type { Place, Sink, Span } from "../diagnostics/diagnostic.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import type { Host } from "../host.ts";
import type { Fragment } from "../markup/fragment.ts";
import { checkText } from "./check-text.ts";
import { collectLeaves, type Leaf, type Leaves } from "./collect-leaves.ts";
import { readJson, type JsonFile } from "./read-json.ts";
import { lockPath, readLock, type Lock } from "./read-lock.ts";
import { noStatements, readQuotes, type QuoteStatements } from "./read-quotes.ts";
import { adviseKey, createSuggestions, type Suggestion } from "./suggest-key.ts";

export interface TranslatedText {
  readonly value: string;
  readonly fragment: Fragment;
  readonly place: Place;
  readonly keyPlace: Place;
  /** It has errors, which have been reported: the original is printed in its place. */
  readonly isBroken: boolean;
}

export interface Translation {
  readonly language: string;
  /** Relative to the root. */
  readonly file: string;
  readonly texts: ReadonlyMap<string, TranslatedText>;
  readonly quotes: QuoteStatements;
  readonly lock: Lock;
  /** Where a text that is missing would stand: the nearest group that it belongs to. */
  readonly homeOf: (key: string) => Place;
}

export interface LocaleContext {
  readonly host: Host;
  readonly sink: Sink;
}

export function translationPath(language: string, slug: string): string {
  return `locales/${language}/${slug}.json`;
}

/** null where the file is so damaged that nothing can be said. A damaged lock, which is reported, says nothing. */
export function readTranslation(
  article: Article,
  language: string,
  { host, sink }: LocaleContext,
): Translation | "missing" | null {
  const path = translationPath(language, article.slug);
  const json = readJson(path, { read: host.read, sink });
  if (json === null || json === "missing") return json;
  const leaves = collectLeaves(json, sink, (key) => key === "$quotes");
  const texts = checkTexts(leaves, article, json, sink);
  const lock = readLock(lockPath(language, article.slug), { read: host.read, sink });
  const [statements, again] = json.root.entries.filter(({ key }) => key === "$quotes");
  if (again !== undefined)
    report(sink, "DEP-TRANSLATION-DUPLICATE-KEY", json.at(again.keyStart, again.keyEnd), {
      message: "key `$quotes` is given twice",
      hint: "remove one of them",
    });
  const quotes =
    statements === undefined ? noStatements : readQuotes(statements, article, { file: json, sink });
  return {
    language,
    file: path,
    texts,
    quotes,
    lock: lock ?? new Map(),
    homeOf: (key) => homeIn(json, leaves, key),
  };
}

function checkTexts(
  { texts: leaves }: Leaves,
  { texts: originals }: Article,
  json: JsonFile,
  sink: Sink,
): ReadonlyMap<string, TranslatedText> {
  const texts = new Map<string, TranslatedText>();
  const suggest = createSuggestions(originals.keys());
  for (const [key, leaf] of leaves) {
    const original = originals.get(key);
    if (original === undefined) reportUnknown(key, leaf, json, suggest(key), sink);
    else if (leaf.node.value.trim() !== "") {
      const { node, entry } = leaf;
      const { value } = node;
      const found = createSink();
      const placeOf = (span: Span): Place => json.within(node, span);
      const place = json.at(node.start, node.end);
      const fragment = checkText({ key, value, place, placeOf }, original, found);
      for (const diagnostic of found.diagnostics) sink.report(diagnostic);
      const keyPlace = json.at(entry.keyStart, entry.keyEnd);
      texts.set(key, { value, fragment, place, keyPlace, isBroken: found.hasErrors() });
    }
  }
  return texts;
}

function reportUnknown(
  key: string,
  { entry }: Leaf,
  json: JsonFile,
  suggestion: Suggestion | null,
  sink: Sink,
): void {
  report(sink, "DEP-TRANSLATION-UNKNOWN-KEY", json.at(entry.keyStart, entry.keyEnd), {
    message: `\`${key}\` is no text of the article`,
    hint: adviseKey(key, suggestion),
  });
}

function homeIn(json: JsonFile, { groups }: Leaves, key: string): Place {
  for (let dot = key.lastIndexOf("."); dot > 0; dot = key.lastIndexOf(".", dot - 1)) {
    const group = groups.get(key.slice(0, dot));
    if (group !== undefined) return json.at(group.keyStart, group.keyEnd);
  }
  return json.at(json.root.start, json.root.start + 1);
}
