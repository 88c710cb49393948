import { rulesAt, type Galley } from "./galley.ts";

/** 1er, 1re, 2e, 2nd, XXIe, Ier: the ending is set as superscript. `Ce`, `De`, `Les`, `Me` are words, not numbers. */
const french =
  /(?<![\p{L}\p{N}’'-])(?:1(?=ers?|res?)|\p{Nd}{1,9}(?=es?)|2(?=nde?s?)|I(?=ers?|res?)|[VX](?=es?)|(?=[IVXLCDM]{2,15}e)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=es?))(ers?|res?|nde?s?|es?)(?![\p{L}\p{N}’'])/gu;

/** Takes a galley, returns the ranges [start, end) of its text that are endings of ordinals, in order. */
export function findOrdinals(galley: Galley): readonly (readonly [number, number])[] {
  if (!galley.rules.some((rules) => rules.ordinals === "french")) return [];
  const found: [number, number][] = [];
  for (const match of galley.text.matchAll(french)) {
    const end = match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    if (rulesAt(galley, start).ordinals !== "french" || galley.locked[start] === 1) continue;
    if (galley.owners[match.index] === galley.owners[end - 1]) found.push([start, end]);
  }
  return found;
}
