/** Takes a font, returns its metrics in thousandths of an em. */
import type { FaceMetrics } from "./face.ts";
import type { Font } from "./fontkit.ts";

/** Where scripts sit, in thousandths of an em: `superscript` upward from the baseline, `subscript` downward. */
export interface ScriptOffsets {
  readonly superscript: number;
  readonly subscript: number;
  /** How large they are, of 1. */
  readonly superscriptSize: number;
  readonly subscriptSize: number;
}

/** hhea, unless the font asks for its typographic metrics (OpenType OS/2, fsSelection bit 7), as browsers do. */
export function measureFont(font: Font): FaceMetrics {
  const scale = 1000 / font.unitsPerEm;
  const os2 = font["OS/2"];
  const typographic = os2?.fsSelection.useTypoMetrics === true;
  const ascent = (typographic ? os2.typoAscender : font.ascent) * scale;
  return {
    ascent,
    descent: (typographic ? os2.typoDescender : font.descent) * scale,
    lineGap: (typographic ? os2.typoLineGap : font.lineGap) * scale,
    // CSS Values 4 § 6.1.1: where a font does not tell its x-height, half an em.
    xHeight: font.xHeight > 0 ? font.xHeight * scale : 500,
    capHeight: font.capHeight > 0 ? font.capHeight * scale : ascent,
    underlinePosition: font.underlinePosition * scale,
    underlineThickness: font.underlineThickness > 0 ? font.underlineThickness * scale : 50,
    italicAngle: font.italicAngle,
  };
}

/** From the font where it tells something sensible; else a third and a fifth of an em, and three fifths as large. */
export function measureScripts(font: Font): ScriptOffsets {
  const scale = 1000 / font.unitsPerEm;
  const os2 = font["OS/2"];
  const within = (value: number, otherwise: number) => (value >= 50 && value <= 600 ? value : otherwise);
  const share = (size: number) => (size * scale >= 400 && size * scale <= 800 ? (size * scale) / 1000 : 0.6);
  return {
    superscript: within((os2?.ySuperscriptYOffset ?? 0) * scale, 333),
    subscript: within((os2?.ySubscriptYOffset ?? 0) * scale, 200),
    superscriptSize: share(os2?.ySuperscriptYSize ?? 0),
    subscriptSize: share(os2?.ySubscriptYSize ?? 0),
  };
}
