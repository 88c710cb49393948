/** Takes an edition, returns its footnotes, numbered in the order of their references. */
import type { Edition } from "../locale/edition.ts";
import type { InlineElement } from "../markup/fragment.ts";
import { walk } from "../markup/walk.ts";
import type { NoteView } from "./view.ts";

export interface NumberedNotes {
  readonly notes: readonly NoteView[];
  /** The number of the note that a mark stands for; a mark that is a repetition has none. */
  readonly numberOf: (mark: InlineElement) => number | null;
}

export function numberNotes({ texts }: Edition): NumberedNotes {
  const notes: NoteView[] = [];
  const numbers = new Map<InlineElement, number>();
  for (const { fragment, language, state, place } of texts.values()) {
    walk(fragment, (inline) => {
      if (inline.type === "text" || inline.name !== "fn") return;
      const number = notes.length + 1;
      numbers.set(inline, number);
      notes.push({ mark: number, text: { fragment: inline.children, language, state, place } });
    });
  }
  return { notes, numberOf: (mark) => numbers.get(mark) ?? null };
}
