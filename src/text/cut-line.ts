/** Takes atoms and two break candidates, returns what stands on the line between them. */
import { fitTab, makeEndSpace } from "./add-run.ts";
import type { Atom, BreakAtom, SpaceAtom, WordAtom } from "./atom.ts";
import { hyphenOf, type BreakCandidate } from "./candidates.ts";
import { shapeWithin } from "./shape-within.ts";

export type TextSegment = WordAtom | SpaceAtom;
export type Segment = Exclude<Atom, BreakAtom>;

export interface CutLine {
  readonly segments: readonly Segment[];
  /** Without the letter-spacing after the last letter. */
  readonly natural: number;
  /** Width of the spaces that stretch, and their number. */
  readonly stretchable: number;
  readonly spaces: number;
  readonly leaders: number;
  /** The segment with the last letter, where letter-spacing is left out after it; -1: nowhere. */
  readonly lastLetter: number;
}

/** `indent`: where the line begins, from the block's edge. */
export function cutLine(
  atoms: readonly Atom[],
  from: BreakCandidate,
  to: BreakCandidate,
  indent: number,
): CutLine {
  const segments: Segment[] = [];
  let column = indent;
  const end = to.offset > 0 ? to.atom : to.atom - 1;
  const lastWord = to.hyphenated && to.offset === 0 ? findLastWord(atoms, from.atom, end) : -1;
  for (let index = from.atom; index <= end; index++) {
    const atom = atoms[index];
    if (atom === undefined) continue;
    if (atom.kind === "break") {
      const last = segments.at(-1);
      if (last?.kind === "word") segments.push(makeEndSpace(last));
      continue;
    }
    if (atom.kind === "word") {
      const first = index === from.atom ? from.offset : 0;
      const last = index === to.atom && to.offset > 0 ? to.offset : atom.text.length;
      const hyphen = index === lastWord || (to.hyphenated && index === to.atom);
      segments.push(cutWord(atom, first, last, hyphen));
    } else segments.push(atom.kind === "space" && atom.text === "\t" ? fitTab(atom, column) : atom);
    column += segments.at(-1)?.width ?? 0;
  }
  return measure(segments);
}

function findLastWord(atoms: readonly Atom[], first: number, last: number): number {
  for (let index = last; index >= first; index--) if (atoms[index]?.kind === "word") return index;
  return -1;
}

function cutWord(atom: WordAtom, first: number, last: number, hyphen: boolean): WordAtom {
  if (first === 0 && last === atom.text.length && !hyphen) return atom;
  const { setting, face } = atom;
  const text = atom.text.slice(first, last);
  const neighbours = {
    before: first === 0 ? (atom.neighbours?.before ?? "") : "",
    after: last === atom.text.length && !hyphen ? (atom.neighbours?.after ?? "") : "",
  };
  const shape = shapeWithin(face, hyphen ? text + hyphenOf(atom) : text, neighbours, setting.shaping);
  const width = (shape.width * setting.size) / 1000 + shape.clusters * setting.letterSpacing;
  return { ...atom, start: atom.start + first, end: atom.start + last, width, text, shape, hyphen };
}

function measure(segments: Segment[]): CutLine {
  const lastSolid = hangSpaces(segments);
  holdStops(segments);
  let natural = 0;
  let stretchable = 0;
  let spaces = 0;
  let leaders = 0;
  for (const segment of segments) {
    natural += segment.width;
    if (segment.kind === "leader") leaders++;
    if (segment.kind !== "space" || !segment.stretches) continue;
    stretchable += segment.width;
    spaces++;
  }
  const last = segments[lastSolid];
  const spacing = last?.kind === "word" || last?.kind === "space" ? last.setting.letterSpacing : 0;
  return {
    segments,
    natural: natural - spacing,
    stretchable,
    spaces,
    leaders,
    lastLetter: spacing === 0 ? -1 : lastSolid,
  };
}

/** What is behind the last tab makes a line flush: a space that grows before one would move what stands at its stop. */
function holdStops(segments: Segment[]): void {
  const last = segments.findLastIndex((one) => one.kind === "space" && one.text === "\t" && !one.hung);
  for (let index = 0; index < last; index++) {
    const segment = segments[index];
    if (segment?.kind === "space" && segment.stretches) segments[index] = { ...segment, stretches: false };
  }
}

/** Makes the spaces at the end vanish; returns the index of what is last before them. */
function hangSpaces(segments: Segment[]): number {
  let index = segments.length - 1;
  for (; index >= 0; index--) {
    const segment = segments[index];
    if (segment?.kind === "word" || segment?.kind === "atomic" || segment?.kind === "leader") break;
    if (segment?.kind !== "space") continue;
    if (!segment.hangs) break;
    segments[index] = { ...segment, width: 0, stretches: false, hung: true };
  }
  return index;
}
