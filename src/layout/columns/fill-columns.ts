/** Takes content and the height of columns, returns the columns filled one after the other, as far as the row goes. */
import type { Ends } from "../flow/break-facts.ts";
import type { Laid } from "../flow/stack.ts";
import { isSamePlace, type Token } from "../flow/token.ts";

/** What stands in the columns. */
export interface ColumnSource {
  readonly lay: (token: Token | null, room: ColumnRoom) => Laid | null;
  /** Of the last column of a row, and of those before it. */
  readonly ends: { readonly last: Ends; readonly inner: Ends };
  /** Height of a line. */
  readonly line: number;
}

export interface ColumnRoom {
  readonly height: number;
  /** What does not fit here fits nowhere. */
  readonly first: boolean;
  readonly ends: Ends;
}

/** Why a row of columns ends: all is in it · a box that spans all columns comes · a break was asked for · the columns are full. */
export type Ended = "whole" | "span" | "page" | "column" | "full";

export interface FilledColumns {
  readonly columns: readonly Laid[];
  /** Where the content goes on; null where all is in the columns. */
  readonly token: Token | null;
  readonly ended: Ended;
}

export interface ColumnStart {
  readonly token: Token | null;
  readonly count: number;
}

/** Null where not even the first column can hold anything. */
export function fillColumns(
  source: ColumnSource,
  start: ColumnStart,
  { height, first }: Pick<ColumnRoom, "height" | "first">,
): FilledColumns | null {
  const columns: Laid[] = [];
  let { token } = start;
  let ended: Ended = "full";
  while (columns.length < start.count) {
    const last = columns.length === start.count - 1;
    const ends = last ? source.ends.last : source.ends.inner;
    const laid = source.lay(token, { height, first, ends });
    if (laid === null || isStuck(laid, token)) {
      return columns.length === 0 ? null : { columns, token, ended: "full" };
    }
    columns.push(laid);
    token = laid.token;
    if (token === null) return { columns, token, ended: "whole" };
    const spanned = laid.forced === "span" && !holdsFloats(token);
    if (spanned || laid.forced === "page") return { columns, token, ended: spanned ? "span" : "page" };
    ended = laid.forced === "column" ? "column" : "full";
  }
  return { columns, token, ended };
}

/** A box that spans the columns is met even by an empty column; any other break must have put something before it. */
function isStuck({ token, forced }: Laid, before: Token | null): boolean {
  if (token === null || (forced === "span" && !holdsFloats(token))) return false;
  return isSamePlace(token, before);
}

/** Floats that have not come to their end stand before the box that spans the columns, in columns of their own. */
function holdsFloats({ floats = [] }: Token): boolean {
  return floats.length > 0;
}

export function heightOf({ columns }: Pick<FilledColumns, "columns">): number {
  return Math.max(0, ...columns.map(({ fragment }) => fragment.height));
}
