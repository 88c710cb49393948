/** Takes the bytes of a PDF, returns two readers of it: pdf.js for pages and text, our own for objects that pdf.js does not show. */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { createReader, type Reader } from "./cos/create-reader.ts";
import { openObjects, type Objects } from "./cos/open-objects.ts";
import { listPages, type PageObject } from "./list-pages.ts";

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly objects: Objects;
  readonly reader: Reader;
  readonly pages: readonly PageObject[];
  /** Places of pages in that list, by the numbers of their objects. */
  readonly pageOf: ReadonlyMap<number, number>;
  readonly close: () => Promise<void>;
}

/** Why it cannot be opened. */
export type Unopened = "none" | "damaged" | "password";

/** Acrobat looks for the head so far (ISO 32000-1, annex H.3, note 13). */
const HEAD = 1024;

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Unopened> {
  if (!Buffer.from(bytes.subarray(0, HEAD)).toString("latin1").includes("%PDF-")) return "none";
  const objects = openObjects(bytes);
  if (objects === null) return "damaged";
  const task = await startReading(bytes);
  try {
    const document = await task.promise;
    const reader = createReader(objects.resolve);
    const pages = listPages(objects.catalog, reader);
    const pageOf = new Map(pages.flatMap(({ id }, index) => (id === null ? [] : [[id, index] as const])));
    return { document, objects, reader, pages, pageOf, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === "PasswordException" ? "password" : "damaged";
  }
}

/** Loaded when a PDF is to be read, by no other command. It reads what it is given and files of its own package. */
async function startReading(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await loadQuietly();
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: join(folder, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts") + sep,
  });
}

/** It says when loaded that it cannot draw here, which nobody asks of it. */
async function loadQuietly(): Promise<typeof import("pdfjs-dist")> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}
