/** Finds the endings of French ordinals, which are set as superscript. */
import { rulesAt, type Galley } from "./galley.ts";

/** After a hyphen only where an ordinal stands before it: XIXe-XXe, but not B-2e. */
const before = "(?<![\\p{L}\\p{N}]|(?<![\\p{N}IVX](?:er?|re))-)";
const units = "(?:IX|IV|V?I{0,3})";
const roman = `(?=[IVXLCDM]{2,15}e)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})${units}`;
const ending = "(?=es?(?!\\p{L}))";
/** 1er, 1re, 2e, 2nd, XXIe, Ier. `Ce`, `De`, `Le`, `Me` are words, not numbers. */
const numbers = [
  "[1I](?=ers?|res?)",
  "2(?=nde?s?)",
  `\\p{Nd}{1,9}${ending}`,
  `[VX]${ending}`,
  `${roman}${ending}`,
];
const ordinal = new RegExp(
  `${before}(?:${numbers.join("|")})(ers?|res?|nde?s?|es?)(?!['’]?[\\p{L}\\p{N}])`,
  "gu",
);

/** Takes a galley, returns the ranges [start, end) of its text that are endings of ordinals, in order. */
export function findOrdinals(galley: Galley): readonly (readonly [number, number])[] {
  if (!galley.rules.some((rules) => rules.ordinals === "french")) return [];
  const found: [number, number][] = [];
  for (const match of galley.text.matchAll(ordinal)) {
    const end = match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    if (rulesAt(galley, start).ordinals !== "french" || galley.locked[start] === 1) continue;
    if (galley.owners[match.index] === galley.owners[end - 1]) found.push([start, end]);
  }
  return found;
}
