/** Takes the name of a template, returns its own words by language: those that ship with depeche, single ones replaced by the project's. */
import type { Place } from "../diagnostics/diagnostic.ts";
import { collectLeaves } from "./collect-leaves.ts";
import { readJson, type JsonFile } from "./read-json.ts";
import type { LocaleContext } from "./read-translation.ts";

export interface Word {
  readonly text: string;
  readonly place: Place;
}

/** By key, `status.draft`; plural and context suffixes are part of it. Languages without a file are left out. */
export type WordsByLanguage = ReadonlyMap<string, ReadonlyMap<string, Word>>;

/** A word as a file of the project has it. */
export interface OwnWord {
  readonly keyPlace: Place;
  /** An empty word is a missing one. */
  readonly isEmpty: boolean;
}

export interface OwnWords {
  readonly start: Place;
  readonly words: ReadonlyMap<string, OwnWord>;
}

export interface TemplateWords {
  readonly all: WordsByLanguage;
  readonly shipped: WordsByLanguage;
  /** What the project's own files say, by language. */
  readonly own: ReadonlyMap<string, OwnWords>;
}

export function wordsPath(language: string, template: string): string {
  return `locales/${language}/${template}.json`;
}

export function readWords(
  template: string,
  languages: readonly string[],
  { host, sink }: LocaleContext,
): TemplateWords {
  const all = new Map<string, ReadonlyMap<string, Word>>();
  const shipped = new Map<string, ReadonlyMap<string, Word>>();
  const own = new Map<string, OwnWords>();
  for (const language of languages) {
    const path = wordsPath(language, template);
    const theirs = readJson(path, { read: host.readShipped, sink });
    const ours = readJson(path, { read: host.read, sink });
    if (theirs === "missing" && ours === "missing") continue;
    const base = theirs === "missing" || theirs === null ? null : collectWords(theirs, sink);
    const over = ours === "missing" || ours === null ? null : collectWords(ours, sink);
    if (base !== null) shipped.set(language, base.filled);
    if (over !== null) own.set(language, over.own);
    all.set(language, new Map([...(base?.filled ?? []), ...(over?.filled ?? [])]));
  }
  return { all, shipped, own };
}

interface Collected {
  readonly filled: ReadonlyMap<string, Word>;
  readonly own: OwnWords;
}

function collectWords(json: JsonFile, sink: LocaleContext["sink"]): Collected {
  const filled = new Map<string, Word>();
  const words = new Map<string, OwnWord>();
  for (const [key, { node, entry }] of collectLeaves(json, sink, () => false).texts) {
    const isEmpty = node.value.trim() === "";
    words.set(key, { keyPlace: json.at(entry.keyStart, entry.keyEnd), isEmpty });
    if (!isEmpty) filled.set(key, { text: node.value, place: json.at(node.start, node.end) });
  }
  const start = json.at(json.root.start, json.root.start + 1);
  return { filled, own: { start, words } };
}
