/** The shape of a view, name by name. */
import type { Alignment, ArticleStatus, SourceKind, TimelineStatus } from "../article/article.ts";
import { list, oneOf, record, text, value, type ShapeOf } from "./shape.ts";
import type { BlockType, BlockView, CellView, ContentsView, DatelineView, ItemView, PersonView, PointView, QuotationView, SourceView, TranslationView, View } from "./view.ts"; // prettier-ignore

export const statusShape = oneOf<ArticleStatus>({
  draft: true,
  usable: true,
  withheld: true,
  canceled: true,
});
export const eventStatusShape = oneOf<TimelineStatus>({ happened: true, announced: true, planned: true, cancelled: true }); // prettier-ignore
export const sourceKindShape = oneOf<SourceKind>({ text: true, url: true, interview: true, document: true, data: true, "seed-text": true }); // prettier-ignore
const directionShape = oneOf<View["direction"]>({ ltr: true, rtl: true });
const alignShape = oneOf<Alignment>({ left: true, right: true, center: true, decimal: true });
const blockTypeShape = oneOf<BlockType>({
  paragraph: true, heading: true, list: true, break: true, quote: true,
  pullQuote: true, note: true, figure: true, table: true, chart: true,
}); // prettier-ignore

const dateline: ShapeOf<DatelineView> = record(() => ({ place: text, date: value }));
const point: ShapeOf<PointView> = record(() => ({ id: value, text }));
const person: ShapeOf<PersonView> = record(() => ({ name: text, role: text }));
const item: ShapeOf<ItemView> = record(() => ({ id: value, text, items: list(() => item) }));
const cell: ShapeOf<CellView> = record(() => ({
  align: alignShape,
  isHeader: value,
  text,
  number: value,
  places: value,
  padding: value,
  value,
  date: value,
}));

const block: ShapeOf<BlockView> = record(() => ({
  id: value,
  type: blockTypeShape,
  dateline,
  isEnd: value,
  text,
  title: text,
  caption: text,
  credit: text,
  alt: text,
  level: value,
  ordered: value,
  items: list(() => item),
  blocks: list(() => block),
  speaker: person,
  image: record(() => ({ src: value, decorative: value, width: value, height: value, displayWidth: value })),
  drawing: value,
  header: list(() => cell),
  isWide: value,
  rows: list(() => record(() => ({ cells: list(() => cell) }))),
}));

const contents: ShapeOf<ContentsView> = record(() => ({
  id: value,
  level: value,
  text,
  items: list(() => contents),
}));

const translation: ShapeOf<TranslationView> = record(() => ({
  note: value,
  unverified: value,
  backTranslations: list(() => record(() => ({ words: text, saidIn: value }))),
  missing: value,
}));

const source: ShapeOf<SourceView> = record(() => ({
  kind: sourceKindShape,
  title: text,
  publisher: value,
  date: value,
  url: value,
  file: value,
  sha256: value,
  sha256Short: value,
  licence: value,
}));

const quotation: ShapeOf<QuotationView> = record(() => ({
  id: value,
  words: text,
  verbatim: text,
  speaker: text,
  to: text,
  event: record(() => ({ id: value, order: value })),
  saidIn: value,
}));

export const viewShape: ShapeOf<View> = record(() => ({
  language: value,
  direction: directionShape,
  slug: value,
  isOriginal: value,
  original: value,
  reference: value,
  version: value,
  status: statusShape,
  classification: text,
  urgency: value,
  created: value,
  updated: value,
  embargoUntil: value,
  editions: list(() => record(() => ({ language: value, href: value }))),
  kicker: text,
  headline: text,
  deck: text,
  byline: list(() => record(() => ({ name: value, role: text, contact: value }))),
  dateline,
  keyFacts: list(() => point),
  body: list(() => block),
  contents: list(() => contents),
  notes: list(() => record(() => ({ mark: value, text }))),
  positions: list(() => record(() => ({ id: value, label: text, points: list(() => point) }))),
  timeline: list(() =>
    record(() => ({ id: value, order: value, date: value, dateText: text, status: eventStatusShape, text })),
  ),
  people: list(() => person),
  quotations: list(() => quotation),
  quotationColumns: record(() => ({ to: value, event: value, saidIn: value, saidInSometimes: value })),
  sources: list(() => source),
  corrections: list(() => record(() => ({ date: value, text }))),
  rights: record(() => ({ holder: value, notice: text, usageTerms: text })),
  contact: record(() => ({
    name: text,
    role: text,
    email: text,
    phone: text,
    dial: value,
    url: text,
    address: text,
  })),
  translation,
}));
