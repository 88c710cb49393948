/** Takes gathered text and its opportunities, returns them without the characters that only steer and draw nothing. */
import type { Gathered, Part } from "./gather.ts";
import { breaks } from "./opportunities.ts";

export interface Source extends Gathered {
  /** See opportunities.ts; one more than the text has units. */
  readonly breaks: Uint8Array;
}

/**
 * Soft hyphen, zero-width space, word joiner, direction marks, variation selectors: their effect is in `breaks`. Joiners
 * (U+200C, U+200D) stay, since they shape their neighbours.
 */
const invisible =
  /[\u00ad\u034f\u061c\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;

const hyphenable = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u;

export function cleanText({ text, parts }: Gathered, found: Uint8Array): Source {
  if (!invisible.test(text)) return { text, parts, breaks: found };
  const kept: string[] = [];
  const moved = new Uint32Array(text.length + 1);
  const opportunities = new Uint8Array(text.length + 1);
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    moved[at] = length;
    const kind = found[at] ?? breaks.none;
    // A soft hyphen hyphenates the word before it; after a space there is none.
    const useless = kind === breaks.soft && !hyphenable.test(kept[length - 1] ?? "");
    if (!useless) opportunities[length] = stronger(opportunities[length] ?? 0, kind);
    const character = text.charAt(at);
    if (at === text.length || invisible.test(character)) continue;
    kept.push(character);
    length++;
  }
  const at = (offset: number) => moved[offset] ?? length;
  return {
    text: kept.join(""),
    parts: parts.map((part): Part => ({ ...part, start: at(part.start), end: at(part.end) })),
    breaks: opportunities.slice(0, length + 1),
  };
}

function stronger(one: number, other: number): number {
  if (one === breaks.forced || other === breaks.forced) return breaks.forced;
  if (one === breaks.soft || other === breaks.soft) return breaks.soft;
  return Math.max(one, other);
}
