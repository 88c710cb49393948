/** Takes a cut line and its room, returns the line with all its pieces in place. */
import type { ComputedStyle } from "../css/computed-style.ts";
import { alignLine } from "./align.ts";
import type { Atom, BoundaryAtom, RunSetting } from "./atom.ts";
import type { BreakCandidate } from "./candidates.ts";
import type { Source } from "./clean.ts";
import { cutLine, type CutLine, type Segment } from "./cut-line.ts";
import { createPieceBuilder, drawsHyphen, findWordEnd } from "./glyph-pieces.ts";
import { fillLeader } from "./leader.ts";
import type { AtomicPiece, InlineBoxPiece, Line, MarkPiece } from "./line.ts";
import { slack } from "./fit.ts";
import { measureLineBox, type LineBox } from "./line-box.ts";
import type { Extent } from "./vertical-align.ts";

export interface Setup {
  readonly atoms: readonly Atom[];
  readonly source: Source;
  readonly style: ComputedStyle;
  readonly strut: Extent;
}

/** What goes on from line to line. */
export interface Carried {
  /** Inline boxes that are open, outermost first. */
  readonly open: readonly BoundaryAtom[];
  /** Text before this offset has been said by a hyphen. */
  readonly silentUntil: number;
}

/** The inline boxes that are open where a line begins. */
export function findOpen(atoms: readonly Atom[], { atom: end }: BreakCandidate): readonly BoundaryAtom[] {
  const open: BoundaryAtom[] = [];
  for (const atom of atoms.slice(0, end)) {
    if (atom.kind === "open") open.push(atom);
    else if (atom.kind === "close") open.pop();
  }
  return open;
}

export const nothingCarried: Carried = { open: [], silentUntil: 0 };

export interface Ends {
  readonly from: BreakCandidate;
  readonly to: BreakCandidate;
  /** Room of the line and indent at its start, pt. */
  readonly width: number;
  readonly indent: number;
}

export function placeLine(
  setup: Setup,
  ends: Ends,
  carried: Carried,
): { readonly line: Line; readonly next: Carried } {
  const { atoms, source, style, strut } = setup;
  const { from, to, width, indent } = ends;
  const cut = cutLine(atoms, from, to, indent);
  const box = measureLineBox(cut.segments, strut);
  const last = to.forced;
  const { spaces, stretchable } = cut;
  const solid = measureSolid(cut, ends);
  const lead = cut.leaders === 0 ? 0 : Math.max(0, width - indent - solid) / cut.leaders;
  const natural = solid + lead * cut.leaders;
  const { x, extra } = alignLine(style, { width, indent, natural, spaces, stretchable, last });
  const at = atoms[to.atom]?.start ?? source.text.length;
  const said = sayRest(cut, at + to.offset, source, carried.silentUntil);
  const { pieces, open } = place(cut, {
    box,
    x: x - hangOf(from),
    extra,
    lead,
    width,
    rest: said.rest,
    carried,
  });
  const empty = cut.segments.every(isBare) && !hasBreak(atoms, from, to);
  const line: Line = {
    width: natural + Math.min(0, extra) * spaces,
    height: empty ? 0 : box.height,
    baseline: empty ? 0 : box.baseline,
    hyphenated: to.hyphenated,
    last,
    pieces,
  };
  return { line, next: { open, silentUntil: said.silentUntil } };
}

/** What hangs outside has no part in how the line is aligned. */
function measureSolid({ natural }: CutLine, { from, to, width, indent }: Ends): number {
  const inside = natural - hangOf(from) - to.hang;
  return inside > width - indent + slack ? inside - to.mayHang : inside;
}

/** Only what begins the paragraph hangs before its line. */
const hangOf = (from: BreakCandidate) => (from.atom === 0 && from.offset === 0 ? from.hang : 0);

/** Inline boxes that show nothing, and marks, make no line box (CSS 2.2 § 9.4.2): the line is there to tell where they are. */
const isBare = ({ kind, width }: Segment) =>
  (kind === "open" || kind === "close" || kind === "mark") && width === 0;

const hasBreak = (atoms: readonly Atom[], from: BreakCandidate, to: BreakCandidate) =>
  atoms.slice(from.atom, to.atom).some((atom) => atom.kind === "break");

