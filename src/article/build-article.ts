/** Takes an article as written and valid, returns it as the later stages see it; reports what is wrong in texts and files. */
import type { InlineName } from "../markup/fragment.ts";
import type { Article, EditorialText } from "./article.ts";
import { buildBlock } from "./blocks/block-types.ts";
import {
  buildByline,
  buildContact,
  buildCorrections,
  buildEntities,
  buildKeyFacts,
  buildPositions,
  buildQuotes,
  buildRights,
  buildSubjects,
  buildTimeline,
} from "./build-records.ts";
import { readMedia } from "./files/read-media.ts";
import { readSources } from "./files/read-sources.ts";
import type { Reading } from "./reading.ts";
import type { RawArticle } from "./schema/article-schema.ts";

/** Headline and kicker are repeated in titles, outlines and running heads, where links and notes cannot follow. */
const notInHeads: readonly InlineName[] = ["a", "fn"];

/** Texts are kept in the order in which they are built: that of the page. */
export function buildArticle(reading: Reading, sha256: string): Article {
  const { raw, texts, locator } = reading;
  const { classification, kicker } = raw;
  return {
    file: locator.file,
    sha256,
    slug: raw.slug,
    language: raw.language,
    uri: raw.uri ?? null,
    version: raw.version ?? null,
    status: raw.status ?? null,
    classification: classification
      ? texts.plain("classification", classification, raw, "classification")
      : null,
    urgency: raw.urgency ?? null,
    created: raw.created ?? null,
    updated: raw.updated ?? null,
    embargoUntil: raw.embargoUntil ?? null,
    kicker: kicker ? texts.marked("kicker", kicker, raw, "kicker", notInHeads) : null,
    headline: buildEditorial("headline", raw.headline, reading, notInHeads),
    deck: raw.deck ? buildEditorial("deck", raw.deck, reading) : null,
    dateline: buildDateline(reading),
    byline: buildByline(reading),
    keyFacts: buildKeyFacts(reading),
    body: raw.body.map((block) => buildBlock(block, reading)),
    quotes: buildQuotes(reading),
    positions: buildPositions(reading),
    timeline: buildTimeline(reading),
    entities: buildEntities(reading),
    media: readMedia(reading),
    sources: readSources(reading),
    subjects: buildSubjects(reading),
    corrections: buildCorrections(reading),
    rights: buildRights(reading),
    contact: buildContact(reading),
    texts: texts.all,
  };
}

function buildEditorial(
  key: string,
  raw: NonNullable<RawArticle["deck"]>,
  { texts }: Reading,
  forbidden?: readonly InlineName[],
): EditorialText {
  const text = texts.marked(key, raw.text, raw, "text", forbidden);
  return { text, origin: raw.origin ?? null, from: raw.from ?? [] };
}

function buildDateline({ raw: { dateline }, texts }: Reading): Article["dateline"] {
  if (!dateline) return null;
  const { place, date, text } = dateline;
  return {
    place: place ?? null,
    date: date ?? null,
    text: text ? texts.marked("dateline.text", text, dateline, "text") : null,
  };
}
