/** Takes the root box and where it goes on, returns one page: its text, and below it the footnotes that the text calls. */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { layoutBox } from "../flow/layout-box.ts";
import type { Laxity } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import { isSamePlace, type Token } from "../flow/token.ts";
import { usualLine } from "../flow/usual-line.ts";
import { fitNotes } from "../notes/fit-notes.ts";
import type { NoteSheet, PendingNotes } from "../notes/note-area.ts";
import type { FittedPage } from "../notes/noted-page.ts";
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

export type LaidPage = FittedPage;

/** Null where nothing can stand under these rules. */
export function layPage(
  root: Box,
  sheet: NoteSheet,
  { token, pending }: PageStart,
  { laxity, limit }: PageRules,
  context: LayoutContext,
): LaidPage | null {
  const space = rootSpace(root, sheet.area, token, laxity);
  const layText = (notes: number, most: number): Laid | null => {
    const room = Math.min(limit, most, space.room - notes);
    const laid = layoutBox(root, { ...space, room }, token, context);
    // A page that has taken nothing would be followed by the same again.
    return laid?.token != null && isSamePlace(laid.token, token) ? null : laid;
  };
  return fitNotes({ sheet, pending, laxity, line: usualLine(root.style), layText, context });
}
