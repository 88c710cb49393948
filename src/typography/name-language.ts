/** Takes a language, returns its name in another: within a sentence, or, in itself, as it stands alone on a list of languages. */
import { capitalise } from "./capitalise.ts";

export function nameLanguage(tag: string, edition: string, inLanguage: unknown): string {
  const language = typeof inLanguage === "string" ? inLanguage : edition;
  const name = new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  if (inLanguage === undefined) return name;
  return capitalise(name, language);
}
