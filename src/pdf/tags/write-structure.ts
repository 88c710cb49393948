/** Takes the structure tree and what was painted for it, writes it as objects of the document (ISO 32000-1 § 14.7). */
import type { StructureNode } from "../../box/box-tree.ts";
import type { PdfDocument } from "../document.ts";
import { formatNumber } from "../format-number.ts";
import { pdfText, type PdfReference } from "../pdfmake-internals.ts";
import type { Area, Kid, TaggedContent } from "./tagged-content.ts";
import { attributesOf } from "./structure-attributes.ts";

interface Context {
  readonly document: PdfDocument;
  readonly content: TaggedContent;
  readonly elements: Map<StructureNode, PdfReference>;
  readonly isKept: (node: StructureNode) => boolean;
  /** Of elements that others name, and of notes (ISO 14289-1 § 7.9). */
  readonly ids: ReadonlyMap<StructureNode, string>;
}

/** When all pages are painted. */
export function writeStructure(root: StructureNode, content: TaggedContent, document: PdfDocument): void {
  const tree = document.ref({ Type: "StructTreeRoot" });
  const isKept = findKept(root, content);
  const context: Context = {
    document,
    content,
    elements: new Map(),
    isKept,
    ids: nameElements(root, isKept),
  };
  tree.data["K"] = writeElement(root, tree, context);
  const [numbers, next] = numberParents(context);
  tree.data["ParentTree"] = { Nums: numbers };
  tree.data["ParentTreeNextKey"] = next;
  if (context.ids.size > 0) tree.data["IDTree"] = { Names: listNames(context) };
  // pdfkit ends both with the document.
  document._root.data["StructTreeRoot"] = tree;
  document._root.data["MarkInfo"] = document.ref({ Marked: true });
}

/** Elements for which nothing was painted say nothing, but a table needs its empty cells. */
function findKept(root: StructureNode, { kids }: TaggedContent): (node: StructureNode) => boolean {
  const kept = new Set<StructureNode>();
  const visit = (node: StructureNode): boolean => {
    let isKept = kids.has(node) || node.parent === null || node.role === "TH" || node.role === "TD";
    for (const child of node.children ?? []) if (visit(child)) isKept = true;
    if (isKept) kept.add(node);
    return isKept;
  };
  visit(root);
  return (node) => kept.has(node);
}

function nameElements(
  root: StructureNode,
  isKept: (node: StructureNode) => boolean,
): ReadonlyMap<StructureNode, string> {
  const ids = new Map<StructureNode, string>();
  const name = (node: StructureNode, word: string) => {
    if (isKept(node) && !ids.has(node)) ids.set(node, `${word}-${ids.size + 1}`);
  };
  const visit = (node: StructureNode): void => {
    if (node.role === "Note") name(node, "note");
    for (const header of node.headers ?? []) name(header, "header");
    node.children?.forEach(visit);
  };
  visit(root);
  return ids;
}

/** Names in the order of their letters, as a name tree has them (ISO 32000-1 § 7.9.6). */
function listNames({ ids, elements }: Context): readonly unknown[] {
  const sorted = [...ids].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([node, id]) => [pdfText(id), elements.get(node)]);
}

/** What is read comes in the order of the document, wherever on the pages it stands. */
function writeElement(node: StructureNode, parent: PdfReference, context: Context): PdfReference {
  const { document, content, elements, isKept } = context;
  const element = document.ref({ S: node.role, P: parent });
  elements.set(node, element);
  const own = content.kids.get(node) ?? [];
  const page = own[0]?.page;
  const { data } = element;
  if (page !== undefined) data["Pg"] = pageOf(page, document);
  if (node.language !== null) data["Lang"] = pdfText(node.language);
  if (node.alt !== null) data["Alt"] = pdfText(node.alt);
  if (node.expansion != null) data["E"] = pdfText(node.expansion);
  const id = context.ids.get(node);
  if (id !== undefined) data["ID"] = pdfText(id);
  const attributes = attributesOf(node, {
    area: formatArea(content.areas.get(node)),
    headers: (node.headers ?? []).flatMap((header) => context.ids.get(header) ?? []),
  });
  if (attributes !== null) data["A"] = attributes;
  const placed = [
    ...own.map((kid) => ({ order: kid.order, write: () => writeKid(kid, page, document) })),
    ...(node.children ?? [])
      .filter(isKept)
      .map((child) => ({ order: child.id, write: () => writeElement(child, element, context) })),
  ].sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  const kids = placed.map(({ write }) => write());
  if (kids.length > 0) data["K"] = kids.length === 1 ? kids[0] : kids;
  element.end();
  return element;
}

/** What stands on the element's own page needs no page of its own (§ 14.7.4.2). */
function writeKid(kid: Kid, page: number | undefined, document: PdfDocument): unknown {
  const elsewhere = kid.page === page ? {} : { Pg: pageOf(kid.page, document) };
  if (kid.kind === "annotation") return { Type: "OBJR", ...elsewhere, Obj: kid.object };
  return kid.page === page ? kid.id : { Type: "MCR", ...elsewhere, MCID: kid.id };
}

function pageOf(page: number, document: PdfDocument): PdfReference | undefined {
  return document._root.data.Pages.data.Kids[page];
}

/** Whose a page's sequences are, and the annotations behind them (§ 14.7.4.4). */
function numberParents({ content, elements }: Context): readonly [numbers: unknown[], next: number] {
  const elementOf = (node: StructureNode) => elements.get(node);
  const { pages, annotations } = content;
  const numbers: unknown[] = pages.flatMap((owners, page) => [page, owners.map(elementOf)]);
  annotations.forEach((owner, index) => numbers.push(pages.length + index, elementOf(owner)));
  return [numbers, pages.length + annotations.length];
}

function formatArea(area: Area | undefined): readonly number[] | null {
  if (area === undefined) return null;
  return [area.left, area.bottom, area.right, area.top].map((value) => Number(formatNumber(value)));
}
