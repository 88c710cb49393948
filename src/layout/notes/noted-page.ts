/** Takes a page that is to have footnotes, returns the parts that fitting them tries: the text with its notes, and their area. */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { tiny, type Laxity } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import { collectNotes } from "./collect-notes.ts";
import { findCallers, type Caller } from "./find-callers.ts";
import {
  layNoteArea,
  noNotes,
  type NoteArea,
  type NoteCut,
  type NoteSheet,
  type PendingNotes,
} from "./note-area.ts";

/** A page as its notes see it. */
export interface NotedPage {
  readonly sheet: NoteSheet;
  /** Notes of the pages before that go on here. */
  readonly pending: PendingNotes;
  readonly laxity: Laxity;
  /** Height of a usual line of the text. */
  readonly line: number;
  /** The text above notes of a height, itself no higher than `limit`; null where it comes no further. */
  readonly layText: (notes: number, limit: number) => Laid | null;
  readonly context: LayoutContext;
}

export interface FittedPage {
  readonly laid: Laid;
  readonly notes: NoteArea | null;
  /** Notes that go on on the next page. */
  readonly pending: PendingNotes;
}

/** The notes that the text calls where it has all the room, and where. */
export interface Called {
  readonly notes: readonly Box[];
  readonly callers: ReadonlyMap<Box, Caller>;
  /** By number of notes, the height of the text that calls no others: enough for edges of boxes that end before their lines. */
  readonly heights: readonly number[];
}

export function findCalled({ context }: NotedPage, { fragment }: Laid, notes: readonly Box[]): Called {
  const callers = findCallers(fragment, context.memory.notes);
  const heights = [Infinity];
  let height = Infinity;
  for (const note of notes.toReversed()) {
    height = Math.min(height, (callers.get(note)?.end ?? 0) - 3 * tiny);
    heights.push(height);
  }
  return { notes, callers, heights: heights.reverse() };
}

/** The notes that a text calls, but for those that stand on this page already. */
export function newNotes({ context, pending }: NotedPage, { fragment }: Laid): readonly Box[] {
  const notes = collectNotes(fragment, context.memory.notes);
  const waiting = new Set(pending.notes);
  return waiting.size === 0 ? notes : notes.filter((note) => !waiting.has(note));
}

/** The area of the notes that go on here and of those that the text calls. */
export function layNotes(
  { pending, sheet, context }: NotedPage,
  called: readonly Box[],
  room: number,
  cut: NoteCut,
): NoteArea | null {
  const notes = { notes: [...pending.notes, ...called], token: pending.token };
  return layNoteArea(notes, sheet, room, cut, context);
}

export function finish(laid: Laid, notes: NoteArea | null): FittedPage {
  return { laid, notes, pending: notes?.pending ?? noNotes };
}
