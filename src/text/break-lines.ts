/** Takes a paragraph that is measured, and the room of each line, returns its lines. */
import type { ComputedStyle } from "../css/computed-style.ts";
import { resolveLength } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Atom } from "./atom.ts";
import { balance } from "./balance.ts";
import { breakAtTabs, findTabs } from "./break-at-tabs.ts";
import { findCandidates, type BreakCandidate } from "./candidates.ts";
import { allFit } from "./fit.ts";
import { firstFit, type Breaker, type BreakOptions } from "./first-fit.ts";
import { isIndented, partsBetween } from "./indent.ts";
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
  // Breakers ask for each line again with every candidate.
  const widths: number[] = [];
  const spaceOf = (index: number) => (widths[index] ??= space(index).width);
  const indentOf = (index: number, isAfterBreak: boolean) =>
    isIndented(style, index === 0, isAfterBreak) ? resolveLength(style.textIndent, spaceOf(0)) : 0;
  const widthOf = (index: number, isAfterBreak: boolean) => spaceOf(index) - indentOf(index, isAfterBreak);
  const room: Room = {
    width: (index, isAfterBreak) => widthOf(first + index, isAfterBreak),
    indent: (index, isAfterBreak) => indentOf(first + index, isAfterBreak),
    tabs: findTabs(atoms),
    isAfterBreak: lastKept?.last === true,
  };
  let candidates = candidatesFrom(lastKept, normal);
  if (first > 0 && candidates.length < 2) return kept;
  let chosen = chooseAll(candidates, style, room);
  if (!chosen.fit && atoms.some(isCut)) {
    candidates = candidatesFrom(lastKept, findCandidates(atoms, source, true));
    chosen = chooseAll(candidates, style, room);
  }
  const lines: Line[] = [...kept];
  let carried = (lastKept && ends.get(lastKept)?.carried) ?? nothingCarried;
  let from = candidates[0];
  for (const end of chosen.breaks) {
    const to = candidates[end];
    if (from === undefined || to === undefined) break;
    const index = lines.length;
    const isAfterBreak = lines.at(-1)?.last === true;
    const placed = placeLine(
      setup,
      { from, to, width: space(index).width, indent: indentOf(index, isAfterBreak) },
      carried,
    );
    if (sink !== null)
      reportOverflow(placed.line, textBetween(setup, from, to), widthOf(index, isAfterBreak), sink);
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

/** Room of lines whose indent may depend on what is before them. */
interface Room {
  readonly width: (index: number, isAfterBreak: boolean) => number;
  readonly indent: (index: number, isAfterBreak: boolean) => number;
  readonly tabs: ReturnType<typeof findTabs>;
  /** Whether the first of the lines comes after a forced break. */
  readonly isAfterBreak: boolean;
}

interface Chosen {
  readonly breaks: readonly number[];
  readonly fit: boolean;
}

/** Where forced breaks matter for indents the text between them is broken by itself. */
function chooseAll(candidates: readonly BreakCandidate[], style: ComputedStyle, room: Room): Chosen {
  const breaks: number[] = [];
  let fit = true;
  let { isAfterBreak } = room;
  for (const { from, to } of partsBetween(candidates, style)) {
    const [part, before, isAfter] = [candidates.slice(from, to + 1), breaks.length, isAfterBreak];
    const options: BreakOptions = {
      width: (index) => room.width(before + index, index === 0 && isAfter),
      justified: style.textAlign === "justify",
      zone: (width) => resolveLength(style.hyphenateLimitZone, width),
      hyphenLimit: style.hyphenateLimitLines,
    };
    const indent = (index: number) => room.indent(before + index, index === 0 && isAfter);
    const chosen =
      room.tabs.length > 0 ? breakAtTabs(room.tabs, indent, part, options) : breakPart(part, style, options);
    fit &&= chosen.fit;
    for (const end of chosen.breaks) breaks.push(from + end);
    isAfterBreak = true;
  }
  return { breaks, fit };
}

function breakPart(part: readonly BreakCandidate[], style: ComputedStyle, options: BreakOptions): Chosen {
  const breaks = chooseBreaks(part, style, options);
  return { breaks, fit: allFit(breaks, part, options) };
}

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
