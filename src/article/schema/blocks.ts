/** The blocks of an article's body, as written. */
import * as z from "zod";
import { id, path, plain, text } from "./values.ts";

const key = id.describe("Unique among the blocks and list items of the article.");

export interface RawListItem {
  id: string;
  text: string;
  items?: RawListItem[] | null | undefined;
}

const listItem: z.ZodType<RawListItem, RawListItem> = z
  .lazy(() =>
    z.strictObject({
      id: key,
      text,
      items: z.array(listItem).min(1).nullish().describe("A list below this item."),
    }),
  )
  .meta({ id: "listItem" });

const paragraph = z.strictObject({ id: key, type: z.literal("paragraph"), text });
const heading = z.strictObject({
  id: key,
  type: z.literal("heading"),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]).describe("2 is the first; none may be skipped."),
  text,
});
const list = z.strictObject({
  id: key,
  type: z.literal("list"),
  ordered: z.boolean().nullish(),
  items: z.array(listItem).min(1),
});
const breakBlock = z.strictObject({ id: key, type: z.literal("break") });
const quote = z.strictObject({
  id: key,
  type: z.literal("quote"),
  ref: id.nullish().describe("A quotation of the body, printed set off; or else `text` and `speaker`."),
  text: text.nullish(),
  speaker: id.nullish().describe("An entity."),
});
const pullQuote = z.strictObject({ id: key, type: z.literal("pullQuote"), ref: id });
const figure = z.strictObject({
  id: key,
  type: z.literal("figure"),
  media: id.describe("Id of one of the media."),
});
const cell = z.union([text, z.number(), z.null()]).describe("Text, a number, or null for an empty cell.");
const table = z.strictObject({
  id: key,
  type: z.literal("table"),
  caption: text.nullish(),
  header: z.array(text).min(1).nullish(),
  rows: z.array(z.array(cell).min(1)).min(1),
  align: z
    .array(z.enum(["left", "right", "center", "decimal"]))
    .nullish()
    .describe("One for each column."),
  headerColumn: z.boolean().nullish().describe("The first column names its row."),
});
const datum = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const chart = z.strictObject({
  id: key,
  type: z.literal("chart"),
  spec: z.enum(["bar", "line", "area", "dot"]).nullish(),
  title: text.nullish(),
  data: z.array(datum).min(1).nullish(),
  dataFile: path.nullish().describe("A CSV file below the article's folder, instead of `data`."),
  x: plain.nullish().describe("Name of a field of the data."),
  y: plain.nullish().describe("Name of a field of the data; its values are numbers."),
  series: plain.nullish().describe("Name of the field that splits the data into series."),
  vegaLite: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe("A Vega-Lite specification instead of `spec`."),
  alt: plain.nullish().describe("What the chart shows, in words."),
});

/** Written out by hand, because a note contains blocks. */
export interface RawNote {
  id: string;
  type: "note";
  title?: string | null | undefined;
  text?: string | null | undefined;
  blocks?: RawBlock[] | null | undefined;
}

export type RawBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | z.infer<typeof list>
  | z.infer<typeof breakBlock>
  | z.infer<typeof quote>
  | z.infer<typeof pullQuote>
  | z.infer<typeof figure>
  | z.infer<typeof table>
  | z.infer<typeof chart>
  | RawNote;
export type RawChart = z.infer<typeof chart>;
export type RawTable = z.infer<typeof table>;

const note = z.strictObject({
  id: key,
  type: z.literal("note"),
  title: text.nullish(),
  text: text.nullish(),
  get blocks(): z.ZodOptional<z.ZodNullable<z.ZodArray<z.ZodType<RawBlock, RawBlock>>>> {
    return z.array(block).min(1).nullish();
  },
});

export const block: z.ZodType<RawBlock, RawBlock> = z
  .discriminatedUnion("type", [
    paragraph,
    heading,
    list,
    breakBlock,
    quote,
    pullQuote,
    note,
    figure,
    table,
    chart,
  ])
  .meta({ id: "block" });
