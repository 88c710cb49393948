/** Takes the name of a language, in English or in that language itself, returns its tag; null where no language has that name. */
import { english, namesIn } from "./known-language.ts";

/** Tags of more than one part that have names of their own. */
const named = ["en-GB", "en-US", "es-419", "fr-CA", "pt-BR", "pt-PT", "zh-Hans", "zh-Hant"];

export function languageOfName(name: string): string | null {
  // Asking for some thousands of names takes longer than most builds: it is done for who has made the mistake.
  tags ??= collectNames();
  return tags.get(foldName(name)) ?? null;
}

let tags: ReadonlyMap<string, string> | null = null;

function collectNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const code of [...codesOf(2), ...named, ...codesOf(3)]) {
    const name = english().of(code);
    if (name === undefined) continue;
    // Old codes have the names of those that replaced them.
    const tag = Intl.getCanonicalLocales(code)[0] ?? code;
    for (const each of [name, namesIn(tag).of(tag)]) {
      const folded = foldName(each ?? "");
      if (folded !== "" && !found.has(folded)) found.set(folded, tag);
    }
  }
  return found;
}

function codesOf(length: number): readonly string[] {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  let codes: readonly string[] = [""];
  for (let at = 0; at < length; at++) codes = codes.flatMap((code) => letters.map((letter) => code + letter));
  return codes;
}

/** Letters alone, without accents: `Español` is `espanol`, and `brazilian-portuguese` is `Brazilian Portuguese`. */
function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{Mc}]/gu, "");
}
