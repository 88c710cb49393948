/** Takes the text of one block in pieces, returns each piece as it is to be printed in its language. */
import { editApostrophes } from "./edit-apostrophes.ts";
import { editBindings } from "./edit-bindings.ts";
import { editDots } from "./edit-dots.ts";
import { editMarks } from "./edit-marks.ts";
import { editNumbers } from "./edit-numbers.ts";
import { editQuotes } from "./edit-quotes.ts";
import { findOrdinals } from "./find-ordinals.ts";
import { openGalley, type Galley } from "./galley.ts";
import { lockAddresses } from "./lock-addresses.ts";
import { pairQuotes } from "./pair-quotes.ts";
import type { TypesetPiece, TypesetResult } from "./piece.ts";
import type { TypographySettings } from "./settings.ts";

export type { TypographySettings } from "./settings.ts";
export type { TypesetPiece, TypesetResult } from "./piece.ts";

/**
 * Takes the pieces of one block, returns one result per piece, in the same order. Letters and digits never change, and what is
 * typeset already comes back as it is.
 */
export function typesetSequence(
  pieces: readonly TypesetPiece[],
  settings: TypographySettings,
): readonly TypesetResult[] {
  const galley = openGalley(pieces, settings);
  lockAddresses(galley);
  const roles = pairQuotes(galley);
  const glyphs = editQuotes(galley, roles);
  editDots(galley, roles);
  editApostrophes(galley);
  editMarks(galley);
  editNumbers(galley);
  editBindings(galley);
  return printPieces(galley, glyphs, findOrdinals(galley));
}

/** What stands beside a text that is typeset alone: at most one character each, absent at a block's edge. */
export interface Neighbours {
  readonly before?: string;
  readonly after?: string;
}

/** Takes one text in one language, returns it as it is to be printed. */
export function typeset(
  text: string,
  language: string,
  settings: TypographySettings,
  beside: Neighbours = {},
): string {
  const neighbour = (value = ""): TypesetPiece => ({ text: value, language, kind: "text" });
  const pieces = [neighbour(beside.before), neighbour(text), neighbour(beside.after)];
  return typesetSequence(pieces, settings)[1]?.text ?? text;
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
