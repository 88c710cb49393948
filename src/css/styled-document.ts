/** The element tree with the computed values of every element, its generated content, and the page rules. */
import type { Place, Span } from "../diagnostics/diagnostic.ts";
import type { Document, ElementNode } from "../html/document.ts";
import type { ComputedStyle, ContentPart, LengthPercentage } from "./computed-style.ts";
import { supportedLength } from "./values/quantity.ts";

export interface StyledText {
  readonly type: "text";
  readonly value: string;
  readonly language: string;
  readonly span: Span | null;
}

/** `::before`, `::after`, `::marker`: null where no box is generated. */
export interface StyledPseudo {
  readonly style: ComputedStyle;
  readonly content: readonly ContentPart[];
}

export interface StyledElement {
  readonly type: "element";
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly before: StyledPseudo | null;
  readonly after: StyledPseudo | null;
  /** For list items: the style of `::marker`; `content` null where list-style-type makes it. */
  readonly marker: { readonly style: ComputedStyle; readonly content: readonly ContentPart[] | null } | null;
  /** Of elements with `float: footnote`: what stands in the text, and before the note (CSS GCPM 3 § 2). */
  readonly footnoteCall: StyledPseudo | null;
  readonly footnoteMarker: StyledPseudo | null;
  /** `::first-line` and `::first-letter` of a block container (CSS Pseudo 4 § 2); null where no rule asks for them. */
  readonly firstLine: ComputedStyle | null;
  readonly firstLetter: ComputedStyle | null;
  readonly children: readonly StyledNode[];
}

export type StyledNode = StyledText | StyledElement;

export type MarginBoxName =
  | "top-left-corner" | "top-left" | "top-center" | "top-right" | "top-right-corner"
  | "bottom-left-corner" | "bottom-left" | "bottom-center" | "bottom-right" | "bottom-right-corner"
  | "left-top" | "left-middle" | "left-bottom" | "right-top" | "right-middle" | "right-bottom"; // prettier-ignore

/** What selects a page (CSS Page 3 § 3.2). `index` counts from 1. */
export interface PageQuery {
  readonly name: string;
  readonly first: boolean;
  readonly side: "left" | "right";
  readonly blank: boolean;
  readonly index: number;
}

export interface MarginBoxStyle {
  readonly name: MarginBoxName;
  readonly style: ComputedStyle;
  readonly content: readonly ContentPart[];
}

/** The cascade of the @page rules that match one page. Lengths in pt. */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  /** Physical: a page has no inline direction. Percentages are of the page box. */
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Padding, border, background of the page area; font properties that margin boxes inherit. */
  readonly style: ComputedStyle;
  readonly marginBoxes: readonly MarginBoxStyle[];
  /** `@footnote` (CSS GCPM 3 § 2.3): the box that the page's footnotes stand in. */
  readonly footnoteArea: ComputedStyle;
}

/** One @font-face rule. */
export interface FontFaceRule {
  readonly family: string;
  /** Sources in order; `url` is resolved against its sheet: a path below the root, or `npm:@scope/name/file.ttf`. */
  readonly sources: readonly FontSource[];
  readonly weight: readonly [number, number];
  readonly style: "normal" | "italic" | "oblique";
  readonly unicodeRange: readonly (readonly [number, number])[] | null;
  readonly place: Place;
}

export type FontSource = { readonly url: string } | { readonly local: string };

/** One style sheet as parsed, kept for the web edition, which inlines it. */
export interface LoadedSheet {
  /** Path relative to the root; the page itself for a `style` element. */
  readonly file: string;
  readonly css: string;
  readonly media: string | null;
}

export interface StyledDocument {
  readonly document: Document;
  readonly root: StyledElement;
  /** Resolves the @page rules; pure, and remembers its answers. */
  readonly pageStyle: (query: PageQuery) => PageStyle;
  readonly fontFaces: readonly FontFaceRule[];
  readonly sheets: readonly LoadedSheet[];
}

/** Resolves a length or percentage against its base, pt. */
export function resolveLength(value: LengthPercentage, base: number): number {
  if (typeof value === "number") return value;
  // Percentages of percentages would compound beyond what a length can be.
  return supportedLength((value.percent / 100) * base + value.plus);
}
