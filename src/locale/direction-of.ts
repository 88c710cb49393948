/** Takes a language, returns the direction that it is written in, by its script. */
import type { Direction } from "./edition.ts";
import { scriptOf } from "./language-order.ts";

/** Unicode 15.1: scripts of living and liturgical use whose letters have Bidi_Class R or AL. */
const rightToLeft: ReadonlySet<string> = new Set([
  "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Yezi",
]); // prettier-ignore

export function directionOf(language: string): Direction {
  return rightToLeft.has(scriptOf(language) ?? "") ? "rtl" : "ltr";
}
