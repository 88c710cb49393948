/** Takes pages of placed items, returns the bytes of a PDF: the same pages always give the same bytes. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Pages } from "../layout/pages.ts";
import type { PdfDocument } from "./document.ts";
import { checkEngine } from "./engine-versions.ts";
import { Printer } from "./printer.ts";

export interface PdfContext {
  readonly sink: Sink;
  /** When the document was made; null: it bears no date. */
  readonly now: Date | null;
  /** Of depeche. */
  readonly version: string;
}

let problem: string | null | undefined;

/** Throws where the engine installed is not the one that depeche was made for. */
export async function writePdf(pages: Pages, { sink, now, version }: PdfContext): Promise<Uint8Array> {
  problem = problem === undefined ? checkEngine() : problem;
  if (problem !== null) throw new Error(problem);
  const document = await new Printer(sink).createPdfKitDocument({ content: pages, now, version });
  return collect(document);
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk) => void chunks.push(chunk));
    document.on("end", () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    document.on("error", reject);
    document.end();
  });
}
