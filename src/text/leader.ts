/** Takes a leader and the room that it fills, returns its dots: under each other from line to line (CSS GCPM 3 § 5, `leader()`). */
import type { LeaderAtom, RunSetting } from "./atom.ts";
import type { MissingGlyph } from "./add-run.ts";
import { chooseFace } from "./choose-face.ts";
import type { Part } from "./gather.ts";
import { placeGlyph } from "./glyph-pieces.ts";
import type { GlyphPiece, PlacedGlyph } from "./line.ts";
import { shapeWord } from "./shape.ts";

/** A page's width of hairs; whoever asks for more gets no more. */
const mostCopies = 1000;
const rounding = 1e-6;

type LeaderPart = Part & { readonly kind: "leader" };

export function makeLeader(
  { pattern, start, end }: LeaderPart,
  setting: RunSetting,
  missing: MissingGlyph[],
): LeaderAtom {
  const chosen = chooseFace(pattern, setting.faces);
  const face = chosen ?? setting.frame.face;
  if (chosen === null && pattern !== "") missing.push({ codePoint: pattern.codePointAt(0) ?? 0, at: start, setting });
  const shape = shapeWord(face, pattern, setting.shaping);
  const width = (shape.width * setting.size) / 1000 + shape.clusters * setting.letterSpacing;
  return { kind: "leader", start, end, width: Math.max(0, width), setting, face, shape };
} // prettier-ignore

export interface LeaderRoom {
  readonly from: number;
  readonly to: number;
  /** The copies are counted from here backward, so that those of all lines stand in columns. */
  readonly grid: number;
}

/** Says one space in all: what it joins stays two words when the text is extracted. */
export function fillLeader(
  { setting, face, shape, width }: LeaderAtom,
  { from, to, grid }: LeaderRoom,
  rise: number,
  isAfterSpace: boolean,
): GlyphPiece {
  const { start, count } = countCopies(width, from, to, grid);
  const says = isAfterSpace ? "" : " ";
  const glyphs: PlacedGlyph[] = [];
  for (let copy = 0; copy < count; copy++)
    for (const glyph of shape.glyphs) {
      const advance = (glyph.advance * setting.size) / 1000 + (glyph.ends ? setting.letterSpacing : 0);
      glyphs.push(placeGlyph(glyph, advance, setting.size, glyphs.length === 0 ? says : ""));
    }
  const { run, size } = setting;
  return { kind: "glyphs", run, face, size, x: start, width: count * width, rise, glyphs, actualText: says };
}

/** At least one, on the grid or not: there is room for it. */
function countCopies(width: number, from: number, to: number, grid: number) {
  if (width <= rounding) return { start: from, count: 0 };
  const back = Math.floor((grid - from) / width + rounding);
  const start = grid - back * width;
  const count = Math.floor((to - start) / width + rounding);
  if (count < 1) return { start: to - width, count: 1 };
  return { start, count: Math.min(count, mostCopies) };
}
