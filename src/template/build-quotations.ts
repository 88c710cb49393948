/** Takes an edition and the words of its quotations, returns the record of who said what to whom, and when. */
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Edition } from "../locale/edition.ts";
import { inQuotes } from "./in-quotes.ts";
import { shortenQuotation } from "./shorten-quotation.ts";
import type { Texts } from "./texts.ts";
import type { QuotationView, View, ViewText } from "./view.ts";

export interface Quotations {
  readonly quotations: readonly QuotationView[];
  readonly columns: View["quotationColumns"];
}

/** Quotations without words in this edition's body are left out. */
export function buildQuotations(
  edition: Edition,
  spoken: ReadonlyMap<string, ViewText>,
  texts: Texts,
): Quotations {
  const { article } = edition;
  const events = new Map(article.timeline.map((event) => [event.id, event]));
  const nameOf = (id: string | null): ViewText | null =>
    id === null ? null : texts.find(`entities.${id}.name`);
  const quotations = article.quotes.flatMap(({ id, speaker, to, occasion, saidIn }): QuotationView[] => {
    const words = spoken.get(id);
    if (words === undefined) return [];
    const event = occasion === null ? undefined : events.get(occasion);
    return [
      {
        id: `quotation_${id}`,
        words: shortenQuotation(words),
        verbatim: verbatimOf(id, saidIn, words.place, edition),
        speaker: nameOf(speaker),
        to: nameOf(to),
        event: event === undefined ? null : { id: `event_${event.id}`, order: event.order },
        // "und" says that it is not known.
        saidIn: saidIn === "und" ? null : saidIn,
      },
    ];
  });
  const saidIn = quotations.some((quotation) => quotation.saidIn !== null);
  const columns = {
    to: quotations.some((quotation) => quotation.to !== null),
    event: quotations.some((quotation) => quotation.event !== null),
    saidIn,
    saidInSometimes: saidIn && quotations.some((quotation) => quotation.saidIn === null),
  };
  return { quotations, columns };
}

function verbatimOf(
  id: string,
  saidIn: string | null,
  place: Place,
  { quotes, language }: Edition,
): ViewText | null {
  const quote = quotes.get(id);
  // Where it was said in this edition's language, its words are those of the text.
  if (quote?.verbatim == null || saidIn === null || saidIn === language) return null;
  return { fragment: [inQuotes(quote.verbatim)], language: saidIn, state: "original", place };
}
