/** Takes break candidates and room, returns whether the line between them fits. */
import type { BreakCandidate } from "./candidates.ts";
import type { BreakOptions } from "./first-fit.ts";

/** Sums of floating-point widths may miss what they are equal to. */
export const slack = 0.01;
/** Share of its spaces' width by which a justified line may be pressed together, as in TeX. */
export const maxShrink = 1 / 3;
/** The same for lines that are chosen one by one: nobody sees it. */
const press = 0.1;

/** Natural width of a line. */
export function measureLine(from: BreakCandidate | undefined, to: BreakCandidate | undefined): number {
  return from === undefined || to === undefined ? 0 : to.endWidth + to.hyphenWidth - from.startWidth;
}

/** The same, without the mark that hangs where there is no room for it. */
export function measureWithin(from: BreakCandidate, to: BreakCandidate, width: number): number {
  const natural = measureLine(from, to);
  return natural > width + slack ? natural - to.mayHang : natural;
}

/** Last lines are not justified, so they are not pressed. */
export function fitsRoom(
  from: BreakCandidate,
  to: BreakCandidate,
  width: number,
  { justified }: Pick<BreakOptions, "justified">,
  share = press,
): boolean {
  const give = justified && !to.forced ? share * (to.endSpaces - from.startSpaces) : 0;
  return measureWithin(from, to, width) <= width + give + slack;
}

export function allFit(
  chosen: readonly number[],
  candidates: readonly BreakCandidate[],
  options: BreakOptions,
): boolean {
  return chosen.every((end, line) => {
    const [from, to] = [candidates[chosen[line - 1] ?? 0], candidates[end]];
    return (
      from === undefined || to === undefined || fitsRoom(from, to, options.width(line), options, maxShrink)
    );
  });
}
