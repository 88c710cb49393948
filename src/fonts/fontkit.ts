/**
 * The part of fontkit 2.0.4 that is used, typed. Loaded with `require` so that pdfkit, which does the same, shares the module.
 * Members that begin with `_`, and the engine, are private to fontkit: hence the exact version, and a test that they are there.
 */
import { createRequire } from "node:module";

export interface Glyph {
  readonly id: number;
  /** Those of the first use of the glyph in this process: never read them. */
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

export interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface GlyphRun {
  readonly glyphs: readonly (Glyph | null)[];
  readonly positions: readonly GlyphPosition[];
}

/** A glyph while OpenType rules are applied to it. */
export interface GlyphInfo {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** Features that are on for this glyph. */
  readonly features: Record<string, boolean>;
}

/** Absent for a font without OpenType layout; Apple's engine has no `glyphInfos`. */
interface ShapingEngine {
  glyphInfos?: readonly GlyphInfo[] | null;
  setup?: (run: GlyphRun) => void;
  cleanup?: () => void;
}

interface LayoutEngine {
  readonly engine?: ShapingEngine;
  hideDefaultIgnorables: () => void;
  readonly layout: (
    glyphs: readonly Glyph[],
    features: Readonly<Record<string, boolean>>,
    script: string | undefined,
    language: string | undefined,
    direction: "ltr" | "rtl",
  ) => GlyphRun;
}

interface Os2Table {
  readonly typoAscender: number;
  readonly typoDescender: number;
  readonly typoLineGap: number;
  readonly ySuperscriptYSize: number;
  readonly ySubscriptYSize: number;
  readonly ySuperscriptYOffset: number;
  readonly ySubscriptYOffset: number;
  readonly fsSelection: { readonly useTypoMetrics?: boolean };
}

export interface TableEntry {
  readonly offset: number;
  readonly length: number;
  /** TrueType and OpenType files. */
  readonly checkSum?: number;
  /** WOFF: length in the file. */
  readonly compLength?: number;
}

export interface Font {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly italicAngle: number;
  readonly postscriptName: string | null;
  readonly familyName: string | null;
  readonly numGlyphs: number;
  readonly "OS/2"?: Os2Table | null;
  readonly directory: { readonly tables: Readonly<Record<string, TableEntry | undefined>> };
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly glyphForCodePoint: (codePoint: number) => Glyph | null;
  readonly _layoutEngine: LayoutEngine;
}

/** A collection has `fonts` instead of glyphs. */
interface FontCollection {
  readonly fonts: readonly unknown[];
}

interface Fontkit {
  readonly create: (bytes: Uint8Array) => Font | FontCollection;
}

const require = createRequire(import.meta.url);
let fontkit: Fontkit | null = null;

/** Throws on bytes that are no font; null for a collection. */
export function createFont(bytes: Uint8Array): Font | null {
  fontkit ??= require("fontkit") as Fontkit;
  const opened = fontkit.create(bytes);
  return "fonts" in opened ? null : opened;
}
