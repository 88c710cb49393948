/** The text of one block laid end to end, with the changes to be made to it: what each rule reads and writes. */
import { NBSP, NNBSP } from "./bindings.ts";
import { CLOSE_QUOTE, isSpace, OPAQUE, OPEN_QUOTE } from "./characters.ts";
import type { TypesetPiece } from "./piece.ts";
import { quoteLevels, settingsFor } from "./quote-glyphs.ts";
import { rulesFor, type LocaleRules } from "./rules.ts";
import type { TypographySettings } from "./settings.ts";

export interface Galley {
  readonly pieces: readonly TypesetPiece[];
  readonly text: string;
  /** Index of the piece of each UTF-16 unit of `text`. */
  readonly owners: Uint32Array;
  /** Rules of each piece, house settings applied. */
  readonly rules: readonly LocaleRules[];
  /** 1 where a unit must stay as it is: in addresses, times, ratios, versions, and in what is not text. */
  readonly locked: Uint8Array;
  /** What is printed for single units of `text`; an insertion is part of its neighbour's. The first rule to speak wins. */
  readonly edits: Map<number, string>;
}

export function openGalley(pieces: readonly TypesetPiece[], settings: TypographySettings): Galley {
  const seen = new Map<string, LocaleRules>();
  const rules = pieces.map(({ language }) => {
    const known = seen.get(language) ?? houseRules(language, settings);
    seen.set(language, known);
    return known;
  });
  const parts = pieces.map(standIn);
  const text = parts.join("");
  const owners = new Uint32Array(text.length);
  const locked = new Uint8Array(text.length);
  let start = 0;
  parts.forEach((part, index) => {
    owners.fill(index, start, start + part.length);
    if (pieces[index]?.kind !== "text") locked.fill(1, start, start + part.length);
    start += part.length;
  });
  return { pieces, text, owners, rules, locked, edits: new Map() };
}

export function rulesAt(galley: Galley, at: number): LocaleRules {
  return galley.rules[galley.owners[at] ?? 0] ?? rulesFor("");
}

export function kindAt(galley: Galley, at: number): TypesetPiece["kind"] | undefined {
  return galley.pieces[galley.owners[at] ?? 0]?.kind;
}

/** The unit at a place; empty beyond the block's edges. */
export function unitAt(galley: Galley, at: number): string {
  return galley.text.charAt(at);
}

export function edit(galley: Galley, at: number, replacement: string): void {
  if (galley.locked[at] === 0 && !galley.edits.has(at)) galley.edits.set(at, replacement);
}

/** Where a run of spaces that ends before `end` begins. */
export function spacesBefore(galley: Galley, end: number): number {
  let start = end;
  while (start > 0 && isSpace(galley.text.charAt(start - 1))) start--;
  return start;
}

/** Prints `replacement` for the units from `start` to `end`; nothing is done where one of them is locked. */
export function editRun(galley: Galley, start: number, end: number, replacement: string): void {
  for (let at = start; at < end; at++) if (galley.locked[at] === 1) return;
  for (let at = start; at < end; at++) edit(galley, at, at === start ? replacement : "");
}

function houseRules(language: string, settings: TypographySettings): LocaleRules {
  const rules = { ...rulesFor(language), quotes: quoteLevels(language, settings) };
  const { colon } = settingsFor(language, settings);
  const row = rules.marks[":"];
  if (colon === undefined || row === undefined) return rules;
  const space = colon === "nbsp" ? NBSP : NNBSP;
  return { ...rules, marks: { ...rules.marks, ":": { ...row, space } } };
}

function standIn(piece: TypesetPiece): string {
  if (piece.kind === "open-quote") return OPEN_QUOTE;
  if (piece.kind === "close-quote") return CLOSE_QUOTE;
  if (piece.kind === "text") return piece.text;
  return piece.text !== "" && Array.from(piece.text).every(isSpace) ? " " : OPAQUE;
}
