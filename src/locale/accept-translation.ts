/**
 * Takes an article, a language and keys, returns the lock which says that these texts were checked against today's original; null where
 * the translation has errors, or lacks one of them. Nothing is written.
 */
import type { Article } from "../article/article.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import { hashOriginal } from "./hash-original.ts";
import { lockPath, type Lock, type LockEntry } from "./read-lock.ts";
import {
  readTranslation,
  translationPath,
  type LocaleContext,
  type Translation,
} from "./read-translation.ts";
import { reportMissing } from "./report-missing.ts";
import { createSuggestions } from "./suggest-key.ts";
import { writeLock } from "./write-lock.ts";

export interface AcceptRequest {
  readonly article: Article;
  readonly language: string;
  /** Keys of the article; none stands for all that are translated. */
  readonly keys: readonly string[];
}

export interface Acceptance {
  /** Of the lock, relative to the root. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly accepted: readonly string[];
}

/** A key that the article does not have. */
export interface UnknownKey {
  readonly unknownKey: string;
  /** The one that was probably meant. */
  readonly near: string | null;
}

export function acceptTranslation(
  { article, language, keys }: AcceptRequest,
  { host, sink }: LocaleContext,
): Acceptance | UnknownKey | null {
  const unknownKey = keys.find((key) => !article.texts.has(key));
  if (unknownKey !== undefined)
    return { unknownKey, near: createSuggestions(article.texts.keys())(unknownKey)?.near ?? null };
  const found = createSink();
  const translation = readTranslation(article, language, { host, sink: found });
  if (translation === "missing") reportNoFile(article, language, found);
  const accepted =
    translation === null || translation === "missing" ? [] : choose(article, keys, translation, found);
  for (const diagnostic of found.diagnostics) sink.report(diagnostic);
  if (translation === null || translation === "missing" || found.hasErrors()) return null;
  const bytes = writeLock(renew(article, translation, new Set(accepted)));
  return { file: lockPath(language, article.slug), bytes, accepted };
}

/** Those that were asked for, or all; what is asked for by name must be there. */
function choose(
  { texts, language: from }: Article,
  keys: readonly string[],
  translation: Translation,
  sink: LocaleContext["sink"],
): readonly string[] {
  const wanted = keys.length === 0 ? texts.keys() : new Set(keys);
  const accepted: string[] = [];
  for (const key of wanted) {
    const original = texts.get(key);
    if (original === undefined) continue;
    if (translation.texts.has(key)) accepted.push(key);
    else if (keys.length > 0) reportMissing({ key, original, from }, translation, sink, "error");
    else if (original.optional !== true) reportMissing({ key, original, from }, translation, sink);
  }
  return accepted;
}

/** What the lock says of other texts stays; what it says of texts that are no longer there goes. */
function renew(
  { texts }: Article,
  { lock, texts: translated }: Translation,
  accepted: ReadonlySet<string>,
): Lock {
  const entries = [...texts].flatMap(([key, { source }]): readonly (readonly [string, LockEntry])[] => {
    if (accepted.has(key)) return [[key, { hash: hashOriginal(source), text: source }]];
    const before = translated.has(key) ? lock.get(key) : undefined;
    return before === undefined ? [] : [[key, before]];
  });
  return new Map(entries);
}

function reportNoFile({ slug }: Article, language: string, sink: LocaleContext["sink"]): void {
  const file = translationPath(language, slug);
  report(
    sink,
    "DEP-TRANSLATION-NO-FILE",
    { file, span: null },
    {
      message: `\`${slug}\` is not translated into \`${language}\`: there is no \`${file}\``,
      hint: "add the file, or name another language",
    },
  );
}
