/** Takes a text as it was and as it is, returns what changed in it: both, shortened to some words around the first difference. */
import { fold } from "../typography/fold.ts";

export interface Change {
  readonly before: string;
  readonly after: string;
}

const piecesBefore = 3;
const mostLetters = 60;

export function tellChange(before: string, after: string): Change {
  const was = piecesOf(before);
  const is = piecesOf(after);
  const from = Math.max(0, firstDifference(was, is) - piecesBefore);
  return { before: shorten(was, from), after: shorten(is, from) };
}

/** Words, each with the space after it; a long one in several pieces, for not all scripts put spaces between words. */
function piecesOf(text: string): readonly string[] {
  return (
    text
      .trim()
      .replace(/\s+/gu, " ")
      .match(/\S{1,12} ?/gu) ?? []
  );
}

/** Glyphs that typography chooses are no difference; where there is no other, the texts begin alike. */
function firstDifference(was: readonly string[], is: readonly string[]): number {
  const found = was.findIndex((piece, at) => piece !== is[at] && fold(piece) !== fold(is[at] ?? ""));
  if (found !== -1) return found;
  return is.length > was.length ? was.length : 0;
}

function shorten(pieces: readonly string[], from: number): string {
  let shown = "";
  let at = from;
  for (; at < pieces.length && shown.length + (pieces[at]?.length ?? 0) <= mostLetters; at++)
    shown += pieces[at] ?? "";
  return `${gap(pieces, from)}${shown}${at < pieces.length ? "…" : ""}`;
}

/** What is left out at the beginning. */
function gap(pieces: readonly string[], from: number): string {
  if (from === 0) return "";
  return pieces[from - 1]?.endsWith(" ") === true ? "… " : "…";
}
