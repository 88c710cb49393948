/** Takes a node of the structure tree, returns the attributes of its element (ISO 32000-1 § 14.8.5); null where it has none. */
import type { Role, StructureNode } from "../../box/box-tree.ts";

/** Owners of the attributes that nodes of a role may have. */
const owners: Readonly<Partial<Record<Role, string>>> = {
  L: "List",
  TH: "Table",
  TD: "Table",
  Figure: "Layout",
};

/** `area`: left, bottom, right and top of an illustration (§ 14.8.5.4.3, `BBox`). */
export function attributesOf(
  node: StructureNode,
  area: readonly number[] | null,
): Readonly<Record<string, unknown>> | null {
  const owner = owners[node.role];
  const attributes = { ...node.attributes, ...(area !== null && { BBox: area }) };
  return owner === undefined || Object.keys(attributes).length === 0 ? null : { O: owner, ...attributes };
}
