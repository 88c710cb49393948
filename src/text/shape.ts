/** Takes a word and a face, returns its glyphs: kerned, with ligatures, remembered for all documents of the process. */
import type { FontFace } from "../fonts/face.ts";
import type { Font, GlyphInfo } from "../fonts/fontkit.ts";
import { findDrawn, findFixedWidth, findReplacement } from "./aliases.ts";
import { extendsCluster } from "./choose-face.ts";
import { runFontkit, type Entry, type Shaping } from "./run-fontkit.ts";

/** Advances and offsets in thousandths of an em; `dy` upward. */
export interface ShapedGlyph {
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** Offset in the word of what the glyph says. */
  readonly offset: number;
  /** See PlacedGlyph. */
  readonly text: string;
  /** Whether a cluster ends with it: letter-spacing follows. */
  readonly ends: boolean;
}

export interface Shape {
  /** In visual order. */
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  readonly clusters: number;
  /** Where each offset of the word is; NaN within a cluster, where the word cannot be cut without shaping anew. */
  readonly edges: Float64Array;
  /** Width of the word when it ends at each offset: without the kerning towards what followed. */
  readonly ends: Float64Array;
}

/** Words remembered for each font and kind of shaping: some 2 MB. Longer ones seldom come back. */
const limit = 8000;
const longest = 80;
const memories = new WeakMap<Font, Map<string, Map<string, Shape>>>();

export function shapeWord(face: FontFace, word: string, shaping: Shaping): Shape {
  let kinds = memories.get(face.font);
  if (kinds === undefined) memories.set(face.font, (kinds = new Map<string, Map<string, Shape>>()));
  let words = kinds.get(shaping.key);
  if (words === undefined) kinds.set(shaping.key, (words = new Map<string, Shape>()));
  let shape = words.get(word);
  if (shape !== undefined) return shape;
  shape = shapeAnew(face, word, shaping);
  if (word.length > longest) return shape;
  if (words.size >= limit) words.clear();
  words.set(word, shape);
  return shape;
}

/** A word as it was shaped. */
export interface ShapedWord {
  readonly face: FontFace;
  readonly text: string;
  readonly shape: Shape;
}

/** Width of a word that is cut at an offset, up to there, thousandths of an em. */
export function measureHead({ face, text, shape }: ShapedWord, offset: number, shaping: Shaping): number {
  const width = shape.ends[offset] ?? shape.width;
  if (!Number.isNaN(width)) return width;
  const cut = findCut(shape, offset, -1);
  return (shape.edges[cut] ?? 0) + shapeWord(face, text.slice(cut, offset), shaping).width;
}

/** What is left away when a word is cut at an offset and its tail goes on alone, thousandths of an em. */
export function measureBefore({ face, text, shape }: ShapedWord, offset: number, shaping: Shaping): number {
  const edge = shape.edges[offset] ?? shape.width;
  if (!Number.isNaN(edge)) return edge;
  const cut = findCut(shape, offset, 1);
  return (shape.edges[cut] ?? shape.width) - shapeWord(face, text.slice(offset, cut), shaping).width;
}

/** Within a ligature, only what is around it is shaped anew. */
function findCut({ edges }: Shape, offset: number, step: 1 | -1): number {
  let cut = offset;
  while (cut > 0 && cut < edges.length - 1 && Number.isNaN(edges[cut])) cut += step;
  return cut;
}

