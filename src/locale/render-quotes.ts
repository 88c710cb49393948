/** Takes an article and its translations, returns how each of its quotations is rendered in an edition. */
import type { Article, Quote } from "../article/article.ts";
import type { Edition, QuoteRendering } from "./edition.ts";
import { languageOrder } from "./language-order.ts";
import type { Translation } from "./read-translation.ts";

export function renderQuotes(
  { quotes, language: original }: Article,
  language: string,
  translations: readonly Translation[],
): Pick<Edition, "quotes" | "quotesNote"> {
  const statements = translations.map((translation) => translation.quotes);
  // `fr-CA` of an article in `fr` has the original's words, whatever its own file says otherwise.
  const isTranslated = !languageOrder(language).includes(original);
  const rendered = quotes.map((quote): readonly [string, QuoteRendering] => {
    const said = statements.map(({ byId }) => byId.get(quote.id));
    const rendering =
      first(said.map((statement) => statement?.rendering)) ??
      first(statements.map((statement) => statement.rendering)) ??
      (isTranslated ? renderingOf(quote, language) : quote.rendering);
    return [
      quote.id,
      { rendering, verbatim: first(said.map((statement) => statement?.verbatim)) ?? quote.verbatim },
    ];
  });
  return { quotes: new Map(rendered), quotesNote: first(statements.map(({ note }) => note)) };
}

/** A translation back into the language in which it was said, where the words as spoken are not known, is none of what was said. */
function renderingOf({ saidIn, verbatim }: Quote, language: string): QuoteRendering["rendering"] {
  const isBack = saidIn !== null && verbatim === null && primary(saidIn) === primary(language);
  return isBack ? "back-translation" : "translation";
}

/** What was said in `en` was said in the language of `en-GB`. */
function primary(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

function first<T>(values: readonly (T | null | undefined)[]): T | null {
  return values.find((value) => value !== null && value !== undefined) ?? null;
}
