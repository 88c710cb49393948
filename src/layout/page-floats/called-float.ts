/** Takes a box that may go to the head or foot of a page, returns it as it leaves the flow; null where it stays there. */
import type { Box } from "../../box/box-tree.ts";
import type { LayoutContext } from "../flow/context.ts";
import { emptyFragment } from "../flow/empty-fragment.ts";
import { layoutBox, layoutWhole } from "../flow/layout-box.ts";
import { tiny, type Space } from "../flow/space.ts";
import type { LaidItem } from "../flow/stack.ts";
import { isUnlessFit } from "./page-float-facts.ts";

/** A box that has left the flow, and the content of its containing block: pt, from the left of the box that it is handed to. */
export interface CalledFloat {
  readonly box: Box;
  readonly x: number;
  readonly width: number;
  readonly direction: "ltr" | "rtl";
}

/** What is known of the page. */
export interface PageFloats {
  /** Those that stand at its head or foot already. */
  readonly shown: ReadonlySet<Box>;
  /** Those that stay in the flow, though they do not fit: nothing would stand before them on the next page. */
  readonly kept: ReadonlySet<Box>;
  /** One waits for the next page: none goes before it. */
  readonly waits: boolean;
}

/** `x` of the content of the containing block, whose direction it is. */
export function callFloat(
  box: Box,
  space: Space,
  { x, direction }: Pick<CalledFloat, "x" | "direction">,
  context: LayoutContext,
): LaidItem | null {
  const { pageFloats, width, pageRoom } = space;
  if (pageFloats === null || pageFloats.kept.has(box)) return null;
  const { shown, waits } = pageFloats;
  const out = { fragment: emptyFragment, token: null, forced: false, called: [{ box, x, width, direction }], leaves: true } as const;
  if (shown.has(box)) return out;
  const whole = layoutWhole(box, space, context);
  // What is higher than a page is split in the flow.
  if (whole.reach > pageRoom + tiny) return null;
  if (!isUnlessFit(box) || waits) return out;
  const laid = layoutBox(box, space, null, context);
  const fits = laid !== null && laid.token === null;
  // Where nothing is above, what does not fit here fits nowhere.
  return fits || (space.first && shown.size === 0) ? null : out;
} // prettier-ignore
