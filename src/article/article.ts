/** An article as validated: every reference resolves, every text is parsed, unknown is null, absent lists are empty. */
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Fragment } from "../markup/fragment.ts";

export type ArticleStatus = "draft" | "usable" | "withheld" | "canceled";
export type Rendering = "original" | "translation" | "back-translation" | "unknown";
export type SaidInBasis = "stated" | "inferred" | "not-stated";
export type Approximation = "under" | "about" | "over";
export type TimelineStatus = "happened" | "announced" | "planned" | "cancelled";
export type SourceKind = "text" | "url" | "interview" | "document" | "data" | "seed-text";
export type EntityKind = "person" | "organisation" | "place" | "event";
export type Alignment = "left" | "right" | "center" | "decimal";

export interface EditorialText {
  readonly text: Fragment;
  readonly origin: "source" | "editorial" | null;
  readonly from: readonly string[];
}

export interface Quantity {
  readonly number: number;
  readonly unit: string | null;
  readonly approx: Approximation | null;
}

export interface ListItem {
  readonly id: string;
  readonly text: Fragment;
  readonly items: readonly ListItem[];
}

/** A number that each locale prints its own way. */
export interface Amount {
  readonly number: number;
  /** Decimals that it is written with: two of `7.80`. */
  readonly places: number;
}

/** Text, a number, or nothing. */
export type Cell = Fragment | Amount | null;

export type ChartSpec =
  | { readonly kind: "simple"; readonly spec: "bar" | "line" | "area" | "dot"; readonly x: string; readonly y: string; readonly series: string | null }
  | { readonly kind: "vega-lite"; readonly vegaLite: unknown }; // prettier-ignore

interface BlockBase {
  readonly id: string;
}

export type Block =
  | (BlockBase & { readonly type: "paragraph"; readonly text: Fragment })
  | (BlockBase & { readonly type: "heading"; readonly level: 2 | 3 | 4; readonly text: Fragment })
  | (BlockBase & { readonly type: "list"; readonly ordered: boolean; readonly items: readonly ListItem[] })
  | (BlockBase & { readonly type: "break" })
  | (BlockBase & { readonly type: "quote"; readonly ref: string | null; readonly text: Fragment | null; readonly speaker: string | null })
  | (BlockBase & { readonly type: "pullQuote"; readonly ref: string })
  | (BlockBase & { readonly type: "note"; readonly title: Fragment | null; readonly text: Fragment | null; readonly blocks: readonly Block[] })
  | (BlockBase & { readonly type: "figure"; readonly media: string })
  | (BlockBase & { readonly type: "table"; readonly caption: Fragment | null; readonly header: readonly Fragment[]; readonly rows: readonly (readonly Cell[])[]; readonly align: readonly Alignment[]; readonly headerColumn: boolean })
  | (BlockBase & { readonly type: "chart"; readonly title: Fragment | null; readonly chart: ChartSpec; readonly data: readonly Readonly<Record<string, string | number | null>>[]; readonly alt: string | null; /** Of the block, or of its specification. */ readonly place: Place }); // prettier-ignore

export interface Quote {
  readonly id: string;
  readonly speaker: string | null;
  readonly to: string | null;
  readonly occasion: string | null;
  /** BCP 47; `und` where unknown. */
  readonly saidIn: string | null;
  readonly saidInBasis: SaidInBasis | null;
  readonly rendering: Rendering;
  readonly verbatim: Fragment | null;
}

export interface KeyFact {
  readonly id: string;
  readonly text: Fragment;
  readonly from: readonly string[];
  readonly value: Quantity | null;
}

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly role: string | null;
  readonly code: string | null;
  readonly in: string | null;
  readonly sameAs: readonly string[];
}

export interface TimelineEvent {
  readonly id: string;
  readonly order: number;
  readonly date: string | null;
  readonly dateText: Fragment | null;
  readonly place: string | null;
  readonly duration: Quantity | null;
  readonly status: TimelineStatus | null;
  readonly text: Fragment;
  readonly from: readonly string[];
}

export interface PositionSide {
  readonly id: string;
  readonly party: string | null;
  readonly label: Fragment;
  readonly points: readonly {
    readonly id: string;
    readonly text: Fragment;
    readonly from: readonly string[];
  }[];
}

export interface Medium {
  readonly id: string;
  /** Where its file is named. */
  readonly place: Place;
  /** As written: below `articles/<slug>/`. */
  readonly file: string;
  readonly format: "png" | "jpeg" | "svg";
  /** Own size in CSS px. */
  readonly width: number;
  readonly height: number;
  readonly alt: string | null;
  readonly decorative: boolean;
  readonly caption: Fragment | null;
  readonly credit: Fragment | null;
  /** CSS width as written: `60%`, `80mm`. */
  readonly displayWidth: string | null;
}

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: Fragment | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly path: string | null;
  readonly sha256: string | null;
  readonly licence: string | null;
}

export interface Correction {
  readonly id: string;
  readonly date: string | null;
  readonly text: Fragment;
  readonly blocks: readonly string[];
}

export interface Contact {
  readonly name: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly url: string | null;
  readonly address: string | null;
}

export interface Article {
  /** File it was read from, relative to the root; `<stdin>`. */
  readonly file: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly slug: string;
  readonly language: string;
  readonly uri: string | null;
  readonly version: number | null;
  readonly status: ArticleStatus | null;
  readonly classification: string | null;
  readonly urgency: number | null;
  readonly created: string | null;
  readonly updated: string | null;
  readonly embargoUntil: string | null;
  readonly dateline: {
    readonly place: string | null;
    readonly date: string | null;
    readonly text: Fragment | null;
  } | null;
  readonly byline: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly contact: string | null;
  }[];
  readonly kicker: Fragment | null;
  readonly headline: EditorialText;
  readonly deck: EditorialText | null;
  readonly body: readonly Block[];
  readonly quotes: readonly Quote[];
  readonly keyFacts: readonly KeyFact[];
  readonly entities: readonly Entity[];
  readonly timeline: readonly TimelineEvent[];
  readonly positions: readonly PositionSide[];
  readonly media: readonly Medium[];
  readonly sources: readonly Source[];
  readonly subjects: readonly {
    readonly scheme: string;
    readonly code: string | null;
    readonly name: string | null;
  }[];
  readonly corrections: readonly Correction[];
  readonly rights: {
    readonly holder: string | null;
    readonly notice: Fragment | null;
    readonly usageTerms: Fragment | null;
  } | null;
  readonly contact: Contact | null;
  /** All translatable texts by key (`headline`, `body.p1`, `entities.trump.role`), in document order, with their place in the file. */
  readonly texts: ReadonlyMap<string, ArticleText>;
}

export interface ArticleText {
  readonly fragment: Fragment;
  /** The text as written, before parsing. */
  readonly source: string;
  readonly place: Place;
  /** Plain texts (names, roles, alt) allow no markup at all. */
  readonly plain: boolean;
  /** May stand without a translation in every language: labels of charts, addresses. */
  readonly optional?: true;
}
