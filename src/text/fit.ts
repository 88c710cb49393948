/** Takes break candidates and room, returns whether the line between them fits. */
import type { BreakCandidate } from "./candidates.ts";
import type { BreakOptions } from "./first-fit.ts";

/** Sums of floating-point widths may miss what they are equal to. */
const slack = 0.01;
/** Share of its spaces' width by which a justified line may be pressed together: nobody sees it. */
const press = 0.1;

/** Natural width of a line. */
export function measureLine(from: BreakCandidate | undefined, to: BreakCandidate | undefined): number {
  return from === undefined || to === undefined ? 0 : to.endWidth + to.hyphenWidth - from.startWidth;
}

/** Last lines are not justified, so they are not pressed. */
export function fitsRoom(
  from: BreakCandidate,
  to: BreakCandidate,
  width: number,
  { justified }: Pick<BreakOptions, "justified">,
): boolean {
  const give = justified && !to.forced ? press * (to.endSpaces - from.startSpaces) : 0;
  return measureLine(from, to) <= width + give + slack;
}

export function allFit(
  chosen: readonly number[],
  candidates: readonly BreakCandidate[],
  options: BreakOptions,
): boolean {
  return chosen.every((end, line) => {
    const [from, to] = [candidates[chosen[line - 1] ?? 0], candidates[end]];
    return from === undefined || to === undefined || fitsRoom(from, to, options.width(line), options);
  });
}
