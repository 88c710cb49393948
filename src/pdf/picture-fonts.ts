/** Takes the pages, returns the fonts that text in pictures may have: those of the text around them, or else the page's own. */
import type { FontFace } from "../fonts/face.ts";
import type { Pages } from "../layout/pages.ts";
import { findDrawn } from "../text/aliases.ts";
import { shapeWord } from "../text/shape.ts";
import type { GlyphCode } from "./font-codes.ts";
import type { EncodedPosition } from "./pdfmake-internals.ts";

export interface PictureFonts {
  /** By family, as pdfmake looks for them. */
  readonly families: Record<string, unknown>;
  readonly byKey: ReadonlyMap<string, FontFace>;
  /** Family of text that names none of these. */
  readonly fallback: string;
  /** The key of a family's best face, or null. */
  readonly find: (family: string, bold: boolean, italics: boolean) => string | null;
  /** Characters of what was encoded since it was last emptied, with the family that lacks them. */
  readonly missing: Map<string, string>;
  readonly encode: (
    face: FontFace,
    text: string,
    code: (glyph: number, text: string) => GlyphCode,
  ) => readonly [readonly string[], readonly EncodedPosition[]];
}

/** Stands for the page's own family where the pages have no text. No family of a face is called so: it holds a line feed. */
const unused = "\n";

export function findPictureFonts({ pages, findFace }: Pages): PictureFonts {
  const byKey = new Map<string, FontFace>();
  const families = new Map<string, FontFace[]>();
  const missing = new Map<string, string>();
  for (const { items } of pages)
    for (const item of items)
      for (const { face } of item.kind === "text" ? item.pieces : []) {
        if (byKey.has(face.id)) continue;
        byKey.set(face.id, face);
        families.set(face.family, [...(families.get(face.family) ?? []), face]);
      }
  return {
    families: Object.fromEntries([...families.keys()].map((family) => [family, true])),
    byKey,
    fallback: families.keys().next().value ?? unused,
    find: (family, bold, italics) => {
      const rank = (face: FontFace) => rankFace(face, bold, italics);
      const [first, ...rest] = families.get(family) ?? [];
      if (first !== undefined)
        return rest.reduce((best, face) => (rank(face) < rank(best) ? face : best), first).id;
      const face = findFace?.({ weight: bold ? 700 : 400, style: italics ? "italic" : "normal" });
      if (face === undefined) return null;
      byKey.set(face.id, face);
      return face.id;
    },
    missing,
    encode: (face, text, code) => {
      for (const character of text) if (lacks(face, character)) missing.set(character, face.family);
      return encode(face, text, code);
    },
  };
}

/** White space, marks and what is not drawn are no loss. */
function lacks(face: FontFace, character: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u.test(character) && findDrawn(face, character.codePointAt(0) ?? 0) === null;
} // prettier-ignore

/** How far a face is from what is asked for. */
function rankFace({ weight, style }: FontFace, bold: boolean, italics: boolean): number {
  const wanted = bold ? 700 : 400;
  const [least, most] = weight;
  const distance = Math.max(0, least - wanted, wanted - most);
  return distance + ((style !== "normal") === italics ? 0 : 10_000);
}

const plain = { features: {}, language: undefined, direction: "ltr", key: "picture" } as const;

/** As pdfkit's fonts encode, but with glyphs that say what the text says: see font-codes.ts. */
function encode(
  face: FontFace,
  text: string,
  code: (glyph: number, text: string) => GlyphCode,
): ReturnType<PictureFonts["encode"]> {
  const { glyphs } = shapeWord(face, text, plain);
  const codes = glyphs.map((glyph) => code(glyph.id, glyph.text));
  const positions = glyphs.map(({ advance, dx, dy }, i) => {
    const advanceWidth = codes[i]?.width ?? advance;
    return { xAdvance: advance, yAdvance: 0, xOffset: dx, yOffset: dy, advanceWidth };
  });
  return [codes.map(({ hex }) => hex), positions];
}
