/** Takes a fragment, returns where each footnote is called that is called in it, pt from the fragment's top. */
import type { Box } from "../../box/box-tree.ts";
import { partsOf, type Fragment } from "../flow/fragment.ts";
import { collectNotes, notesOfLine, type KnownNotes } from "./collect-notes.ts";
import { withInner } from "./inner-notes.ts";

export interface Caller {
  /** Top of the line, and its end: text with less height does not hold the line. */
  readonly line: number;
  readonly end: number;
  /** Top of the paragraph, or of its part on this page. */
  readonly paragraph: number;
}

export function findCallers(fragment: Fragment, known: KnownNotes): ReadonlyMap<Box, Caller> {
  const callers = new Map<Box, Caller>();
  const addAll = (notes: Iterable<Box>, caller: Caller) => {
    for (const note of notes) if (!callers.has(note)) callers.set(note, caller);
  };
  const walk = (part: Fragment, top: number): void => {
    if (part.kind === "repeat" || collectNotes(part, known).length === 0) return;
    if (part.kind === "lines") {
      for (const line of part.lines)
        addAll(notesOfLine(part, line, known), {
          line: top + line.y,
          end: top + line.y + line.line.height,
          paragraph: top,
        });
    }
    for (const { y, fragment: child } of partsOf(part)) walk(child, top + y);
    // Running elements and boxes out of the flow come before what they stand at.
    if (part.kind === "block")
      for (const { box, y } of part.outs ?? [])
        addAll(withInner(box, false), { line: top + y, end: top + y, paragraph: top + y });
    addAll(collectNotes(part, known), { line: top, end: top, paragraph: top });
  };
  walk(fragment, 0);
  return callers;
}
