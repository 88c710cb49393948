/** Takes a word at an edge of its line, returns how much of its mark hangs outside (CSS Text 3 § 9.2, `hanging-punctuation`). */
import type { Atom, WordAtom } from "./atom.ts";
import { measureBefore, measureHead } from "./shape.ts";

export interface Hanging {
  /** Left out of the line's width, pt. */
  readonly always: number;
  /** Left out of it where the line is too long otherwise. */
  readonly ifNeeded: number;
}

export const nothingHangs: Hanging = { always: 0, ifNeeded: 0 };

const opening = /^[\p{Ps}\p{Pf}\p{Pi}"']/u;
const closing = /^[\p{Pe}\p{Pf}\p{Pi}"']/u;
const stop = /^[,.\u060c\u06d4\u3001\u3002\uff0c\uff0e\ufe50-\ufe52\uff61\uff64]/;

/** The word's first `offset` units stand at the end of a line, which is the paragraph's last or not. */
export function hangAtEnd(word: WordAtom, offset: number, isLast: boolean): Hanging {
  const { hangingPunctuation: wish } = word.setting.run.style;
  if (wish.length === 0) return nothingHangs;
  const sign = word.text.charAt(offset - 1);
  const width = () => {
    const { setting } = word;
    const measure = (to: number) => (to === 0 ? 0 : measureHead(word, to, setting.shaping));
    // The edge is where the letter before it ends, without the space that letter-spacing leaves there.
    return ((measure(offset) - measure(offset - 1)) * setting.size) / 1000 + setting.letterSpacing;
  };
  if (stop.test(sign)) {
    if (wish.includes("force-end")) return { always: width(), ifNeeded: 0 };
    if (wish.includes("allow-end")) return { always: 0, ifNeeded: width() };
  }
  return isLast && wish.includes("last") && closing.test(sign)
    ? { always: width(), ifNeeded: 0 }
    : nothingHangs;
}

/** Of the bracket or quotation mark that begins a paragraph. Padding and border between it and the edge keep it in. */
export function hangAtStart(atoms: readonly Atom[]): number {
  const first = atoms.find(({ kind, width }) => width !== 0 || (kind !== "open" && kind !== "mark"));
  if (first?.kind !== "word" || !opening.test(first.text)) return 0;
  const { setting } = first;
  if (!setting.run.style.hangingPunctuation.includes("first")) return 0;
  return (measureBefore(first, 1, setting.shaping) * setting.size) / 1000 + setting.letterSpacing;
}
