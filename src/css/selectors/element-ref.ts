/** Takes the root element, returns its tree with parents and siblings at hand: what selectors ask for. */
import type { ElementNode } from "../../html/document.ts";

export interface ElementRef {
  readonly node: ElementNode;
  readonly parent: ElementRef | null;
  readonly previous: ElementRef | null;
  readonly children: readonly ElementRef[];
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Position among the parent's elements and among those of the same name, from 1. */
  readonly index: number;
  readonly typeIndex: number;
  /** How many elements of its name the parent has, by name. */
  readonly typeCounts: ReadonlyMap<string, number>;
  readonly siblingCount: number;
}

const noClasses: readonly string[] = [];

export function linkElements(root: ElementNode): ElementRef {
  const counts = new Map([[root.name, 1]]);
  return linkElement(root, null, null, { index: 1, typeIndex: 1, typeCounts: counts, siblingCount: 1 });
}

type Position = Pick<ElementRef, "index" | "typeIndex" | "typeCounts" | "siblingCount">;

function linkElement(
  node: ElementNode,
  parent: ElementRef | null,
  previous: ElementRef | null,
  position: Position,
): ElementRef {
  const children: ElementRef[] = [];
  const names = node.attributes.class;
  const classes = names === undefined ? noClasses : names.split(/[ \t\n\f\r]+/).filter((name) => name !== "");
  const ref: ElementRef = {
    node,
    parent,
    previous,
    children,
    id: node.attributes.id ?? null,
    classes,
    ...position,
  };
  const elements = node.children.filter((child) => child.type === "element");
  const typeCounts = new Map<string, number>();
  let last: ElementRef | null = null;
  for (const [offset, child] of elements.entries()) {
    const typeIndex = (typeCounts.get(child.name) ?? 0) + 1;
    typeCounts.set(child.name, typeIndex);
    const place = { index: offset + 1, typeIndex, typeCounts, siblingCount: elements.length };
    last = linkElement(child, ref, last, place);
    children.push(last);
  }
  return ref;
}
