/** Takes a page and the footnotes that it calls, returns as many of them as stand whole with all the text that calls them. */
import type { Box } from "../../box/box-tree.ts";
import { tiny } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import { mostCarried, mostHeight, type NoteArea } from "./note-area.ts";
import { finish, layNotes, newNotes, type Called, type FittedPage, type NotedPage } from "./noted-page.ts";

export function fitWhole(page: NotedPage, called: Called): FittedPage | null {
  const counts = countsOf(called);
  let [few, many] = [0, counts.length - 1];
  // Mostly there is room for all.
  let index = many;
  let best: FittedPage | null = null;
  let short: FittedPage | null = null;
  while (few <= many) {
    const count = counts[index] ?? 0;
    const tried = tryWhole(page, called, count);
    // Room for notes that are not called there in the end would be a hole.
    if (tried !== null && newNotes(page, tried.laid).length === count) [best, few] = [tried, index + 1];
    else [short, many] = [tried ?? short, index - 1];
    index = Math.floor((few + many) / 2);
  }
  return best ?? short;
}

/** Numbers of notes that a page may end after: notes called in one line stay together. */
function countsOf({ notes, callers }: Called): readonly number[] {
  const lineOf = (note: Box | undefined) => (note === undefined ? -Infinity : (callers.get(note)?.line ?? 0));
  return [...notes.keys(), notes.length].filter(
    (count) => count === notes.length || lineOf(notes[count]) > lineOf(notes[count - 1]) + tiny,
  );
}

/** The page with the first notes of those that all of its text calls: the text ends above the line that calls one more. */
function tryWhole(page: NotedPage, { notes, heights }: Called, count: number): FittedPage | null {
  const some = notes.slice(0, count);
  const most = (count === 0 ? mostCarried : mostHeight)(page.sheet);
  const reserved = layNotes(page, some, most, count === 0 ? "anywhere" : "never");
  if (reserved === null && some.length + page.pending.notes.length > 0) return null;
  const limit = heights[count] ?? Infinity;
  const fitted = fitAbove(page, some, { reserved, most }, page.layText(reserved?.height ?? 0, limit));
  if (
    reserved === null ||
    reserved.lastMargin <= tiny ||
    (fitted !== null && newNotes(page, fitted.laid).length === count)
  )
    return fitted;
  // No note goes to the next page for want of room for a margin.
  const laid = page.layText(reserved.height - reserved.lastMargin, limit);
  if (laid === null || newNotes(page, laid).length !== count) return fitted;
  const room = Math.min(most, page.sheet.area.height - laid.fragment.height);
  const area = layNotes(page, newNotes(page, laid), room, "never");
  return area === null ? fitted : finish(laid, area);
}

interface Reserved {
  readonly reserved: NoteArea | null;
  readonly most: number;
}

/** The text, and below it the notes that are called in it. */
function fitAbove(
  page: NotedPage,
  some: readonly Box[],
  { reserved, most }: Reserved,
  laid: Laid | null,
): FittedPage | null {
  if (laid === null) return null;
  const count = some.length;
  const now = newNotes(page, laid);
  if (now.length > count) return null;
  if (now.length === count) {
    const area = hasAll(some, now) ? reserved : layNotes(page, now, (reserved?.height ?? 0) + tiny, "never");
    return area === null && count > 0 ? null : finish(laid, area);
  }
  return finish(laid, layNotes(page, now, most, now.length === 0 ? "anywhere" : "never"));
}

/** Where flows stand side by side, others than the first may be called. */
function hasAll(some: readonly Box[], now: readonly Box[]): boolean {
  return some.every((note, index) => note === now[index]);
}