function shapeAnew(face: FontFace, word: string, shaping: Shaping): Shape {
  const entries = readEntries(face, word, shaping.upper);
  const { ids, advances, alone, dx, dy, infos } = runFontkit(face.font, entries, shaping);
  const spans = mapGlyphs(infos, entries, ids.length);
  const rtl = shaping.direction === "rtl";
  const glyphs: ShapedGlyph[] = [];
  for (let i = 0; i < ids.length; i++) {
    const span = spans[rtl ? ids.length - 1 - i : i];
    const first = entries[span?.first ?? 0];
    const last = entries[(span?.first ?? 0) + Math.max(1, span?.count ?? 0) - 1];
    const offset = first?.offset ?? 0;
    const end = last === undefined ? offset : last.offset + last.length;
    glyphs.push({
      id: ids[i] ?? 0,
      advance: first?.advance ?? advances[i] ?? 0,
      dx: dx[i] ?? 0,
      dy: dy[i] ?? 0,
      offset,
      text: span === undefined || span.count === 0 ? "" : word.slice(offset, end),
      ends: span?.ends ?? true,
    });
  }
  return finish(glyphs, alone, word.length, rtl);
}

function readEntries(face: FontFace, word: string, locale: string | undefined): readonly Entry[] {
  const entries: Entry[] = [];
  let offset = 0;
  for (const character of word) {
    const shown = locale === undefined ? character : character.toLocaleUpperCase(locale);
    let { length } = character;
    // Letters that are two in upper case: the first says what is written.
    for (const each of shown) {
      addEntry(entries, face, each.codePointAt(0) ?? 0, { offset, length });
      offset += length;
      length = 0;
    }
  }
  return entries;
}

function addEntry(
  entries: Entry[],
  face: FontFace,
  written: number,
  place: Pick<Entry, "offset" | "length">,
): void {
  const drawn = findDrawn(face, written);
  const joiner = written === 0x200c || written === 0x200d;
  // A joiner that the face does not know has done nothing.
  if (drawn === null && joiner) return;
  const codePoint = drawn ?? findReplacement(face);
  entries.push({
    codePoint,
    ...place,
    extends: extendsCluster(written),
    advance: findFixedWidth(face, written),
  });
}

/** The entries that a glyph says; `count` 0 where the glyph before says them. */
interface GlyphSpan {
  first: number;
  count: number;
  ends: boolean;
}

/** In logical order. Where code points do not come out as they went in, the word is one cluster. */
function mapGlyphs(
  infos: readonly GlyphInfo[] | null,
  entries: readonly Entry[],
  count: number,
): readonly GlyphSpan[] {
  const spans: GlyphSpan[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const codePoints = infos === null ? [entries[i]?.codePoint] : (infos[i]?.codePoints ?? []);
    const before = spans.at(-1);
    const asWritten = codePoints.every((codePoint, k) => entries[next + k]?.codePoint === codePoint);
    if (!asWritten || (next === 0 && codePoints.length === 0)) return oneCluster(entries.length, count);
    const continues = codePoints.length === 0 || entries[next]?.extends === true;
    if (before !== undefined && continues) before.ends = false;
    spans.push({
      first: codePoints.length === 0 ? (before?.first ?? 0) : next,
      count: codePoints.length,
      ends: true,
    });
    next += codePoints.length;
  }
  return next === entries.length ? spans : oneCluster(entries.length, count);
}

function oneCluster(entries: number, count: number): readonly GlyphSpan[] {
  return Array.from({ length: count }, (_, i) => ({
    first: 0,
    count: i === 0 ? entries : 0,
    ends: i === count - 1,
  }));
}

function finish(
  glyphs: readonly ShapedGlyph[],
  alone: readonly number[],
  length: number,
  rtl: boolean,
): Shape {
  const edges = new Float64Array(length + 1).fill(NaN);
  const ends = new Float64Array(length + 1).fill(NaN);
  let width = 0;
  let clusters = 0;
  let starts = true;
  glyphs.forEach((glyph, i) => {
    if (starts && !rtl) {
      edges[glyph.offset] = width;
      ends[glyph.offset] = width + (i > 0 ? (alone[i - 1] ?? 0) - (glyphs[i - 1]?.advance ?? 0) : 0);
    }
    width += glyph.advance;
    starts = glyph.ends;
    if (glyph.ends) clusters++;
  });
  edges[0] = ends[0] = 0;
  edges[length] = ends[length] = width;
  return { glyphs, width, clusters, edges, ends };
}
