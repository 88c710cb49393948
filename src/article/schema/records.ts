/** What an article knows beside its body: quotations, people and places, time, positions, media, sources. */
import * as z from "zod";
import {
  date,
  id,
  instant,
  language,
  path,
  plain,
  quantity,
  sha256,
  support,
  text,
  webAddress,
  width,
} from "./values.ts";

const entityId = id.describe("Id of one of the entities.");

export const quoteRecord = z.strictObject({
  id,
  speaker: entityId.nullish(),
  to: entityId.nullish(),
  occasion: id.nullish().describe("Id of an event of the timeline."),
  saidIn: language.nullish().describe("Language in which it was said; `und` where that is unknown."),
  saidInBasis: z.enum(["stated", "inferred", "not-stated"]).nullish(),
  rendering: z
    .enum(["original", "translation", "back-translation", "unknown"])
    .nullish()
    .describe("How the article's words relate to those that were said."),
  verbatim: text.nullish().describe("The words as they were said, where they are known."),
});

export const keyFact = z.strictObject({ id, text, from: support.min(1), value: quantity.nullish() });

export const entity = z.strictObject({
  id,
  kind: z.enum(["person", "organisation", "place", "event"]),
  name: plain,
  role: plain.nullish(),
  code: plain.nullish().describe("ISO 3166 code of a place."),
  in: id.nullish().describe("The place that this one is in."),
  sameAs: z.array(plain).nullish().describe("The same in other registers: `wd:Q…` or an address."),
});

export const timelineEvent = z.strictObject({
  id,
  order: z.number(),
  date: date.nullish(),
  dateText: text.nullish().describe("The date in the words of the source, where there is no other."),
  place: entityId.nullish(),
  duration: quantity.nullish(),
  status: z.enum(["happened", "announced", "planned", "cancelled"]).nullish(),
  text,
  from: support.min(1),
});

export const position = z.strictObject({
  id,
  party: entityId.nullish(),
  label: text,
  points: z.array(z.strictObject({ id, text, from: support.min(1) })).min(1),
});

export const medium = z.strictObject({
  id,
  file: path.describe("PNG, JPEG or SVG below the article's folder."),
  alt: plain.nullish().describe("What the image shows, in words."),
  decorative: z.boolean().nullish().describe("The image says nothing that the text does not."),
  caption: text.nullish(),
  credit: text.nullish(),
  width: width.nullish().describe("Share of the line, or a length: `60%`, `80mm`."),
});

export const source = z.strictObject({
  id,
  kind: z.enum(["text", "url", "interview", "document", "data", "seed-text"]),
  title: text.nullish(),
  publisher: plain.nullish(),
  url: webAddress.nullish(),
  date: date.nullish(),
  path: path.nullish().describe("A copy below the article's folder."),
  sha256: sha256.nullish().describe("Of the copy's bytes; verified in every build."),
  licence: plain.nullish(),
});

export const subject = z.strictObject({ scheme: plain, code: plain.nullish(), name: plain.nullish() });

export const correction = z.strictObject({
  id,
  date: instant.nullish(),
  text,
  blocks: z.array(id).nullish().describe("Ids of the blocks that were corrected."),
});
