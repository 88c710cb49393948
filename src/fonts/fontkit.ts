/** The part of fontkit 2.0.4 that is used, typed. */

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
  readonly postscriptName: string;
  readonly familyName: string;
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
}
