/** Takes `An+B`, returns whether a position fits (CSS Syntax 3 § 6). */
import type { AnPlusB, Identifier } from "css-tree";

export interface Progression {
  readonly step: number;
  readonly offset: number;
}

export function readProgression(nth: AnPlusB | Identifier): Progression | null {
  if (nth.type === "Identifier") {
    const name = nth.name.toLowerCase();
    return name === "odd" ? { step: 2, offset: 1 } : name === "even" ? { step: 2, offset: 0 } : null;
  }
  const step = nth.a === null ? 0 : coefficient(nth.a);
  const offset = nth.b === null ? 0 : Number(nth.b);
  return Number.isFinite(step) && Number.isFinite(offset) ? { step, offset } : null;
}

/** The same from text, as `@page :nth(2n+1)` gives it. */
export function parseProgression(text: string): Progression | null {
  const compact = text.trim().toLowerCase();
  if (compact === "odd") return { step: 2, offset: 1 };
  if (compact === "even") return { step: 2, offset: 0 };
  if (/^[+-]?\d+$/.test(compact)) return { step: 0, offset: Number(compact) };
  const match = /^([+-]?\d*)n\s*(?:([+-])\s*(\d+))?$/.exec(compact);
  if (match === null) return null;
  const [, step = "", sign = "+", offset = "0"] = match;
  return { step: coefficient(step), offset: Number(offset) * (sign === "-" ? -1 : 1) };
}

function coefficient(text: string): number {
  if (text === "" || text === "+") return 1;
  return text === "-" ? -1 : Number(text);
}

export function fitsProgression({ step, offset }: Progression, position: number): boolean {
  const distance = position - offset;
  return step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0;
}
