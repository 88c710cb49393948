/** Takes an edition, returns its body, block by block, with what each block refers to. */
import type { Article, Block, ListItem } from "../article/article.ts";
import type { Edition } from "../locale/edition.ts";
import { inQuotes } from "./in-quotes.ts";
import { padDecimals } from "./pad-decimals.ts";
import { sourceOf } from "./source-of.ts";
import { tabulateChart } from "./tabulate-chart.ts";
import type { Texts } from "./texts.ts";
import type { BlockView, CellView, DatelineView, ItemView, PersonView, RowView, ViewText } from "./view.ts";

export interface BodyContext {
  readonly texts: Texts;
  /** The words of each quotation. */
  readonly spoken: ReadonlyMap<string, ViewText>;
  /** Charts as SVG, by the `id` of their block. */
  readonly drawings: ReadonlyMap<string, string>;
  /** What runs in before the first paragraph. */
  readonly dateline: DatelineView | null;
}

type Building = BodyContext & { readonly article: Article };

export function buildBody({ article }: Edition, context: BodyContext): readonly BlockView[] {
  const building = { ...context, article };
  const last = article.body.length - 1;
  return article.body.map((block, index) => ({
    ...buildBlock(block, building),
    dateline: index === 0 ? context.dateline : null,
    isEnd: index === last && block.type === "paragraph",
  }));
}

const EMPTY: Omit<BlockView, "id" | "type"> = {
  dateline: null,
  isEnd: false,
  text: null,
  title: null,
  caption: null,
  credit: null,
  alt: null,
  level: null,
  ordered: false,
  items: [],
  blocks: [],
  speaker: null,
  image: null,
  drawing: null,
  header: [],
  isWide: false,
  rows: [],
};

function buildBlock(block: Block, building: Building): BlockView {
  const { id, type } = block;
  return { ...EMPTY, id, type, ...partsOf(block, building) };
}

/** What a block of this type has beside the rest. */
function partsOf(block: Block, building: Building): Partial<BlockView> {
  const { texts } = building;
  const { id } = block;
  switch (block.type) {
    case "paragraph":
      return { text: texts.find(`body.${id}`) };
    case "heading":
      return { text: texts.find(`body.${id}`), level: block.level };
    case "list":
      return { ordered: block.ordered, items: buildItems(block.items, texts) };
    case "break":
      return {};
    case "quote":
    case "pullQuote":
      return buildQuote(block, building);
    case "note": {
      const title = texts.find(`body.${id}.title`);
      const own = block.text === null ? null : (texts.find(`body.${id}.text`) ?? texts.find(`body.${id}`));
      return { title, text: own, blocks: block.blocks.map((inner) => buildBlock(inner, building)) };
    }
    case "figure":
      return buildFigure(block.media, building);
    case "table":
      return buildTable(block, texts);
    case "chart":
      return {
        title: texts.find(`body.${id}.title`),
        alt: texts.find(`body.${id}.alt`),
        drawing: printDrawing(building.drawings.get(id)),
        ...tabulateChart(block, texts),
      };
  }
}

/** Handlebars prints what has this method as it is. */
function printDrawing(svg: string | undefined): BlockView["drawing"] {
  return svg === undefined ? null : { toHTML: () => svg };
}

function buildItems(items: readonly ListItem[], texts: Texts): readonly ItemView[] {
  return items.map(({ id, items: inner }) => ({
    id,
    text: texts.get(`body.${id}`),
    items: buildItems(inner, texts),
  }));
}

function buildQuote(
  block: Extract<Block, { type: "quote" | "pullQuote" }>,
  { article, texts, spoken }: Building,
): Partial<BlockView> {
  const { ref } = block;
  const quote = ref === null ? undefined : article.quotes.find(({ id }) => id === ref);
  const speaker = block.type === "quote" ? (block.speaker ?? quote?.speaker) : quote?.speaker;
  return {
    text: (ref === null ? null : spoken.get(ref)) ?? quoted(texts.find(`body.${block.id}`)),
    speaker: speaker == null ? null : buildPerson(speaker, texts),
  };
}

/** A statement that is set off is a quotation, whether its author marked it as one or not. */
function quoted(text: ViewText | null): ViewText | null {
  const [first] = text?.fragment ?? [];
  if (text === null || (first?.type === "element" && first.name === "q")) return text;
  return { ...text, fragment: [inQuotes(text.fragment)] };
}

function buildPerson(id: string, texts: Texts): PersonView {
  return { name: texts.get(`entities.${id}.name`), role: texts.find(`entities.${id}.role`) };
}

function buildFigure(id: string, { article, texts }: Building): Partial<BlockView> {
  const medium = article.media.find((candidate) => candidate.id === id);
  if (medium === undefined) return {};
  const { file, decorative, width, height, displayWidth } = medium;
  return {
    image: { src: sourceOf(article.slug, file), decorative, width, height, displayWidth },
    alt: texts.find(`media.${id}.alt`),
    caption: texts.find(`media.${id}.caption`),
    credit: texts.find(`media.${id}.credit`),
  };
}

/** Columns that the text column has room for. */
const NARROW = 3;

function buildTable(
  { id, header, rows, align, headerColumn }: Extract<Block, { type: "table" }>,
  texts: Texts,
): Partial<BlockView> {
  const cell = (c: number, isHeader: boolean): CellView => ({
    align: align[c] ?? "left",
    isHeader,
    text: null,
    number: null,
    places: 0,
    padding: "",
    value: null,
    date: null,
  });
  return {
    caption: texts.find(`body.${id}.caption`),
    isWide: (rows[0]?.length ?? 0) > NARROW,
    header: header.map((_, c) => ({ ...cell(c, true), text: texts.find(`body.${id}.header.${String(c)}`) })),
    rows: padDecimals(
      rows.map((row, r): RowView => ({
        cells: row.map((content, c) => ({
          ...cell(c, headerColumn && c === 0),
          ...(content !== null && "number" in content
            ? content
            : { text: texts.find(`body.${id}.rows.${String(r)}.${String(c)}`) }),
        })),
      })),
    ),
  };
}
