/** Takes a text whose original has changed since it was translated, reports it at its key, with what has changed. */
import type { Article } from "../article/article.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Translation } from "./read-translation.ts";
import { tellChange } from "./tell-change.ts";

export function reportStale(
  key: string,
  { slug, texts: originals }: Article,
  { language, texts, lock }: Translation,
  sink: Sink,
): void {
  const [text, original, locked] = [texts.get(key), originals.get(key), lock.get(key)];
  if (text === undefined || original === undefined || locked === undefined) return;
  const { before, after } = tellChange(locked.text, original.source);
  report(sink, "DEP-TRANSLATION-STALE", text.keyPlace, {
    message: `the original of \`${key}\` has changed since it was translated: it was \`${before}\`, and is \`${after}\``,
    hint: `check the text, then run \`depeche translate accept ${slug} -l ${language} ${argument(key)}\``,
    related: [{ ...original.place, message: "the original" }],
  });
}

/** Labels of a chart may have spaces. */
function argument(key: string): string {
  return /^[\w.-]+$/u.test(key) ? key : `"${key}"`;
}
