/** Takes lines of text and where they are to stand, returns their marks. */
import type { TextMark, Tone } from "./drawing.ts";
import type { Face } from "./face.ts";

export interface Placing {
  readonly x: number;
  readonly anchor: TextMark["anchor"];
  readonly tone?: Tone;
  readonly bold?: true;
}

/** `top` is that of the first line's own height, not of its letters. */
export function setLines(lines: readonly string[], top: number, { x, anchor, tone = "ink", bold }: Placing, face: Face): readonly TextMark[] {
  const first = top + (face.line - face.ascent - face.descent) / 2 + face.ascent;
  return lines.map((text, index) => ({
    kind: "text",
    x,
    y: first + index * face.line,
    text,
    anchor,
    tone,
    ...(bold ? { bold } : {}),
  }));
} // prettier-ignore

/** The same around a middle. */
export function setAround(lines: readonly string[], middle: number, placing: Placing, face: Face): readonly TextMark[] {
  return setLines(lines, middle - (lines.length * face.line) / 2, placing, face);
} // prettier-ignore

export function widest(texts: readonly string[], face: Face): number {
  let width = 0;
  for (const text of texts) width = Math.max(width, face.width(text));
  return width;
}
