/** Takes a fragment, returns where each footnote is called that is called in it, pt from the fragment's top. */
import type { Box } from "../../box/box-tree.ts";
import { partsOf, type Fragment, type LinesFragment } from "../flow/fragment.ts";
import { collectNotes, type KnownNotes } from "./collect-notes.ts";

export interface Caller {
  /** Top of the line. */
  readonly line: number;
  /** Top of the paragraph, or of its part on this page. */
  readonly paragraph: number;
}

export function findCallers(fragment: Fragment, known: KnownNotes): ReadonlyMap<Box, Caller> {
  const callers = new Map<Box, Caller>();
  const add = (note: Box, caller: Caller) => {
    if (!callers.has(note)) callers.set(note, caller);
  };
  const walk = (part: Fragment, top: number): void => {
    if (part.kind === "repeat" || collectNotes(part, known).length === 0) return;
    if (part.kind === "lines") addLines(part, top, known, add);
    else for (const { y, fragment: child } of partsOf(part)) walk(child, top + y);
  };
  walk(fragment, 0);
  return callers;
}

function addLines(
  { lines, atomics }: LinesFragment,
  top: number,
  known: KnownNotes,
  add: (note: Box, caller: Caller) => void,
): void {
  for (const { y, line } of lines) {
    const caller = { line: top + y, paragraph: top };
    for (const piece of line.pieces) {
      if (piece.kind === "mark") add(piece.mark.box, caller);
      const atomic = piece.kind === "atomic" ? atomics.get(piece.box) : undefined;
      for (const note of atomic === undefined ? [] : collectNotes(atomic, known)) add(note, caller);
    }
  }
}
