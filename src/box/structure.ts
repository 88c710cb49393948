/** Takes elements in document order, returns the structure tree (ISO 32000-1 § 14.7.2) that boxes and runs point into. */
import { isArtifact, type Artifact, type Role, type StructureNode, type Tag } from "./box-tree.ts";
import { isKeptEmpty, rolesBetween } from "./roles.ts";

export const layoutArtifact: Artifact = { artifact: "Layout", subtype: null };

interface GrowingNode extends StructureNode {
  role: Role;
  readonly children: StructureNode[];
  attributes: StructureNode["attributes"];
  headers?: readonly StructureNode[];
}

export interface StructureBuilder {
  /** Adds a node below `parent`, after those already there. Below an artifact everything is the artifact. */
  readonly add: (parent: Tag, row: NewNode) => Tag;
  /** Says more of a node than was known when it was added. */
  readonly describe: (tag: Tag, attributes: StructureNode["attributes"]) => void;
  readonly nameHeaders: (tag: Tag, headers: readonly StructureNode[]) => void;
  /** Says that something is painted for the tag. */
  readonly use: (tag: Tag) => void;
  /** Place in reading order of the next run or picture: behind all nodes and runs that are there already. */
  readonly order: () => number;
  readonly root: StructureNode;
  /** Takes out the nodes that nothing is painted for. */
  readonly finish: () => void;
}

interface NewNode {
  readonly role: Role;
  readonly language?: string;
  readonly alt?: string | null;
  readonly expansion?: string | null;
  readonly attributes?: Readonly<Record<string, string | number>>;
}

export function buildStructure(language: string): StructureBuilder {
  let next = 0;
  const languages = new Map<StructureNode, string>();
  const growing = new Map<StructureNode, GrowingNode>();
  const used = new Set<Tag>();
  const make = (parent: StructureNode | null, row: NewNode): StructureNode => {
    const around = parent === null ? "" : (languages.get(parent) ?? "");
    const own = row.language ?? "";
    const differs = own !== "" && own !== around;
    const node: GrowingNode = {
      id: next++,
      role: row.role,
      parent,
      language: differs ? own : null,
      alt: row.alt ?? null,
      ...(row.expansion != null && { expansion: row.expansion }),
      attributes: row.attributes ?? {},
      children: [],
    };
    languages.set(node, differs ? own : around);
    growing.set(node, node);
    if (parent !== null) growing.get(parent)?.children.push(node);
    return node;
  };
  const root = make(null, { role: "Document", language });
  const prune = (node: StructureNode): boolean => {
    const children = growing.get(node)?.children ?? [];
    const kept = children.filter(prune);
    children.splice(0, children.length, ...kept);
    if (node.role === "Table" && !kept.some(({ role }) => role === "TBody"))
      for (const group of kept) settleGroup(growing.get(group));
    return kept.length > 0 || used.has(node) || isKeptEmpty(node.role);
  };
  /** What follows in an item belongs to the same body. */
  const enter = (around: StructureNode, role: Role): StructureNode => {
    const last = growing.get(around)?.children.at(-1);
    return role === "LBody" && last?.role === role ? last : make(around, { role });
  };
  return {
    add: (parent, row) => {
      if (isArtifact(parent)) return parent;
      const between = rolesBetween(parent.role, row.role);
      return make(between.reduce(enter, parent), row);
    },
    describe: (tag, attributes) => {
      const node = isArtifact(tag) ? undefined : growing.get(tag);
      if (node !== undefined) node.attributes = { ...node.attributes, ...attributes };
    },
    nameHeaders: (tag, headers) => {
      const node = isArtifact(tag) ? undefined : growing.get(tag);
      if (node !== undefined) node.headers = headers;
    },
    use: (tag) => void used.add(tag),
    order: () => next++,
    root,
    finish: () => void prune(root),
  };
}

/** Rows that head or foot nothing are the table's own: both ask for a body beside them (ISO 32000-1 § 14.8.4.3.4). */
function settleGroup(group: GrowingNode | undefined): void {
  if (group?.role === "THead" || group?.role === "TFoot") group.role = "TBody";
}
