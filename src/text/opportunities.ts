/** Takes the gathered text, returns where a line may or must end (UAX #14, CSS Text 3 § 5), one number for each offset. */
import { createRequire } from "node:module";
import type { ComputedStyle } from "../css/computed-style.ts";
import { breakAddresses } from "./addresses.ts";
import { restrainCompounds } from "./compounds.ts";
import type { Gathered, Part } from "./gather.ts";

/** What may happen at an offset of the text. */
export const breaks = {
  none: 0,
  allowed: 1,
  forced: 2,
  /** U+00AD: a hyphen is drawn. */
  soft: 3,
  /** Found by patterns: a hyphen is drawn. */
  hyphen: 4,
  /** As `hyphen`, with two letters on one side: only where the line would be very loose. */
  poorHyphen: 6,
  /** As `hyphen`, but only where the line would otherwise stick out: names, the paragraph's last word. */
  spareHyphen: 5,
  /** Without a hyphen of its own, and only where the line would otherwise stick out: after the hyphen in a name. */
  spare: 7,
  /** In the name of a site, without a hyphen: only where the line sticks out whatever else is done. */
  host: 8,
} as const;

interface LineBreaker {
  readonly nextBreak: () => { readonly position: number; readonly required: boolean } | null;
}
type LineBreakerConstructor = new (text: string) => LineBreaker;

const require = createRequire(import.meta.url);
let lineBreaker: LineBreakerConstructor | null = null;

/** `breaks[n]` is about the place before the text's unit n. The end of the text is no break of its own. */
export function findOpportunities({ text, parts }: Gathered, style: ComputedStyle): Uint8Array {
  const found = new Uint8Array(text.length + 1);
  lineBreaker ??= require("linebreak") as LineBreakerConstructor;
  const breaker = new lineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const before = text[next.position - 1] ?? "";
    if (isLineFeed(before)) found[next.position] = breaks.forced;
    else if (before === "\u00ad") found[next.position] = breaks.soft;
    else if (next.position < text.length) found[next.position] = breaks.allowed;
  }
  restrainCompounds(text, found);
  breakAddresses(text, found);
  applyStyles(text, parts, found, style);
  return found;
}

/** Classes BK and NL, and LF as kept by gather. */
export function isLineFeed(character: string): boolean {
  return lineFeeds.has(character);
}

const lineFeeds: ReadonlySet<string> = new Set(["\n", "\u000b", "\f", "\u0085", "\u2028", "\u2029"]);

function applyStyles(
  text: string,
  parts: readonly Part[],
  found: Uint8Array,
  paragraph: ComputedStyle,
): void {
  let wrappedBefore = true;
  let breaking = noWord;
  for (const part of parts) {
    if (part.start === part.end) continue;
    // What a leader leads to stays on its line.
    if (part.kind === "leader" && found[part.end] !== breaks.forced) found[part.end] = breaks.none;
    const style = part.kind === "run" ? part.run.style : paragraph;
    const wraps = style.whiteSpace !== "nowrap" && style.whiteSpace !== "pre" && style.textWrap !== "nowrap";
    // Between two runs the common ancestor decides, which wraps when one of them does (CSS Text 3 § 5.1).
    if (!wraps) clear(found, part.start + (wrappedBefore ? 1 : 0), part.end - 1);
    breaking = wraps && part.kind === "run" ? applyWordBreak(text, part, style, found, breaking) : noWord;
    if (wraps && style.hyphens === "none") clearSoft(found, part.start, part.end);
    wrappedBefore = wraps;
  }
}

function clear(found: Uint8Array, from: number, to: number): void {
  for (let at = from; at <= to; at++) if (found[at] !== breaks.forced) found[at] = breaks.none;
}

function clearSoft(found: Uint8Array, from: number, to: number): void {
  for (let at = from; at <= to; at++) if (found[at] === breaks.soft) found[at] = breaks.none;
}

const letter = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;

/** The last letter of a run, and how it breaks: the place between two runs is theirs where they agree. */
interface WordEnd {
  readonly letter: string;
  readonly wordBreak: ComputedStyle["wordBreak"];
}

const noWord: WordEnd = { letter: "", wordBreak: "normal" };

function applyWordBreak(
  text: string,
  { start, end }: Pick<Part, "start" | "end">,
  style: ComputedStyle,
  found: Uint8Array,
  preceding: WordEnd,
): WordEnd {
  const { wordBreak } = style;
  if (style.whiteSpace === "break-spaces")
    for (let at = start + 1; at <= end; at++) if (text[at - 1] === " ") found[at] ||= breaks.allowed;
  if (wordBreak !== "break-all" && wordBreak !== "keep-all") return noWord;
  const change = wordBreak === "break-all" ? breaks.allowed : breaks.none;
  let before = preceding.wordBreak === wordBreak ? preceding.letter : "";
  for (let at = start; at < end;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const betweenLetters = letter.test(before) && letter.test(character);
    if (betweenLetters && (found[at] ?? 0) <= breaks.allowed) found[at] = change;
    if (!mark.test(character)) before = character;
    at += character.length;
  }
  return { letter: before, wordBreak };
}
