/** Text of a chart: one size and weight, and what it takes on the page. CSS px. */
import type { TextMeasure } from "./measure-text.ts";

export interface Face {
  readonly size: number;
  readonly line: number;
  /** From the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly width: (text: string) => number;
}

/** Where no sheet says another: 8.75pt on paper; on a screen the drawing is a third larger. */
export const textSize = 11.67;

export function makeFace(measure: TextMeasure, size = textSize, weight = 400): Face {
  return {
    size,
    line: (size / textSize) * 14,
    ascent: size * 0.76,
    descent: size * 0.24,
    width: (text) => measure.width(text, size, weight),
  };
}
