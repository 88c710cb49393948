/** Takes atoms and two break candidates, returns what stands on the line between them. */
import type { AtomicAtom, Atom, BoundaryAtom, RunSetting, SpaceAtom, WordAtom } from "./atom.ts";
import { hyphenOf, type BreakCandidate } from "./candidates.ts";
import { shapeWord, type Shape } from "./shape.ts";
import type { FontFace } from "../fonts/face.ts";

export interface TextSegment {
  readonly kind: "text";
  readonly setting: RunSetting;
  readonly face: FontFace;
  readonly shape: Shape;
  /** Offset of the segment in the paragraph's text. */
  readonly start: number;
  /** Natural width; 0 for spaces that vanish at the line's end. */
  readonly width: number;
  readonly text: string;
  readonly stretches: boolean;
  readonly hangs: boolean;
  /** The last glyph is a hyphen that is not in the text. */
  readonly hyphen: boolean;
  /** A tab is wider than its glyph. */
  readonly fixedWidth: boolean;
}

export type Segment = TextSegment | AtomicAtom | BoundaryAtom;

export interface CutLine {
  readonly segments: readonly Segment[];
  /** Without the letter-spacing after the last letter. */
  readonly natural: number;
  readonly stretchable: number;
  readonly spaces: number;
  /** Letter-spacing that is left out after the last letter, which is in this segment; -1: nowhere. */
  readonly lastLetter: number;
}

export function cutLine(atoms: readonly Atom[], from: BreakCandidate, to: BreakCandidate): CutLine {
  const segments: Segment[] = [];
  const end = to.offset > 0 ? to.atom : to.atom - 1;
  const lastWord = to.hyphenated && to.offset === 0 ? findLastWord(atoms, from.atom, end) : -1;
  for (let index = from.atom; index <= end; index++) {
    const atom = atoms[index];
    if (atom === undefined || atom.kind === "break") continue;
    if (atom.kind === "word") {
      const first = index === from.atom ? from.offset : 0;
      const last = index === to.atom && to.offset > 0 ? to.offset : atom.text.length;
      const hyphen = index === lastWord || (to.hyphenated && index === to.atom);
      segments.push(cutWord(atom, first, last, hyphen));
    } else segments.push(atom.kind === "space" ? makeSpace(atom) : atom);
  }
  return measure(segments);
}

function findLastWord(atoms: readonly Atom[], first: number, last: number): number {
  for (let index = last; index >= first; index--) if (atoms[index]?.kind === "word") return index;
  return -1;
}

function cutWord(atom: WordAtom, first: number, last: number, hyphen: boolean): TextSegment {
  const { setting, face } = atom;
  const whole = first === 0 && last === atom.text.length;
  const text = whole ? atom.text : atom.text.slice(first, last);
  const drawn = hyphen ? text + hyphenOf(atom) : text;
  const shape = whole && !hyphen ? atom.shape : shapeWord(face, drawn, setting.shaping);
  const width = (shape.width * setting.size) / 1000 + shape.clusters * setting.letterSpacing;
  return {
    kind: "text",
    setting,
    face,
    shape,
    start: atom.start + first,
    width,
    text,
    stretches: false,
    hangs: false,
    hyphen,
    fixedWidth: false,
  };
}

function makeSpace(atom: SpaceAtom): TextSegment {
  const { setting, face, shape, start, width, text, stretches, hangs } = atom;
  const fixedWidth = text === "\t";
  return {
    kind: "text",
    setting,
    face,
    shape,
    start,
    width,
    text,
    stretches,
    hangs,
    hyphen: false,
    fixedWidth,
  };
}

function measure(segments: readonly Segment[]): CutLine {
  let lastSolid = segments.length - 1;
  const isSolid = (segment: Segment | undefined) =>
    segment === undefined || segment.kind === "atomic" || (segment.kind === "text" && !segment.hangs);
  while (lastSolid >= 0 && !isSolid(segments[lastSolid])) lastSolid--;
  let natural = 0;
  let stretchable = 0;
  let spaces = 0;
  const kept = segments.map((segment, index): Segment => {
    if (segment.kind !== "text") {
      natural += segment.width;
      return segment;
    }
    if (index > lastSolid) return { ...segment, width: 0, stretches: false };
    natural += segment.width;
    if (segment.stretches) {
      stretchable += segment.width;
      spaces++;
    }
    return segment.hangs ? { ...segment, hangs: false } : segment;
  });
  const last = kept[lastSolid];
  const ends = last?.kind === "text" && last.setting.letterSpacing !== 0;
  if (ends) natural -= last.setting.letterSpacing;
  return { segments: kept, natural, stretchable, spaces, lastLetter: ends ? lastSolid : -1 };
}
