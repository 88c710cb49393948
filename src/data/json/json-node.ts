/** JSON with places: what a value is, and where in the file it stands. Offsets are in UTF-16 units of the file's text. */

interface NodeBase {
  readonly start: number;
  readonly end: number;
}

export interface JsonText extends NodeBase {
  readonly kind: "text";
  readonly value: string;
}

export interface JsonEntry {
  /** A name, or an index from 0 written as a number. */
  readonly key: string;
  /** Where the name stands; the value where it is an item of a list. */
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly node: JsonNode;
}

export interface JsonGroup extends NodeBase {
  readonly kind: "object" | "array";
  /** In the order of the file, names that are given twice among them. */
  readonly entries: readonly JsonEntry[];
}

export interface JsonOther extends NodeBase {
  readonly kind: "number" | "boolean" | "null";
}

export type JsonNode = JsonText | JsonGroup | JsonOther;

export function isGroup(node: JsonNode): node is JsonGroup {
  return node.kind === "object" || node.kind === "array";
}
