/** Takes the words of a template in a language and in all others, returns those that the language lacks, by name, with their keys. */
import { keysOf, namesOf, withoutPlural } from "./plural-forms.ts";

type Keys = ReadonlyMap<string, unknown>;

/** A word is one, whatever plurals it has; its keys are those of the first language that has it, as `notes_one`, `notes_other`. */
export function missingWords(
  own: readonly Keys[],
  others: readonly Keys[],
): ReadonlyMap<string, readonly string[]> {
  const known = new Set(keysOf(own));
  const missing = new Map<string, readonly string[]>();
  for (const words of others) {
    const here = new Map<string, string[]>();
    for (const key of words.keys()) {
      if (namesOf(key).some((name) => known.has(name))) continue;
      const name = withoutPlural(key);
      here.set(name, [...(here.get(name) ?? []), key]);
    }
    for (const [name, keys] of here) if (!missing.has(name)) missing.set(name, keys);
  }
  return missing;
}
