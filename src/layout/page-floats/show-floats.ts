/** Takes boxes that have left the flow, returns those that a page has room for at its head and foot, and those that wait. */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import type { Fragment, Placed } from "../flow/fragment.ts";
import { alignBlock } from "../flow/frame.ts";
import { layoutWhole } from "../flow/layout-box.ts";
import { noMargins } from "../flow/margins.ts";
import { plainSpace, tiny } from "../flow/space.ts";
import type { CalledFloat } from "./called-float.ts";
import { isAtFoot } from "./page-float-facts.ts";

export interface ShownFloats {
  readonly floats: readonly CalledFloat[];
  readonly boxes: ReadonlySet<Box>;
  /** `y` from the top of the head, and of the foot. */
  readonly head: readonly Placed[];
  readonly foot: readonly Placed[];
  /** The space between them and the text included. */
  readonly headHeight: number;
  readonly footHeight: number;
  readonly rest: readonly CalledFloat[];
}

/** One at least: it was not called before a page could hold it. */
export function showFloats(floats: readonly CalledFloat[], height: number, context: LayoutContext): ShownFloats {
  const head: Placed[] = [];
  const foot: Placed[] = [];
  const ends = { head: 0, headGap: 0, foot: 0, footGap: 0, above: 0 };
  let count = 0;
  for (const float of floats) {
    const { box, width, x, direction } = float;
    const edges = resolveEdges(box.style, width);
    const { top, bottom } = edges.margin;
    const fragment = layoutWhole(box, plainSpace(width, height), context);
    const left = x + alignBlock(edges, fragment.width, width, direction);
    const atFoot = isAtFoot(box);
    // The margins at the ends of the page are none (CSS Break 3 § 5.2); those that meet collapse.
    const y = atFoot
      ? ends.foot + (foot.length === 0 ? 0 : Math.max(ends.footGap, top))
      : ends.head + (head.length === 0 ? 0 : Math.max(ends.headGap, top));
    const end = y + Math.max(fragment.height, fragment.reach);
    const above = atFoot && foot.length === 0 ? Math.max(0, top) : ends.above;
    const taken = atFoot ? ends.head + end : end + ends.foot;
    if (count > 0 && taken > height + tiny) break;
    (atFoot ? foot : head).push({ x: left, y, fragment });
    if (atFoot) Object.assign(ends, { foot: end, footGap: Math.max(0, bottom), above });
    else Object.assign(ends, { head: end, headGap: Math.max(0, bottom) });
    count++;
  }
  const shown = floats.slice(0, count);
  return {
    floats: shown,
    boxes: new Set(shown.map(({ box }) => box)),
    head,
    foot,
    // Where there is no room for text, there is none between it and the floats.
    headHeight: Math.min(ends.head + ends.headGap, Math.max(ends.head, height - ends.foot)),
    footHeight: Math.min(ends.foot + ends.above, Math.max(ends.foot, height - ends.head)),
    rest: floats.slice(count),
  };
} // prettier-ignore

/** The text of a page with what stands at its head and foot: `text` from the end of the head, the foot from its own place. */
export function withFloats(
  root: Box,
  text: Fragment | null,
  { head, foot, headHeight, footHeight }: ShownFloats,
  footTop: number,
): Fragment {
  const height = Math.max(headHeight + (text?.height ?? 0), footHeight > 0 ? footTop + footHeight : 0);
  const above = foot.length === 0 ? 0 : footHeight - Math.max(...foot.map(({ y, fragment }) => y + Math.max(fragment.height, fragment.reach)));
  const children = [
    ...head,
    ...(text === null ? [] : [{ x: 0, y: headHeight, fragment: text }]),
    ...foot.map((one) => ({ ...one, y: footTop + above + one.y })),
  ];
  const width = text?.width ?? 0;
  const opens = text?.opens ?? false;
  const closes = text?.closes ?? false;
  return { kind: "group", box: root, children, width, height, reach: height, margins: noMargins, opens, closes };
} // prettier-ignore
