/** Takes a box, returns whether it may stand at the head or foot of a page (CSS Page Floats 3 § 3), and whether boxes in it may. */
import type { BlockBox, Box } from "../../box/box-tree.ts";
import { isMulticol } from "../columns/multicol.ts";

export function isPageFloat({ style }: Box): boolean {
  return style.float.startsWith("block-");
}

/** It stays in the flow where it fits there. */
export function isUnlessFit({ style }: Box): boolean {
  return style.float.endsWith("unless-fit");
}

export function isAtFoot({ style }: Box): boolean {
  return style.float.startsWith("block-end");
}

/** Only what follows one another down the page gives anything away: columns, cells and formatting contexts of their own hold all they have. */
export function mayFloat(box: Box): box is BlockBox {
  if (box.kind !== "block" || isMulticol(box)) return false;
  const { display, overflow, float } = box.style;
  return (display === "block" || display === "list-item") && overflow === "visible" && float === "none";
}
