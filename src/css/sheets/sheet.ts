/** A style sheet as parsed: pure, independent of media and document. */
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { PageSelector } from "../pages/page-selector.ts";
import type { CompiledSelector } from "../selectors/selector.ts";
import type { FontFaceRule, MarginBoxName } from "../styled-document.ts";
import type { MediaQueryList } from "./media-query.ts";
import type { DeclarationBlock } from "./declaration.ts";
import type { CounterStyleRule } from "./parse-counter-style.ts";
import type { Keyframes } from "./parse-keyframes.ts";
import type { Problem } from "./problem.ts";

export type SheetItem =
  | StyleItem
  | PageItem
  | ImportItem
  | { readonly type: "media"; readonly query: MediaQueryList; readonly items: readonly SheetItem[] }
  /** `name` null: an anonymous layer; `items` null: only the order of layers is told. */
  | { readonly type: "layer"; readonly name: string | null; readonly items: readonly SheetItem[] | null }
  /** Of another file, in the place of its `@import`. */
  | { readonly type: "sheet"; readonly file: string; readonly items: readonly SheetItem[] }
  | { readonly type: "font-face"; readonly rule: FontFaceRule }
  | { readonly type: "counter-style"; readonly rule: CounterStyleRule }
  | { readonly type: "keyframes"; readonly rule: Keyframes }
  | { readonly type: "problem"; readonly problem: Problem };

export interface StyleItem {
  readonly type: "style";
  readonly selectors: readonly CompiledSelector[];
  readonly block: DeclarationBlock;
}

/** `footnote`: the area of footnotes (CSS GCPM 3 § 2.3). */
export type PageBoxName = MarginBoxName | "footnote";

export interface PageItem {
  readonly type: "page";
  readonly selectors: readonly PageSelector[];
  readonly block: DeclarationBlock;
  readonly size: PageSize | null;
  readonly marginBoxes: readonly { readonly name: PageBoxName; readonly block: DeclarationBlock }[];
}

/** Value of the `size` descriptor: pt; `orientation` alone turns the default size. */
export interface PageSize {
  readonly width: number | null;
  readonly height: number | null;
  readonly orientation: "portrait" | "landscape" | null;
  readonly important: boolean;
}

export interface ImportItem {
  readonly type: "import";
  readonly href: string;
  readonly query: MediaQueryList;
  /** The media queries as written; empty for all media. */
  readonly media: string;
  /** null: no layer; "" an anonymous one. */
  readonly layer: string | null;
  readonly span: Span;
}

export interface ParsedSheet {
  readonly items: readonly SheetItem[];
  /** The text with its `@import` rules blanked out: what a page can carry inside itself. */
  readonly css: string;
}
