/** Takes the text of a sheet, returns it with blanks for what is nested too deeply, and where that begins. */
import { tokenize, tokenTypes } from "css-tree";

/** Deeper than any sheet: its readers walk blocks and brackets by recursion. */
export const DEEPEST_NESTING = 64;

export interface BoundText {
  /** As long as the text, line for line. */
  readonly css: string;
  /** Offsets of the brackets that were emptied. */
  readonly emptied: readonly number[];
}

const closers: ReadonlyMap<number, number> = new Map([
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  [tokenTypes.Function, tokenTypes.RightParenthesis],
]);

export function boundNesting(css: string): BoundText {
  const open: number[] = [];
  const emptied: number[] = [];
  const parts: string[] = [];
  let at = 0;
  let blankFrom: number | null = null;
  const blankUntil = (end: number): void => {
    if (blankFrom === null) return;
    parts.push(css.slice(at, blankFrom), css.slice(blankFrom, end).replaceAll(/[^\n\r\f]/g, " "));
    at = end;
    blankFrom = null;
  };
  tokenize(css, (type, start, end) => {
    const closer = closers.get(type);
    if (closer !== undefined) {
      if (open.push(closer) !== DEEPEST_NESTING) return;
      emptied.push(start);
      blankFrom = end;
    } else if (open.length > 0 && open.at(-1) === type) {
      if (open.pop() !== undefined && open.length === DEEPEST_NESTING - 1) blankUntil(start);
    }
  });
  if (emptied.length === 0) return { css, emptied };
  blankUntil(css.length);
  return { css: parts.join("") + css.slice(at), emptied };
}
