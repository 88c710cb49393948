/** Takes the inlines of a paragraph, returns the paragraph: shaped and measured, to be broken into lines of any widths. */
import type { InlineItem } from "../box/box-tree.ts";
import type { ComputedStyle } from "../css/computed-style.ts";
import { resolveLength } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { FontLibrary } from "../fonts/face.ts";
import type { Atom } from "./atom.ts";
import { balance } from "./balance.ts";
import { findCandidates, levels, type BreakCandidate } from "./candidates.ts";
import { cleanText, type Source } from "./clean.ts";
import { allFit, measureLine } from "./fit.ts";
import { firstFit, type Breaker, type BreakOptions } from "./first-fit.ts";
import { gather } from "./gather.ts";
import { addHyphens } from "./hyphens.ts";
import { itemise } from "./itemise.ts";
import type { Line, LineSpace, Paragraph } from "./line.ts";
import { findOpportunities } from "./opportunities.ts";
import { totalFit } from "./total-fit.ts";
import { nothingCarried, placeLine, type Carried, type Setup } from "./place-line.ts";
import { reportMissing, reportOverflow } from "./report-text.ts";
import { findFaces } from "./setting.ts";
import { spareLastHyphen } from "./spare-last-hyphen.ts";
import { measureExtent } from "./vertical-align.ts";

export interface ParagraphContent {
  readonly inlines: readonly InlineItem[];
  /** The style of the block that the inlines are in: alignment, indent, strut. */
  readonly style: ComputedStyle;
  /** BCP 47; for runs that do not tell their own. */
  readonly language: string;
}

export interface TextContext {
  readonly fonts: FontLibrary;
  readonly sink: Sink;
}

const nothing: Paragraph = { minContent: 0, maxContent: 0, lines: () => [] };

/** Characters that no font has are reported here, words wider than their line when the lines are asked for. */
export function setParagraph(
  { inlines, style, language }: ParagraphContent,
  { fonts, sink }: TextContext,
): Paragraph {
  const gathered = gather(inlines, language);
  const [face] = findFaces(style, language, fonts);
  if (gathered.parts.length === 0 || face === undefined) return nothing;
  const source = addHyphens(cleanText(gathered, findOpportunities(gathered, style)), language);
  const root = { style, face, rise: 0, edge: null };
  const { atoms, missing } = itemise(source, { fonts, language, root });
  reportMissing(missing, source.text, sink);
  const setup: Setup = { atoms, source, style, strut: measureExtent(style, face) };
  const candidates = findCandidates(atoms, source, false);
  const indent = typeof style.textIndent === "number" ? style.textIndent : style.textIndent.plus;
  return {
    minContent: measureMin(candidates, atoms, source, indent),
    maxContent: measureMax(candidates, indent),
    lines: rememberLast((space, kept = [], trial = false) =>
      setLines(setup, candidates, space, kept, trial ? null : sink),
    ),
  };
}

/** Words are not hyphenated to make a box narrower: minContent is the widest word. */
function measureMin(
  normal: readonly BreakCandidate[],
  atoms: readonly Atom[],
  source: Source,
  indent: number,
): number {
  const anywhere = atoms.some((atom) => atom.kind === "word" && atom.setting.cutsAnywhere === "anywhere");
  const candidates = anywhere ? findCandidates(atoms, source, true) : normal;
  return measureWidest(
    candidates.filter(({ hyphenated, level }) => !hyphenated && (level !== levels.emergency || anywhere)),
    indent,
    (to) => to.mayHang,
  );
}

function measureMax(candidates: readonly BreakCandidate[], indent: number): number {
  return measureWidest(
    candidates.filter(({ forced }) => forced),
    indent,
  );
}

/** A mark that may hang narrows a box only where it is as narrow as can be (CSS Text 3 § 9.2). */
function measureWidest(
  candidates: readonly BreakCandidate[],
  indent: number,
  hangs: (to: BreakCandidate) => number = () => 0,
): number {
  let widest = 0;
  for (let index = 1; index < candidates.length; index++) {
    const to = candidates[index];
    const width = measureLine(candidates[index - 1], to) - (to === undefined ? 0 : hangs(to));
    widest = Math.max(widest, index === 1 ? width + indent : width);
  }
  return widest;
}

/** Layout asks for the same lines when it tries and when it places. */
function rememberLast(set: Paragraph["lines"]): Paragraph["lines"] {
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
const ends = new WeakMap<Line, { readonly to: BreakCandidate; readonly carried: Carried }>();

/** The candidates from the end of a line on, itself first: found by its place, as emergency cuts are among them or not. */
function candidatesFrom(line: Line | undefined, candidates: readonly BreakCandidate[]): readonly BreakCandidate[] {
  const end = line === undefined ? undefined : ends.get(line)?.to;
  if (end === undefined) return candidates;
  const rest = candidates.filter(({ atom, offset }) => atom > end.atom || (atom === end.atom && offset >= end.offset));
  const [first] = rest;
  return first?.atom === end.atom && first.offset === end.offset ? rest : [end, ...rest];
} // prettier-ignore

function setLines(
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
  const widthOf = (index: number) => space(index).width - indentOf(index);
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
