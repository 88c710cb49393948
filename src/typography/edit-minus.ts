/** Prints the hyphen before a negative number as U+2212: at a word's beginning, where no number stands before it. */
import { edit, spacesBefore, unitAt, type Galley } from "./galley.ts";

/** What the figures run on into shows that they are a code, a date or a path: -3D, -12-34, -1/2. */
const negative = /(?<![^\s([«“„‘"\ufdd0])-(?=(\p{Nd}+(?:[.,]\p{Nd}+)*)(?![\p{L}\p{N}/_–-]|[.,:]\p{N}))/gu;
/** B -2 is a name, 10 -12 a range. */
const counted = /[\p{N}\p{Lu}]/u;

export function editMinus(galley: Galley): void {
  for (const { index: at } of galley.text.matchAll(negative)) {
    if (galley.locked[at + 1] === 1) continue;
    const before = unitAt(galley, spacesBefore(galley, at) - 1);
    if (!counted.test(before)) edit(galley, at, "−");
  }
}
