/** Takes a catalog, returns the pages in order, each with what it inherits (ISO 32000-1 § 7.7.3); what goes in circles ends. */
import type { Reader } from "./cos/create-reader.ts";
import { isKind, type Cos, type CosEntries } from "./cos/values.ts";

export interface PageObject {
  /** Number of its object; null where it is written in its parent. */
  readonly id: number | null;
  readonly entries: CosEntries;
  readonly resources: CosEntries | null;
}

/** What no document has: a damaged one might list its pages without end. */
const MOST = 50_000;

export function listPages(catalog: CosEntries, reader: Reader): readonly PageObject[] {
  const pages: PageObject[] = [];
  const seen = new Set<number>();
  const open: { readonly node: Cos; readonly resources: CosEntries | null }[] = [
    { node: catalog.get("Pages") ?? null, resources: null },
  ];
  for (let next = open.pop(); next !== undefined && pages.length < MOST; next = open.pop()) {
    const id = isKind(next.node, "reference") ? next.node.id : null;
    if (id !== null && seen.has(id)) continue;
    if (id !== null) seen.add(id);
    const entries = reader.entries(next.node);
    if (entries === null) continue;
    const resources = reader.entries(entries.get("Resources")) ?? next.resources;
    if (!entries.has("Kids")) pages.push({ id, entries, resources });
    else for (const node of reader.items(entries.get("Kids")).toReversed()) open.push({ node, resources });
  }
  return pages;
}
