/** Break tokens: where a box goes on on the next page. Null in place of a token: from its beginning. */
import type { Box } from "../../box/box-tree.ts";
import type { Line } from "../../text/line.ts";

interface TokenBase {
  /** Border-box height that the fragments before have taken, of a box with a height of its own. */
  readonly consumed: number;
  /** Floats that go on, or begin, at the top of the next page, in the order in which they stand. */
  readonly floats?: readonly FloatRest[];
}

/** What is left of a float; all of it where `token` is null. */
export interface FloatRest {
  readonly box: Box;
  readonly token: Token | null;
  /** Sides of its containing block's content, from the left end of the box whose token holds it. */
  readonly left: number;
  readonly right: number;
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
  /** The lines so far. */
  readonly kept: readonly Line[];
  /** Some of them stand beside floats: their widths are not those above. */
  readonly shaped: boolean;
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

/** A box with columns goes on with the row of columns or the box across them `index`. */
export interface ColumnsToken extends TokenBase {
  readonly kind: "columns";
  readonly index: number;
  readonly child: Token | null;
  readonly forced: boolean;
}

export type Token = StackToken | ColumnsToken | LinesToken | ParallelToken;

/** Whether nothing has come in between two tokens of the same box: a page that ends so has taken nothing. */
export function isSamePlace(a: Token | "done" | null, b: Token | "done" | null): boolean {
  if (a === null || b === null || a === "done" || b === "done") return a === b;
  if (!areSameFloats(a.floats ?? [], b.floats ?? [])) return false;
  if ((a.kind === "stack" && b.kind === "stack") || (a.kind === "columns" && b.kind === "columns")) {
    if (a.index !== b.index) return false;
    return a.child === null ? b.child === null && a.consumed === b.consumed : isSamePlace(a.child, b.child);
  }
  if (a.kind === "lines" && b.kind === "lines") return a.line === b.line && a.consumed === b.consumed;
  if (a.kind !== "parallel" || b.kind !== "parallel" || a.row !== b.row) return false;
  return a.parts.every((part, index) => isSamePlace(part, b.parts[index] ?? null));
}

function areSameFloats(a: readonly FloatRest[], b: readonly FloatRest[]): boolean {
  return a.length === b.length && a.every(({ box, token }, index) => box === b[index]?.box && isSamePlace(token, b[index].token));
} // prettier-ignore
