/** Takes the memory of one pass over the pages, returns that of the next: text that no page changes stays set. */
import type { Box } from "../../box/box-tree.ts";
import { allBoxes } from "../../box/inner-boxes.ts";
import { createMemory, type Memory } from "../flow/context.ts";

/** What holds boxes or counters of pages may come out otherwise, and is set anew. */
export function carryMemory(root: Box, { paragraphs, lines, markers }: Memory): Memory {
  const carried = { ...createMemory(), paragraphs, lines, markers };
  for (const box of allBoxes(root)) {
    if ((box.kind === "block" || box.kind === "paragraph") && box.marker !== null) markers.delete(box.marker);
    if (box.kind !== "paragraph" || box.inlines.every(({ kind }) => kind === "text")) continue;
    paragraphs.delete(box);
    lines.delete(box);
  }
  return carried;
}
