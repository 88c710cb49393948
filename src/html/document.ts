/** The element tree of a page, typography applied: immutable, with the places of its source. */
import type { Span } from "../diagnostics/diagnostic.ts";
import type { Direction } from "../locale/edition.ts";

export interface TextNode {
  readonly type: "text";
  readonly value: string;
  /** Nearest `lang`, BCP 47; empty where none is given. */
  readonly language: string;
  readonly span: Span | null;
}

export interface ElementNode {
  readonly type: "element";
  /** Lower case, as in HTML; elements of SVG keep their own case. */
  readonly name: string;
  readonly namespace: "html" | "svg" | "mathml";
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly language: string;
  readonly direction: Direction;
  readonly span: Span | null;
}

export type Node = TextNode | ElementNode;

export interface Document {
  readonly file: string;
  /** The `html` element. */
  readonly root: ElementNode;
  readonly title: string | null;
  /** `meta name=…`: description, author, keywords, generator, by lower-case name. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly language: string;
  readonly direction: Direction;
  /** Style sheets in document order. `href` is as written; `css` is the text of a `style` element. */
  readonly sheets: readonly SheetReference[];
  /** True where typography has written the quotation marks of `q` elements into their text: none may be generated then. */
  readonly quotesWritten?: boolean;
}

export interface SheetReference {
  readonly href: string | null;
  readonly css: string | null;
  readonly media: string | null;
  /** Place of the `link` element, or of the first character of the `style` element's text. */
  readonly span: Span | null;
}
