/** Holds a number to its unit, and prints plain spaces between groups of three digits as the language's own. */
import { isBreakingSpace } from "./characters.ts";
import { edit, rulesAt, unitAt, type Galley } from "./galley.ts";

/** Symbols of SI and of money, of data and of common use beside them; for words (`ans`, `metres`) see bindings.ts. */
const units = [
  "[kcm]?m[²³23]?", "nm", "µm", "ha", "[kmµ]?g", "t", "Mt", "[cmh]?[lL]", "h", "min", "[mµn]?s", "°[CF]?", "K",
  "[kMGT]?W", "[kMGT]?Wh", "[mk]?V", "[mk]?A", "[kMG]?Hz", "[hkM]?Pa", "bar", "[kM]?J", "[km]?N", "mol", "cd", "lm", "lx", "dB",
  "[kKMGTP]?[oB]", "[kMG]bit\\/s", "km\\/h", "m\\/s", "€", "\\$", "£", "¥", "CHF", "EUR", "USD", "GBP", "ppm", "‰", "%",
].join("|"); // prettier-ignore

const beforeUnit = new RegExp(`(?<=\\p{N})[ \\t\\n\\r\\f]+(?=(?:${units})(?![\\p{L}\\p{N}]))`, "gu");
const grouped =
  /(?<![\p{L}\p{N}.,:/]|[\p{L}\p{N}][-+]|\p{N}[ \u00a0\u202f])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![ \u00a0\u202f]?\d)/gu;

export function editNumbers(galley: Galley): void {
  for (const { index, 0: run } of galley.text.matchAll(beforeUnit)) {
    const space = rulesAt(galley, index).units;
    const percent = unitAt(galley, index + run.length) === "%";
    if (space === null || (percent && rulesAt(galley, index).marks["%"] === undefined)) continue;
    for (let at = index; at < index + run.length; at++) edit(galley, at, at === index ? space : "");
  }
  for (const { index, 0: number } of galley.text.matchAll(grouped)) {
    const space = rulesAt(galley, index).groups;
    if (space === null) continue;
    for (let at = index; at < index + number.length; at++) {
      if (isBreakingSpace(unitAt(galley, at))) edit(galley, at, space);
    }
  }
}
