/** Takes a box, returns whether its content stands in columns (CSS Multi-column 1 § 2), and whether boxes in it may span those around. */
import type { Box } from "../../box/box-tree.ts";

export function isMulticol(box: Box): boolean {
  if (box.kind !== "block") return false;
  return box.style.columnCount !== "auto" || box.style.columnWidth !== "auto";
}

/** Only boxes of the same formatting context as the columns reach through to them (§ 6). */
export function mayHoldSpanners(box: Box): boolean {
  const { kind, style } = box;
  const display = style.display === "block" || style.display === "list-item";
  return kind === "block" && isInFlow(box) && display && style.overflow === "visible";
}

export function isInFlow({ style }: Box): boolean {
  const { float, position } = style;
  // What may stand elsewhere on its page is still between what is before and behind it.
  return (float === "none" || float.startsWith("block-")) && position !== "absolute" && position !== "fixed";
}
