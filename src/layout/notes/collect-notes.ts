/** Takes a fragment, returns the footnotes that are called in it, in the order of the document (CSS GCPM 3 § 2). */
import type { Box } from "../../box/box-tree.ts";
import {
  partsOf,
  type BlockFragment,
  type Fragment,
  type LinesFragment,
  type PlacedLine,
} from "../flow/fragment.ts";
import { runningNotes, withInner } from "./inner-notes.ts";

const none: readonly Box[] = [];

/** What fits whole is laid out once: its notes are looked for once. */
export type KnownNotes = WeakMap<Fragment, readonly Box[]>;

export function collectNotes(fragment: Fragment, known: KnownNotes): readonly Box[] {
  const found = known.get(fragment);
  if (found !== undefined) return found;
  const notes = [...notesOf(fragment, known)];
  const unique = notes.length === 0 ? none : [...new Set(notes)];
  known.set(fragment, unique);
  return unique;
}

function* notesOf(fragment: Fragment, known: KnownNotes): Iterable<Box> {
  // The notes of a head that is shown again stand where it was first.
  if (fragment.kind === "repeat") return;
  if ("box" in fragment && fragment.box !== null && fragment.opens) yield* runningNotes(fragment.box.strings);
  if (fragment.kind === "lines") {
    for (const line of fragment.lines) yield* notesOfLine(fragment, line, known);
  }
  // Floats of lines have been met at their marks, but for those that come later than the lines that they are read in.
  if (fragment.kind === "block") yield* notesOfBlock(fragment, known);
  else for (const child of partsOf(fragment)) yield* collectNotes(child.fragment, known);
}

function* notesOfBlock({ children, floats = [], outs = [] }: BlockFragment, known: KnownNotes): Iterable<Box> {
  let [nextFloat, nextOut] = [0, 0];
  for (let index = 0; index <= children.length; index++) {
    for (let out = outs[nextOut]; out !== undefined && out.before <= index; out = outs[++nextOut])
      yield* withInner(out.box, false);
    for (let float = floats[nextFloat]; float !== undefined && float.before <= index; float = floats[++nextFloat])
      yield* collectNotes(float.fragment, known);
    const child = children[index];
    if (child !== undefined) yield* collectNotes(child.fragment, known);
  }
} // prettier-ignore

/**
 * Those that a line calls: in its text, its boxes, the floats that begin in it, and the boxes taken out of the flow there, which stand
 * whole on the page of the line.
 */
export function* notesOfLine({ atomics, floats }: LinesFragment, { line }: PlacedLine, known: KnownNotes): Iterable<Box> {
  for (const piece of line.pieces) {
    if (piece.kind === "inline-box" && piece.opens) yield* runningNotes(piece.boundary.strings);
    if (piece.kind === "atomic") {
      const atomic = atomics.get(piece.box);
      if (atomic !== undefined) yield* collectNotes(atomic, known);
    }
    if (piece.kind !== "mark") continue;
    const { box, kind } = piece.mark;
    if (kind === "footnote") yield* withInner(box, true);
    else if (kind === "positioned") yield* withInner(box, false);
    else {
      const float = floats?.find(({ fragment }) => "box" in fragment && fragment.box === box);
      if (float !== undefined) yield* collectNotes(float.fragment, known);
    }
  }
} // prettier-ignore
