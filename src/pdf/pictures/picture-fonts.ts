/** Takes the pages, returns the fonts that text in pictures may have: those of the text around them, or else the page's own. */
import type { FontFace } from "../../fonts/face.ts";
import type { Pages } from "../../layout/pages.ts";
import { genericFamilies } from "../../fonts/shipped-faces.ts";
import { findDrawn } from "../../text/aliases.ts";
import { chooseFace, findClusterEnd } from "../../text/choose-face.ts";
import { shapeWord } from "../../text/shape.ts";
import { fitText, namesIn, type TextRun } from "./fit-text.ts";
import { isPrivate } from "../standards/check-characters.ts";
import type { GlyphCode } from "../embedding/font-codes.ts";
import type { EncodedPosition } from "../pdfmake-internals.ts";

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
  /** Characters for private use, likewise. */
  readonly unknown: Set<string>;
  /** The picture with each of its characters in a font that has it; its families are known from then on. */
  readonly prepare: (svg: string) => string;
  readonly encode: (
    face: FontFace,
    text: string,
    code: (glyph: number, text: string) => GlyphCode,
  ) => readonly [readonly string[], readonly EncodedPosition[]];
}

/** Stands for the page's own family where the pages have no text. No family of a face is called so: it holds a line feed. */
const unused = "\n";

export function findPictureFonts(content: Pages): PictureFonts {
  const { pages, findFace, findFaces } = content;
  const byKey = new Map<string, FontFace>();
  const found = new Map<string, FontFace[]>();
  const missing = new Map<string, string>();
  const unknown = new Set<string>();
  const note = (face: FontFace): string => {
    byKey.set(face.id, face);
    return face.id;
  };
  for (const { items } of pages)
    for (const item of items)
      for (const { face } of item.kind === "text" ? item.pieces : []) {
        if (byKey.has(face.id)) continue;
        note(face);
        found.set(face.family, [...(found.get(face.family) ?? []), face]);
      }
  const families: Record<string, unknown> = Object.fromEntries([...found.keys()].map((family) => [family, true]));
  const fallback = found.keys().next().value ?? unused;
  const stackOf = (family: string, bold: boolean, italics: boolean): readonly FontFace[] =>
    findFaces?.({ families: [family], weight: bold ? 700 : 400, style: italics ? "italic" : "normal" }) ?? [];
  const register = (family: string): void => {
    const [face] = Object.hasOwn(families, family) ? [] : stackOf(family, false, false);
    const isIt = face?.family.toLowerCase() === family.toLowerCase();
    if (face !== undefined && (isIt || genericFamilies.has(family.toLowerCase()))) families[family] = true;
  };
  return {
    families,
    byKey,
    fallback,
    find: (family, bold, italics) => {
      const [declared] = family === unused ? [] : stackOf(family, bold, italics);
      if (declared !== undefined) return note(declared);
      const rank = (face: FontFace) => rankFace(face, bold, italics);
      const [first, ...rest] = found.get(family) ?? [];
      if (first !== undefined)
        return rest.reduce((best, face) => (rank(face) < rank(best) ? face : best), first).id;
      const face = findFace?.({ weight: bold ? 700 : 400, style: italics ? "italic" : "normal" });
      return face === undefined ? null : note(face);
    },
    missing,
    unknown,
    prepare: (svg) => {
      if (findFaces === undefined) return svg;
      for (const [, , names = ""] of svg.matchAll(/font-family\s*[:=]\s*(["']?)([^;>]{1,300})/gi))
        for (const name of namesIn(names.replace(/["'](?:\s|\/|$).*$/s, ""))) register(name);
      return fitText(svg, (text, font) => {
        const family = font.families.find((name) => Object.hasOwn(families, name)) ?? fallback;
        const stack = family === unused ? [] : stackOf(family, font.bold, font.italics);
        return splitText(text, stack, register);
      });
    },
    encode: (face, text, code) => {
      for (const character of text) if (lacks(face, character)) missing.set(character, face.family);
      for (const character of text) if (isPrivate(character)) unknown.add(character);
      return encode(face, text, code);
    },
  };
} // prettier-ignore

/** Where no face has a character it stays with the text's own, which says so. */
function splitText(text: string, stack: readonly FontFace[], register: (family: string) => void): readonly TextRun[] {
  const [own] = stack;
  if (own === undefined) return [];
  const runs: { text: string; family: string | null }[] = [];
  for (let at = 0; at < text.length;) {
    const end = findClusterEnd(text, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1), text.length);
    const cluster = text.slice(at, end);
    const face = /^\s/u.test(cluster) ? own : (chooseFace(cluster, stack) ?? own);
    const family = face === own ? null : face.family;
    const last = runs.at(-1);
    if (last?.family === family) last.text += cluster;
    else runs.push({ text: cluster, family });
    if (family !== null) register(family);
    at = end;
  }
  return runs;
} // prettier-ignore

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
