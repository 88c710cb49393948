/** Prints each straight apostrophe that is no quotation mark as U+2019; after a figure it may be a prime, and stays. */
import { isDigit, isLetter, isOpener, isSpace, isWord } from "./characters.ts";
import { edit, rulesAt, unitAt, type Galley } from "./galley.ts";

export function editApostrophes(galley: Galley): void {
  for (const { index: at } of galley.text.matchAll(/'/gu)) {
    if (!rulesAt(galley, at).apostrophe) continue;
    const before = unitAt(galley, at - 1);
    const after = unitAt(galley, at + 1);
    if (isDigit(before) ? isLetter(after) : isLetter(before) || isWord(after) || opensWord(before, after)) {
      edit(galley, at, "’");
    }
  }
}

const opensWord = (before: string, after: string): boolean =>
  after !== "" && !isSpace(after) && (before === "" || isSpace(before) || isOpener(before));
