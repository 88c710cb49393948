/** Takes an edition, returns its body, block by block, with what each block refers to. */
import type { Article, Block, ListItem } from "../article/article.ts";
import type { Edition } from "../locale/edition.ts";
import { tabulateChart } from "./tabulate-chart.ts";
import type { Texts } from "./texts.ts";
import type { BlockView, CellView, DatelineView, ItemView, PersonView, RowView, ViewText } from "./view.ts";

export interface BodyContext {
  readonly text: Texts;
  /** The words of each quotation. */
  readonly spoken: ReadonlyMap<string, ViewText>;
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
  header: [],
  rows: [],
};

function buildBlock(block: Block, building: Building): BlockView {
  const { id, type } = block;
  return { ...EMPTY, id, type, ...partsOf(block, building) };
}

/** What a block of this type has beside the rest. */
function partsOf(block: Block, building: Building): Partial<BlockView> {
  const { text } = building;
  const { id } = block;
  switch (block.type) {
    case "paragraph":
      return { text: text(`body.${id}`) };
    case "heading":
      return { text: text(`body.${id}`), level: block.level };
    case "list":
      return { ordered: block.ordered, items: buildItems(block.items, text) };
    case "break":
      return {};
    case "quote":
    case "pullQuote":
      return buildQuote(block, building);
    case "note": {
      const title = text(`body.${id}.title`);
      const own = block.text === null ? null : (text(`body.${id}.text`) ?? text(`body.${id}`));
      return { title, text: own, blocks: block.blocks.map((inner) => buildBlock(inner, building)) };
    }
    case "figure":
      return buildFigure(block.media, building);
    case "table":
      return buildTable(block, text);
    case "chart":
      return { title: text(`body.${id}.title`), alt: text(`body.${id}.alt`), ...tabulateChart(block, text) };
  }
}

function buildItems(items: readonly ListItem[], text: Texts): readonly ItemView[] {
  return items.flatMap(({ id, items: inner }) => {
    const own = text(`body.${id}`);
    return own === null ? [] : [{ id, text: own, items: buildItems(inner, text) }];
  });
}

function buildQuote(
  block: Extract<Block, { type: "quote" | "pullQuote" }>,
  { article, text, spoken }: Building,
): Partial<BlockView> {
  const { ref } = block;
  const quote = ref === null ? undefined : article.quotes.find(({ id }) => id === ref);
  const speaker = block.type === "quote" ? (block.speaker ?? quote?.speaker) : quote?.speaker;
  return {
    text: (ref === null ? null : spoken.get(ref)) ?? text(`body.${block.id}`),
    speaker: speaker == null ? null : buildPerson(speaker, text),
  };
}

function buildPerson(id: string, text: Texts): PersonView | null {
  const name = text(`entities.${id}.name`);
  return name === null ? null : { name, role: text(`entities.${id}.role`) };
}

function buildFigure(id: string, { article, text }: Building): Partial<BlockView> {
  const medium = article.media.find((candidate) => candidate.id === id);
  if (medium === undefined) return {};
  const { file, decorative, width, height, displayWidth } = medium;
  return {
    image: { src: `/articles/${article.slug}/${file}`, decorative, width, height, displayWidth },
    alt: text(`media.${id}.alt`),
    caption: text(`media.${id}.caption`),
    credit: text(`media.${id}.credit`),
  };
}

function buildTable(
  { id, header, rows, align, headerColumn }: Extract<Block, { type: "table" }>,
  text: Texts,
): Partial<BlockView> {
  const cell = (c: number, isHeader: boolean): CellView => ({
    align: align[c] ?? "left",
    isHeader,
    text: null,
    number: null,
    value: null,
    date: null,
  });
  return {
    caption: text(`body.${id}.caption`),
    header: header.map((_, c) => ({ ...cell(c, true), text: text(`body.${id}.header.${String(c)}`) })),
    rows: rows.map((row, r): RowView => ({
      cells: row.map((content, c) => ({
        ...cell(c, headerColumn && c === 0),
        ...(typeof content === "number"
          ? { number: content }
          : { text: text(`body.${id}.rows.${String(r)}.${String(c)}`) }),
      })),
    })),
  };
}
