/** Takes text and its break opportunities, takes away those after a slash or a hyphen that tear a unit, a number, a name or a verb apart. */

/** As in the table of opportunities. */
const none = 0;
const allowed = 1;
const spare = 7;

/** mg/l, et/ou, €/MWh: shorter words are read at one glance. */
const shortestWithSlash = 8;
/** `quelques-uns`, `vis-à-vis`, `follow-up`: fewer letters after the hyphen do not stand at a line's beginning. */
const shortestTail = 4;
/** `a-t-elle`, `e-mail`: nor do fewer stand before it at a line's end. */
const shortestHead = 2;
/** Parts of a word that are read as one with the part before them. */
const pronouns = /^(?:elles?|nous|vous|leurs?|mêmes?)$/iu;
const capital = /^\p{Lu}/u;
const digit = /\p{N}/u;

export function restrainCompounds(text: string, found: Uint8Array): void {
  if (!/[/‐–-]/u.test(text)) return;
  for (const { index: start, 0: word } of text.matchAll(/[^\s\u00a0\u202f\ufffc\u00ad\u200b]+/gu)) {
    if (word.length > 1 && /[/‐–-]/u.test(word)) restrainWord(word, start, found);
  }
}

/** Letters and figures of a word, and what parts them. */
function restrainWord(word: string, start: number, found: Uint8Array): void {
  const isShort = (word.match(/[\p{L}\p{N}\p{M}/]/gu)?.length ?? 0) < shortestWithSlash;
  const parts = [...word.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  let next = 0;
  let hasCapital = false;
  for (const { index, 0: sign } of word.matchAll(/[/‐–-]/gu)) {
    const at = index + sign.length;
    for (; (parts[next]?.index ?? at) < at; next++) hasCapital ||= capital.test(parts[next]?.[0] ?? "");
    const place = start + at;
    if (found[place] !== allowed) continue;
    const [head, tail] = [parts[next - 1], parts[next]];
    const before = head !== undefined && head.index + head[0].length === index ? head[0] : "";
    const after = tail?.index === at ? tail[0] : "";
    if (sign === "/") found[place] = isShort || tearsUnit(before, after) ? none : allowed;
    else found[place] = kindAtHyphen(before, after, hasCapital, sign);
  }
}

/** What is as short as the symbols of units on both sides of its slash. */
function tearsUnit(before: string, after: string): boolean {
  return before.length < shortestTail && after.length < shortestTail;
}

function kindAtHyphen(before: string, after: string, hasCapital: boolean, sign: string): number {
  if (before === "" || after === "") return allowed;
  if (digit.test(after.charAt(0)) && (isHyphen(sign) || digit.test(before.slice(-1)))) return none;
  const isName = hasCapital && capital.test(after);
  if (!isHyphen(sign)) return isName ? spare : allowed;
  if (before.length < shortestHead || after.length < shortestTail) return none;
  return isName || pronouns.test(after) ? spare : allowed;
}

const isHyphen = (sign: string) => sign === "-" || sign === "‐";
