/** Takes the bytes of a PDF, returns what is in it, as any reader finds it, and reports what a human should look at; null where it is none. */
import { report } from "../diagnostics/sink.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { checkInspection } from "./checks/check-inspection.ts";
import { findFaint } from "./colours/find-faint.ts";
import type { Faint, Inspection } from "./inspection.ts";
import { joinLines, joinText } from "./join-text.ts";
import { openPdf, type OpenPdf, type Unopened } from "./open-pdf.ts";
import { readAttachments } from "./read-attachments.ts";
import { readFonts } from "./read-fonts.ts";
import { readMetadata } from "./read-metadata.ts";
import { readOutline } from "./read-outline.ts";
import { readPages, type ReadPage } from "./read-pages.ts";
import { readTags } from "./read-tags.ts";

export interface InspectInput {
  /** As messages name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export async function inspectPdf(
  { file, bytes }: InspectInput,
  { sink }: { readonly sink: Sink },
): Promise<Inspection | null> {
  const place = { file, span: null };
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") {
    report(sink, REFUSALS[pdf].code, place, { message: REFUSALS[pdf].message });
    return null;
  }
  try {
    const inspection = await readAll(pdf, bytes);
    checkInspection(inspection, file, sink);
    return inspection;
  } finally {
    await pdf.close();
  }
}

const REFUSALS = {
  none: { code: "DEP-INSPECT-NOT-PDF", message: "the file is no PDF: it does not begin as one" },
  damaged: {
    code: "DEP-INSPECT-NOT-PDF",
    message: "the file begins as a PDF, and has no pages that could be found",
  },
  password: { code: "DEP-INSPECT-PASSWORD", message: "the PDF can be opened with a password only" },
} as const satisfies Readonly<Record<Unopened, { readonly code: string; readonly message: string }>>;

async function readAll(pdf: OpenPdf, bytes: Uint8Array): Promise<Inspection> {
  const { document, objects } = pdf;
  const pages = await readPages(pdf);
  const labels = await document.getPageLabels().catch(() => null);
  return {
    size: bytes.length,
    version: await readVersion(pdf),
    pages: document.numPages,
    metadata: readMetadata(pdf),
    tags: readTags(pdf, pages),
    text: pages.map(({ pieces }) => joinLines(pieces.map(({ text }) => text)).trim()),
    fonts: readFonts(pdf),
    attachments: readAttachments(pdf),
    outline: readOutline(pdf),
    faint: pages.flatMap((page) => listFaint(page, pdf)),
    labels,
    isEncrypted: objects.isEncrypted,
    isRepaired: objects.isRebuilt,
    unreadable: pages.filter(({ isRead }) => !isRead).map(({ number }) => number),
  };
}

function listFaint({ number, object, byMark, scanned }: ReadPage, { reader }: OpenPdf): readonly Faint[] {
  if (!scanned.isWhole) return [];
  return findFaint(object, reader).map(({ mark, ...rest }) => {
    const text = mark === null ? "" : joinText([byMark.get(mark)?.text ?? ""]).trim();
    return { page: number, ...rest, text };
  });
}

async function readVersion({ document }: OpenPdf): Promise<string> {
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as {
    readonly info: Readonly<Record<string, unknown>>;
  };
  const version = info["PDFFormatVersion"];
  return typeof version === "string" ? version : "?";
}
