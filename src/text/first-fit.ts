/** Takes candidates and line widths, returns the candidates chosen: each line as full as it gets, one after the other. */
import { levels, type BreakCandidate } from "./candidates.ts";

export interface BreakOptions {
  /** Room on line `index`, pt. */
  readonly width: (index: number) => number;
  readonly justified: boolean;
  /** Room that may stay empty rather than that a word is hyphenated, pt (hyphenate-limit-zone). */
  readonly zone: (width: number) => number;
  /** Lines in a row that may end in a hyphen; null: no limit. */
  readonly hyphenLimit: number | null;
}

/** A breaker: indices into `candidates`, in order, the last one included, the first one not. */
export type Breaker = (candidates: readonly BreakCandidate[], options: BreakOptions) => readonly number[];

/** Sums of floating-point widths may miss what they are equal to. */
const slack = 0.01;
/** Growth of the spaces from which a line is loose enough to hyphenate, and to hyphenate a third time in a row. */
const loose = 0.5;
const veryLoose = 1.5;
const politeHyphens = 2;
/** Where nothing is justified: share of the line that may stay empty. */
const raggedZone = 0.1;

interface Choice {
  /** Fullest line without a hyphen, with one, with one that is better avoided, cut anywhere; 0: none. */
  readonly plain: number;
  readonly hyphen: number;
  readonly spare: number;
  readonly emergency: number;
}

export const firstFit: Breaker = (candidates, options) => {
  const chosen: number[] = [];
  let from = 0;
  let hyphens = 0;
  while (from < candidates.length - 1) {
    const width = options.width(chosen.length);
    const to = chooseEnd(candidates, from, width, hyphens, options);
    hyphens = candidates[to]?.hyphenated === true ? hyphens + 1 : 0;
    chosen.push(to);
    from = to;
  }
  return chosen;
};

function chooseEnd(
  candidates: readonly BreakCandidate[],
  from: number,
  width: number,
  hyphens: number,
  options: BreakOptions,
): number {
  const start = candidates[from];
  if (start === undefined) return candidates.length - 1;
  const best = { plain: 0, hyphen: 0, spare: 0, emergency: 0 };
  let seen = false;
  for (let index = from + 1; index < candidates.length; index++) {
    const end = candidates[index];
    if (end === undefined) break;
    const natural = end.endWidth - start.startWidth;
    if (natural + end.hyphenWidth <= width + slack) {
      if (end.forced) return index;
      best[slotOf(end)] = index;
      seen = true;
      continue;
    }
    // Nothing fits: the shortest line there is sticks out least.
    if (!seen) return index;
    if (end.forced || natural > width + slack) break;
  }
  return decide(best, candidates, start, width, hyphens, options);
}

function slotOf({ level, hyphenated }: BreakCandidate): keyof Choice {
  if (level === levels.emergency) return "emergency";
  if (level === levels.spare) return "spare";
  return hyphenated ? "hyphen" : "plain";
}

function decide(
  { plain, hyphen, spare, emergency }: Choice,
  candidates: readonly BreakCandidate[],
  start: BreakCandidate,
  width: number,
  hyphens: number,
  { justified, zone, hyphenLimit }: BreakOptions,
): number {
  const end = candidates[plain];
  if (plain === 0 || end === undefined) return hyphen || spare || emergency;
  if (hyphen < plain) return plain;
  const empty = width - (end.endWidth - start.startWidth);
  const spaces = end.endSpaces - start.startSpaces;
  const growth = spaces > 0 ? empty / spaces : Infinity;
  if (hyphenLimit !== null && hyphens >= hyphenLimit) return plain;
  const tolerated = Math.max(zone(width), justified ? loose * spaces : raggedZone * width);
  if (empty <= tolerated) return plain;
  return hyphens >= politeHyphens && growth < veryLoose ? plain : hyphen;
}
