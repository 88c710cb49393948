/** Takes faces and glyphs, returns the embedded fonts of one document and the code of each glyph in them. */
import type { FontFace } from "../../fonts/face.ts";
import type { PdfDocument } from "../document.ts";
import { shrinkFont } from "./shrink-font.ts";
import { writeToUnicode } from "./to-unicode.ts";
import { findEmbeddedFontClass, type EmbeddedFont } from "../pdfmake-internals.ts";

export interface GlyphCode {
  /** Four hexadecimal digits. */
  readonly hex: string;
  /** Advance by the font, thousandths of an em. */
  readonly width: number;
}

export interface FontCodes {
  readonly font: EmbeddedFont;
  readonly code: (glyph: number, text: string) => GlyphCode;
}

/**
 * Says nothing: WORD JOINER is a format character, which readers leave out. ToUnicode has no way to say "no character at all"
 * that they all understand.
 */
const silent = 0x2060;

/** One embedded font for each face, on the font that all documents share. */
export function createFontCodes(document: PdfDocument): (face: FontFace) => FontCodes {
  const known = new Map<string, FontCodes>();
  return (face) => {
    const { id } = face;
    let codes = known.get(id);
    if (codes === undefined) {
      const EmbeddedFontClass = findEmbeddedFontClass(face.bytes);
      const font = new EmbeddedFontClass(document, face.font, `F${++document._fontCount}`);
      // pdfkit leaves the width of .notdef in the font's own units.
      font.widths[0] = (font.widths[0] ?? 0) * font.scale;
      writeCompactly(font, document);
      // Registered, so that it is embedded when the document ends.
      document._fontFamilies[id] = font;
      codes = { font, code: createAllocator(font) };
      known.set(id, codes);
    }
    return codes;
  };
}

/** As pdfkit writes it, but for the font file and for what says the text of each code. */
function writeCompactly(font: EmbeddedFont, document: PdfDocument): void {
  const { subset } = font;
  const encode = subset.encode.bind(subset);
  subset.encode = () => (subset.cff === undefined ? shrinkFont(encode()) : encode());
  font.toUnicodeCmap = () => {
    const cmap = document.ref({});
    cmap.end(writeToUnicode(font.unicode));
    return cmap;
  };
}

/**
 * One code for each glyph and what it says, in order of first use: ToUnicode then says the text of every place exactly, and
 * nothing hangs on what was set with the shared font before. A second code for a glyph repeats its outline.
 */
function createAllocator(font: EmbeddedFont): FontCodes["code"] {
  const known = new Map<string, GlyphCode>();
  return (glyph, text) => {
    const key = `${glyph} ${text}`;
    let found = known.get(key);
    if (found === undefined) {
      const code = takeCode(font, glyph);
      const width = font.font.getGlyph(glyph).advanceWidth * font.scale;
      font.widths[code] = width;
      font.unicode[code] = text === "" ? [silent] : Array.from(text, readCodePoint);
      found = { hex: code.toString(16).padStart(4, "0"), width };
      known.set(key, found);
    }
    return found;
  };
}

function takeCode(font: EmbeddedFont, glyph: number): number {
  const { glyphs, mapping } = font.subset;
  const code = glyphs.push(glyph) - 1;
  mapping[glyph] ??= code;
  return code;
}

function readCodePoint(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0xfffd;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
}
