/** Takes pages, returns where each node of their structure first shows: where its text is written, or its image named. */
import { isArtifact, type StructureNode, type Tag } from "../../box/box-tree.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Pages } from "../../layout/pages.ts";

export function findPlaces({ pages }: Pages): ReadonlyMap<StructureNode, Place> {
  const places = new Map<StructureNode, Place>();
  const note = (tag: Tag, place: Place) => {
    // Where a node has its place, those around it have theirs.
    let node = isArtifact(tag) ? null : tag;
    for (; node !== null && !places.has(node); node = node.parent) places.set(node, place);
  };
  for (const { items } of pages)
    for (const item of items) {
      if (item.kind === "image" && item.place !== undefined) note(item.tag, item.place);
      if (item.kind !== "text" || item.artifact !== null) continue;
      for (const { run } of item.pieces) note(run.tag, run.place);
    }
  return places;
}
