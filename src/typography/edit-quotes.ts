/** Prints each quotation mark that has a role in the glyph of its language and depth, with the space inside it. */
import { isSpace } from "./characters.ts";
import { kindAt, edit, editRun, rulesAt, spacesBefore, unitAt, type Galley } from "./galley.ts";
import type { QuoteRole } from "./pair-quotes.ts";
import { levelAt } from "./quote-glyphs.ts";
import type { QuoteLevel } from "./rules.ts";

/** Takes the roles by place, returns the printed text of the pieces that are quotes, by place. */
export function editQuotes(
  galley: Galley,
  roles: ReadonlyMap<number, QuoteRole>,
): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  const levels: QuoteLevel[] = [];
  for (const [at, role] of [...roles].sort(([a], [b]) => a - b)) {
    const level =
      role === "open"
        ? levelAt(rulesAt(galley, at).quotes, levels.length)
        : (levels.pop() ?? levelAt(rulesAt(galley, at).quotes, 0));
    if (role === "open") levels.push(level);
    const glyph = role === "open" ? level.open + level.space : level.space + level.close;
    if (kindAt(galley, at) === "text") edit(galley, at, glyph);
    else glyphs.set(at, glyph);
    if (role === "open") editRun(galley, at + 1, spacesAfter(galley, at + 1), "");
    else editRun(galley, spacesWithin(galley, at), at, "");
  }
  holdLoneGuillemets(galley, roles);
  return glyphs;
}

/** A quotation of several paragraphs opens in one and closes in another: the mark is kept, its space does not break. */
function holdLoneGuillemets(galley: Galley, roles: ReadonlyMap<number, QuoteRole>): void {
  for (const { index: at, 0: mark } of galley.text.matchAll(/[«»]/gu)) {
    const outer = rulesAt(galley, at).quotes[0];
    if (roles.has(at) || outer?.open !== "«" || outer.space === "") continue;
    if (mark === "«") {
      const end = spacesAfter(galley, at + 1);
      if (end > at + 1) editRun(galley, at + 1, end, outer.space);
    } else {
      const start = spacesBefore(galley, at);
      if (start < at && start > 0) editRun(galley, start, at, outer.space);
    }
  }
}

function spacesAfter(galley: Galley, start: number): number {
  let end = start;
  while (isSpace(unitAt(galley, end)) && galley.locked[end] === 0) end++;
  return end;
}

/** The spaces before a closing mark, back to the line break that may stand among them. */
function spacesWithin(galley: Galley, end: number): number {
  let start = end;
  while (start > 0 && isSpace(unitAt(galley, start - 1)) && galley.locked[start - 1] === 0) start--;
  return start;
}
