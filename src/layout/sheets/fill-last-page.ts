/**
 * Takes the last two pages, returns them with the break between them moved up where the last would hold only a few lines; null
 * where there is no need, or no break that keeps all rules.
 */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { partsOf, type Fragment } from "../flow/fragment.ts";
import type { Laxity } from "../flow/space.ts";
import type { NoteSheet } from "../notes/note-area.ts";
import { layPage, type LaidPage, type PageStart } from "./lay-page.ts";
import type { Rectangle } from "../rectangle.ts";

export interface FilledPage extends LaidPage {
  readonly sheet: NoteSheet;
  readonly start: PageStart;
  readonly laxity: Laxity;
  /** What lays it out. */
  readonly context: LayoutContext;
}

/** A page of fewer looks like a mistake. */
const fewest = 5;

/** What the page before may give up of its height: it shall not look unfinished in turn. */
const share = 1 / 4;

export function fillLastPage(root: Box, before: FilledPage, last: FilledPage) {
  const { sheet, start, textHeight } = before;
  if (last.pending.notes.length > 0 || last.start.flush !== null) return null;
  const line = findThin(last.laid.fragment, last.sheet.area);
  if (line === null) return null;
  const least = textHeight - sheet.area.height * share;
  let limit = textHeight - line / 2;
  while (limit >= least) {
    const earlier = layPage(root, sheet, start, { laxity: 0, limit }, before.context);
    if (earlier?.laid.token == null || earlier.laid.forced) return null;
    if (earlier.textHeight < least) return null;
    const onward = {
      token: earlier.laid.token,
      pending: earlier.pending,
      floats: earlier.floats,
      flush: null,
    };
    const rest = layPage(root, last.sheet, onward, { laxity: 0, limit: Infinity }, last.context);
    if (rest === null || rest.laid.token !== null || rest.pending.notes.length + rest.floats.length > 0)
      return null;
    if (findThin(rest.laid.fragment, last.sheet.area) === null) return { earlier, rest };
    limit = Math.min(limit, earlier.textHeight) - line / 2;
  }
  return null;
}

/** Height of the highest line of a page that has too few; null for other pages, and for sheets so small that five lines are many. */
function findThin(fragment: Fragment, area: Rectangle): number | null {
  const seen = { baselines: new Set<number>(), highest: 0, pictures: false };
  const look = (found: Fragment, y: number): void => {
    seen.pictures ||= found.kind === "image";
    for (const { line, y: top } of found.kind === "lines" ? found.lines : []) {
      // Text side by side is one line.
      seen.baselines.add(Math.round(y + top + line.baseline));
      seen.highest = Math.max(seen.highest, line.height);
    }
    // A head shown again is no text of this page.
    for (const child of found.kind === "repeat" ? [] : partsOf(found)) look(child.fragment, y + child.y);
  };
  look(fragment, 0);
  const { baselines, highest, pictures } = seen;
  const isThin = !pictures && baselines.size > 0 && baselines.size < fewest;
  return isThin && fewest * highest <= area.height / fewest ? highest : null;
}
