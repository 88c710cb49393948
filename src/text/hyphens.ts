/** Takes clean text with its opportunities, returns them with the hyphens that style and language allow. */
import type { ComputedStyle } from "../css/computed-style.ts";
import { findAddresses } from "./addresses.ts";
import type { Source } from "./clean.ts";
import { findHyphens } from "./hyphenate.ts";
import { breaks } from "./opportunities.ts";

/** CSS Text 4 § 6.3.2, `auto`: letters at least in the word, before and after the hyphen. */
const automatic = { word: 6, before: 2, after: 3 } as const;
/** With fewer letters before or after it a hyphen is legal, but poor. */
const fair = 3;
/** No word of any language is longer; the patterns take time that grows with its square. */
const longest = 100;
/** An elided article gives its letter to the word: l’entente is not broken after `en`. */
const beforeAfterApostrophe = 3;

const words = /\p{L}[\p{L}\p{M}]*/gu;
const joined = /[-‐‑\p{N}_@\\]/u;
const apostrophe = /['’ʼ]/u;
const capital = /^\p{Lu}/u;
const capitals = /\p{Lu}.*\p{Lu}/u;
const sentenceEnd = /[.!?…]['"’”»)\]]*[\s\u00a0\u202f]*$/u;
/** `M. Martin`, `J. Smith`: a point that ends no sentence. */
const initial = /(?:^|[^\p{L}])\p{Lu}\.$/u;
const opening = /[\s\u00a0\u202f«“‘„"'’(\[¿¡—–]+$/u;
/** Nouns have capitals there, so a capital does not make a name. */
const capitalNouns = /^(?:de|lb)\b/i;

export function addHyphens(source: Source, language: string): Source {
  const runs = source.parts.flatMap((part) => (part.kind === "run" ? [part] : []));
  if (!runs.some(({ run }) => run.style.hyphens === "auto")) return source;
  const { text } = source;
  const found = source.breaks.slice();
  const addresses = findAddresses(text);
  const matches = [...text.matchAll(words)];
  let part = 0;
  let address = 0;
  for (const [index, match] of matches.entries()) {
    const start = match.index;
    while ((runs[part]?.end ?? Infinity) <= start) part++;
    while ((addresses[address]?.end ?? Infinity) <= start) address++;
    const run = runs[part]?.run;
    if (run?.style.hyphens !== "auto" || (addresses[address]?.start ?? Infinity) <= start) continue;
    const tongue = run.language || language;
    const isLast = index === matches.length - 1;
    addWord({ text, word: match[0], start, language: tongue, isLast, style: run.style, found });
  }
  return { ...source, breaks: found };
}

interface Word {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly language: string;
  readonly isLast: boolean;
  readonly style: ComputedStyle;
  readonly found: Uint8Array;
}

function addWord({ text, word, start, language, isLast, style, found }: Word): void {
  const [least, leastBefore, leastAfter] = style.hyphenateLimitChars;
  if (word.length < (least ?? automatic.word) || word.length > longest) return;
  const end = start + word.length;
  const preceding = text.charAt(start - 1);
  // Compounds break at their own hyphen; what is joined to figures is no word of the language.
  if (joined.test(preceding) || joined.test(text.charAt(end))) return;
  // A word whose author has put soft hyphens is broken only there (CSS Text 3 § 5.4).
  if (found.subarray(start + 1, end).includes(breaks.soft)) return;
  const elided = apostrophe.test(preceding) && /\p{L}/u.test(text.charAt(start - 2));
  const before = Math.max(leastBefore ?? automatic.before, elided ? beforeAfterApostrophe : 0);
  const after = leastAfter ?? automatic.after;
  const spare = isLast || isName(text, word, start, language);
  for (const point of findHyphens(word, language)) {
    const fits = point >= before && word.length - point >= after;
    if (!fits || found[start + point] !== breaks.none) continue;
    const poor = Math.min(point, word.length - point) < fair;
    found[start + point] = spare ? breaks.spareHyphen : poor ? breaks.poorHyphen : breaks.hyphen;
  }
}

/** A capital in the middle of a sentence, or more than one. */
function isName(text: string, word: string, start: number, language: string): boolean {
  if (!capital.test(word)) return false;
  if (capitals.test(word)) return true;
  if (capitalNouns.test(language)) return false;
  // A window: what begins a sentence stands close before.
  const before = text.slice(Math.max(0, start - 12), start);
  if (before.includes("\n")) return false;
  const bare = before.replace(opening, "");
  return bare !== "" && (!sentenceEnd.test(bare) || initial.test(bare));
}
