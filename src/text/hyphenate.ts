/** Takes a word and its language, returns where it may be hyphenated (Liang's patterns). */
import { createRequire } from "node:module";

interface Patterns {
  readonly patterns: readonly [unknown, unknown, Record<string, unknown>?];
}
type Hyphenator = (word: string, options: { readonly minWordLength: number }) => string;
type CreateHyphenator = (patterns: readonly unknown[]) => Hyphenator;

/** Language tags and the package's folders. A tag that is not here is looked up without its last subtag. */
const folders: ReadonlyMap<string, string> = new Map([
  ["ca", "ca"],
  ["cs", "cs"],
  ["da", "da"],
  ["de", "de"],
  ["en", "en-us"],
  ["en-au", "en-gb"],
  ["en-gb", "en-gb"],
  ["en-ie", "en-gb"],
  ["en-nz", "en-gb"],
  ["en-za", "en-gb"],
  ["es", "es"],
  ["fi", "fi"],
  ["fr", "fr"],
  ["hr", "hr"],
  ["hu", "hu"],
  ["it", "it"],
  ["lt", "lt"],
  ["lv", "lv"],
  ["nl", "nl"],
  ["pl", "pl"],
  ["pt", "pt"],
  ["ru", "ru"],
  ["sk", "sk"],
  ["sl", "sl"],
  ["sv", "sv"],
  ["tr", "tr"],
  ["uk", "uk"],
]);

const require = createRequire(import.meta.url);
const nowhere: readonly number[] = [];
/** Words remembered for each language; the hyphenator's own memory grows with it and is given up with it. */
const limit = 20_000;

interface Memory {
  readonly hyphenate: Hyphenator;
  readonly words: Map<string, readonly number[]>;
}
const memories = new Map<string, Memory>();

export function findFolder(language: string): string | null {
  let tag = language.toLowerCase();
  while (tag !== "") {
    const folder = folders.get(tag);
    if (folder !== undefined) return folder;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")));
  }
  return null;
}

/** Offsets in UTF-16 units, all that the patterns give; `word` is letters only. Empty for a language without patterns. */
export function findHyphens(word: string, language: string): readonly number[] {
  const folder = findFolder(language);
  if (folder === null) return nowhere;
  // Lower case here, without a locale: the package would ask the machine's.
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return nowhere;
  let memory = memories.get(folder);
  if (memory === undefined || memory.words.size >= limit) memories.set(folder, (memory = load(folder)));
  let points = memory.words.get(lower);
  if (points === undefined) memory.words.set(lower, (points = readHyphens(memory.hyphenate, lower)));
  return points;
}

function load(folder: string): Memory {
  const create = require("hyphen") as CreateHyphenator;
  const { patterns } = require(`hyphen/${folder}/index.js`) as Patterns;
  // A copy of the exceptions: the hyphenator writes what it finds among them.
  return { hyphenate: create([patterns[0], patterns[1], { ...patterns[2] }]), words: new Map() };
}

function readHyphens(hyphenate: Hyphenator, word: string): readonly number[] {
  const points: number[] = [];
  let at = 0;
  for (const unit of hyphenate(word, { minWordLength: 4 }).split("")) {
    if (unit === "\u00ad") points.push(at);
    else at++;
  }
  return at === word.length && points.length > 0 ? points : nowhere;
}
