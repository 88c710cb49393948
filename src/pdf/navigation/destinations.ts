/** Takes the anchors of the pages, writes them as named destinations (ISO 32000-1 § 12.3.2.3), which files and links may name. */
import type { Destination, Pages } from "../../layout/pages.ts";
import type { PdfDocument } from "../document.ts";
import { formatNumber } from "../format-number.ts";
import { encodeText } from "../objects/encode-text.ts";

/** A place on a page, at the reader's own magnification. When all pages are there. */
export function makeDestination({ page, x, y }: Destination, pages: Pages, document: PdfDocument): unknown {
  const height = pages.pages[page]?.height ?? 0;
  const [left, top] = [x, height - y].map((value) => Number(formatNumber(value)));
  return [document._root.data.Pages.data.Kids[page], "XYZ", left, top, null];
}

export function writeDestinations(pages: Pages, document: PdfDocument): void {
  const tree = document._root.data.Names.data.Dests;
  // Any name may come from a page, `__proto__` too; and pdfkit sorts by the machine's language.
  tree._items = Object.create(null) as Record<string, unknown>;
  tree._compareKeys = compareNames;
  // The root of a name tree has none (§ 7.9.6).
  tree.limits = false;
  for (const [name, destination] of pages.anchors)
    if (destination.page < pages.pages.length) tree.add(name, makeDestination(destination, pages, document));
}

/** By the bytes that are written (§ 7.9.6). */
export function compareNames(a: string, b: string): number {
  const [bytesA, bytesB] = [encodeText(a), encodeText(b)];
  return bytesA < bytesB ? -1 : bytesA > bytesB ? 1 : 0;
}
