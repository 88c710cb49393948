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
import { nothingCarried, placeLine, type Setup } from "./place-line.ts";
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
    lines: rememberLast((space) => setLines(setup, candidates, space, sink)),
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
  );
}

function measureMax(candidates: readonly BreakCandidate[], indent: number): number {
  return measureWidest(
    candidates.filter(({ forced }) => forced),
    indent,
  );
}

function measureWidest(candidates: readonly BreakCandidate[], indent: number): number {
  let widest = 0;
  for (let index = 1; index < candidates.length; index++) {
    const width = measureLine(candidates[index - 1], candidates[index]);
    widest = Math.max(widest, index === 1 ? width + indent : width);
  }
  return widest;
}

/** Layout asks for the same lines when it tries and when it places. */
function rememberLast(set: Paragraph["lines"]): Paragraph["lines"] {
  let widths: readonly number[] = [];
  let lines: readonly Line[] | null = null;
  return (space) => {
    if (lines !== null && widths.every((width, index) => space(index).width === width)) return lines;
    lines = set(space);
    widths = lines.map((_, index) => space(index).width);
    return lines;
  };
}

function setLines(
  setup: Setup,
  normal: readonly BreakCandidate[],
  space: (index: number) => LineSpace,
  sink: Sink,
): readonly Line[] {
  const { atoms, source, style } = setup;
  const indentOf = (index: number) => (index === 0 ? resolveLength(style.textIndent, space(0).width) : 0);
  const options: BreakOptions = {
    width: (index) => space(index).width - indentOf(index),
    justified: style.textAlign === "justify",
    zone: (width) => resolveLength(style.hyphenateLimitZone, width),
    hyphenLimit: style.hyphenateLimitLines,
  };
  let candidates = normal;
  let chosen = chooseBreaks(candidates, style, options);
  if (!allFit(chosen, candidates, options) && atoms.some(isCut)) {
    candidates = findCandidates(atoms, source, true);
    chosen = chooseBreaks(candidates, style, options);
  }
  const lines: Line[] = [];
  let carried = nothingCarried;
  let from = candidates[0];
  for (const [index, end] of chosen.entries()) {
    const to = candidates[end];
    if (from === undefined || to === undefined) break;
    const ends = { from, to, width: space(index).width, indent: indentOf(index) };
    const placed = placeLine(setup, ends, carried);
    reportOverflow(placed.line, textBetween(setup, from, to), options.width(index), sink);
    lines.push(placed.line);
    carried = placed.next;
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
