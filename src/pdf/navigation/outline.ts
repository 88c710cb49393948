/** Takes the outline as a list, writes it as a tree (ISO 32000-1 § 12.3.3), its branches open or closed as they say. */
import type { OutlineEntry, Pages } from "../../layout/pages.ts";
import { makeDestination } from "./destinations.ts";
import type { PdfDocument } from "../document.ts";
import type { OutlineItem } from "../pdfmake-internals.ts";

interface Branch {
  readonly level: number;
  readonly item: OutlineItem;
  readonly parent: Branch | null;
  readonly open: boolean;
  /** Entries that show below it when it is open. */
  below: number;
}

export function writeOutline(pages: Pages, document: PdfDocument): void {
  const root: Branch = { level: -Infinity, item: document.outline, parent: null, open: true, below: 0 };
  const branches: Branch[] = [root];
  let last = root;
  for (const entry of pages.outline) {
    // Where a level is missing, the entry hangs on the next one above.
    while (last.parent !== null && last.level >= entry.level) last = last.parent;
    const item = addItem(entry, last, pages, document);
    last = { level: entry.level, item, parent: last, open: entry.open ?? true, below: 0 };
    branches.push(last);
  }
  for (const { parent, below, open } of branches.toReversed())
    if (parent !== null) parent.below += (open ? below : 0) + 1;
  // Below 0: closed, with so many lines once it is opened (table 153).
  for (const { item, below, open } of branches) if (below > 0) item.outlineData["Count"] = open ? below : -below;
} // prettier-ignore

function addItem(entry: OutlineEntry, { item }: Branch, pages: Pages, document: PdfDocument): OutlineItem {
  const { title, destination } = entry;
  const added = item.addItem(title.replace(/\s+/gu, " ").trim(), { pageNumber: destination.page });
  // pdfkit's own counts from the wrong side of the page.
  added.outlineData["Dest"] = makeDestination(destination, pages, document);
  return added;
}
