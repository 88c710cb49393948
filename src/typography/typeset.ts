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

/**
 * Takes the pieces of one block, returns one result per piece, in the same order. Letters and digits never change, and what is
 * typeset already comes back as it is.
 */
export function typesetSequence(
  pieces: readonly TypesetPiece[],
  settings: TypographySettings,
): readonly TypesetResult[] {
  const galley = openBlock(pieces, settings);
  const roles = pairQuotes(galley);
  const results = setBlock(galley, roles);
  if (!quoteMark.test(galley.text) || isSettled(pieces, results, settings)) return results;
  // Marks that stand astray among others pair otherwise once these are printed: then all are kept as they are written.
  for (const at of roles.keys()) if (kindAt(galley, at) === "text") roles.delete(at);
  const kept = setBlock(openBlock(pieces, settings), roles);
  const block = printed(pieces, kept);
  return isSame(block, pieces) ? kept : typesetSequence(block, settings);
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
  return printPieces(galley, glyphs, findOrdinals(galley));
}

function printPieces(
  galley: Galley,
  glyphs: ReadonlyMap<number, string>,
  ordinals: readonly (readonly [number, number])[],
): readonly TypesetResult[] {
  let at = 0;
  let ordinal = 0;
  return galley.pieces.map((piece, index) => {
    const superscript: [number, number][] = [];
    let text = "";
    let raised = 0;
    for (; at < galley.text.length && galley.owners[at] === index; at++) {
      const [start, end] = ordinals[ordinal] ?? [-1, -1];
      if (at === start) raised = text.length;
      text += glyphs.get(at) ?? galley.edits.get(at) ?? galley.text.charAt(at);
      if (at + 1 !== end) continue;
      superscript.push([raised, text.length]);
      ordinal++;
    }
    return { text: piece.kind === "opaque" ? piece.text : text, superscript };
  });
}
