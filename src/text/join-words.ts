/**
 * Takes the atoms of a paragraph, returns them with words that go on in another inline box shaped as one with what is there: a box
 * that only colours letters, or makes them a link, moves none (CSS Text 3 § 7.3).
 */
import type { Atom, BoundaryAtom, RunSetting, WordAtom } from "./atom.ts";
import { extendsCluster } from "./choose-face.ts";
import type { Source } from "./clean.ts";
import { breaks } from "./opportunities.ts";
import { shapeWithin, type Neighbours } from "./shape-within.ts";

/** Letters that shaping looks at on either side: more are seldom joined, and long words of many boxes are not shaped again and again. */
const reach = 4;

export function joinWords(atoms: readonly Atom[], { breaks: found }: Pick<Source, "breaks">): readonly Atom[] {
  const joined = new Map<number, Neighbours>();
  let last = -1;
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index];
    if (atom?.kind === "space") last = -1;
    else if (atom?.kind === "word") {
      const before = atoms[last];
      if (before?.kind === "word" && areOne(before, atom) && (found[before.end] ?? breaks.none) === breaks.none) {
        joined.set(last, { before: joined.get(last)?.before ?? "", after: headOf(atom.text) });
        joined.set(index, { before: tailOf(before.text), after: "" });
      }
      last = index;
    } else if (last >= 0 && atom !== undefined && !isPlain(atom)) last = -1;
  }
  if (joined.size === 0) return atoms;
  const shaped = [...atoms];
  for (const [index, neighbours] of joined) {
    const atom = atoms[index];
    if (atom?.kind === "word") shaped[index] = reshape(atom, neighbours);
  }
  return shaped;
} // prettier-ignore

function reshape(atom: WordAtom, neighbours: Neighbours): WordAtom {
  const { face, text, setting } = atom;
  const shape = shapeWithin(face, text, neighbours, setting.shaping);
  const width = (shape.width * setting.size) / 1000 + shape.clusters * setting.letterSpacing;
  return { ...atom, shape, width, neighbours };
}

/** An edge, or a baseline of its own, parts what is in the box from what is outside. */
function isPlain(atom: Atom): boolean {
  return (atom.kind === "open" || atom.kind === "close") && atom.width === 0 && hasNoEdge(atom);
}

/** Margins and padding may be of no width together, and each of some. */
function hasNoEdge({ kind, inline: { style } }: BoundaryAtom): boolean {
  const side = kind === "open" ? "inlineStart" : "inlineEnd";
  return style.margin[side] === 0 && style.padding[side] === 0 && style.border[side].width === 0;
}

function areOne(before: WordAtom, after: WordAtom): boolean {
  const isSame = before.face === after.face && isSetAlike(before.setting, after.setting);
  return isSame && !extendsCluster(after.text.codePointAt(0) ?? 0);
}

function isSetAlike(a: RunSetting, b: RunSetting): boolean {
  return (
    a.size === b.size &&
    a.shaping.key === b.shaping.key &&
    a.letterSpacing === b.letterSpacing &&
    a.raise === b.raise &&
    a.frame.rise === b.frame.rise &&
    a.frame.edge === b.frame.edge &&
    a.run.style.direction === b.run.style.direction
  );
}

function tailOf(text: string): string {
  let start = Math.max(0, text.length - reach);
  while (start < text.length - 1 && isWithin(text, start)) start++;
  return text.slice(start);
}

function headOf(text: string): string {
  let end = Math.min(text.length, reach);
  while (end < text.length && isWithin(text, end)) end++;
  return text.slice(0, end);
}

/** Between the halves of a pair, or before a mark of the letter. */
function isWithin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0xdc00 && unit <= 0xdfff) || extendsCluster(text.codePointAt(at) ?? 0);
}
