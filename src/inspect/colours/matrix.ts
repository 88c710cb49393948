/** Transformations of PDF: `[a b c d e f]`, points as rows (ISO 32000-1 § 8.3.3). */
import type { Cos } from "../cos/values.ts";

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First one, then the other. */
export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

export function place(x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [x: number, y: number] {
  return [x * a + y * c + e, x * b + y * d + f];
}

/** null where these are not six numbers. */
export function readMatrix(values: readonly Cos[]): Matrix | null {
  const numbers = values.filter((value): value is number => typeof value === "number");
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return numbers.length === 6 ? [a, b, c, d, e, f] : null;
}
