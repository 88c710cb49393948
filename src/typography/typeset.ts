/** Takes the text of one block in pieces, returns each piece as it is to be printed in its language. */
import { editApostrophes } from "./edit-apostrophes.ts";
import { editBindings } from "./edit-bindings.ts";
import { editDots } from "./edit-dots.ts";
import { editMarks } from "./edit-marks.ts";
import { editMinus } from "./edit-minus.ts";
import { editNumbers } from "./edit-numbers.ts";
import { editQuotes } from "./edit-quotes.ts";
import { findOrdinals } from "./find-ordinals.ts";
import { kindAt, openGalley, type Galley } from "./galley.ts";
import { lockAddresses } from "./lock-addresses.ts";
import { pairQuotes, type QuoteRole } from "./pair-quotes.ts";
import type { TypesetPiece, TypesetResult } from "./piece.ts";
import type { TypographySettings } from "./settings.ts";

export type { TypographySettings } from "./settings.ts";
export type { TypesetPiece, TypesetResult } from "./piece.ts";

/** Any mark that may be one of a pair: all but an apostrophe between letters. */
const quoteMark = /["“”„‟‘‚«»‹›「」『』]|(?<!\p{L})['’]|['’](?!\p{L})/u;

/** What any ordinal has: a number, in digits or in capitals, and the first letter of its ending. */
const mayHoldOrdinal = /[\p{Nd}IVXLCDM][ern]/u;

/**
 * Takes the pieces of one block, returns one result per piece, in the same order. Letters and digits never change, and what is
 * typeset already comes back as it is.
 */
export function typesetSequence(
  pieces: readonly TypesetPiece[],
  settings: TypographySettings,
): readonly TypesetResult[] {
  return raiseOrdinals(pieces, setMarks(pieces, settings), settings);
}

function setMarks(pieces: readonly TypesetPiece[], settings: TypographySettings): readonly TypesetResult[] {
  const galley = openBlock(pieces, settings);
  const roles = pairQuotes(galley);
  const results = setBlock(galley, roles);
  if (!quoteMark.test(galley.text) || isSettled(pieces, results, settings)) return results;
  // Marks that stand astray among others pair otherwise once these are printed: then all are kept as they are written.
  for (const at of roles.keys()) if (kindAt(galley, at) === "text") roles.delete(at);
  const kept = setBlock(openBlock(pieces, settings), roles);
  const block = printed(pieces, kept);
  return isSame(block, pieces) ? kept : setMarks(block, settings);
}

function isSettled(
  pieces: readonly TypesetPiece[],
  results: readonly TypesetResult[],
  settings: TypographySettings,
): boolean {
  const galley = openBlock(printed(pieces, results), settings);
  return isSame(setBlock(galley, pairQuotes(galley)), results);
}

/** The block as it would be read again: the marks of a `q` are not in its text. */
function printed(
  pieces: readonly TypesetPiece[],
  results: readonly TypesetResult[],
): readonly TypesetPiece[] {
  return pieces.map((piece, index) =>
    piece.kind === "text" ? { ...piece, text: results[index]?.text ?? "" } : piece,
  );
}

function isSame(
  one: readonly { readonly text: string }[],
  other: readonly { readonly text: string }[],
): boolean {
  return one.every(({ text }, index) => text === other[index]?.text);
}

function openBlock(pieces: readonly TypesetPiece[], settings: TypographySettings): Galley {
  const galley = openGalley(pieces, settings);
  lockAddresses(galley);
  return galley;
}

function setBlock(galley: Galley, roles: ReadonlyMap<number, QuoteRole>): readonly TypesetResult[] {
  const glyphs = editQuotes(galley, roles);
  editDots(galley, roles);
  editApostrophes(galley);
  editMarks(galley, roles);
  editMinus(galley);
  editNumbers(galley);
  editBindings(galley);
  return printPieces(galley, glyphs);
}

function printPieces(galley: Galley, glyphs: ReadonlyMap<number, string>): readonly TypesetResult[] {
  let at = 0;
  return galley.pieces.map((piece, index) => {
    let text = "";
    for (; at < galley.text.length && galley.owners[at] === index; at++) {
      text += glyphs.get(at) ?? galley.edits.get(at) ?? galley.text.charAt(at);
    }
    return { text: piece.kind === "opaque" ? piece.text : text, superscript: [] };
  });
}

/** Endings of ordinals are judged by the marks that are printed around them, not by those that were written. */
function raiseOrdinals(
  pieces: readonly TypesetPiece[],
  results: readonly TypesetResult[],
  settings: TypographySettings,
): readonly TypesetResult[] {
  if (!results.some(({ text }) => mayHoldOrdinal.test(text))) return results;
  const galley = openBlock(printed(pieces, results), settings);
  const ranges = findOrdinals(galley);
  if (ranges.length === 0) return results;
  const superscripts = results.map((): [number, number][] => []);
  const starts = new Map<number, number>();
  galley.owners.forEach((owner, at) => starts.has(owner) || starts.set(owner, at));
  for (const [start, end] of ranges) {
    const owner = galley.owners[start] ?? 0;
    const base = starts.get(owner) ?? 0;
    superscripts[owner]?.push([start - base, end - base]);
  }
  return results.map((result, index) => ({ ...result, superscript: superscripts[index] ?? [] }));
}
