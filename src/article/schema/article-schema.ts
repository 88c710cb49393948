/** An article as written: the one description that validation, types and the JSON Schema are made from. */
import * as z from "zod";
import { block } from "./blocks.ts";
import {
  correction,
  entity,
  keyFact,
  medium,
  position,
  quoteRecord,
  source,
  subject,
  timelineEvent,
} from "./records.ts";
import {
  date,
  email,
  id,
  instant,
  language,
  plain,
  support,
  text,
  uri,
  webAddress,
} from "./values.ts";

const editorialText = z.strictObject({
  text,
  origin: z
    .enum(["source", "editorial"])
    .nullish()
    .describe("`editorial`: wording that is not in the source."),
  from: support.nullish(),
});

export const articleSchema = z.strictObject({
  schema: z.literal("depeche-article/1"),
  uri: uri.nullish().describe("Stable name of the article."),
  slug: id.describe("Equals the file's name without its ending."),
  language: language.describe("Language of the text, BCP 47."),
  version: z.int().min(1).nullish(),
  status: z
    .enum(["draft", "usable", "withheld", "canceled"])
    .nullish()
    .describe("Withheld and canceled articles are not built."),
  classification: plain.nullish().describe("How the document may be handed on."),
  urgency: z.int().min(1).max(9).nullish().describe("1 is the most urgent."),
  created: instant.nullish(),
  updated: instant.nullish(),
  embargoUntil: instant.nullish().describe("Printed on every page."),
  dateline: z
    .strictObject({
      place: id.nullish().describe("Id of one of the entities."),
      date: date.nullish(),
      text: text.nullish(),
    })
    .nullish(),
  byline: z.array(z.strictObject({ name: plain, role: plain.nullish(), contact: plain.nullish() })).nullish(),
  kicker: text.nullish().describe("A line above the headline."),
  headline: editorialText,
  deck: editorialText.nullish().describe("The sentence below the headline."),
  body: z.array(block).min(1),
  quotes: z.array(quoteRecord).nullish(),
  keyFacts: z.array(keyFact).nullish(),
  entities: z.array(entity).nullish(),
  timeline: z.array(timelineEvent).nullish(),
  positions: z.array(position).nullish(),
  media: z.array(medium).nullish(),
  sources: z.array(source).nullish(),
  subjects: z.array(subject).nullish(),
  corrections: z.array(correction).nullish(),
  rights: z
    .strictObject({ holder: plain.nullish(), notice: text.nullish(), usageTerms: text.nullish() })
    .nullish(),
  contact: z
    .strictObject({
      name: plain.nullish(),
      role: plain.nullish(),
      email: email.nullish(),
      phone: plain.nullish(),
      url: webAddress.nullish(),
      address: plain.nullish(),
    })
    .nullish(),
});

export type RawArticle = z.infer<typeof articleSchema>;
