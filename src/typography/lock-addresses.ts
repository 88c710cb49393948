/** Locks what must be printed as written: URLs, mail addresses, times, ratios, version numbers. */
import type { Galley } from "./galley.ts";

/** Addresses end before a quotation mark and before punctuation that closes the sentence around them. */
const address =
  /(?:\b[a-z][a-z0-9+.-]{0,30}:\/\/|\bwww\.|\b(?:mailto|tel|urn|doi):)(?:[^\s"'<>«»“”„‟‘’‚‛‹›「」『』\ufffc\ufdd0\ufdd1]|'(?=[\p{L}\p{N}]))+/giu;
const trailing = new Set(".,;:!?)]…");
/** example.org/path: without a scheme, what has a path is an address. */
const path =
  /(?<![\w.@/-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s"'<>«»“”„‟‘’‚‛‹›「」『』\ufffc\ufdd0\ufdd1]*/giu;
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu;
/** 10:30, 10:30:05, 3:1. */
const clockOrRatio = /(?<!\p{N})\p{N}+(?::\p{N}+)+/gu;
/** 1.2.3, v2.10.0-rc.1. */
const version = /(?<!\p{N})\p{N}+(?:\.\p{N}+){2,}(?:-[\w.]+)?/gu;

export function lockAddresses(galley: Galley): void {
  for (const pattern of [address, path]) {
    for (const { index, 0: match } of galley.text.matchAll(pattern)) {
      let end = match.length;
      while (trailing.has(match.charAt(end - 1))) end--;
      lock(galley, index, match.slice(0, end));
    }
  }
  for (const pattern of [mail, clockOrRatio, version]) {
    for (const match of galley.text.matchAll(pattern)) lock(galley, match.index, match[0]);
  }
}

function lock(galley: Galley, start: number, text: string): void {
  galley.locked.fill(1, start, start + text.length);
}
