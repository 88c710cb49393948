/** Takes an open PDF, returns what is on its pages: text by mark, and what is painted. A page that cannot be read is empty. */
import type { PageObject } from "./list-pages.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { readPageTexts, type Area, type TextPiece } from "./read-page-texts.ts";
import { scanContent, type ScannedPage } from "./scan-content.ts";
import type { TagText } from "./tags.ts";

export interface ReadPage {
  /** From 1. */
  readonly number: number;
  readonly object: PageObject;
  readonly pieces: readonly TextPiece[];
  readonly scanned: ScannedPage;
  /** What the marks of tags show. */
  readonly byMark: ReadonlyMap<number, TagText>;
  readonly isRead: boolean;
}

export async function readPages(pdf: OpenPdf): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  for (const [index, object] of pdf.pages.slice(0, pdf.document.numPages).entries())
    pages.push(await readPage(pdf, object, index + 1));
  return pages;
}

async function readPage(pdf: OpenPdf, object: PageObject, number: number): Promise<ReadPage> {
  const scanned = scanContent(object, pdf.reader);
  // What is encrypted only pdf.js can read.
  const pieces = scanned.isWhole || pdf.objects.isEncrypted ? await readPieces(pdf, number) : null;
  return {
    number,
    object,
    pieces: pieces ?? [],
    scanned,
    byMark: gatherMarks(pieces ?? [], number),
    isRead: pieces !== null,
  };
}

async function readPieces({ document }: OpenPdf, number: number): Promise<readonly TextPiece[] | null> {
  try {
    const page = await document.getPage(number);
    const pieces = await readPageTexts(page);
    page.cleanup();
    return pieces;
  } catch {
    return null;
  }
}

function gatherMarks(pieces: readonly TextPiece[], page: number): ReadonlyMap<number, TagText> {
  const found = new Map<number, { readonly texts: string[]; area: Area | null }>();
  for (const { text, mark, area } of pieces) {
    if (mark.kind !== "tag") continue;
    const known = found.get(mark.id) ?? { texts: [], area: null };
    found.set(mark.id, known);
    known.texts.push(text);
    known.area = unite(known.area, area);
  }
  return new Map(
    [...found].map(([id, { texts, area }]) => [id, { kind: "text", text: texts.join(""), page, area }]),
  );
}

function unite(one: Area | null, other: Area | null): Area | null {
  if (one === null || other === null) return one ?? other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
