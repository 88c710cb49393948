import { CLOSE_QUOTE } from "./characters.ts";
import { edit, unitAt, type Galley } from "./galley.ts";
import type { QuoteRole } from "./pair-quotes.ts";

/** Takes the roles of the quotation marks, prints `...` as an ellipsis and two stops after a closing mark as one. */
export function editDots(galley: Galley, roles: ReadonlyMap<number, QuoteRole>): void {
  for (const { index: at, 0: dots } of galley.text.matchAll(/\.{2,}/gu)) {
    const before = unitAt(galley, at - 1);
    const isPath =
      "/\\".includes(unitAt(galley, at + dots.length) || " ") || before === "/" || before === "\\";
    if (isPath) continue;
    if (dots.length === 3) {
      edit(galley, at, "…");
      edit(galley, at + 1, "");
      edit(galley, at + 2, "");
    } else if (
      dots.length === 2 &&
      (roles.get(at - 1) === "close" || "»”›".includes(before || " ") || before === CLOSE_QUOTE)
    ) {
      edit(galley, at + 1, "");
    }
  }
}
