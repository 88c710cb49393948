/**
 * Takes the root box and where it goes on, returns one page: the boxes at its head and foot (CSS Page Floats 3), its text between
 * them, and below all of it the footnotes that these call.
 */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { emptyFragment } from "../flow/empty-fragment.ts";
import type { Forced } from "../flow/break-facts.ts";
import { layoutBox } from "../flow/layout-box.ts";
import type { Laxity } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import { isSamePlace, type Token } from "../flow/token.ts";
import { usualLine } from "../flow/usual-line.ts";
import { fitNotes } from "../notes/fit-notes.ts";
import type { NoteSheet, PendingNotes } from "../notes/note-area.ts";
import type { FittedPage } from "../notes/noted-page.ts";
import type { CalledFloat } from "../page-floats/called-float.ts";
import { isUnlessFit } from "../page-floats/page-float-facts.ts";
import { showFloats, withFloats, type ShownFloats } from "../page-floats/show-floats.ts";
import { rootSpace } from "./root-space.ts";

/** Where a page begins. */
export interface PageStart {
  readonly token: Token | null;
  /** Notes of the pages before that go on here. */
  readonly pending: PendingNotes;
  /** Boxes of the pages before that stand at the head or foot of this one. */
  readonly floats: readonly CalledFloat[];
  /** The text has come to its end, or to a break that was asked for: these come before what follows. */
  readonly flush: { readonly forced: Forced | false } | null;
}

export interface PageRules {
  readonly laxity: Laxity;
  /** Height that the text may have; Infinity: all that the page has. */
  readonly limit: number;
}

export interface LaidPage extends FittedPage {
  /** Boxes that have left the flow for the next page. */
  readonly floats: readonly CalledFloat[];
  /** Height of the text alone. */
  readonly textHeight: number;
}

/** Boxes that a page takes to its own head or foot: each time it is laid anew. */
const mostRaised = 20;

interface Page {
  readonly root: Box;
  readonly sheet: NoteSheet;
  readonly start: PageStart;
  readonly rules: PageRules;
  readonly context: LayoutContext;
}

interface Fitted extends FittedPage {
  readonly called: readonly CalledFloat[];
}

const none: readonly CalledFloat[] = [];

/** Null where nothing can stand under these rules. */
export function layPage(root: Box, sheet: NoteSheet, start: PageStart, rules: PageRules, context: LayoutContext): LaidPage | null {
  const page: Page = { root, sheet, start, rules, context };
  const first = fit(page, showFloats(start.floats, sheet.area.height, context));
  if (first === null) return null;
  const raised = raise(page, first);
  const waiting = waitingOf(raised);
  const { laid } = raised.fitted;
  if (waiting.length === 0 || (laid.token !== null && laid.forced === false)) return finish(page, raised);
  // Before a break, or at the end, a box would have a page of its own: then it stays in the flow, if it is not torn there.
  const last = waiting.findIndex(({ box }) => !isUnlessFit(box));
  const kept = raised.shown.rest.length > 0 || rules.laxity > 0 ? [] : waiting.slice(0, last < 0 ? waiting.length : last);
  const again = kept.length === 0 ? null : fit(page, raised.shown, new Set(kept.map(({ box }) => box)));
  // What stands at the head or foot of the page that it is called on must not be called on the next.
  const own = raised.shown.floats.slice(start.floats.length).every((one) => again?.fitted.called.some(({ box }) => box === one.box));
  return finish(page, again !== null && own ? again : raised);
} // prettier-ignore

interface Filled {
  readonly fitted: Fitted;
  readonly shown: ShownFloats;
}

