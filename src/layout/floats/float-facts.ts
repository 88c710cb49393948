/** Takes a box, returns whether it floats, stays beside floats, or holds any that belong to the formatting context around it. */
import type { BlockBox, Box } from "../../box/box-tree.ts";
import { isMulticol } from "../columns/multicol.ts";
import type { LayoutContext } from "../flow/context.ts";

export function isPositioned({ style }: Box): boolean {
  return style.position === "absolute" || style.position === "fixed";
}

export function isFloat(box: Box): boolean {
  return (box.style.float === "inline-start" || box.style.float === "inline-end") && !isPositioned(box);
}

/** Whether a box takes no place among its siblings. */
export function isOut(box: Box): boolean {
  return isFloat(box) || isPositioned(box);
}

/** Whether any children take no place among the others. */
export function hasOuts({ children }: BlockBox, { memory }: LayoutContext): boolean {
  const known = memory.outs.get(children);
  if (known !== undefined) return known;
  const found = children.some(isOut);
  memory.outs.set(children, found);
  return found;
}

/** Whether a box in the flow of others begins a formatting context of its own, whose lines know nothing of floats outside (CSS 2.2 § 9.4.1). */
export function isRoot(box: Box): boolean {
  const { style, kind } = box;
  if (kind !== "block" && kind !== "paragraph") return true;
  const { display } = style;
  return (
    style.overflow !== "visible" ||
    style.columnSpan === "all" ||
    display === "flow-root" ||
    display === "inline-block" ||
    display === "table-cell" ||
    display === "table-caption" ||
    isMulticol(box) ||
    isFloat(box) ||
    isPositioned(box)
  );
}

/** Whether floats are in the box itself, or in boxes in it that are no roots. */
export function holdsFloats(box: Box, context: LayoutContext): boolean {
  const known = context.memory.floats.get(box);
  if (known !== undefined) return known;
  const holds =
    box.kind === "paragraph"
      ? box.inlines.some((item) => item.kind === "mark" && item.mark.kind === "float")
      : box.kind === "block" && box.children.some((child) => isFloat(child) || (!isRoot(child) && holdsFloats(child, context)));
  context.memory.floats.set(box, holds);
  return holds;
} // prettier-ignore
