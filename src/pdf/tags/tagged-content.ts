/** What a document paints for each node of its structure tree, gathered page by page while it is painted. */
import type { StructureNode } from "../../box/box-tree.ts";
import type { PdfReference } from "../pdfmake-internals.ts";

/** A marked-content sequence or an annotation, on a page counted from 0. `order`: see `InlineTextRun`. */
export type Kid =
  | { readonly kind: "content"; readonly order: number; readonly page: number; readonly id: number }
  | {
      readonly kind: "annotation";
      readonly order: number;
      readonly page: number;
      readonly object: PdfReference;
    };

export interface Area {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface TaggedContent {
  /** By page: whose each marked-content sequence is, by its MCID. */
  readonly pages: (readonly StructureNode[])[];
  /** Whose each annotation is, by the key that it bears in the parent tree less the number of pages. */
  readonly annotations: StructureNode[];
  /** In the order in which they were painted. */
  readonly kids: Map<StructureNode, Kid[]>;
  /** Where illustrations stand, in the page's own space: y upward. */
  readonly areas: Map<StructureNode, Area>;
}

export function createTaggedContent(): TaggedContent {
  return { pages: [], annotations: [], kids: new Map(), areas: new Map() };
}
