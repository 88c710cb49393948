/** Takes a style, returns the height that a line of its text has as a rule, pt: for guesses, before any font is asked. */
import type { ComputedStyle } from "../../css/computed-style.ts";

export function usualLine({ lineHeight, fontSize }: ComputedStyle): number {
  return lineHeight ?? fontSize * 1.2;
}
