/** Takes a paragraph's candidates, returns how narrow and how wide its content is (CSS Sizing 3 § 4). */
import type { Atom } from "./atom.ts";
import { findCandidates, levels, type BreakCandidate } from "./candidates.ts";
import type { Source } from "./clean.ts";
import { measureLine } from "./fit.ts";

/** Indent of a line, pt. */
type Indent = (isFirst: boolean, isAfterBreak: boolean) => number;

/** Words are not hyphenated to make a box narrower: minContent is the widest word. */
export function measureMin(
  normal: readonly BreakCandidate[],
  atoms: readonly Atom[],
  source: Source,
  indent: Indent,
): number {
  const anywhere = atoms.some((atom) => atom.kind === "word" && atom.setting.cutsAnywhere === "anywhere");
  const candidates = anywhere ? findCandidates(atoms, source, true) : normal;
  return measureWidest(
    candidates.filter(({ hyphenated, level }) => !hyphenated && (level !== levels.emergency || anywhere)),
    indent,
    (to) => to.mayHang,
  );
}

export function measureMax(candidates: readonly BreakCandidate[], indent: Indent): number {
  return measureWidest(
    candidates.filter(({ forced }) => forced),
    indent,
  );
}

/** A mark that may hang narrows a box only where it is as narrow as can be (CSS Text 3 § 9.2). */
function measureWidest(
  candidates: readonly BreakCandidate[],
  indent: Indent,
  hangs: (to: BreakCandidate) => number = () => 0,
): number {
  let widest = 0;
  for (let index = 1; index < candidates.length; index++) {
    const [from, to] = [candidates[index - 1], candidates[index]];
    const width = measureLine(from, to) - (to === undefined ? 0 : hangs(to));
    widest = Math.max(widest, width + indent(index === 1, index > 1 && from?.forced === true));
  }
  return widest;
}
