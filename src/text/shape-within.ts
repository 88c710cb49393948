/** Takes a word with what it is joined to on either side, returns its own glyphs as they are shaped there (CSS Text 3 § 7.3). */
import type { FontFace } from "../fonts/face.ts";
import type { Shaping } from "./run-fontkit.ts";
import { shapeWord, type Shape } from "./shape.ts";

/** Letters around a word that its own may join or be kerned to; empty where it stands alone. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** A ligature with a neighbour cannot be parted: then the word is shaped alone. */
export function shapeWithin(
  face: FontFace,
  word: string,
  { before, after }: Neighbours,
  shaping: Shaping,
): Shape {
  if (before === "" && after === "") return shapeWord(face, word, shaping);
  const whole = shapeWord(face, before + word + after, shaping);
  let parts = memory.get(whole);
  if (parts === undefined) memory.set(whole, (parts = new Map<number, Shape | null>()));
  // Both ends are no longer than a word: one number tells them.
  const [start, end] = [before.length, before.length + word.length];
  const key = start * whole.edges.length + end;
  let part = parts.get(key);
  if (part === undefined) parts.set(key, (part = cutOut(whole, start, end)));
  return part ?? shapeWord(face, word, shaping);
}

/** Parts of words, as long as these are remembered. */
const memory = new WeakMap<Shape, Map<number, Shape | null>>();

function cutOut({ glyphs, edges, ends }: Shape, start: number, end: number): Shape | null {
  const own = glyphs.filter(({ offset }) => offset >= start && offset < end);
  const said = own.reduce((sum, { text }) => sum + text.length, 0);
  if (said !== end - start || own.some(({ offset, text }) => offset + text.length > end)) return null;
  const width = own.reduce((sum, { advance }) => sum + advance, 0);
  const from = edges[start] ?? NaN;
  const move = (places: Float64Array) => places.slice(start, end + 1).map((place) => place - from);
  const made = {
    // Made like all others, so that what reads them stays fast.
    glyphs:
      start === 0
        ? own
        : own.map(({ id, advance, dx, dy, offset, text, ends: isEnd }) => ({
            id,
            advance,
            dx,
            dy,
            offset: offset - start,
            text,
            ends: isEnd,
          })),
    width,
    clusters: own.filter((glyph) => glyph.ends).length,
    edges: move(edges),
    ends: move(ends),
  };
  made.edges[0] = made.ends[0] = 0;
  made.edges[end - start] = made.ends[end - start] = width;
  return made;
}
