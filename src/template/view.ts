/** What a template is given: an edition, laid out by where it is printed. Unknown is null, absent lists are empty. */
import type { Alignment, ArticleStatus, SourceKind, TimelineStatus } from "../article/article.ts";
import type { Direction, LocalText } from "../locale/edition.ts";

/** A text of the article; printed by the helpers `text`, `plain` and `list`. */
export type ViewText = Pick<LocalText, "fragment" | "language" | "state" | "place">;

export interface View {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  readonly slug: string;
  readonly isOriginal: boolean;
  /** Language of the original, BCP 47. */
  readonly original: string;
  /** The last part of the article's URI: the number that it is quoted by. */
  readonly reference: string | null;
  readonly version: number | null;
  readonly status: ArticleStatus | null;
  readonly classification: ViewText | null;
  readonly urgency: number | null;
  /** ISO 8601, as all dates of a view; for the helper `date`. */
  readonly created: string | null;
  readonly updated: string | null;
  readonly embargoUntil: string | null;
  readonly editions: readonly EditionView[];
  readonly kicker: ViewText | null;
  readonly headline: ViewText;
  readonly deck: ViewText | null;
  readonly byline: readonly AuthorView[];
  /** null where it runs in before the first paragraph: there it is the block's. */
  readonly dateline: DatelineView | null;
  readonly keyFacts: readonly PointView[];
  readonly body: readonly BlockView[];
  /** Headings of the body, each with those below it. */
  readonly contents: readonly ContentsView[];
  /** Footnotes in the order of their references. */
  readonly notes: readonly NoteView[];
  readonly positions: readonly PositionView[];
  readonly timeline: readonly EventView[];
  /** Entities that have a role. */
  readonly people: readonly PersonView[];
  readonly quotations: readonly QuotationView[];
  /** Which columns of the quotations say anything at all. */
  readonly quotationColumns: {
    readonly to: boolean;
    readonly event: boolean;
    readonly saidIn: boolean;
    /** Some quotations say their language and some do not. */
    readonly saidInSometimes: boolean;
  };
  readonly sources: readonly SourceView[];
  readonly corrections: readonly CorrectionView[];
  readonly rights: RightsView | null;
  readonly contact: ContactView | null;
  /** null in the original. */
  readonly translation: TranslationView | null;
}

/** Another edition of this build. */
export interface EditionView {
  readonly language: string;
  /** Relative to this page; null where this build writes no HTML. */
  readonly href: string | null;
}

export interface AuthorView {
  readonly name: string;
  readonly role: ViewText | null;
  readonly contact: string | null;
}

export interface DatelineView {
  readonly place: ViewText | null;
  readonly date: string | null;
}

/** `id` is the element's: unique on the page. */
export interface PointView {
  readonly id: string;
  readonly text: ViewText;
}

export interface ContentsView {
  /** The heading's. */
  readonly id: string;
  readonly level: number;
  readonly text: ViewText;
  readonly items: readonly ContentsView[];
}

export interface BlockView {
  readonly id: string;
  readonly type: BlockType;
  /** On the paragraph that begins the body. */
  readonly dateline: DatelineView | null;
  /** On the paragraph that ends the body. */
  readonly isEnd: boolean;
  readonly text: ViewText | null;
  readonly title: ViewText | null;
  readonly caption: ViewText | null;
  readonly credit: ViewText | null;
  readonly alt: ViewText | null;
  /** Of a heading: 2 to 4. */
  readonly level: number | null;
  readonly ordered: boolean;
  readonly items: readonly ItemView[];
  readonly blocks: readonly BlockView[];
  readonly speaker: PersonView | null;
  readonly image: ImageView | null;
  /** Of a chart: `{{drawing}}` prints it; null where it cannot be drawn, and the table of its data stands for it. */
  readonly drawing: PrintedHtml | null;
  /** Of a table, and of a chart's data. */
  readonly header: readonly CellView[];
  /** A table of so many columns that it needs the whole width. */
  readonly isWide: boolean;
  readonly rows: readonly RowView[];
}

export type BlockType =
  | "paragraph" | "heading" | "list" | "break" | "quote" | "pullQuote" | "note" | "figure" | "table" | "chart"; // prettier-ignore

export interface ItemView {
  readonly id: string;
  readonly text: ViewText;
  readonly items: readonly ItemView[];
}

/** Handlebars prints what has this method as it is. */
export interface PrintedHtml {
  readonly toHTML: () => string;
}

export interface ImageView {
  /** From the root: `/articles/<slug>/<file>`. */
  readonly src: string;
  readonly decorative: boolean;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** As the article has it: `60%`, `80mm`. */
  readonly displayWidth: string | null;
}

export interface RowView {
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly align: Alignment;
  /** Whether it heads its row. */
  readonly isHeader: boolean;
  readonly text: ViewText | null;
  readonly number: number | null;
  /** Decimals that the number is printed with at least. */
  readonly places: number;
  /** Spaces as wide as what the number lacks of the longest decimals of its column, so that all points stand in line. */
  readonly padding: string;
  /** A text that is data and no translation has: a code, a year. */
  readonly value: string | null;
  /** ISO 8601, a month or a day that is data. */
  readonly date: string | null;
}

export interface NoteView {
  /** The number that it is referred to by. */
  readonly mark: number;
  readonly text: ViewText;
}

export interface PositionView {
  readonly id: string;
  readonly label: ViewText;
  readonly points: readonly PointView[];
}

export interface EventView {
  readonly id: string;
  readonly order: number;
  readonly date: string | null;
  readonly dateText: ViewText | null;
  readonly status: TimelineStatus | null;
  readonly text: ViewText;
}

export interface PersonView {
  readonly name: ViewText;
  readonly role: ViewText | null;
}

export interface QuotationView {
  readonly id: string;
  /** Its first words, as a `q`; with an ellipsis where they are not all. */
  readonly words: ViewText;
  /** As it was said, as a `q`, where this edition does not print it so. */
  readonly verbatim: ViewText | null;
  readonly speaker: ViewText | null;
  readonly to: ViewText | null;
  readonly event: { readonly id: string; readonly order: number } | null;
  /** BCP 47. */
  readonly saidIn: string | null;
}

export interface SourceView {
  readonly kind: SourceKind;
  readonly title: ViewText | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
  /** The first twelve digits. */
  readonly sha256Short: string | null;
  readonly licence: string | null;
}

export interface CorrectionView {
  readonly date: string | null;
  readonly text: ViewText;
}

export interface RightsView {
  readonly holder: string | null;
  readonly notice: ViewText | null;
  readonly usageTerms: ViewText | null;
}

export interface ContactView {
  readonly name: ViewText | null;
  readonly role: ViewText | null;
  readonly email: ViewText | null;
  readonly phone: ViewText | null;
  /** The number as a `tel:` address has it: no spaces (RFC 3966 § 3). */
  readonly dial: string | null;
  readonly url: ViewText | null;
  readonly address: ViewText | null;
}

export interface TranslationView {
  /** The translator's own words on quotations, in the edition's language. */
  readonly note: string | null;
  /** Whether quotations are translated, their words as spoken not known. */
  readonly unverified: boolean;
  /** Quotations that are translated back into the language in which they were said. */
  readonly backTranslations: readonly BackTranslationView[];
  /** Texts that are printed in the original's language for want of a translation. */
  readonly missing: number;
}

export interface BackTranslationView {
  readonly words: ViewText;
  /** In which it was said. */
  readonly saidIn: string;
}
