/**
 * Takes the root box and where it goes on, returns one page: its text, and below it the footnotes that the text calls
 * (CSS GCPM 3 § 2). The more notes, the less text, the fewer notes: the page is laid until both fit.
 */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { tiny, type Laxity } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import { isSamePlace, type Token } from "../flow/token.ts";
import { usualLine } from "../flow/usual-line.ts";
import { collectNotes } from "../notes/collect-notes.ts";
import { findCallers, type Caller } from "../notes/find-callers.ts";
import {
  edgesHeight,
  layNoteArea,
  mostCarried,
  mostHeight,
  noNotes,
  type NoteArea,
  type NoteCut,
  type NoteSheet,
  type PendingNotes,
} from "../notes/note-area.ts";
import { rootSpace } from "./root-space.ts";

/** Where a page begins. */
export interface PageStart {
  readonly token: Token | null;
  /** Notes of the pages before that go on here. */
  readonly pending: PendingNotes;
}

export interface PageRules {
  readonly laxity: Laxity;
  /** Height that the text may have; Infinity: all that the page has. */
  readonly limit: number;
}

export interface LaidPage {
  readonly laid: Laid;
  readonly notes: NoteArea | null;
  readonly pending: PendingNotes;
}

/** What is left free in place of a line whose note does not fit is a hole from this many lines on: then the note is split. */
const hole = 3;

/** Lines of a note that stand on the page of its call at least. */
const leastLines = 2;

/** Null where nothing can stand under these rules. */
export function layPage(root: Box, sheet: NoteSheet, start: PageStart, rules: PageRules, context: LayoutContext): LaidPage | null {
  const page: Page = { root, sheet, start, rules, context };
  const carried = layNotes(page, [], mostCarried(sheet), "anywhere");
  const laid = layText(page, carried?.height ?? 0);
  if (laid === null) return null;
  const notes = newNotes(page, laid);
  if (notes.length === 0) return finish(laid, carried, carried?.pending ?? noNotes);
  // Notes that fill their share of the page already let the new ones wait.
  if (carried !== null && carried.pending.notes.length > 0) return defer(laid, notes, carried);
  const called = { notes, callers: findCallers(laid.fragment, context.memory.notes) };
  const whole = fitWhole(page, called);
  const split = whole === null || isHollow(page, whole) ? fitSplit(page, called, whole) : null;
  if (split !== null || whole !== null) return split ?? keepBlock(page, called, whole);
  if (rules.laxity < 4) return null;
  return fitSplit(page, called, null, 0) ?? defer(laid, notes, carried);
} // prettier-ignore

interface Page {
  readonly root: Box;
  readonly sheet: NoteSheet;
  readonly start: PageStart;
  readonly rules: PageRules;
  readonly context: LayoutContext;
}

/** The notes that the text calls where it has all the room, and where. */
interface Called {
  readonly notes: readonly Box[];
  readonly callers: ReadonlyMap<Box, Caller>;
}

function finish(laid: Laid, notes: NoteArea | null, pending: PendingNotes): LaidPage {
  return { laid, notes, pending };
}

function defer(laid: Laid, called: readonly Box[], carried: NoteArea | null): LaidPage {
  const before = carried?.pending ?? noNotes;
  const pending = { notes: [...before.notes, ...called], token: before.token };
  return finish(laid, carried, pending);
}

/** The text above notes of this height; null where it comes no further. */
function layText({ root, sheet, start, rules, context }: Page, notes: number, limit = Infinity): Laid | null {
  const space = rootSpace(root, sheet.area, start.token, rules.laxity);
  const room = Math.min(rules.limit, limit, space.room - notes);
  const laid = layoutBox(root, { ...space, room }, start.token, context);
  if (laid === null || (laid.token !== null && isSamePlace(laid.token, start.token))) return null;
  return laid;
}

function newNotes({ context, start }: Page, laid: Laid): readonly Box[] {
  const notes = collectNotes(laid.fragment, context.memory.notes);
  const waiting = new Set(start.pending.notes);
  return waiting.size === 0 ? notes : notes.filter((note) => !waiting.has(note));
}

function layNotes(page: Page, called: readonly Box[], room: number, cut: NoteCut): NoteArea | null {
  const { pending } = page.start;
  const notes = { notes: [...pending.notes, ...called], token: pending.token };
  return layNoteArea(notes, page.sheet, room, cut, page.context);
}

/** As many of the notes as stand whole with all the text that calls them. */
function fitWhole(page: Page, called: Called): LaidPage | null {
  const counts = countsOf(called);
  let [few, many] = [0, counts.length - 1];
  // Mostly there is room for all.
  let index = many;
  let best: LaidPage | null = null;
  while (few <= many) {
    const tried = tryWhole(page, called, counts[index] ?? 0);
    best = tried ?? best;
    if (tried === null) many = index - 1;
    else few = index + 1;
    index = Math.floor((few + many) / 2);
  }
  return best;
}

