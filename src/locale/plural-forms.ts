/** The suffixes that i18next puts after a key for plurals: `notes_one`, `place_ordinal_few`. */

const pluralForm = /^(?<base>.+?)(?:_ordinal)?_(?:zero|one|two|few|many|other)$/u;

/** Takes a key as it stands in a file, returns the key that a template asks for. */
export function withoutPlural(key: string): string {
  return pluralForm.exec(key)?.groups?.["base"] ?? key;
}

/**
 * Takes the words of a language, returns them so that every number finds one: a category that is left out, as `many` in French
 * often is, is said as `other` (UTS #35: every language has it), and so is a word that is asked for without a number.
 */
export function completePlurals<T>(words: ReadonlyMap<string, T>, language: string): ReadonlyMap<string, T> {
  const complete = new Map(words);
  for (const [key, word] of words) {
    const isOrdinal = key.endsWith("_ordinal_other");
    if (!key.endsWith("_other") || withoutPlural(key) === key) continue;
    const stem = key.slice(0, -"_other".length);
    for (const category of categoriesOf(language, isOrdinal ? "ordinal" : "cardinal"))
      if (!complete.has(`${stem}_${category}`)) complete.set(`${stem}_${category}`, word);
    if (!isOrdinal && !complete.has(stem)) complete.set(stem, word);
  }
  return complete;
}

function categoriesOf(language: string, type: "cardinal" | "ordinal"): readonly string[] {
  return new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
}

/** Takes the words of some languages, returns the keys that a template may ask for: without plurals, and without contexts as well. */
export function keysOf(languages: Iterable<ReadonlyMap<string, unknown>>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const words of languages)
    for (const full of words.keys()) for (const name of namesOf(full)) keys.add(name);
  return keys;
}

/** Takes a key as it stands in a file, returns what a template may ask for to get it: without its plural, and without its context. */
export function namesOf(full: string): readonly string[] {
  const key = withoutPlural(full);
  const names = [key];
  for (let at = key.indexOf("_", 1); at !== -1; at = key.indexOf("_", at + 1)) names.push(key.slice(0, at));
  return names;
}
