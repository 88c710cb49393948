/** Takes a breaker, returns one that hyphenates no word before a paragraph's last line, where the lines fit without (CSS Text 4, hyphenate-limit-last). */
import type { BreakCandidate } from "./candidates.ts";
import { allFit } from "./fit.ts";
import type { Breaker } from "./first-fit.ts";

/** Each try leaves fewer hyphens; a paragraph that needs more of them is narrower than its words. */
const mostTries = 4;

export function spareLastHyphen(breaker: Breaker): Breaker {
  return (candidates, options) => {
    const first = breaker(candidates, options);
    let kept = candidates.map((_, index) => index);
    let chosen = first;
    for (let tries = 0; tries < mostTries && isHyphenated(chosen, candidates); tries++) {
      const from = chosen.at(-3) ?? 0;
      kept = kept.filter((index) => index <= from || candidates[index]?.hyphenated !== true);
      const left = kept.flatMap((index) => candidates[index] ?? []);
      chosen = breaker(left, options).map((index) => kept[index] ?? 0);
    }
    if (isHyphenated(chosen, candidates)) return first;
    return allFit(chosen, candidates, options) || !allFit(first, candidates, options) ? chosen : first;
  };
}

/** Whether the last line but one ends in a hyphen. */
function isHyphenated(chosen: readonly number[], candidates: readonly BreakCandidate[]): boolean {
  const end = chosen.at(-2);
  return end !== undefined && candidates[end]?.hyphenated === true;
}
