/** Boxes (CSS Display 3): what is laid out. Readonly; built once per document, laid out as often as needed. */
import type { Place } from "../diagnostics/diagnostic.ts";
import type { ComputedStyle, ContentPart, CounterChange } from "../css/computed-style.ts";
import type { PageCounter } from "./page-counter.ts";

/** PDF structure types (ISO 32000-1 § 14.8.4) that a box may have. */
export type Role =
  | "Document" | "Part" | "Art" | "Sect" | "Div" | "BlockQuote" | "Caption" | "TOC" | "TOCI" | "P"
  | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "L" | "LI" | "Lbl" | "LBody" | "Table" | "THead" | "TBody" | "TFoot"
  | "TR" | "TH" | "TD" | "Span" | "Quote" | "Note" | "Reference" | "Code" | "Link" | "Figure" | "NonStruct"; // prettier-ignore

/**
 * A node of the structure tree. Painted items name theirs by identity, so an element that is split over lines and pages stays
 * one. Order of reading is the order of `children`, among which text and images stand by their `order`.
 */
export interface StructureNode {
  readonly id: number;
  readonly role: Role;
  readonly parent: StructureNode | null;
  /** Set where it differs from the parent's. */
  readonly language: string | null;
  readonly alt: string | null;
  /** What an abbreviation stands for. */
  readonly expansion?: string | null;
  /** TH: scope; cells: spans; L: numbering. */
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Of cells: the header cells that they go by, outermost first, where their row and column do not say so. */
  readonly headers?: readonly StructureNode[];
  /** In document order; filled while the tree is built, then fixed. Elements that paint nothing (an empty cell) are here too. */
  readonly children?: readonly StructureNode[];
}

/** What repeats or decorates and is not part of what is read (ISO 32000-1 § 14.8.2.2). */
export interface Artifact {
  readonly artifact: "Pagination" | "Layout" | "Page" | "Background";
  readonly subtype: "Header" | "Footer" | null;
}

export type Tag = StructureNode | Artifact;

export function isArtifact(tag: Tag): tag is Artifact {
  return "artifact" in tag;
}

interface BoxBase {
  readonly style: ComputedStyle;
  readonly tag: Tag;
  /** `id` attribute: the target of links. */
  readonly anchor: string | null;
  /** Where in the page's source the box comes from, for diagnostics. */
  readonly place: Place;
  /** Named strings that this box sets as it opens, for margin boxes (CSS GCPM 3 § 1.1). */
  readonly strings: readonly NamedString[];
  readonly outline: OutlineMark | null;
  /** Name of the element, for messages; absent for anonymous boxes. */
  readonly name?: string;
  /** The link that an image is in. */
  readonly link?: LinkTarget | null;
  /** Value that counter(page) takes on the page where the box begins (`counter-reset: page`, `counter-set: page`). */
  readonly pageNumber?: number | null;
}

export interface NamedString {
  readonly name: string;
  readonly value: string;
  /** Instead of `value` where it holds counters of pages: strings and counters that the page resolves. */
  readonly parts?: readonly ContentPart[];
  /** A running element of this name instead of a string: they share no names (CSS GCPM 3 § 1.3). */
  readonly running?: Box;
  /** Instead of a string the `id` of an element without a box. */
  readonly anchor?: string;
}

export interface OutlineMark {
  readonly level: number;
  readonly title: string;
  /** Whether readers show what is below it at first (CSS GCPM 3 § 6.3). */
  readonly open: boolean;
}

/** A box whose children are block-level boxes. */
export interface BlockBox extends BoxBase {
  readonly kind: "block";
  readonly children: readonly Box[];
  readonly marker: MarkerBox | null;
}

/** A box that establishes an inline formatting context: a paragraph. */
export interface ParagraphBox extends BoxBase {
  readonly kind: "paragraph";
  readonly inlines: readonly InlineItem[];
  readonly marker: MarkerBox | null;
  /** The paragraph's style as `::first-line` has it. */
  readonly firstLine?: ComputedStyle | null;
}

export interface MarkerBox {
  readonly style: ComputedStyle;
  readonly tag: Tag;
  readonly inlines: readonly InlineItem[];
}

export interface FlexBox extends BoxBase {
  readonly kind: "flex";
  readonly children: readonly Box[];
}

export interface TableBox extends BoxBase {
  readonly kind: "table";
  readonly caption: Box | null;
  readonly columns: readonly TableColumn[];
  readonly head: TableRowGroup | null;
  readonly bodies: readonly TableRowGroup[];
  readonly foot: TableRowGroup | null;
}

export interface TableColumn {
  readonly style: ComputedStyle;
  /** Of the group that the column is in. */
  readonly group: ComputedStyle | null;
}

export interface TableRowGroup {
  readonly style: ComputedStyle;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly style: ComputedStyle;
  readonly tag: Tag;
  readonly anchor: string | null;
  readonly place: Place;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** First column, from 0, after the spans of the rows above. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly box: BlockBox | ParagraphBox;
}

