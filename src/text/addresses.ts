/** Takes text and its break opportunities, changes those within web and mail addresses: after / . - _ and the like, without a hyphen. */

/** 1: a line may end there, as in the table of opportunities. */
const allowed = 1;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const scheme = /^[(\[{«“‘"'<]*(?:[a-z][a-z0-9+.-]{0,30}:\/\/|mailto:|www\.)/iu;
const bareHost = /^[(\[{«“‘"'<]*[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/./u;
const mail = /^[(\[{«“‘"'<]*[\p{L}\p{N}.+_-]+@[\p{L}\p{N}-]+\./u;
const breakAfter = /[/._\-?&=#@:]/;
const longestCheap = 3;

export function breakAddresses(text: string, found: Uint8Array): void {
  for (const { start, end } of findAddresses(text)) {
    const prefix = /^.*?:\/\//.exec(text.slice(start, Math.min(end, start + 48)))?.[0].length ?? 0;
    for (let at = start + 1; at < end; at++) {
      const before = text.charAt(at - 1);
      const runsOn = breakAfter.test(text.charAt(at));
      const room = at - start >= Math.max(prefix + 1, longestCheap) && end - at >= longestCheap;
      found[at] = room && breakAfter.test(before) && !runsOn ? allowed : 0;
    }
  }
}

/** Looked for word by word, with patterns that cannot backtrack: linear for any text. */
export function findAddresses(text: string): readonly Stretch[] {
  if (!/[@/]|www\./i.test(text)) return [];
  const addresses: Stretch[] = [];
  for (const match of text.matchAll(/[^\s\u00a0\u202f\ufffc]+/gu)) {
    const word = match[0];
    if (word.length > 5 && (scheme.test(word) || bareHost.test(word) || mail.test(word)))
      addresses.push({ start: match.index, end: match.index + word.length });
  }
  return addresses;
}
