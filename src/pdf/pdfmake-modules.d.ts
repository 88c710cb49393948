/**
 * The members of pdfmake 0.3.11 and pdfkit 0.19.1 that are used, typed. Those that begin with `_`, and the modules below `js/`,
 * are private to their makers: hence exact versions (engine-versions.ts), and a test that each member is there.
 */

declare namespace Pdfmake {
  /** An indirect object; it is written, and its data can change no more, when it ends. */
  export interface PdfReference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    readonly end: (chunk?: Uint8Array | string) => void;
  }

  export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly annotations: readonly PdfReference[];
    readonly fonts: Record<string, PdfReference | undefined>;
  }

  /** What `image()` paints: an object that is embedded already, or that embeds itself when it is first used. */
  export interface PdfImage {
    readonly width: number;
    readonly height: number;
    /** Its name in the resources of a page. */
    readonly label: string;
    readonly obj: PdfReference | null;
    readonly embed: (document: PdfmakeDocument) => void;
  }

  export interface GlyphSubset {
    /** Glyph of each code. */
    readonly glyphs: number[];
    /** Code of each glyph, where it has one. */
    readonly mapping: Record<number, number | undefined>;
  }

  export interface EncodedPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    readonly advanceWidth: number;
  }

  /** pdfkit's class for a font that is embedded as a subset. */
  export interface EmbeddedFont {
    readonly id: string;
    readonly font: { readonly getGlyph: (id: number) => { readonly advanceWidth: number } };
    readonly scale: number;
    readonly subset: GlyphSubset;
    /** By code, in thousandths of an em. */
    readonly widths: number[];
    /** By code: what ToUnicode says. */
    readonly unicode: (readonly number[])[];
    /** Text to codes, for what pdfkit itself sets: text in SVG. */
    encode: (text: string) => readonly [hex: readonly string[], positions: readonly EncodedPosition[]];
    readonly ref: () => PdfReference;
  }

  export type EmbeddedFontClass = new (document: PdfmakeDocument, font: unknown, id: string) => EmbeddedFont;

  export interface NameTree {
    _items: Record<string, unknown>;
    limits: boolean;
    _compareKeys: (a: string, b: string) => number;
    readonly add: (name: string, value: unknown) => void;
  }

  /** Of pdfkit: written where it is first applied. */
  export interface Gradient {
    readonly stop: (at: number, color: readonly [number, number, number], opacity: number) => Gradient;
    readonly setTransform: (a: number, b: number, c: number, d: number, e: number, f: number) => Gradient;
    readonly apply: (stroke: boolean) => unknown;
  }

  export interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    readonly addItem: (title: string, options: { readonly pageNumber: number }) => OutlineItem;
  }

  export interface Catalog {
    readonly data: Record<string, unknown> & {
      readonly Pages: { readonly data: { readonly Kids: readonly PdfReference[] } };
      readonly Names: { readonly data: { readonly Dests: NameTree } };
    };
  }

  export interface DocumentOptions {
    readonly pdfVersion: "1.7";
    readonly compress: boolean;
    readonly lang: string | undefined;
    readonly displayTitle: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
    readonly autoFirstPage: false;
    readonly font: null;
  }

  export interface AnnotationOptions {
    readonly Subtype: "Link";
    readonly Dest?: unknown;
    readonly A?: unknown;
    readonly Contents?: unknown;
    readonly StructParent?: number;
  }

  /** pdfmake's document, a subclass of pdfkit's, which is a readable stream of bytes. */
  export class PdfmakeDocument {
    constructor(
      fonts: Readonly<Record<string, unknown>>,
      images: Readonly<Record<string, unknown>>,
      patterns: Readonly<Record<string, unknown>>,
      attachments: Readonly<Record<string, unknown>>,
      options: DocumentOptions,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    fonts: Record<string, unknown>;
    readonly info: Record<string, unknown>;
    readonly page: PdfPage;
    readonly outline: OutlineItem;
    readonly _root: Catalog;
    readonly _fontFamilies: Record<string, EmbeddedFont>;
    readonly _imageRegistry: Record<string, PdfImage | undefined>;
    _font: EmbeddedFont | null;
    _fontCount: number;
    _id: Buffer;
    addContent(operators: string): this;
    save(): this;
    restore(): this;
    clip(): this;
    fillOpacity(alpha: number): this;
    linearGradient(x1: number, y1: number, x2: number, y2: number): Gradient;
    radialGradient(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): Gradient;
    strokeOpacity(alpha: number): this;
    addPage(options: { readonly size: readonly [width: number, height: number] }): this;
    font(source: string | Uint8Array): this;
    getFontFile(family: string, bold: boolean, italics: boolean): string | null;
    openImage(source: string | Uint8Array): PdfImage;
    image(
      name: string,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): this;
    ref(data: Record<string, unknown>): PdfReference;
    validateLocalFile(path: unknown): void;
    endMetadata(): void;
    _write(data: string | Buffer): void;
    _finalize(): void;
    end(): void;
    on(event: "data", listener: (chunk: Buffer) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
  }

  /** A page as pdfmake's Renderer reads it. */
  export interface RenderedPage {
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly items: readonly RenderedItem[];
  }

  export interface RenderedItem {
    readonly type: "line" | "vector" | "image" | "svg" | "beginClip" | "endClip";
    readonly item: object;
  }

  export class PdfmakeLayoutBuilder {
    constructor(
      pageSize: { readonly width: number; readonly height: number },
      pageMargins: {
        readonly left: number;
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
      },
      svgMeasure: unknown,
    );
    layoutDocument(
      content: unknown,
      document: unknown,
      styles: object,
      defaultStyle: object,
    ): readonly RenderedPage[];
    tryLayoutDocument(content: unknown): { pages: readonly RenderedPage[]; linearNodeList: readonly never[] };
  }

  export interface SvgNode {
    readonly svg: string;
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    /** Family of text that names none that is known. */
    readonly font: string | undefined;
    /** Of svg-to-pdfkit. */
    readonly options: {
      readonly warningCallback: (message: string) => void;
      readonly imageCallback: (link: string) => string;
    };
  }

  export class PdfmakeRenderer {
    constructor(document: PdfmakeDocument);
    renderPages(pages: readonly RenderedPage[]): void;
    renderLine(line: object): void;
    renderVector(vector: object): void;
    renderImage(image: object): void;
    renderSVG(svg: SvgNode): void;
    beginClip(rectangle: object): void;
    endClip(): void;
  }

  export class PdfmakeSvgMeasure {
    /** The same picture with another size. Throws on what is no SVG. */
    writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string;
  }

  export class PdfmakePrinter {
    constructor(
      fonts: Readonly<Record<string, unknown>>,
      virtualfs: null,
      urlResolver: unknown,
      localAccessPolicy: (path: string) => boolean,
    );
    createPdfKitDocument(definition: unknown): Promise<PdfmakeDocument>;
  }
}

declare module "pdfmake/js/PDFDocument.js" {
  const exported: { readonly default: typeof Pdfmake.PdfmakeDocument };
  export = exported;
}

declare module "pdfmake/js/LayoutBuilder.js" {
  const exported: { readonly default: typeof Pdfmake.PdfmakeLayoutBuilder };
  export = exported;
}

declare module "pdfmake/js/Renderer.js" {
  const exported: { readonly default: typeof Pdfmake.PdfmakeRenderer };
  export = exported;
}

declare module "pdfmake/js/SVGMeasure.js" {
  const exported: { readonly default: typeof Pdfmake.PdfmakeSvgMeasure };
  export = exported;
}

declare module "pdfmake/js/Printer.js" {
  const exported: { readonly default: typeof Pdfmake.PdfmakePrinter };
  export = exported;
}
