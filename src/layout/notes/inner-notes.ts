/** Takes a box that is not laid out with the text, returns the footnotes that are called inside it. */
import type { Box, InlineBoundary } from "../../box/box-tree.ts";
import { allBoxes } from "../../box/inner-boxes.ts";

const known = new WeakMap<Box, readonly Box[]>();

/** Those in notes among them: they stand behind the note that calls them. */
function innerNotes(root: Box): readonly Box[] {
  const before = known.get(root);
  if (before !== undefined) return before;
  const found: Box[] = [];
  for (const box of allBoxes(root)) {
    for (const item of box.kind === "paragraph" ? box.inlines : [])
      if (item.kind === "mark" && item.mark.kind === "footnote") found.push(item.mark.box);
  }
  known.set(root, found);
  return found;
}

export function withInner(box: Box, isNote: boolean): readonly Box[] {
  const inner = innerNotes(box);
  return isNote ? [box, ...inner] : inner;
}

/** The notes of running elements stand on the page that these are taken from. */
export function* runningNotes(strings: InlineBoundary["strings"]): Iterable<Box> {
  for (const { running } of strings) if (running !== undefined) yield* innerNotes(running);
}
