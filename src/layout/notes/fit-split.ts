/**
 * Takes a page whose next footnote does not stand whole, returns it with that note begun below its call; it goes on on the next page,
 * and those that are called in lines which stay with its call wait behind it.
 */
import type { Box } from "../../box/box-tree.ts";
import { tiny } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import { usualLine } from "../flow/usual-line.ts";
import { edgesHeight, mostHeight, type NoteCut } from "./note-area.ts";
import { finish, layNotes, newNotes, type Called, type FittedPage, type NotedPage } from "./noted-page.ts";

/** Lines of a note that stand on the page of its call at least. */
const leastLines = 2;

export function fitSplit(page: NotedPage, called: Called, whole: FittedPage | null): FittedPage | null {
  const stood = whole === null ? 0 : newNotes(page, whole.laid).length;
  const least = trySplit(page, called, whole, stood, stood + 1);
  if (least === null) return null;
  // Text goes before the rest of a note, but not before notes that it calls.
  let best = least;
  let [few, many] = [stood + 2, newNotes(page, least.laid).length];
  while (waitingIn(best).length > 0 && few <= many) {
    const middle = Math.floor((few + many) / 2);
    const tried = trySplit(page, called, whole, stood, middle);
    if (tried === null) many = middle - 1;
    else [best, few] = [tried, middle + 1];
  }
  return waitingIn(best).every(({ style }) => style.footnotePolicy === "auto") ? best : null;
}

/** The page with room for all but the last of so many notes, and for the first lines of that; null where the text comes no further then. */
function trySplit(
  page: NotedPage,
  called: Called,
  whole: FittedPage | null,
  stood: number,
  count: number,
): FittedPage | null {
  const { sheet, pending } = page;
  const last = called.notes[count - 1];
  if (last === undefined || last.style.footnotePolicy !== "auto") return null;
  const most = mostHeight(sheet);
  const before = called.notes.slice(0, count - 1);
  const above = count === stood + 1 ? (whole?.notes ?? null) : layNotes(page, before, most, "never");
  if (above === null && count > stood + 1 && before.length + pending.notes.length > 0) return null;
  const reserved = (above?.height ?? edgesHeight(sheet)) + leastLines * usualLine(last.style);
  if (reserved > most && count > stood + 1) return null;
  const laid = goFurther(page, called, stood, Math.min(reserved, most));
  if (laid === null) return null;
  const fitted = fillNotes(page, laid, "kept");
  // A note that has not even begun belongs on the next page, and so does its call.
  const begun = fitted !== null && waitingIn(fitted).length < newNotes(page, laid).length - stood;
  return begun ? fitted : null;
} // prettier-ignore

/** The text that comes further without room for notes, and what is left below it for these. */
export function forceSplit(page: NotedPage, called: Called): FittedPage | null {
  const [next] = called.notes;
  if (next?.style.footnotePolicy !== "auto") return null;
  const reserved = Math.min(edgesHeight(page.sheet), mostHeight(page.sheet));
  const laid = goFurther(page, called, 0, reserved);
  return laid === null ? null : fillNotes(page, laid, "anywhere");
}

function fillNotes(page: NotedPage, laid: Laid, cut: NoteCut): FittedPage | null {
  const room = Math.min(mostHeight(page.sheet), page.sheet.area.height - laid.fragment.height);
  const area = layNotes(page, newNotes(page, laid), room, cut);
  return area === null ? null : finish(laid, area);
}

/** Notes that begin on the next page. */
function waitingIn({ pending: { notes, token } }: FittedPage): readonly Box[] {
  return token === null ? notes : notes.slice(1);
}

/**
 * The text above `notes` with the call of the note `index`: to the end of its line, and only where no page may end between that and
 * others behind it that call notes, to the first of these where one may.
 */
function goFurther(page: NotedPage, called: Called, index: number, notes: number): Laid | null {
  const limits = heightsOf(called, index);
  let [low, high] = [0, limits.length - 1];
  let middle = low;
  let least: Laid | null = null;
  while (low <= high) {
    const laid = page.layText(notes, limits[middle] ?? Infinity);
    const calls = laid !== null && newNotes(page, laid).length > index;
    if (calls) [least, high] = [laid, middle - 1];
    else low = middle + 1;
    middle = Math.floor((low + high) / 2);
  }
  return least;
}

/** Heights of the text to the end of the line that calls a note, and of each further one that calls others. */
function heightsOf({ notes, callers, heights }: Called, index: number): readonly number[] {
  const found: number[] = [];
  let lowest = Infinity;
  for (let at = index; at < notes.length; at++) {
    const note = notes[at];
    const line = (note === undefined ? undefined : callers.get(note)?.line) ?? 0;
    if (line > lowest + tiny) found.push(heights[at] ?? Infinity);
    lowest = at === index ? line : Math.max(lowest, line);
  }
  return [...found, Infinity];
}
