/** Adjoining vertical margins on their way to collapse (CSS 2.2 § 8.3.1): the largest, plus the most negative. */

export interface Strut {
  readonly positive: number;
  /** At most 0. */
  readonly negative: number;
}

/** Margins of a fragment as its neighbours see them. */
export interface Margins {
  readonly start: Strut;
  readonly end: Strut;
  /** Start and end adjoin each other: nothing of any height is between them. */
  readonly through: boolean;
}

export const noStrut: Strut = { positive: 0, negative: 0 };
export const noMargins: Margins = { start: noStrut, end: noStrut, through: false };

export function strutOf(margin: number): Strut {
  return margin >= 0 ? { positive: margin, negative: 0 } : { positive: 0, negative: margin };
}

export function join(a: Strut, b: Strut): Strut {
  return { positive: Math.max(a.positive, b.positive), negative: Math.min(a.negative, b.negative) };
}

export function collapsed(strut: Strut): number {
  return strut.positive + strut.negative;
}

/** Margins that touch nobody else's: of flex items, cells, atomic inlines. */
export function fixedMargins(top: number, bottom: number): Margins {
  return { start: strutOf(top), end: strutOf(bottom), through: false };
}
