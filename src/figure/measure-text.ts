/** Takes a library of faces, returns what measures text of charts: in the fonts that it is printed in, kerned. */
import type { FontFace, FontLibrary } from "../fonts/face.ts";
import { chooseFace, findClusterEnd } from "../text/choose-face.ts";
import { shapeWord } from "../text/shape.ts";

/** Families of a chart's text, in order. */
export const families: readonly string[] = ["Source Sans 3", "sans-serif"];

export interface TextMeasure {
  /** In units of `size`. */
  readonly width: (text: string, size: number, weight?: number) => number;
}

const plain = { features: {}, language: undefined, direction: "ltr", key: "picture" } as const;

/** An em for each character that no face has: whatever the reader's machine shows instead is hardly wider. */
const unknown = 1000;

export function createTextMeasure(
  fonts: FontLibrary,
  language: string,
  wanted: readonly string[] = families,
): TextMeasure {
  return {
    width: (text, size, weight = 400) => {
      const stack = fonts.stack({ families: wanted, weight, style: "normal", language });
      let width = 0;
      for (const { face, text: part } of splitByFace(text, stack))
        width += face === null ? unknown * Array.from(part).length : shapeWord(face, part, plain).width;
      return (width * size) / 1000;
    },
  };
}

interface Part {
  readonly face: FontFace | null;
  readonly text: string;
}

function splitByFace(text: string, stack: readonly FontFace[]): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length;) {
    const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    const end = findClusterEnd(text, next, text.length);
    const cluster = text.slice(at, end);
    const face = chooseFace(cluster, stack);
    const last = parts.at(-1);
    if (last?.face === face) parts[parts.length - 1] = { face, text: last.text + cluster };
    else parts.push({ face, text: cluster });
    at = end;
  }
  return parts;
}