/** A replaced element. `width` and `height` are the image's own, pt at 96 dpi; bytes are read once and shared. */
export interface ImageBox extends BoxBase {
  readonly kind: "image";
  readonly image: ImageResource;
  /** As that of a run: a figure's picture may stand before its caption or behind it. */
  readonly order?: number;
}

interface ImageBase {
  readonly id: string;
  /** Path below the root, or the address where it is in no file, for messages; absent for a drawing in the page itself. */
  readonly name?: string;
  readonly width: number;
  readonly height: number;
  /** Of what is made of pixels: how many there are, as the picture stands upright. */
  readonly pixels?: { readonly width: number; readonly height: number };
}

export type ImageResource =
  | (ImageBase & { readonly format: "png" | "jpeg"; readonly bytes: Uint8Array })
  | (ImageBase & { readonly format: "svg"; readonly svg: string });

export type Box = BlockBox | ParagraphBox | FlexBox | TableBox | ImageBox;

/** The content of a paragraph in logical order. White space is collapsed already (CSS Text 3 § 4.1.1). */
export type InlineItem =
  | InlineTextRun
  | { readonly kind: "open"; readonly inline: InlineBoundary }
  | { readonly kind: "close"; readonly inline: InlineBoundary }
  | { readonly kind: "break"; readonly style: ComputedStyle }
  /** `size` is filled in by layout before the paragraph is set; text/ never lays out a box. */
  | { readonly kind: "atomic"; readonly box: Box; readonly size?: AtomicSize }
  /** Where a box that is out of the flow would stand: no width, no break before or after it. */
  | { readonly kind: "mark"; readonly mark: OutOfFlow }
  /** Dots or the like that fill the line between what is before and what is behind (CSS GCPM 3 § 5, `leader()`). */
  | { readonly kind: "leader"; readonly pattern: string; readonly run: InlineTextRun }
  | PageCounterItem;

/** A counter of pages inside text: resolved by layout before the paragraph is set. */
export interface PageCounterItem {
  readonly kind: "page-counter";
  readonly part: PageCounter;
  /** Without its text. Its place is its own, by identity: it tells where the counter has come to stand. */
  readonly run: InlineTextRun;
}

/**
 * A box that stands elsewhere than in its line: at the page's foot (`float: footnote`, CSS GCPM 3 § 2; its marker is part of the
 * box, its call of the text), beside the lines, or where its containing block says.
 */
export interface OutOfFlow {
  readonly kind: "footnote" | "float" | "positioned";
  readonly box: Box;
}

/** Margin box of an atomic inline, pt. `baseline` is measured from its top; null: its bottom edge sits on the line's baseline. */
export interface AtomicSize {
  readonly width: number;
  readonly height: number;
  readonly baseline: number | null;
}

export interface InlineTextRun {
  readonly kind: "text";
  readonly text: string;
  readonly style: ComputedStyle;
  readonly language: string;
  readonly tag: Tag;
  /** href of the link that the run is in; `#id` within the document. */
  readonly link: LinkTarget | null;
  readonly place: Place;
  /** Place in reading order: nodes below the tag's with a lesser `id`, and its runs with a lesser one, come before. Absent: behind them all. */
  readonly order?: number;
}

/** One link element: all its runs share the object, so that a wrapped link stays one. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string | null;
  /** Its Link element, which holds its annotations too; an artifact where it is hidden from readers. */
  readonly tag: Tag;
}

/** An inline box with its own margin, border, padding or background, opened and closed around its content. */
export interface InlineBoundary {
  readonly style: ComputedStyle;
  readonly tag: Tag;
  readonly anchor: string | null;
  readonly strings: readonly NamedString[];
  readonly outline?: OutlineMark | null;
  readonly pageNumber?: number | null;
}

/** What an element says of itself to those that point to it (CSS Content 3 § 2.6). */
export interface Target {
  /** Found when it is asked for. */
  readonly text: () => string;
  /** Generated before and after it. */
  readonly before: string;
  readonly after: string;
  /** Values of counters at its beginning, its `::before` included; outermost first. */
  readonly counters: CounterValues;
}

/** Values of counters at one moment, outermost first; undefined where there is none. */
export interface CounterValues {
  readonly get: (name: string) => readonly number[] | undefined;
}

export interface BoxTree {
  readonly root: Box;
  readonly structure: StructureNode;
  readonly title: string | null;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly metadata: Readonly<Record<string, string>>;
  /** Changes of the page counter on the root element, for the first page. */
  readonly pageCounterChanges: readonly CounterChange[];
  /** What `target-counter()` and `target-text()` find, by `id`. */
  readonly targets?: ReadonlyMap<string, Target>;
  /** Opens an image that the margin boxes of pages show; null where it cannot be (then reported). */
  readonly openImage?: (url: string, place: Place) => ImageResource | null;
}
