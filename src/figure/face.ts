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

/** 8.75pt on paper; on a screen the drawing is a third larger. */
export const textSize = 11.67;

export function makeFace(measure: TextMeasure, weight = 400): Face {
  return {
    size: textSize,
    line: 14,
    ascent: textSize * 0.76,
    descent: textSize * 0.24,
    width: (text) => measure.width(text, textSize, weight),
  };
}
