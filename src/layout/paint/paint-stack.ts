/** Takes what is painted out of its turn, puts it below or above the rest of its stacking context (CSS 2.2, appendix E). */
import type { Box } from "../../box/box-tree.ts";
import type { PageItem } from "../pages.ts";
import type { Paint, Stacked } from "./canvas.ts";

/** Null: painted in its turn. Boxes out of the flow are in the stack by themselves. */
export function levelOf({ style }: Box): number | null {
  return style.position === "relative" && style.zIndex !== "auto" ? style.zIndex : null;
}

/** What is cut off by a box, or seen through with it, stays within it. */
export function isStackingContext(paint: Paint, box: Box, holdsPositioned: boolean): boolean {
  const { style } = box;
  return paint.stack === undefined || holdsPositioned || style.opacity < 1 || style.overflow === "hidden";
}

/** Painted where it is read, so that what it brings along is found in order; then its items wait for their turn. */
export function lift({ canvas, stack }: Paint, z: number, draw: () => void): void {
  const from = canvas.items.length;
  draw();
  stack?.push({ z, items: canvas.items.splice(from) });
}

/** The stack of a context whose content begins at `bottom`: equal ones in the order of the document. */
export function settleStack({ canvas: { items } }: Paint, stack: readonly Stacked[], bottom: number): void {
  if (stack.length === 0) return;
  const sorted = [...stack].sort((a, b) => a.z - b.z);
  const between = items.splice(bottom);
  const put = (some: readonly PageItem[]) => {
    for (const item of some) items.push(item);
  };
  for (const { z, items: some } of sorted) if (z < 0) put(some);
  put(between);
  for (const { z, items: some } of sorted) if (z >= 0) put(some);
} // prettier-ignore
