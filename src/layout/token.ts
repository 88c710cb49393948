/** Break tokens: where a box goes on on the next page. Null in place of a token: from its beginning. */

interface TokenBase {
  /** Border-box height that the fragments before have taken, of a box with a height of its own. */
  readonly consumed: number;
}

/** A stack of boxes goes on with the child `index`. */
export interface StackToken extends TokenBase {
  readonly kind: "stack";
  readonly index: number;
  readonly child: Token | null;
  /** The break before the child was asked for: its margin stays (CSS Break 3 § 5.2). */
  readonly forced: boolean;
}

export interface LinesToken extends TokenBase {
  readonly kind: "lines";
  readonly line: number;
  /** Widths that the lines so far were set to, by the first line of each. */
  readonly widths: readonly LineWidth[];
}

export interface LineWidth {
  readonly from: number;
  readonly width: number;
}

/** Boxes side by side: each goes on for itself. */
export interface ParallelToken extends TokenBase {
  readonly kind: "parallel";
  readonly parts: readonly (Token | "done" | null)[];
  /** Of rows held together by spans, the first that is not finished. */
  readonly row: number;
}

export type Token = StackToken | LinesToken | ParallelToken;
