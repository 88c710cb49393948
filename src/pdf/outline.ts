/** Takes the outline as a list, writes it as a tree (ISO 32000-1 § 12.3.3), all of it open. */
import type { OutlineEntry, Pages } from "../layout/pages.ts";
import { makeDestination } from "./destinations.ts";
import type { PdfDocument } from "./document.ts";
import type { OutlineItem } from "./pdfmake-internals.ts";

interface Branch {
  readonly level: number;
  readonly item: OutlineItem;
  readonly parent: Branch | null;
  /** Entries below it. */
  below: number;
}

export function writeOutline(pages: Pages, document: PdfDocument): void {
  const root: Branch = { level: -Infinity, item: document.outline, parent: null, below: 0 };
  const branches: Branch[] = [root];
  let last = root;
  for (const entry of pages.outline) {
    // Where a level is missing, the entry hangs on the next one above.
    while (last.parent !== null && last.level >= entry.level) last = last.parent;
    last = { level: entry.level, item: addItem(entry, last, pages, document), parent: last, below: 0 };
    branches.push(last);
  }
  for (const { parent, below } of branches.toReversed()) if (parent !== null) parent.below += below + 1;
  // Open: as many lines as it shows.
  for (const { item, below } of branches) if (below > 0) item.outlineData["Count"] = below;
}

function addItem(entry: OutlineEntry, { item }: Branch, pages: Pages, document: PdfDocument): OutlineItem {
  const { title, destination } = entry;
  const added = item.addItem(title.replace(/\s+/gu, " ").trim(), { pageNumber: destination.page });
  // pdfkit's own counts from the wrong side of the page.
  added.outlineData["Dest"] = makeDestination(destination, pages, document);
  return added;
}
