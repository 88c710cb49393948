/** Takes the blocks of a body as written, returns them with their texts parsed and kept under their keys. */
import type { Block, Cell, ListItem } from "../article.ts";
import { readChart } from "../files/read-chart.ts";
import type { Reading } from "../reading.ts";
import type { RawBlock, RawChart, RawListItem, RawNote, RawTable } from "../schema/blocks.ts";

type Raw<T extends RawBlock["type"]> = Extract<RawBlock, { type: T }>;

export function buildBody(blocks: readonly RawBlock[], reading: Reading): readonly Block[] {
  return blocks.map((block) => buildBlock(block, reading));
}

function buildBlock(raw: RawBlock, reading: Reading): Block {
  const { id } = raw;
  switch (raw.type) {
    case "paragraph":
      return { id, type: raw.type, text: reading.texts.marked(`body.${id}`, raw.text, raw, "text") };
    case "heading": {
      const text = reading.texts.marked(`body.${id}`, raw.text, raw, "text");
      return { id, type: raw.type, level: raw.level, text };
    }
    case "list":
      return { id, type: raw.type, ordered: raw.ordered ?? false, items: buildItems(raw.items, reading) };
    case "break":
      return { id, type: raw.type };
    case "quote":
      return buildQuote(raw, reading);
    case "pullQuote":
      return { id, type: raw.type, ref: raw.ref };
    case "note":
      return buildNote(raw, reading);
    case "figure":
      return { id, type: raw.type, media: raw.media };
    case "table":
      return buildTable(raw, reading);
    case "chart":
      return buildChart(raw, reading);
  }
}

function buildItems(items: readonly RawListItem[], reading: Reading): readonly ListItem[] {
  return items.map((item) => ({
    id: item.id,
    text: reading.texts.marked(`body.${item.id}`, item.text, item, "text"),
    items: buildItems(item.items ?? [], reading),
  }));
}

function buildQuote(raw: Raw<"quote">, reading: Reading): Block {
  const text = raw.text ? reading.texts.marked(`body.${raw.id}`, raw.text, raw, "text") : null;
  return { id: raw.id, type: "quote", ref: raw.ref ?? null, text, speaker: raw.speaker ?? null };
}

/** A note that has a title, too, has its text under a key of its own; without one, its text is the block's. */
export function noteTextKey({ id, title }: { readonly id: string; readonly title?: unknown }): string {
  return title === null || title === undefined ? `body.${id}` : `body.${id}.text`;
}

function buildNote(raw: RawNote, reading: Reading): Block {
  const { id, title, text, blocks } = raw;
  return {
    id,
    type: "note",
    title: title ? reading.texts.marked(`body.${id}.title`, title, raw, "title") : null,
    text: text ? reading.texts.marked(noteTextKey(raw), text, raw, "text") : null,
    blocks: buildBody(blocks ?? [], reading),
  };
}

function buildTable(raw: RawTable, { texts, locator }: Reading): Block {
  const { id, caption, rows } = raw;
  const header = raw.header ?? [];
  return {
    id,
    type: "table",
    caption: caption ? texts.marked(`body.${id}.caption`, caption, raw, "caption") : null,
    header: header.map((text, n) => texts.marked(`body.${id}.header.${n}`, text, header, n)),
    rows: rows.map((row, r) =>
      row.map((cell, c): Cell =>
        typeof cell === "string"
          ? texts.marked(`body.${id}.rows.${r}.${c}`, cell, row, c)
          : cell === null
            ? null
            : { number: cell, places: countPlaces(locator.written(row, c)) },
      ),
    ),
    align: raw.align ?? [],
    headerColumn: raw.headerColumn ?? false,
  };
}

/** Zeros at the end say how exact a number is. */
function countPlaces(written: string | null): number {
  return Math.min(/^[-+]?\d*\.(\d+)$/u.exec(written ?? "")?.[1]?.length ?? 0, 20);
}

function buildChart(raw: RawChart, reading: Reading): Block {
  const { id, title, alt } = raw;
  const { texts } = reading;
  const { chart, data } = readChart(raw, reading);
  const block: Block = {
    id,
    type: "chart",
    title: title ? texts.marked(`body.${id}.title`, title, raw, "title") : null,
    alt: alt ? texts.plain(`body.${id}.alt`, alt, raw, "alt") : null,
    chart,
    data,
    place: raw.vegaLite ? reading.locator.valueOf(raw, "vegaLite") : reading.locator.startOf(raw),
  };
  const fields = new Set(data.flatMap((datum) => Object.keys(datum)));
  const words = data.flatMap((datum) => Object.values(datum));
  for (const label of new Set([...fields, ...words]))
    // What has no letter in it reads the same in every language.
    if (typeof label === "string" && /\p{L}/u.test(label))
      texts.plain(`body.${id}.labels.${label}`, label, raw, raw.data ? "data" : "dataFile", true);
  return block;
}
