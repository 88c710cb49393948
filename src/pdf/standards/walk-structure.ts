/** Takes the root of a structure tree, returns its nodes in document order. */
import type { StructureNode } from "../../box/box-tree.ts";

/** Without recursion: trees can be deep. */
export function* walkStructure(root: StructureNode): Generator<StructureNode> {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    for (const child of (node.children ?? []).toReversed()) open.push(child);
  }
}
