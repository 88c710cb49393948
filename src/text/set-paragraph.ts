/** Takes the inlines of a paragraph, returns the paragraph: shaped and measured, to be broken into lines of any widths. */
import type { InlineItem } from "../box/box-tree.ts";
import type { ComputedStyle } from "../css/computed-style.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { FontLibrary } from "../fonts/face.ts";
import { ends, rememberLast, setLines } from "./break-lines.ts";
import { findCandidates, type BreakCandidate } from "./candidates.ts";
import { cleanText, type Source } from "./clean.ts";
import { measureMax, measureMin } from "./content-widths.ts";
import { styleFirstLine } from "./first-line.ts";
import { gather } from "./gather.ts";
import { addHyphens } from "./hyphens.ts";
import { itemise } from "./itemise.ts";
import { isIndented } from "./indent.ts";
import type { Line, Paragraph } from "./line.ts";
import { findOpportunities } from "./opportunities.ts";
import { findOpen, type Setup } from "./place-line.ts";
import { reportMissing } from "./report-text.ts";
import { findFaces } from "./setting.ts";
import { measureExtent } from "./vertical-align.ts";

export interface ParagraphContent {
  readonly inlines: readonly InlineItem[];
  /** The style of the block that the inlines are in: alignment, indent, strut. */
  readonly style: ComputedStyle;
  /** The same, as `::first-line` has it. */
  readonly firstLine?: ComputedStyle | null;
  /** BCP 47; for runs that do not tell their own. */
  readonly language: string;
}

export interface TextContext {
  readonly fonts: FontLibrary;
  readonly sink: Sink;
}

interface Prepared extends Paragraph {
  readonly setup: Setup;
  readonly candidates: readonly BreakCandidate[];
}

const nothing: Paragraph = { minContent: 0, maxContent: 0, lines: () => [] };

/** Characters that no font has are reported here, words wider than their line when the lines are asked for. */
export function setParagraph(content: ParagraphContent, context: TextContext): Paragraph {
  const source = readSource(content);
  const plain = source === null ? null : prepare(source, content, context);
  if (plain === null) return nothing;
  const first = content.firstLine == null ? null : prepareFirst(content, content.firstLine, plain, context);
  return first === null ? plain : withFirstLine(first, plain);
}

function readSource({ inlines, style, language }: ParagraphContent): Source | null {
  const gathered = gather(inlines, language);
  if (gathered.parts.length === 0) return null;
  return addHyphens(cleanText(gathered, findOpportunities(gathered, style)), language);
}

function prepare(source: Source, { style, language }: ParagraphContent, { fonts, sink }: TextContext): Prepared | null {
  const [face] = findFaces(style, language, fonts);
  if (face === undefined) return null;
  const root = { style, face, rise: 0, edge: null };
  const { atoms, missing } = itemise(source, { fonts, language, root });
  reportMissing(missing, source, language, sink);
  const setup: Setup = { atoms, source, style, strut: measureExtent(style, face) };
  const candidates = findCandidates(atoms, source, false);
  const size = typeof style.textIndent === "number" ? style.textIndent : style.textIndent.plus;
  const indent = (isFirst: boolean, isAfterBreak: boolean) => (isIndented(style, isFirst, isAfterBreak) ? size : 0);
  return {
    setup,
    candidates,
    minContent: measureMin(candidates, atoms, source, indent),
    maxContent: measureMax(candidates, indent),
    lines: rememberLast((space, kept = [], trial = false) =>
      setLines(setup, candidates, space, kept, trial ? null : sink),
    ),
  };
} // prettier-ignore

/** The whole text as its first line would have it, to be broken where the plain text may be. */
function prepareFirst(content: ParagraphContent, firstLine: ComputedStyle, plain: Prepared, context: TextContext) {
  const styled = styleFirstLine(content, firstLine);
  const { text, breaks } = plain.setup.source;
  for (const { inlines, style } of styled) {
    const gathered = gather(inlines, content.language);
    const source = cleanText(gathered, new Uint8Array(gathered.text.length + 1));
    // Capitals that are more letters than those written would break elsewhere.
    if (source.text.length === text.length)
      return prepare({ ...source, breaks }, { ...content, inlines, style }, context);
  }
  return null;
} // prettier-ignore

/** CSS Pseudo 4 § 2.1: what stands on the first line is known only once it is broken. */
function withFirstLine(first: Prepared, plain: Prepared): Paragraph {
  return {
    minContent: plain.minContent,
    maxContent: Math.max(first.maxContent, plain.maxContent),
    lines: (space, kept = [], trial = false) => {
      if (kept.length > 0) return plain.lines(space, kept, trial);
      const [line] = first.lines(space, [], true);
      const way = line === undefined ? "ends" : goOn(line, first, plain);
      if (line === undefined || way === "ends") return first.lines(space, [], trial);
      return plain.lines(space, way === "goes on" ? [line] : [], trial);
    },
  };
}

/** Lets the plain text go on where the first line ends, if it may be broken there. */
function goOn(line: Line, first: Prepared, plain: Prepared): "ends" | "goes on" | "cannot" {
  const end = ends.get(line);
  if (end === undefined || end.to.atom >= first.setup.atoms.length) return "ends";
  const { atoms, source } = plain.setup;
  const isThere = ({ characters, forced }: BreakCandidate) =>
    characters === end.to.characters && forced === end.to.forced;
  const to = plain.candidates.find(isThere) ?? findCandidates(atoms, source, true).find(isThere);
  if (to === undefined) return "cannot";
  ends.set(line, { to, carried: { ...end.carried, open: findOpen(atoms, to) } });
  return "goes on";
}
