/** Which lines `text-indent` is for (CSS Text 3 § 8.1). */
import type { ComputedStyle } from "../css/computed-style.ts";
import type { BreakCandidate } from "./candidates.ts";

type Indented = Pick<ComputedStyle, "textIndentLines">;

export function isIndented({ textIndentLines: lines }: Indented, isFirst: boolean, isAfterBreak: boolean): boolean {
  const isEach = lines === "each" || lines === "not-each";
  const hangs = lines === "not-first" || lines === "not-each";
  return (isFirst || (isEach && isAfterBreak)) !== hangs;
} // prettier-ignore

/** Numbers of the first and the last candidate of what is broken by itself. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** All of the text, or what is between forced breaks where the lines behind these are indented otherwise. */
export function partsBetween(candidates: readonly BreakCandidate[], { textIndentLines: lines }: Indented): readonly Part[] {
  const last = candidates.length - 1;
  if (lines === "first" || lines === "not-first") return [{ from: 0, to: last }];
  const parts: Part[] = [];
  let from = 0;
  for (let to = 1; to <= last; to++) {
    if (candidates[to]?.forced !== true && to < last) continue;
    parts.push({ from, to });
    from = to;
  }
  return parts;
} // prettier-ignore
