/** The members of pdfkit's objects that are used when they end and are written: beside those in pdfmake-modules.d.ts. */

declare namespace Pdfmake {
  interface PdfReference {
    readonly gen: number;
    /** What was written to it: not empty for a stream. */
    readonly buffer: readonly Uint8Array[];
    readonly compress: boolean;
    /** Called by `end`. */
    finalize: () => void;
  }

  interface NameTree {
    readonly _keysName: () => string;
    readonly _dataForKey: (key: string) => unknown;
  }

  interface GlyphSubset {
    /** Of a font with PostScript outlines. */
    readonly cff?: object;
    /** The font file. */
    encode: () => Uint8Array;
  }

  interface EmbeddedFont {
    /** Called when the font is embedded. */
    toUnicodeCmap: () => PdfReference;
  }

  interface Catalog extends PdfReference {
    readonly data: PdfReference["data"] & {
      readonly Pages: { readonly data: { readonly Kids: readonly PdfReference[] } };
      readonly Names: { readonly data: { readonly Dests: NameTree } };
    };
  }

  interface PdfmakeDocument {
    readonly _info: PdfReference;
    _convertRect(x: number, y: number, width: number, height: number): readonly number[];
    _refEnd: (reference: PdfReference) => void;
    push: (chunk: Buffer | null) => boolean;
  }
}
