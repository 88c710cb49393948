/**
 * Takes the last two pages, returns them with the break between them moved up where the last would hold only a few lines; null
 * where there is no need, or no break that keeps all rules.
 */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { childrenOf, type Fragment } from "../flow/fragment.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { rootSpace, type Area } from "./root-space.ts";
import type { Laid } from "../flow/stack.ts";
import { isSamePlace, type Token } from "../flow/token.ts";

export interface LaidPage {
  readonly area: Area;
  /** Where the page goes on. */
  readonly token: Token | null;
  readonly laid: Laid;
}

/** A page of fewer looks like a mistake. */
const fewest = 5;

/** What the page before may give up of its height: it shall not look unfinished in turn. */
const share = 1 / 4;

export function fillLastPage(root: Box, before: LaidPage, last: LaidPage, context: LayoutContext) {
  const { area, token, laid } = before;
  const line = findThin(last.laid.fragment, last.area);
  if (line === null) return null;
  const least = laid.fragment.height - area.height * share;
  let room = laid.fragment.height - line / 2;
  while (room >= least) {
    const earlier = layoutBox(root, { ...rootSpace(root, area, token, 0), room }, token, context);
    if (earlier?.token == null || earlier.forced || isSamePlace(earlier.token, token)) return null;
    if (earlier.fragment.height < least) return null;
    const rest = layoutBox(root, rootSpace(root, last.area, earlier.token, 0), earlier.token, context);
    if (rest === null || rest.token !== null) return null;
    if (findThin(rest.fragment, last.area) === null) return { earlier, rest };
    room = Math.min(room, earlier.fragment.height) - line / 2;
  }
  return null;
}

/** Height of the highest line of a page that has too few; null for other pages, and for sheets so small that five lines are many. */
function findThin(fragment: Fragment, area: Area): number | null {
  const seen = { baselines: new Set<number>(), highest: 0, pictures: false };
  const look = (found: Fragment, y: number): void => {
    seen.pictures ||= found.kind === "image";
    for (const { line, y: top } of found.kind === "lines" ? found.lines : []) {
      // Text side by side is one line.
      seen.baselines.add(Math.round(y + top + line.baseline));
      seen.highest = Math.max(seen.highest, line.height);
    }
    // A head shown again is no text of this page.
    for (const child of found.kind === "repeat" ? [] : childrenOf(found)) look(child.fragment, y + child.y);
  };
  look(fragment, 0);
  const { baselines, highest, pictures } = seen;
  const isThin = !pictures && baselines.size > 0 && baselines.size < fewest;
  return isThin && fewest * highest <= area.height / fewest ? highest : null;
}
