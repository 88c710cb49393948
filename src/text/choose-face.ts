/** Takes a cluster and a stack of faces, returns the first face that can draw it. */
import type { FontFace } from "../fonts/face.ts";
import { findDrawn } from "./aliases.ts";

const mark = /^[\p{M}\u200c\u200d\u{1f3fb}-\u{1f3ff}]$/u;

/** Marks and joiners stay with what is before them (UAX #29, GB9). */
export function extendsCluster(codePoint: number): boolean {
  return codePoint >= 0x300 && mark.test(String.fromCodePoint(codePoint));
}

const isJoiner = (codePoint: number) => codePoint === 0x200c || codePoint === 0x200d;

/** End of the cluster that begins at `start`; a joiner takes in what follows it (GB11, without asking for pictures). */
export function findClusterEnd(text: string, start: number, limit: number): number {
  // Nearly all are one letter, and nothing that extends it follows.
  if (start + 1 < limit && text.charCodeAt(start + 1) < 0x300 && text.charCodeAt(start) !== 0x200d)
    return start + 1;
  let at = start;
  let joined = true;
  while (at < limit) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (!joined && !extendsCluster(codePoint)) return at;
    joined = codePoint === 0x200d;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return limit;
}

/** null where no face has the cluster's first character. One that lacks only a mark is better than none. */
export function chooseFace(cluster: string, faces: readonly FontFace[]): FontFace | null {
  const [usual] = faces;
  // Nearly all are one letter that the first face has.
  if (cluster.length === 1 && usual?.has(cluster.charCodeAt(0)) === true) return usual;
  let partly: FontFace | null = null;
  for (const face of faces) {
    let covered = 0;
    let all = true;
    for (const character of cluster) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (findDrawn(face, codePoint) !== null || isJoiner(codePoint)) covered++;
      else {
        all = false;
        if (covered === 0) break;
      }
    }
    if (all) return face;
    if (covered > 0) partly ??= face;
  }
  return partly;
}
