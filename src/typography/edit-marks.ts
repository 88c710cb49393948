/** Sets the space that a language has before ; : ! ? and %: in place of what is written, or where nothing is. */
import { isCloser, isDigit, isOpener, isSpace, isWord } from "./characters.ts";
import { edit, editRun, rulesAt, spacesBefore, unitAt, type Galley } from "./galley.ts";
import type { QuoteRole } from "./pair-quotes.ts";
import type { Mark, MarkSpace } from "./rules.ts";

const marks: Readonly<Record<string, Mark>> = { ";": ";", ":": ":", "!": "!", "?": "?", "%": "%" };

/** `roles`: of the quotation marks, by place; a mark has no space after one that opens. */
export function editMarks(galley: Galley, roles: ReadonlyMap<number, QuoteRole>): void {
  for (const { index: at, 0: unit } of galley.text.matchAll(/[;:!?%]/gu)) {
    const mark = marks[unit];
    const row = mark === undefined ? undefined : rulesAt(galley, at).marks[mark];
    if (mark === undefined || row === undefined || galley.locked[at] === 1) continue;
    const start = spacesBefore(galley, at);
    const before = unitAt(galley, start - 1);
    // What follows tells a mark from a part of something else: `a?b=1`, `:hover`, `!=`, `%20`.
    const after = unitAt(galley, at + 1);
    if (isWord(after) || "=/_-".includes(after || " ")) continue;
    if (mark === ":" && (before === ":" || after === ":")) continue;
    if (mark === "%" && !isDigit(before)) continue;
    if (roles.get(start - 1) === "open") continue;
    if (start < at) {
      if (before !== "" && !isOpener(before)) editRun(galley, start, at, row.space);
    } else if (insertsAfter(row, before)) {
      edit(galley, at, row.space + unit);
    }
  }
}

function insertsAfter(row: MarkSpace, before: string): boolean {
  if (!row.insert || before === "" || isSpace(before)) return false;
  return isWord(before) || isCloser(before) || ".…%°€$£".includes(before);
}
