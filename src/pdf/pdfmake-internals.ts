/** The only file that knows pdfmake's insides: the classes that this room replaces or builds upon. */
import { createRequire } from "node:module";
import type documentModule from "pdfmake/js/PDFDocument.js";
import type layoutBuilderModule from "pdfmake/js/LayoutBuilder.js";
import type printerModule from "pdfmake/js/Printer.js";
import type rendererModule from "pdfmake/js/Renderer.js";
import type svgMeasureModule from "pdfmake/js/SVGMeasure.js";

export type EmbeddedFont = Pdfmake.EmbeddedFont;
export type EncodedPosition = Pdfmake.EncodedPosition;
export type NameTree = Pdfmake.NameTree;
export type OutlineItem = Pdfmake.OutlineItem;
export type PdfImage = Pdfmake.PdfImage;
export type PdfReference = Pdfmake.PdfReference;
export type RenderedItem = Pdfmake.RenderedItem;
export type RenderedPage = Pdfmake.RenderedPage;
export type SvgNode = Pdfmake.SvgNode;

// CommonJS with a `default`: loaders disagree on what `import` makes of that, `require` is the same everywhere.
const require = createRequire(import.meta.url);

export const PdfmakeDocument = (require("pdfmake/js/PDFDocument.js") as typeof documentModule).default;
export const PdfmakeLayoutBuilder = (require("pdfmake/js/LayoutBuilder.js") as typeof layoutBuilderModule)
  .default;
export const PdfmakePrinter = (require("pdfmake/js/Printer.js") as typeof printerModule).default;
export const PdfmakeRenderer = (require("pdfmake/js/Renderer.js") as typeof rendererModule).default;
export const PdfmakeSvgMeasure = (require("pdfmake/js/SVGMeasure.js") as typeof svgMeasureModule).default;

let embeddedFontClass: Pdfmake.EmbeddedFontClass | null = null;

/** pdfkit does not export its class for embedded fonts: any font, once opened by it, tells. */
export function findEmbeddedFontClass(bytes: Uint8Array): Pdfmake.EmbeddedFontClass {
  if (embeddedFontClass === null) {
    const options = { pdfVersion: "1.7", compress: false, lang: undefined, displayTitle: false } as const;
    const rest = { info: {}, autoFirstPage: false, font: null } as const;
    const probe = new PdfmakeDocument({}, {}, {}, {}, { ...options, ...rest }, null, () => false);
    probe.font(Buffer.from(bytes));
    if (probe._font === null) throw new Error("pdfkit opened a font and does not have it");
    embeddedFontClass = probe._font.constructor as Pdfmake.EmbeddedFontClass;
  }
  return embeddedFontClass;
}

/** pdfkit writes a primitive string as a name, a String object as text (ISO 32000-1 § 7.9.2.2). */
export function pdfText(text: string): object {
  return new String(text);
}
