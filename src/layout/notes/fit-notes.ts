/**
 * Takes a page that is to be laid, returns its text, and below it the footnotes that the text calls (CSS GCPM 3 § 2). The more notes,
 * the less text, the fewer notes: the page is laid until both fit.
 */
import type { Box } from "../../box/box-tree.ts";
import { tiny } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import { fitSplit, forceSplit } from "./fit-split.ts";
import { fitWhole } from "./fit-whole.ts";
import {
  layNoteArea,
  mostCarried,
  noNotes,
  type NoteArea,
  type NoteSheet,
  type PendingNotes,
} from "./note-area.ts";
import type { LayoutContext } from "../flow/context.ts";
import {
  findCalled,
  finish,
  layNotes,
  newNotes,
  type Called,
  type FittedPage,
  type NotedPage,
} from "./noted-page.ts";

/** What is left free in place of a line whose note does not fit is a hole from this many lines on: then the note is split. */
const hole = 3;

/** Null where nothing can stand under the rules in force. */
export function fitNotes(page: NotedPage): FittedPage | null {
  const carried = layNotes(page, [], mostCarried(page.sheet), "anywhere");
  const laid = page.layText(carried?.height ?? 0, Infinity);
  if (laid === null) return null;
  const notes = newNotes(page, laid);
  if (notes.length === 0) return finish(laid, carried);
  // Notes that fill their share of the page already let the new ones wait.
  if (carried !== null && carried.pending.notes.length > 0) return defer(laid, notes, carried);
  const called = findCalled(page, laid, notes);
  const whole = fitWhole(page, called);
  const split = whole === null || isHollow(page, whole) ? fitSplit(page, called, whole) : null;
  if (split !== null || whole !== null) return split ?? keepBlock(page, called, whole);
  if (page.laxity < 4) return null;
  return forceSplit(page, called) ?? defer(laid, notes, carried);
}

function defer(laid: Laid, called: readonly Box[], carried: NoteArea | null): FittedPage {
  const before = carried?.pending ?? noNotes;
  const pending = { notes: [...before.notes, ...called], token: before.token };
  return { laid, notes: carried, pending };
}

function isHollow({ sheet, line }: NotedPage, { laid, notes }: FittedPage): boolean {
  if (laid.token === null || laid.forced) return false;
  const free = sheet.area.height - laid.fragment.height - (notes?.height ?? 0);
  return free > hole * line;
}

/** `footnote-policy: block`: the whole paragraph goes where its note has room (CSS GCPM 3 § 2.6). */
function keepBlock(page: NotedPage, { notes, callers }: Called, whole: FittedPage | null): FittedPage | null {
  if (whole === null) return null;
  const next = notes[newNotes(page, whole.laid).length];
  if (next?.style.footnotePolicy !== "block") return whole;
  const top = callers.get(next)?.paragraph ?? 0;
  if (top <= tiny) return whole;
  const layText: NotedPage["layText"] = (height, limit) => page.layText(height, Math.min(limit, top - tiny));
  return fitNotes({ ...page, layText }) ?? whole;
}

/** A page of nothing but notes that go on. */
export function layNotesAlone(sheet: NoteSheet, pending: PendingNotes, context: LayoutContext): NoteArea {
  const area = layNoteArea(pending, sheet, sheet.area.height, "anywhere", context);
  if (area === null) throw new Error("notes cannot stand on a page of their own");
  return area;
}
