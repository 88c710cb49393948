/** Takes the roles of the quotation marks, prints `...` as an ellipsis and two stops after a closing mark as one. */
import { edit, rulesAt, unitAt, type Galley } from "./galley.ts";
import type { QuoteRole } from "./pair-quotes.ts";

/** Dots beside these are a path's, or more than an ellipsis. */
const beside = new Set(["/", "\\", "…"]);

export function editDots(galley: Galley, roles: ReadonlyMap<number, QuoteRole>): void {
  for (const { index: at, 0: dots } of galley.text.matchAll(/\.{2,}/gu)) {
    if (beside.has(unitAt(galley, at - 1)) || beside.has(unitAt(galley, at + dots.length))) continue;
    if (dots.length === 3) {
      edit(galley, at, "…");
      edit(galley, at + 1, "");
      edit(galley, at + 2, "");
    } else if (dots.length === 2 && endsQuote(galley, at, roles)) {
      edit(galley, at + 1, "");
    }
  }
}

/** A lone mark counts, too: it ends a quotation of several paragraphs. In Hebrew, U+201D may as well begin one. */
function endsQuote(galley: Galley, at: number, roles: ReadonlyMap<number, QuoteRole>): boolean {
  const mark = unitAt(galley, at - 1);
  const role = roles.get(at - 1);
  if (role !== undefined || mark === "") return role === "close";
  return "»”›".includes(mark) && rulesAt(galley, at - 1).quotes.every(({ open }) => open !== mark);
}