/** Boxes that belong to the head or foot of the page that they are called on, as long as their call stays there. */
function raise(page: Page, first: Filled): Filled {
  const { context, sheet } = page;
  let best = first;
  for (let tries = 0; tries < mostRaised && best.shown.rest.length === 0; tries++) {
    const { shown, fitted } = best;
    const next = fitted.called.find(({ box }) => !shown.boxes.has(box));
    if (next === undefined || isUnlessFit(next.box)) break;
    const more = showFloats([...shown.floats, next], sheet.area.height, context);
    const tried = more.rest.length > 0 ? null : fit(page, more);
    if (tried === null || !keepsOrder(tried.fitted.called, next, more.boxes)) break;
    best = tried;
  }
  return best;
}

/** Whether it is still called on the page, and behind none that now waits for the next. */
function keepsOrder(called: readonly CalledFloat[], { box }: CalledFloat, shown: ReadonlySet<Box>): boolean {
  const first = called.find((one) => one.box === box || !shown.has(one.box));
  return first?.box === box;
}

function waitingOf({ fitted, shown }: Filled): readonly CalledFloat[] {
  return [...shown.rest, ...fitted.called.filter(({ box }) => !shown.boxes.has(box))];
}

/** The page with these at its head and foot, and text and notes in what is left of it. */
function fit(page: Page, shown: ShownFloats, kept: ReadonlySet<Box> = new Set()): Filled | null {
  const { root, sheet, start, context, rules } = page;
  const taken = shown.headHeight + shown.footHeight;
  const area = { ...sheet.area, height: Math.max(0, sheet.area.height - taken) };
  const pageFloats = { shown: shown.boxes, kept, waits: shown.rest.length > 0 };
  const space = { ...rootSpace(root, sheet.area, start.token, rules.laxity), pageFloats };
  const layText = (notes: number, most: number): Laid | null => {
    const room = Math.min(rules.limit, most, space.room - taken - notes);
    const laid = start.flush === null ? layoutBox(root, { ...space, room }, start.token, context) : null;
    // A page that has taken nothing would be followed by the same again.
    if (laid !== null && (laid.token === null || !isSamePlace(laid.token, start.token))) return around(page, laid, shown);
    return shown.floats.length > start.floats.length || shown.floats.length === 0 ? null : around(page, null, shown);
  };
  const line = usualLine(root.style);
  const fitted = fitNotes({ sheet: { ...sheet, area }, pending: start.pending, laxity: rules.laxity, line, layText, context });
  return fitted === null ? null : { fitted: { ...fitted, called: fitted.laid.called ?? none }, shown };
} // prettier-ignore

/** While notes are fitted, the height is that of the text: what they and it share is left without the head and the foot. */
function around({ root, start }: Page, text: Laid | null, shown: ShownFloats): Laid {
  if (text !== null && shown.floats.length === 0) return text;
  const forced = start.flush?.forced ?? false;
  const laid = text ?? { fragment: emptyFragment, token: start.token, forced };
  const fragment = withFloats(root, text?.fragment ?? null, shown, shown.headHeight);
  return { ...laid, fragment: { ...fragment, height: laid.fragment.height } };
}

/** The foot comes down to the notes. */
function finish(page: Page, filled: Filled): LaidPage {
  const { fitted, shown } = filled;
  const { laid, notes, pending } = fitted;
  const floats = waitingOf(filled);
  const textHeight = laid.fragment.height;
  if (shown.floats.length === 0) return { laid, notes, pending, floats, textHeight };
  const { root, sheet, start } = page;
  const { fragment } = laid;
  const text = fragment.kind === "group" ? fragment.children.find((one) => isText(one.fragment, root))?.fragment : null;
  const top = start.token === null ? rootSpace(root, sheet.area, null, 0).room - sheet.area.height : 0;
  const footTop = sheet.area.height + top - (notes?.height ?? 0) - shown.footHeight;
  return { laid: { ...laid, fragment: withFloats(root, text ?? null, shown, footTop) }, notes, pending, floats, textHeight };
} // prettier-ignore

function isText(fragment: Laid["fragment"], root: Box): boolean {
  return "box" in fragment && fragment.box === root;
}
