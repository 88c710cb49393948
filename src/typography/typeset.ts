/** Takes the text of one block in pieces, returns each piece as it is to be printed. */
import { quoteGlyphs } from "./quote-glyphs.ts";
import type { TypographySettings } from "./settings.ts";

export type { TypographySettings } from "./settings.ts";

/**
 * One run of a block's text, in document order.
 * - `text`: the characters of one text node; `language` is the node's.
 * - `open-quote`, `close-quote`: where a `q` begins and ends; `text` is empty, `language` is that of the text AROUND the `q`
 *   (CSS Generated Content 3: quotes follow the parent's language).
 * - `opaque`: what is not to be changed (code, an image, an address); its text only says what neighbours see
 *   ("" is one object, white space such as "\n" for `br` counts as a space).
 */
export interface TypesetPiece {
  readonly text: string;
  readonly language: string;
  readonly kind: "text" | "open-quote" | "close-quote" | "opaque";
}

/** The printed text of one piece; a quote's is its glyph with the inner space. */
export interface TypesetResult {
  readonly text: string;
  /** Ranges [start, end) of `text`, in UTF-16 units, to be set as superscript: the endings of ordinals. */
  readonly superscript: readonly (readonly [number, number])[];
}

/** Takes the pieces of one block, returns one result per piece, in the same order. */
export function typesetSequence(
  pieces: readonly TypesetPiece[],
  settings: TypographySettings,
): readonly TypesetResult[] {
  let depth = 0;
  return pieces.map((piece) => {
    let text = piece.text;
    if (piece.kind === "open-quote") {
      const level = quoteGlyphs(piece.language, depth++, settings);
      text = level.open + level.space;
    } else if (piece.kind === "close-quote") {
      depth = Math.max(0, depth - 1);
      const level = quoteGlyphs(piece.language, depth, settings);
      text = level.space + level.close;
    }
    return { text, superscript: [] };
  });
}
