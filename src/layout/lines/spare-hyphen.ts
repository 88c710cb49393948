/** Takes the lines of a paragraph and the one it would break before, returns the one to break before so that no word is torn by the break (CSS Text 4, hyphenate-limit-last). */
import type { ParagraphBox } from "../../box/box-tree.ts";
import type { ComputedStyle } from "../../css/computed-style.ts";
import type { Line } from "../../text/line.ts";
import type { Ends } from "../flow/break-facts.ts";
import type { Space } from "../flow/space.ts";

/** Lines that may go on for it: a foot that stays emptier shows more than the hyphen. */
const mostLines = 2;

const everywhere: ReadonlySet<Ends> = new Set(["page", "column", "last-column", "boxed-column"]);

/** Ends of what no hyphen stands at, by value. */
const spared: Readonly<Record<ComputedStyle["hyphenateLimitLast"], ReadonlySet<Ends>>> = {
  none: new Set(),
  always: everywhere,
  column: everywhere,
  page: new Set(["page", "last-column"]),
};

/** `least`: where the break may be at the earliest. */
export function spareHyphen(
  { style }: ParagraphBox,
  lines: readonly Line[],
  { end, least }: { readonly end: number; readonly least: number },
  { ends }: Pick<Space, "ends">,
): number {
  if (!spared[style.hyphenateLimitLast].has(ends)) return end;
  const earliest = Math.max(least, end - mostLines);
  for (let at = end; at >= earliest; at--) if (lines[at - 1]?.hyphenated !== true) return at;
  return end;
}
