/** Takes a node of the structure tree, returns the attributes of its element (ISO 32000-1 § 14.8.5); null where it has none. */
import type { Role, StructureNode } from "../../box/box-tree.ts";
import { pdfText } from "../pdfmake-internals.ts";

/** Owners of the attributes that nodes of a role may have. */
const owners: Readonly<Partial<Record<Role, string>>> = {
  L: "List",
  TH: "Table",
  TD: "Table",
  Figure: "Layout",
};

interface Found {
  /** Left, bottom, right and top of an illustration (§ 14.8.5.4.3, `BBox`). */
  readonly area: readonly number[] | null;
  /** Identifiers of the header cells that a cell names (§ 14.8.5.7). */
  readonly headers: readonly string[];
}

export function attributesOf(
  node: StructureNode,
  { area, headers }: Found,
): Readonly<Record<string, unknown>> | null {
  const owner = owners[node.role];
  const attributes = {
    ...node.attributes,
    ...(area !== null && { BBox: area }),
    ...(headers.length > 0 && { Headers: headers.map(pdfText) }),
  };
  return owner === undefined || Object.keys(attributes).length === 0 ? null : { O: owner, ...attributes };
}
