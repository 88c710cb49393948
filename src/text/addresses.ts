/** Takes text and its break opportunities, changes those within web and mail addresses: after a slash, before a point of the path, without a hyphen. */

/** As in the table of opportunities: a line may end there, or where it would be very loose otherwise, or where nothing else helps. */
const none = 0;
const allowed = 1;
const spare = 7;
const inHost = 8;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const scheme = /^[(\[{«“‘"'<]*(?:[a-z][a-z0-9+.-]{0,30}:\/\/|mailto:|www\.)/iu;
const bareHost = /^[(\[{«“‘"'<]*[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/./u;
const mail = /^[(\[{«“‘"'<]*[\p{L}\p{N}.+_-]+@[\p{L}\p{N}-]+\./u;
/** A sign at a line's end would be taken for the sentence's own: a point ends it, a hyphen joins. What begins a line does not. */
const breakAfter = /[/=@:]/;
const breakBefore = /[._?&#~%]/;
const spareBefore = /[-‐‑]/;
const longestCheap = 3;

export function breakAddresses(text: string, found: Uint8Array): void {
  for (const { start, end } of findAddresses(text)) {
    const prefix = /^.*?:\/\//.exec(text.slice(start, Math.min(end, start + 48)))?.[0].length ?? 0;
    const host = hostOf(text.slice(start + prefix, end), start + prefix);
    for (let at = start + 1; at < end; at++) {
      const hasRoom = at - start >= Math.max(prefix + 1, longestCheap) && end - at >= longestCheap;
      const kind = hasRoom ? kindBetween(text.charAt(at - 1), text.charAt(at)) : none;
      found[at] = kind !== none && at > host.start && at < host.end ? inHost : kind;
    }
  }
}

/** A name that is torn at its points is hard to read: what comes before it, as in a mail address, and its path are not part of it. */
function hostOf(rest: string, from: number): Stretch {
  const length = rest.search(/[/?#]/);
  const authority = length < 0 ? rest : rest.slice(0, length);
  return { start: from + authority.lastIndexOf("@") + 1, end: from + authority.length };
}

function kindBetween(before: string, after: string): number {
  const isSign = (character: string) =>
    breakAfter.test(character) || breakBefore.test(character) || spareBefore.test(character);
  if (breakAfter.test(before)) return isSign(after) ? none : allowed;
  if (isSign(before)) return none;
  if (breakBefore.test(after)) return allowed;
  return spareBefore.test(after) ? spare : none;
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
