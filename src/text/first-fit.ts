/** Takes candidates and line widths, returns the candidates chosen: each line as full as it gets, one after the other. */
import { levels, type BreakCandidate } from "./candidates.ts";
import { fitsRoom } from "./fit.ts";

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

/** Growth of the spaces from which a line is loose enough for a hyphen, for a poor one, for a third in a row. */
const loose = { hyphen: 0.5, poor: 1, third: 1.5 } as const;
const politeHyphens = 2;
/** Where nothing is justified: share of the line that may stay empty, for each unit of growth. */
const raggedZone = 0.2;

/** The fullest lines that fit, by what they end with; 0: none. */
interface Choice {
  readonly plain: number;
  readonly hyphen: number;
  readonly poor: number;
  readonly spare: number;
  readonly host: number;
  readonly emergency: number;
}

export const firstFit: Breaker = (candidates, options) => {
  const chosen: number[] = [];
  let from = 0;
  let hyphens = 0;
  while (from < candidates.length - 1) {
    const to = chooseEnd({ candidates, from, hyphens, width: options.width(chosen.length), options });
    hyphens = candidates[to]?.hyphenated === true ? hyphens + 1 : 0;
    chosen.push(to);
    from = to;
  }
  return chosen;
};

interface Situation {
  readonly candidates: readonly BreakCandidate[];
  readonly from: number;
  readonly width: number;
  /** Hyphenated lines in a row just before. */
  readonly hyphens: number;
  readonly options: BreakOptions;
}

/** Where the line ends that begins with candidate `from`. */
export function chooseEnd(situation: Situation): number {
  const { candidates, from, width, options } = situation;
  const start = candidates[from];
  if (start === undefined) return candidates.length - 1;
  const best = { plain: 0, hyphen: 0, poor: 0, spare: 0, host: 0, emergency: 0 };
  let seen = false;
  for (let index = from + 1; index < candidates.length; index++) {
    const end = candidates[index];
    if (end === undefined) break;
    if (fitsRoom(start, end, width, options)) {
      if (end.forced) return index;
      best[slotOf(end)] = index;
      seen = true;
      continue;
    }
    // Nothing fits: the shortest line there is sticks out least.
    if (!seen) return index;
    // Without its hyphen no longer line fits either.
    if (end.forced || !fitsRoom(start, { ...end, hyphenWidth: 0 }, width, options)) break;
  }
  return decide(best, start, situation);
}

function slotOf({ level, hyphenated }: BreakCandidate): keyof Choice {
  if (level === levels.emergency) return "emergency";
  if (level === levels.host) return "host";
  if (level === levels.spare) return "spare";
  if (level === levels.poor) return "poor";
  return hyphenated ? "hyphen" : "plain";
}

/** A hyphen is worth it only where the line would be too loose without. */
function decide(
  { plain, hyphen, poor, spare, host, emergency }: Choice,
  start: BreakCandidate,
  situation: Situation,
): number {
  const { candidates, width, hyphens, options } = situation;
  const { justified, zone, hyphenLimit } = options;
  if (plain === 0) return hyphen || poor || spare || host || emergency;
  if (hyphenLimit !== null && hyphens >= hyphenLimit) return plain;
  let chosen = plain;
  for (const [index, least] of [
    [hyphen, loose.hyphen],
    [poor, loose.poor],
  ] as const) {
    const end = candidates[chosen];
    if (index <= chosen || end === undefined) continue;
    const empty = width - (end.endWidth + end.hyphenWidth - start.startWidth);
    const growth = hyphens >= politeHyphens ? Math.max(least, loose.third) : least;
    const tolerated = justified ? growth * (end.endSpaces - start.startSpaces) : growth * raggedZone * width;
    if (empty > Math.max(zone(width), tolerated)) chosen = index;
  }
  return chosen;
}
