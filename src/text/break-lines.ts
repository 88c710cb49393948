/** Takes a paragraph that is measured, and the room of each line, returns its lines. */
import type { ComputedStyle } from "../css/computed-style.ts";
import { resolveLength } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Atom } from "./atom.ts";
import { balance } from "./balance.ts";
import { findCandidates, type BreakCandidate } from "./candidates.ts";
import { allFit } from "./fit.ts";
import { firstFit, type Breaker, type BreakOptions } from "./first-fit.ts";
import type { Line, LineSpace, Paragraph } from "./line.ts";
import { nothingCarried, placeLine, type Carried, type Setup } from "./place-line.ts";
import { reportOverflow } from "./report-text.ts";
import { spareLastHyphen } from "./spare-last-hyphen.ts";
import { totalFit } from "./total-fit.ts";

/** Layout asks for the same lines when it tries and when it places. */
export function rememberLast(set: Paragraph["lines"]): Paragraph["lines"] {
  let widths: readonly number[] = [];
  let lines: readonly Line[] | null = null;
  let before: readonly Line[] = [];
  let isTrial = false;
  return (space, kept = [], trial = false) => {
    const isSame =
      (trial || !isTrial) &&
      kept.length === before.length &&
      kept.every((line, index) => line === before[index]);
    if (lines !== null && isSame && widths.every((width, index) => space(index).width === width))
      return lines;
    lines = set(space, kept, trial);
    before = kept;
    isTrial = trial;
    widths = lines.map((_, index) => space(index).width);
    return lines;
  };
}

/** Where the line behind one begins, and what goes on there. */
export const ends = new WeakMap<Line, { readonly to: BreakCandidate; readonly carried: Carried }>();

/** The candidates from the end of a line on, itself first: found by its place, as emergency cuts are among them or not. */
function candidatesFrom(line: Line | undefined, candidates: readonly BreakCandidate[]): readonly BreakCandidate[] {
  const end = line === undefined ? undefined : ends.get(line)?.to;
  if (end === undefined) return candidates;
  const rest = candidates.filter(({ atom, offset }) => atom > end.atom || (atom === end.atom && offset >= end.offset));
  const [first] = rest;
  return first?.atom === end.atom && first.offset === end.offset ? rest : [end, ...rest];
} // prettier-ignore

export function setLines(
  setup: Setup,
  normal: readonly BreakCandidate[],
  space: (index: number) => LineSpace,
  kept: readonly Line[],
  sink: Sink | null,
): readonly Line[] {
  const { atoms, source, style } = setup;
  const first = kept.length;
  const lastKept = kept.at(-1);
  const indentOf = (index: number) => (index === 0 ? resolveLength(style.textIndent, space(0).width) : 0);
  // Breakers ask for each line again with every candidate.
  const widths: number[] = [];
  const widthOf = (index: number) => (widths[index] ??= space(index).width - indentOf(index));
  const options: BreakOptions = {
    width: (index) => widthOf(first + index),
    justified: style.textAlign === "justify",
    zone: (width) => resolveLength(style.hyphenateLimitZone, width),
    hyphenLimit: style.hyphenateLimitLines,
  };
  let candidates = candidatesFrom(lastKept, normal);
  if (first > 0 && candidates.length < 2) return kept;
  let chosen = chooseBreaks(candidates, style, options);
  if (!allFit(chosen, candidates, options) && atoms.some(isCut)) {
    candidates = candidatesFrom(lastKept, findCandidates(atoms, source, true));
    chosen = chooseBreaks(candidates, style, options);
  }
  const lines: Line[] = [...kept];
  let carried = (lastKept && ends.get(lastKept)?.carried) ?? nothingCarried;
  let from = candidates[0];
  for (const end of chosen) {
    const to = candidates[end];
    if (from === undefined || to === undefined) break;
    const index = lines.length;
    const placed = placeLine(
      setup,
      { from, to, width: space(index).width, indent: indentOf(index) },
      carried,
    );
    if (sink !== null) reportOverflow(placed.line, textBetween(setup, from, to), widthOf(index), sink);
    carried = placed.next;
    ends.set(placed.line, { to, carried });
    lines.push(placed.line);
    from = to;
  }
  return lines;
}

function textBetween({ atoms, source }: Setup, from: BreakCandidate, to: BreakCandidate): string {
  const at = ({ atom, offset }: BreakCandidate) => (atoms[atom]?.start ?? source.text.length) + offset;
  return source.text.slice(at(from), at(to)).replaceAll("\ufffc", "…").trim();
}

const isCut = (atom: Atom) => atom.kind === "word" && atom.setting.cutsAnywhere !== "no";

function chooseBreaks(
  candidates: readonly BreakCandidate[],
  style: ComputedStyle,
  options: BreakOptions,
): readonly number[] {
  const finish = style.hyphenateLimitLast === "always" ? spareLastHyphen : (breaker: Breaker) => breaker;
  if (style.textWrap === "balance") return balance(finish(firstFit), candidates, options);
  const isEven = style.textAlign === "justify" || style.textWrap === "pretty";
  return finish(isEven ? totalFit : firstFit)(candidates, options);
}
