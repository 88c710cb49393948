/** Takes a box, returns it and all boxes inside it: those in lines, in cells and out of the flow too. */
import type { Box, InlineItem, PageCounterItem } from "./box-tree.ts";

export function* allBoxes(root: Box): Iterable<Box> {
  const stack: Box[] = [root];
  for (let box = stack.pop(); box !== undefined; box = stack.pop()) {
    yield box;
    for (const inner of innerBoxes(box).toReversed()) stack.push(inner);
  }
}

function innerBoxes(box: Box): readonly Box[] {
  switch (box.kind) {
    case "block":
    case "flex":
      return box.children;
    case "table": {
      const groups = [box.head, ...box.bodies, box.foot].filter((group) => group !== null);
      const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell.box)));
      return box.caption === null ? cells : [box.caption, ...cells];
    }
    case "paragraph":
      return box.inlines.flatMap((item) => {
        if (item.kind === "atomic") return [item.box];
        return item.kind === "mark" ? [item.mark.box] : [];
      });
    case "image":
      return [];
  }
}

/** Counters of pages in a box and all that is inside it. */
export function findPageCounters(root: Box): readonly PageCounterItem[] {
  const found: PageCounterItem[] = [];
  for (const box of allBoxes(root)) {
    for (const item of inlinesOf(box)) if (item.kind === "page-counter") found.push(item);
  }
  return found;
}

function inlinesOf(box: Box): readonly InlineItem[] {
  const marker = box.kind === "block" || box.kind === "paragraph" ? (box.marker?.inlines ?? []) : [];
  return box.kind === "paragraph" ? [...marker, ...box.inlines] : marker;
}
