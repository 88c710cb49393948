/**
 * One run of a block's text, in document order.
 * - `text`: the characters of one text node; `language` is the node's.
 * - `open-quote`, `close-quote`: where a `q` begins and ends; `text` is empty, `language` is that of the text AROUND the `q`
 *   (CSS Generated Content 3: quotes follow the parent's language).
 * - `opaque`: what is not to be changed (code, an image, an address). Neighbours see one object in its place, or a space
 *   where its text is nothing but white space ("\n" for a `br`).
 */
export interface TypesetPiece {
  readonly text: string;
  readonly language: string;
  readonly kind: "text" | "open-quote" | "close-quote" | "opaque";
}

/** The printed text of one piece; a quote's is its glyph with the inner space, an opaque one's is its own text. */
export interface TypesetResult {
  readonly text: string;
  /** Ranges [start, end) of `text`, in UTF-16 units, to be set as superscript: the endings of ordinals. */
  readonly superscript: readonly (readonly [number, number])[];
}
