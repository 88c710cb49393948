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
import { collectNotes } from "../notes/collect-notes.ts";
import { findCaller } from "../notes/find-caller.ts";
import {
  layNoteArea,
  mostHeight,
  noNotes,
  type NoteArea,
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
  const carried = layNotes(page, [], mostHeight(sheet), true);
  const laid = layText(page, carried?.height ?? 0);
  if (laid === null) return null;
  const called = newNotes(page, laid);
  if (called.length === 0) return finish(laid, carried, carried?.pending ?? noNotes);
  // Notes that fill their share of the page already let the new ones wait.
  if (carried !== null && carried.pending.notes.length > 0) return defer(laid, called, carried);
  const whole = fitWhole(page, called);
  const split = whole === null || isHollow(page, whole) ? fitSplit(page, called, whole) : null;
  if (split !== null || whole !== null) return split ?? keepBlock(page, called, whole);
  if (rules.laxity < 4) return null;
  return fitSplit(page, called, null, 0) ?? defer(laid, called, carried);
} // prettier-ignore

interface Page {
  readonly root: Box;
  readonly sheet: NoteSheet;
  readonly start: PageStart;
  readonly rules: PageRules;
  readonly context: LayoutContext;
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
function layText({ root, sheet, start, rules, context }: Page, notes: number): Laid | null {
  const space = rootSpace(root, sheet.area, start.token, rules.laxity);
  const room = Math.min(rules.limit, space.room - notes);
  const laid = layoutBox(root, { ...space, room }, start.token, context);
  if (laid === null || (laid.token !== null && isSamePlace(laid.token, start.token))) return null;
  return laid;
}

function newNotes({ context, start }: Page, laid: Laid): readonly Box[] {
  const notes = collectNotes(laid.fragment, context.memory.notes);
  const waiting = new Set(start.pending.notes);
  return waiting.size === 0 ? notes : notes.filter((note) => !waiting.has(note));
}

function layNotes(page: Page, called: readonly Box[], room: number, splits: boolean): NoteArea | null {
  const { pending } = page.start;
  const notes = { notes: [...pending.notes, ...called], token: pending.token };
  return layNoteArea(notes, page.sheet, room, splits, page.context);
}

/** As many of the notes as stand whole with all the text that calls them. */
function fitWhole(page: Page, called: readonly Box[]): LaidPage | null {
  let best: LaidPage | null = null;
  let [few, many] = [0, called.length];
  // The more notes have room, the fewer are called: the least number that is enough leaves the most text.
  while (few <= many) {
    const count = Math.floor((few + many) / 2);
    const tried = tryWhole(page, called.slice(0, count));
    if (tried === "more") few = count + 1;
    else {
      best = tried ?? best;
      many = count - 1;
    }
  }
  return best;
}

/** `more`: more notes are called than have room. Null: the notes leave no room for the text. */
function tryWhole(page: Page, notes: readonly Box[]): LaidPage | "more" | null {
  const reserved = notes.length === 0 ? layNotes(page, [], mostHeight(page.sheet), true) : layNotes(page, notes, mostHeight(page.sheet), false);
  if (reserved === null && notes.length + page.start.pending.notes.length > 0) return null;
  const laid = layText(page, reserved?.height ?? 0);
  if (laid === null) return null;
  const called = newNotes(page, laid);
  if (called.length === 0 && page.start.pending.notes.length === 0) return finish(laid, null, noNotes);
  const area = layNotes(page, called, (reserved?.height ?? 0) + tiny, false);
  return area === null ? "more" : finish(laid, area, noNotes);
} // prettier-ignore

function isHollow(page: Page, { laid, notes }: LaidPage): boolean {
  if (laid.token === null || laid.forced) return false;
  const free = page.sheet.area.height - laid.fragment.height - (notes?.height ?? 0);
  return free > hole * lineOf(page.root);
}

/** `footnote-policy: block`: the whole paragraph goes where its note has room (CSS GCPM 3 § 2.6). */
function keepBlock(page: Page, called: readonly Box[], whole: LaidPage | null): LaidPage | null {
  if (whole === null) return null;
  const next = called[newNotes(page, whole.laid).length];
  if (next?.style.footnotePolicy !== "block") return whole;
  const top = findCaller(whole.laid.fragment, next);
  if (top === null || top <= tiny) return whole;
  return (
    layPage(page.root, page.sheet, page.start, { ...page.rules, limit: top - tiny }, page.context) ?? whole
  );
}

/** The last note begins here and goes on on the next page. */
function fitSplit(page: Page, called: readonly Box[], whole: LaidPage | null, least = leastLines): LaidPage | null {
  const stood = whole === null ? [] : newNotes(page, whole.laid);
  const next = called[stood.length];
  if (next === undefined || next.style.footnotePolicy !== "auto") return null;
  const reserved = (whole?.notes?.height ?? 0) + least * lineOf(next);
  const laid = layText(page, Math.min(reserved, mostHeight(page.sheet)));
  if (laid === null || (whole !== null && laid.fragment.height <= whole.laid.fragment.height)) return null;
  const now = newNotes(page, laid);
  const room = Math.min(mostHeight(page.sheet), page.sheet.area.height - laid.fragment.height);
  const area = layNotes(page, now, room, true);
  if (area === null) return null;
  const { pending } = area;
  // A note that has not even begun belongs on the next page, and so does its call.
  const begun = pending.notes.length === 0 || (pending.notes.length === 1 && pending.token !== null);
  return begun || least === 0 ? finish(laid, area, pending) : null;
} // prettier-ignore

function lineOf({ style }: Box): number {
  return style.lineHeight ?? style.fontSize * 1.2;
}

/** A page of nothing but notes that go on. */
export function layNotesAlone(sheet: NoteSheet, pending: PendingNotes, context: LayoutContext): NoteArea {
  const area = layNoteArea(pending, sheet, sheet.area.height, true, context);
  if (area === null) throw new Error("notes cannot stand on a page of their own");
  return area;
}
