/** Takes the characters of each face, returns @font-face rules that carry a WOFF of exactly these: WOFF2 is a fifth smaller, and takes five times as long to make. */
import type { FontFace } from "../fonts/face.ts";
import type { FaceCharacters } from "./collect-characters.ts";
import { writeDataUrl } from "./data-url.ts";
import { subsetFont } from "./subset-font.ts";

export interface EmbeddedFonts {
  readonly css: string;
  /** PostScript names, sorted. */
  readonly names: readonly string[];
}

export async function embedFonts(characters: FaceCharacters): Promise<EmbeddedFonts> {
  const faces = [...characters.keys()].sort((a, b) => compare(sortKey(a), sortKey(b)));
  const keys = faces.map(sortKey);
  const rules = await Promise.all(
    faces.map((face) => {
      // Faces that differ in nothing but their characters would hide each other (CSS Fonts 4 § 4.5).
      const composite = keys.indexOf(sortKey(face)) !== keys.lastIndexOf(sortKey(face));
      return writeRule(face, characters.get(face) ?? new Set(), composite);
    }),
  );
  const names = [...new Set(faces.map(({ postscriptName }) => postscriptName))].sort();
  return { css: rules.join(""), names };
}

async function writeRule(face: FontFace, used: ReadonlySet<number>, composite: boolean): Promise<string> {
  const codePoints = [...used].sort((a, b) => a - b);
  const subset = await subsetFont(face.bytes, String.fromCodePoint(...codePoints));
  const [low, high] = face.weight;
  const descriptors = [
    `font-family:${JSON.stringify(face.family)}`,
    `font-weight:${low === high ? low : `${low} ${high}`}`,
    `font-style:${face.style}`,
    `src:url(${writeDataUrl("font/woff", subset)}) format("woff")`,
    ...(composite ? [`unicode-range:${codePoints.map((each) => `U+${each.toString(16)}`).join(",")}`] : []),
  ];
  return `@font-face{${descriptors.join(";")}}`;
}

function sortKey({ family, weight, style }: FontFace): string {
  return `${family.toLowerCase()} ${weight.join(" ")} ${style}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
