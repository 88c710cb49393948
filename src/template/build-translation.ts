/** Takes a translated edition and the words of its quotations, returns what its readers should know of the translation. */
import type { Edition } from "../locale/edition.ts";
import type { TranslationView, ViewText } from "./view.ts";

export function buildTranslation(edition: Edition, spoken: ReadonlyMap<string, ViewText>): TranslationView {
  const printed = edition.article.quotes.filter(({ id }) => spoken.has(id));
  const isRendered = (id: string, as: string): boolean => edition.quotes.get(id)?.rendering === as;
  return {
    note: edition.quotesNote,
    unverified: printed.some(({ id, verbatim }) => isRendered(id, "translation") && verbatim === null),
    backTranslations: printed.flatMap(({ id, saidIn }) => {
      const words = spoken.get(id);
      if (words === undefined || !isRendered(id, "back-translation")) return [];
      return [{ words, saidIn: saidIn ?? edition.language }];
    }),
    missing: edition.translation.missing,
  };
}
