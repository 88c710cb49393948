/** Takes text, returns the direction of its first strong character (UAX #9, rules P2 and P3); null where there is none. */
import type { Direction } from "../locale/edition.ts";

const RIGHT_TO_LEFT =
  /[\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/gu;

export function directionOf(text: string): Direction | null {
  const first = text.match(LETTER)?.[0];
  if (first === undefined) return null;
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}
