/** Takes candidates and widths, returns breaks whose last line is no shorter than it must be (CSS Text 4 § 6.1.1). */
import { levels, type BreakCandidate } from "./candidates.ts";
import { allFit, measureLine } from "./fit.ts";
import type { Breaker, BreakOptions } from "./first-fit.ts";

/** More lines than that are no headline any more. */
const mostLines = 10;
const rounds = 14;

/** Where a clause ends is the better break, unless a line would be shorter than this share of the longest. */
const shortestClause = 0.4;

export function balance(
  breaker: Breaker,
  candidates: readonly BreakCandidate[],
  options: BreakOptions,
): readonly number[] {
  const filled = breaker(candidates, options);
  const separate = filled.filter((index) => candidates[index]?.forced === true).length > 1;
  if (filled.length < 2 || filled.length > mostLines || separate) return filled;
  return breakAtClause(breaker, candidates, options, filled) ?? narrow(breaker, candidates, options, filled);
}

/** A headline is read in its clauses: it breaks after its colon where that takes no more lines. */
function breakAtClause(
  breaker: Breaker,
  candidates: readonly BreakCandidate[],
  options: BreakOptions,
  filled: readonly number[],
): readonly number[] | null {
  const clauses = candidates.flatMap(({ clause, forced }, index) => (clause && !forced ? [index] : []));
  for (const clause of clauses) {
    const split = candidates.map((candidate, index) =>
      index === clause ? { ...candidate, forced: true } : candidate,
    );
    const tried = breaker(split, options);
    if (tried.length !== filled.length || !allFit(tried, split, options)) continue;
    const widths = tried.map((end, line) => measureLine(split[tried[line - 1] ?? 0], split[end]));
    if (Math.min(...widths) >= shortestClause * Math.max(...widths)) return tried;
  }
  return null;
}

/** Narrows all lines alike, as far as their number stays the same and nothing sticks out. */
function narrow(
  breaker: Breaker,
  candidates: readonly BreakCandidate[],
  options: BreakOptions,
  filled: readonly number[],
): readonly number[] {
  let best = filled;
  let low = 0;
  let high = Math.min(...filled.map((_, line) => options.width(line)));
  for (let round = 0; round < rounds; round++) {
    const less = (low + high) / 2;
    const narrowed: BreakOptions = { ...options, width: (line) => options.width(line) - less };
    const tried = breaker(candidates, narrowed);
    if (
      tried.length === filled.length &&
      allFit(tried, candidates, narrowed) &&
      !isWorse(tried, best, candidates)
    ) {
      best = tried;
      low = less;
    } else high = less;
  }
  return best;
}

function isWorse(
  tried: readonly number[],
  best: readonly number[],
  candidates: readonly BreakCandidate[],
): boolean {
  const count = (chosen: readonly number[]) =>
    chosen.filter((index) => {
      const { hyphenated, level } = candidates[index] ?? { hyphenated: false, level: levels.normal };
      return hyphenated || level >= levels.spare;
    }).length;
  return count(tried) > count(best);
}
