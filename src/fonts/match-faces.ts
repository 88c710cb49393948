/** Takes the faces of one family and what is asked for, returns those that match best (CSS Fonts 4 § 5.2). */
import type { FontFace } from "./face.ts";

interface Cut {
  readonly weight: readonly [number, number];
  readonly style: FontFace["style"];
}

const styleOrder = {
  normal: ["normal", "oblique", "italic"],
  italic: ["italic", "oblique", "normal"],
  oblique: ["oblique", "italic", "normal"],
} as const satisfies Record<FontFace["style"], readonly FontFace["style"][]>;

/** Several where faces differ only in their unicode-range (a composite face, § 4.5); those that come later first. */
export function matchFaces<T extends Cut>(
  faces: readonly T[],
  weight: number,
  style: FontFace["style"],
): readonly T[] {
  const sought = styleOrder[style].find((candidate) => faces.some((face) => face.style === candidate));
  const sameStyle = faces.filter((face) => face.style === sought);
  let best = Infinity;
  for (const face of sameStyle) best = Math.min(best, weightDistance(face.weight, weight));
  return sameStyle.filter((face) => weightDistance(face.weight, weight) === best).reverse();
}

/**
 * The order of § 5.2, step 4, as a number: 400 to 500 looks up to 500, then down, then up; less looks down first; more looks up first.
 */
function weightDistance([low, high]: readonly [number, number], weight: number): number {
  if (weight >= low && weight <= high) return 0;
  const above = low > weight;
  const distance = above ? low - weight : weight - high;
  const secondChoice = 10_000;
  if (weight >= 400 && weight <= 500) {
    if (above && low <= 500) return distance;
    return above ? 2 * secondChoice + distance : secondChoice + distance;
  }
  const preferred = weight < 400 ? !above : above;
  return preferred ? distance : secondChoice + distance;
}