function sayRest({ segments }: CutLine, at: number, source: Source, silentUntil: number) {
  if (at < silentUntil || !segments.some(drawsHyphen)) return { rest: null, silentUntil };
  const end = findWordEnd(source, at);
  return { rest: source.text.slice(at, end), silentUntil: end };
}

interface OpenBox {
  readonly atom: BoundaryAtom;
  readonly x: number;
  readonly opens: boolean;
}

interface Placement {
  readonly box: LineBox;
  readonly x: number;
  readonly extra: number;
  /** What each leader gets beside its pattern, and the room that their grid ends with. */
  readonly lead: number;
  readonly width: number;
  readonly rest: string | null;
  readonly carried: Carried;
}

function place(cut: CutLine, { box, x: start, extra, lead, width, rest, carried }: Placement) {
  const builder = createPieceBuilder(carried.silentUntil);
  const boxes: { order: number; piece: InlineBoxPiece }[] = [];
  const atomics: AtomicPiece[] = [];
  const marks: MarkPiece[] = [];
  const open: (OpenBox & { order: number })[] = [];
  let opened = 0;
  const openBox = (atom: BoundaryAtom, x: number, opens: boolean) =>
    void open.push({ atom, x, opens, order: opened++ });
  for (const atom of carried.open) openBox(atom, start, false);
  let x = start;
  for (const [index, segment] of cut.segments.entries()) {
    switch (segment.kind) {
      case "word":
      case "space": {
        const rise = riseOf(box, segment.setting);
        const less = index === cut.lastLetter ? segment.setting.letterSpacing : 0;
        x += builder.add(segment, { x, rise, extra, less, rest: segment.hyphen ? rest : null });
        break;
      }
      case "atomic": {
        const rise = box.riseOf(segment.frame, segment.extent);
        const y = box.baseline - rise - segment.extent.above;
        const { height } = segment.size;
        atomics.push({ kind: "atomic", box: segment.box, x, width: segment.width, height, y });
        x += segment.width;
        break;
      }
      case "leader": {
        const rise = riseOf(box, segment.setting);
        const room = { from: x, to: x + segment.width + lead, grid: width };
        builder.push(fillLeader(segment, room, rise, isAfterSpace(cut.segments, index)));
        x = room.to;
        break;
      }
      case "mark":
        marks.push({ kind: "mark", mark: segment.mark, x, width: 0 });
        break;
      case "open":
        openBox(segment, x + marginOf(segment, "inlineStart"), true);
        x += segment.width;
        break;
      case "close": {
        const begun = open.pop();
        x += segment.width;
        const end = x - marginOf(segment, "inlineEnd");
        if (begun !== undefined) boxes.push({ order: begun.order, piece: makeBox(begun, end, true, box) });
      }
    }
  }
  for (const begun of open) boxes.push({ order: begun.order, piece: makeBox(begun, x, false, box) });
  boxes.sort((a, b) => a.order - b.order);
  const pieces = [...boxes.map(({ piece }) => piece), ...atomics, ...builder.pieces(), ...marks];
  return { pieces, open: open.map(({ atom }) => atom) };
}

const riseOf = (box: LineBox, { frame, extent, raise }: RunSetting) => box.riseOf(frame, extent) + raise;

const isAfterSpace = (segments: readonly Segment[], index: number) => segments[index - 1]?.kind === "space";

function marginOf(atom: BoundaryAtom, side: "inlineStart" | "inlineEnd"): number {
  const margin = atom.inline.style.margin[side];
  if (margin === "auto") return 0;
  return typeof margin === "number" ? margin : margin.plus;
}

/** The content area of an inline box is as high as its font (CSS 2.2 § 10.6.1), whatever the line height. */
function makeBox({ atom, x, opens }: OpenBox, end: number, closes: boolean, box: LineBox): InlineBoxPiece {
  const { frame, inline } = atom;
  const em = frame.style.fontSize / 1000;
  const { ascent, descent } = frame.face.metrics;
  return {
    kind: "inline-box",
    boundary: inline,
    x,
    width: Math.max(0, end - x),
    y: box.baseline - frame.rise - ascent * em,
    height: (ascent - descent) * em,
    opens,
    closes,
  };
}
