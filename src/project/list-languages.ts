/** Takes a project, returns the languages into which each article is translated. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { canonicalTag } from "../typography/canonical-tag.ts";

export const localesFolder = "locales";

/** Languages of `locales/<lang>/<slug>.json`, in the order of their code units. */
export type Translations = (slug: string) => readonly string[];

/** The folders are looked through once. */
export function listLanguages({ host, sink }: { readonly host: Host; readonly sink: Sink }): Translations {
  const bySlug = new Map<string, string[]>();
  const folders = host.list(localesFolder);
  for (const folder of isFailure(folders) ? [] : folders) {
    if (!folder.endsWith("/")) continue;
    const language = folder.slice(0, -1);
    const canonical = canonicalTag(language);
    if (canonical !== language) {
      reportTag(language, canonical, sink);
      continue;
    }
    const names = host.list(`${localesFolder}/${language}`);
    for (const name of isFailure(names) ? [] : names) {
      if (!name.endsWith(".json") || name.endsWith(".lock.json")) continue;
      const slug = name.slice(0, -".json".length);
      const known = bySlug.get(slug);
      if (known === undefined) bySlug.set(slug, [language]);
      else known.push(language);
    }
  }
  return (slug) => bySlug.get(slug) ?? [];
}

function reportTag(language: string, canonical: string | null, sink: Sink): void {
  report(
    sink,
    "DEP-PROJECT-LANGUAGE-TAG",
    { file: `${localesFolder}/${language}`, span: null },
    {
      message: `\`${language}\` is not ${canonical === null ? "a language tag" : "written as language tags are"}: the folder is left out`,
      hint:
        canonical === null
          ? "name the folder for its language: `fr`, `en-GB`"
          : `rename the folder to \`${canonical}\``,
    },
  );
}
