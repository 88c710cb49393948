/** Takes an article and its translations, returns each text as an edition prints it; those without a translation are reported. */
import type { Article, ArticleText } from "../article/article.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Catalog } from "./create-catalog.ts";
import type { LocalText, TranslationCounts } from "./edition.ts";
import { isStale } from "./is-stale.ts";
import { languageOrder } from "./language-order.ts";
import type { Translation } from "./read-translation.ts";
import { reportMissing } from "./report-missing.ts";
import { reportStale } from "./report-stale.ts";

export interface Choice {
  readonly article: Article;
  readonly language: string;
  /** Nearest first; none where the edition is the original. */
  readonly translations: readonly Translation[];
  readonly catalog: Catalog;
}

export interface Chosen {
  readonly texts: ReadonlyMap<string, LocalText>;
  readonly counts: TranslationCounts;
}

export function chooseTexts(choice: Choice, sink: Sink): Chosen {
  const { article, translations } = choice;
  const texts = new Map<string, LocalText>();
  const counts = { translated: 0, stale: 0, missing: 0 };
  // `fr-CA` of an article in `fr` is its text, typeset as it is there.
  const isOwn = languageOrder(choice.language).includes(article.language);
  for (const [key, original] of article.texts) {
    const text = translated(key, original, choice, sink) ?? untranslated(key, original, choice, isOwn);
    texts.set(key, text);
    if (text.state === "translated") counts[text.isStale ? "stale" : "translated"] += 1;
    if (text.state !== "missing") continue;
    counts.missing += 1;
    const isBroken = translations.some((translation) => translation.texts.get(key)?.isBroken);
    const [nearest] = translations;
    if (nearest !== undefined && !isBroken)
      reportMissing({ key, original, from: article.language }, nearest, sink);
  }
  return { texts, counts };
}

function translated(
  key: string,
  { source }: ArticleText,
  { article, language, translations, catalog }: Choice,
  sink: Sink,
): LocalText | null {
  const found = catalog.text(key);
  const translation = translations.find((each) => each.language === found?.language);
  const text = translation?.texts.get(key);
  if (translation === undefined || text === undefined) return null;
  const local = { key, language, state: "translated", fragment: text.fragment, place: text.place } as const;
  if (!isStale(translation.lock.get(key), source)) return local;
  reportStale(key, article, translation, sink);
  return { ...local, isStale: true };
}

function untranslated(key: string, original: ArticleText, choice: Choice, isOwn: boolean): LocalText {
  const { fragment, place } = original;
  if (isOwn) return { key, language: choice.language, state: "original", fragment, place };
  const state = original.optional === true ? "original" : "missing";
  return { key, language: choice.article.language, state, fragment, place };
}
