/** Takes a fragment, returns the footnotes that are called in it, in the order of its lines (CSS GCPM 3 § 2). */
import type { Box } from "../../box/box-tree.ts";
import { partsOf, type Fragment, type LinesFragment } from "../flow/fragment.ts";

const none: readonly Box[] = [];

/** What fits whole is laid out once: its notes are looked for once. */
export type KnownNotes = WeakMap<Fragment, readonly Box[]>;

export function collectNotes(fragment: Fragment, known: KnownNotes): readonly Box[] {
  const found = known.get(fragment);
  if (found !== undefined) return found;
  const notes: Box[] = [];
  if (fragment.kind === "lines") notes.push(...notesOfLines(fragment, known));
  // The notes of a head that is shown again stand where it was first.
  if (fragment.kind !== "repeat") {
    for (const child of partsOf(fragment))
      for (const note of collectNotes(child.fragment, known)) notes.push(note);
  }
  const unique = notes.length === 0 ? none : [...new Set(notes)];
  known.set(fragment, unique);
  return unique;
}

function* notesOfLines({ lines, atomics }: LinesFragment, known: KnownNotes): Iterable<Box> {
  for (const { line } of lines) {
    for (const piece of line.pieces) {
      if (piece.kind === "mark" && piece.mark.kind === "footnote") yield piece.mark.box;
      if (piece.kind !== "atomic") continue;
      const atomic = atomics.get(piece.box);
      if (atomic !== undefined) yield* collectNotes(atomic, known);
    }
  }
}
