/** Takes a face and a character, returns the character to draw it with: itself, or one that looks the same. */
import type { FontFace } from "../fonts/face.ts";

/** Same look, other code. What is extracted, and whether a line may break there, stays that of the character written. */
const aliases: ReadonlyMap<number, number> = new Map([
  [0x2011, 0x2010],
  [0x2010, 0x2d],
  [0x202f, 0x2009],
  [0x2009, 0xa0],
  [0x200a, 0x2009],
  [0x2006, 0x2009],
  [0x2007, 0xa0],
  [0x2000, 0x20],
  [0x2001, 0x20],
  [0x2002, 0x20],
  [0x2003, 0x20],
  [0x2004, 0x20],
  [0x2005, 0x20],
  [0x2008, 0x20],
  [0xa0, 0x20],
  [0x2215, 0x2f],
  [0x2032, 0x27],
  [0x2126, 0x3a9],
  [0xb5, 0x3bc],
  [0x3bc, 0xb5],
]);

/** Spaces whose width is their meaning, thousandths of an em (Unicode 15, table 6-2). */
const fixedWidths: ReadonlyMap<number, number> = new Map([
  [0x2000, 500],
  [0x2001, 1000],
  [0x2002, 500],
  [0x2003, 1000],
  [0x2004, 333],
  [0x2005, 250],
]);

/** Spaces that are as wide as another character: a digit, a full stop. */
const widthsOf: ReadonlyMap<number, number> = new Map([
  [0x2007, 0x30],
  [0x2008, 0x2e],
]);

/** The width of a space that the face lacks and another stands in for; null for all else. */
export function findFixedWidth(face: FontFace, codePoint: number): number | null {
  if (face.has(codePoint)) return null;
  const like = widthsOf.get(codePoint);
  if (like === undefined) return fixedWidths.get(codePoint) ?? null;
  const glyph = face.font.glyphForCodePoint(like);
  return glyph === null ? null : (glyph.advanceWidth * 1000) / face.font.unitsPerEm;
}

/** null where the face has neither the character nor an alias of it. */
export function findDrawn(face: FontFace, codePoint: number): number | null {
  let drawn: number | undefined = codePoint;
  for (let steps = 0; drawn !== undefined && steps < 4; steps++) {
    if (face.has(drawn)) return drawn;
    drawn = aliases.get(drawn);
  }
  return null;
}

/** What stands in for a character that no font has, once that is reported: U+FFFD or a question mark. */
export function findReplacement(face: FontFace): number {
  return face.has(0xfffd) ? 0xfffd : 0x3f;
}
