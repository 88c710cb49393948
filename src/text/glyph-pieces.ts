/** Takes the text segments of a line one after the other, returns its glyph pieces. */
import type { Source } from "./clean.ts";
import type { Segment, TextSegment } from "./cut-line.ts";
import type { GlyphPiece, PlacedGlyph } from "./line.ts";
import { breaks } from "./opportunities.ts";
import type { ShapedGlyph } from "./shape.ts";

/** What a glyph says that stands for letters already said by the hyphen before it. */
const softHyphen = "\u00ad";

export interface PieceBuilder {
  /** Places a segment at x, returns its width; `extra` is added to it, `less` taken off its last letter. */
  readonly add: (segment: TextSegment, place: SegmentPlace) => number;
  readonly push: (piece: GlyphPiece) => void;
  readonly pieces: () => readonly GlyphPiece[];
}

export interface SegmentPlace {
  readonly x: number;
  readonly rise: number;
  readonly extra: number;
  readonly less: number;
  /** What the hyphen says, if the segment ends in one. */
  readonly rest: string | null;
}

type Said = "written" | "hyphen" | "silent";

interface OpenPiece {
  readonly segment: TextSegment;
  readonly rise: number;
  readonly said: Said;
  readonly x: number;
  readonly rest: string | null;
  width: number;
  readonly glyphs: PlacedGlyph[];
}

/** Text before `silentUntil` has been said by the hyphen of an earlier line. */
export function createPieceBuilder(silentUntil: number): PieceBuilder {
  const pieces: GlyphPiece[] = [];
  let current: OpenPiece | null = null;
  const close = () => {
    if (current !== null) pieces.push(closePiece(current));
    current = null;
  };
  const pieceFor = (segment: TextSegment, said: Said, place: SegmentPlace, x: number): OpenPiece => {
    if (current?.said === said && joins(current, segment, place.rise, x)) return current;
    close();
    return (current = { segment, rise: place.rise, said, x, rest: place.rest, width: 0, glyphs: [] });
  };
  return {
    add: (segment, place) => {
      const { glyphs } = segment.shape;
      const { size, letterSpacing } = segment.setting;
      let { x } = place;
      for (const [index, glyph] of glyphs.entries()) {
        const isLast = index === glyphs.length - 1;
        let advance = (glyph.advance * size) / 1000 + (glyph.ends ? letterSpacing : 0);
        if (isLast) advance = closeUp(segment, advance, place);
        const said = tell(segment, glyph, silentUntil);
        const rest = said === "hyphen" && glyph.offset > segment.text.length ? null : place.rest;
        const piece = pieceFor(segment, said, place, x);
        piece.glyphs.push(placeGlyph(glyph, advance, size, sayGlyph(said, segment, glyph, rest)));
        piece.width += advance;
        x += advance;
      }
      return x - place.x;
    },
    push: (piece) => {
      close();
      pieces.push(piece);
    },
    pieces: () => {
      close();
      return pieces;
    },
  };
}

/** Pieces go on over spaces and words as long as nothing that the painter sets changes. */
function joins(piece: OpenPiece, segment: TextSegment, rise: number, x: number): boolean {
  return (
    piece.segment.setting.run === segment.setting.run &&
    piece.segment.face === segment.face &&
    piece.segment.setting.size === segment.setting.size &&
    piece.rise === rise &&
    Math.abs(piece.x + piece.width - x) < 1e-6
  );
}

/** Advance of a segment's last glyph: spaces are as wide as the line makes them. */
function closeUp(segment: TextSegment, advance: number, { extra, less }: SegmentPlace): number {
  if (segment.hung) return 0;
  if (segment.text === "\t") return segment.width;
  const spacing = segment.stretches ? segment.setting.wordSpacing + extra : 0;
  return advance + spacing - less;
}

/** A hyphen is what is drawn behind the segment's text. */
function tell(segment: TextSegment, { offset }: ShapedGlyph, silentUntil: number): Said {
  const isHyphen = segment.hyphen && offset >= segment.text.length;
  if (segment.start + offset < silentUntil) return "silent";
  return isHyphen ? "hyphen" : "written";
}

/** `hyphenate-character` may be nothing at all, which can say nothing. */
export function drawsHyphen(segment: Segment): boolean {
  return (
    segment.kind === "word" &&
    segment.hyphen &&
    segment.shape.glyphs.some(({ offset }) => offset >= segment.text.length)
  );
}

function sayGlyph(said: Said, segment: TextSegment, glyph: ShapedGlyph, rest: string | null): string {
  if (said === "silent") return softHyphen;
  if (said === "hyphen") return rest ?? softHyphen;
  // One shape serves all the spaces that a face draws alike.
  return segment.kind === "space" ? segment.text : glyph.text;
}

export function placeGlyph(glyph: ShapedGlyph, advance: number, size: number, text: string): PlacedGlyph {
  const { id, dx, dy } = glyph;
  return { id, advance, dx: (dx * size) / 1000, dy: (dy * size) / 1000, text };
}

function closePiece({ segment, rise, said, x, rest, width, glyphs }: OpenPiece): GlyphPiece {
  const { run, size } = segment.setting;
  const actualText = { written: null, hyphen: rest ?? "", silent: "" }[said];
  return { kind: "glyphs", run, face: segment.face, size, x, width, rise, glyphs, actualText };
}

/** End of the word that a line cuts at `at`: to the next space or place where a line might end without a hyphen. */
export function findWordEnd({ text, breaks: found }: Source, at: number): number {
  let end = at;
  while (end < text.length && !/[\s\u00a0\u202f\ufffc]/u.test(text.charAt(end))) {
    const kind = found[end] ?? breaks.none;
    if (end > at && (kind === breaks.allowed || kind === breaks.forced)) break;
    end++;
  }
  return end;
}
