/** Lines of a paragraph: glyphs with positions. All lengths in pt, y downward, x from the line's start edge, left to right. */
import type { Box, InlineBoundary, InlineTextRun, OutOfFlow } from "../box/box-tree.ts";
import type { FontFace } from "../fonts/face.ts";

/** One glyph in visual order. */
export interface PlacedGlyph {
  readonly id: number;
  /** pt, justification and letter-spacing included. */
  readonly advance: number;
  /** Where the glyph is drawn beside the pen: marks over their letters; `dy` upward, as `rise`. */
  readonly dx: number;
  readonly dy: number;
  /**
   * What the glyph says when text is extracted: the characters of its cluster, on its first glyph; the others of the cluster say "".
   * The hyphen at a line's end says the rest of its word and the glyphs of that rest say U+00AD, so that the word extracts whole.
   */
  readonly text: string;
}

export interface GlyphPiece {
  readonly kind: "glyphs";
  readonly run: InlineTextRun;
  readonly face: FontFace;
  /** pt; differs from the run's where a superscript is made smaller. */
  readonly size: number;
  readonly x: number;
  readonly width: number;
  /** Baseline shift, upward positive. */
  readonly rise: number;
  readonly glyphs: readonly PlacedGlyph[];
  /** Replacement for readers that trust ActualText (ISO 32000-1 § 14.9.4); null where the glyphs say it all. */
  readonly actualText: string | null;
}

export interface AtomicPiece {
  readonly kind: "atomic";
  readonly box: Box;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Top of the margin box, from the line's top. */
  readonly y: number;
}

/** The part of an inline box on this line: painted behind the glyphs. x and width are of its border box. */
export interface InlineBoxPiece {
  readonly kind: "inline-box";
  readonly boundary: InlineBoundary;
  readonly x: number;
  readonly width: number;
  /** Content area: top and height without padding, from the line's top. */
  readonly y: number;
  readonly height: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Where a box out of the flow would stand on this line: paints nothing. */
export interface MarkPiece {
  readonly kind: "mark";
  readonly mark: OutOfFlow;
  readonly x: number;
  readonly width: 0;
}

export type LinePiece = GlyphPiece | AtomicPiece | InlineBoxPiece | MarkPiece;

export interface Line {
  /** Natural width of what is on the line, end spaces left out; narrower where justification presses the spaces together. */
  readonly width: number;
  /** Height of the line box (CSS 2.2 § 10.8). */
  readonly height: number;
  /** From the line's top to the baseline. */
  readonly baseline: number;
  readonly hyphenated: boolean;
  /** Ends with a forced break or the paragraph. */
  readonly last: boolean;
  readonly pieces: readonly LinePiece[];
}

/** Space for one line: alignment is done within it. */
export interface LineSpace {
  readonly width: number;
}

/** A paragraph, shaped and measured once; broken as often as asked. */
export interface Paragraph {
  /** Widest part that cannot be broken. */
  readonly minContent: number;
  /** Width without any soft break. */
  readonly maxContent: number;
  /**
   * Breaks the paragraph; `space(i)` tells the room for line i, counted from 0. At least one line unless it has no content. Lines
   * that are `kept`, of a call before, stay as they are, and those behind them are broken anew. Of a `trial` nothing is reported.
   */
  readonly lines: (
    space: (index: number) => LineSpace,
    kept?: readonly Line[],
    trial?: boolean,
  ) => readonly Line[];
}
