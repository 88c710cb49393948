/** For which width and in which type a chart is drawn. */
import { textSize } from "./face.ts";
import { families } from "./measure-text.ts";

export interface ChartStyle {
  /** CSS px. */
  readonly width: number;
  /** In order of preference. */
  readonly families: readonly string[];
  /** CSS px. */
  readonly size: number;
}

/** The column of text of the briefing on paper, 370pt, and its type. */
export const usualStyle: ChartStyle = { width: 493, families, size: textSize };

/** What no chart can be drawn in has no meaning for it. */
const [leastWidth, mostWidth, leastSize, mostSize] = [60, 3000, 4, 60];

/** What a sheet asks for, as far as a chart can be drawn so. */
export function boundStyle({ width, families, size }: ChartStyle): ChartStyle {
  return {
    width: Math.min(Math.max(width, leastWidth), mostWidth),
    families,
    size: Math.min(Math.max(size, leastSize), mostSize),
  };
}

/** As an attribute has it: a name with a digit or a space in it is quoted. What no attribute of type takes is left out. */
export function listFamilies(families: readonly string[]): string {
  const listed = families
    .filter((family) => /^[\w -]+$/u.test(family))
    .map((family) => (/^[a-z-]+$/iu.test(family) ? family : `'${family}'`));
  return listed.length > 0 ? listed.join(", ") : "sans-serif";
}
