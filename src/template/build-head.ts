/** Takes an edition, returns what stands above its body: number, status, headline, authors, place and date, key facts. */
import type { Article } from "../article/article.ts";
import type { Edition } from "../locale/edition.ts";
import type { Texts } from "./texts.ts";
import type { DatelineView, View } from "./view.ts";

type Head = Pick<
  View,
  | "reference" | "version" | "status" | "classification" | "urgency" | "created" | "updated" | "embargoUntil"
  | "kicker" | "headline" | "deck" | "byline" | "dateline" | "keyFacts"
>; // prettier-ignore

export function buildHead({ article }: Edition, texts: Texts): Head {
  const { version, status, urgency, created, updated, embargoUntil } = article;
  return {
    reference: lastPart(article.uri),
    version,
    status,
    classification: texts.find("classification"),
    urgency,
    created,
    updated,
    embargoUntil,
    kicker: texts.find("kicker"),
    headline: texts.get("headline"),
    deck: texts.find("deck"),
    byline: article.byline.map(({ name, contact }, index) => ({
      name,
      contact,
      role: texts.find(`byline.${String(index)}.role`),
    })),
    dateline: buildDateline(article, texts),
    keyFacts: article.keyFacts.map(({ id }) => ({ id: `fact_${id}`, text: texts.get(`keyFacts.${id}`) })),
  };
}

/** `urn:x-depeche:article:17` and `https://example.org/a/17` are quoted as 17. */
function lastPart(uri: string | null): string | null {
  return uri?.split(/[:/#]/u).findLast((part) => part !== "") ?? null;
}

function buildDateline({ dateline }: Article, texts: Texts): DatelineView | null {
  if (dateline === null) return null;
  const named = dateline.place === null ? null : texts.find(`entities.${dateline.place}.name`);
  const place = texts.find("dateline.text") ?? named;
  return place === null && dateline.date === null ? null : { place, date: dateline.date };
}