/** Numbers of notes that a page may end after: notes called in one line stay together. */
function countsOf({ notes, callers }: Called): readonly number[] {
  const lineOf = (note: Box | undefined) => (note === undefined ? -Infinity : (callers.get(note)?.line ?? 0));
  return [...notes.keys(), notes.length].filter(
    (count) => count === notes.length || lineOf(notes[count]) > lineOf(notes[count - 1]) + tiny,
  );
}

/** The page with the first notes of those that `all` of its text calls: the text ends above the line that calls one more. */
function tryWhole(page: Page, { notes, callers }: Called, count: number): LaidPage | null {
  const { pending } = page.start;
  const some = notes.slice(0, count);
  const most = (count === 0 ? mostCarried : mostHeight)(page.sheet);
  const reserved = layNotes(page, some, most, count === 0 ? "anywhere" : "never");
  if (reserved === null && some.length + pending.notes.length > 0) return null;
  const next = notes[count];
  const limit = next === undefined ? Infinity : (callers.get(next)?.line ?? 0) - tiny;
  const laid = layText(page, reserved?.height ?? 0, limit);
  if (laid === null) return null;
  const now = newNotes(page, laid);
  if (now.length > count) return null;
  if (now.length === count) {
    const area = hasAll(some, now) ? reserved : layNotes(page, now, (reserved?.height ?? 0) + tiny, "never");
    return area === null && count > 0 ? null : finish(laid, area, area?.pending ?? noNotes);
  }
  const area = layNotes(page, now, most, now.length === 0 ? "anywhere" : "never");
  return finish(laid, area, area?.pending ?? noNotes);
}

/** Where flows stand side by side, others than the first may be called. */
function hasAll(some: readonly Box[], now: readonly Box[]): boolean {
  return some.every((note, index) => note === now[index]);
}

function isHollow(page: Page, { laid, notes }: LaidPage): boolean {
  if (laid.token === null || laid.forced) return false;
  const free = page.sheet.area.height - laid.fragment.height - (notes?.height ?? 0);
  return free > hole * usualLine(page.root.style);
}

/** `footnote-policy: block`: the whole paragraph goes where its note has room (CSS GCPM 3 § 2.6). */
function keepBlock(page: Page, { notes, callers }: Called, whole: LaidPage | null): LaidPage | null {
  if (whole === null) return null;
  const next = notes[newNotes(page, whole.laid).length];
  if (next?.style.footnotePolicy !== "block") return whole;
  const top = callers.get(next)?.paragraph ?? 0;
  if (top <= tiny) return whole;
  return (
    layPage(page.root, page.sheet, page.start, { ...page.rules, limit: top - tiny }, page.context) ?? whole
  );
}

/** The last note begins here and goes on on the next page. */
function fitSplit(page: Page, called: Called, whole: LaidPage | null, least = leastLines): LaidPage | null {
  const stood = whole === null ? 0 : newNotes(page, whole.laid).length;
  const next = called.notes[stood];
  if (next === undefined || next.style.footnotePolicy !== "auto") return null;
  const most = mostHeight(page.sheet);
  const reserved = (whole?.notes?.height ?? edgesHeight(page.sheet)) + least * usualLine(next.style);
  const laid = layText(page, Math.min(reserved, most), endOfCall(called, stood));
  if (laid === null || (whole !== null && laid.fragment.height <= whole.laid.fragment.height)) return null;
  const room = Math.min(most, page.sheet.area.height - laid.fragment.height);
  const area = layNotes(page, newNotes(page, laid), room, least === 0 ? "anywhere" : "kept");
  if (area === null) return null;
  const { pending } = area;
  // A note that has not even begun belongs on the next page, and so does its call.
  const begun = pending.notes.length === 0 || (pending.notes.length === 1 && pending.token !== null);
  return begun || least === 0 ? finish(laid, area, pending) : null;
}

/** The end of the text that calls a note and no line below it that calls another. */
function endOfCall({ notes, callers }: Called, index: number): number {
  const lines = notes.slice(index).map((note) => callers.get(note)?.line ?? 0);
  const [first = 0] = lines;
  const below = lines.find((line) => line > first + tiny);
  return below === undefined ? Infinity : below - tiny;
}

/** A page of nothing but notes that go on. */
export function layNotesAlone(sheet: NoteSheet, pending: PendingNotes, context: LayoutContext): NoteArea {
  const area = layNoteArea(pending, sheet, sheet.area.height, "anywhere", context);
  if (area === null) throw new Error("notes cannot stand on a page of their own");
  return area;
}
