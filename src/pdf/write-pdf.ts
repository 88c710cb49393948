/** Takes pages of placed items, returns the bytes of a PDF: the same pages always give the same bytes. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { Pages } from "../layout/pages.ts";
import type { Attachment } from "./attachments/attachment.ts";
import type { PdfDocument } from "./document.ts";
import { checkEngine } from "./engine-versions.ts";
import { settleDates, type Written } from "./metadata/dates.ts";
import { describeDocument } from "./metadata/describe-document.ts";
import { Printer } from "./printer.ts";
import { checkClaims } from "./standards/check-claims.ts";
import type { Standard } from "./standards/standards.ts";

export interface PdfContext {
  readonly sink: Sink;
  /** The instant that the document is dated with; null: by `written`, or not at all. */
  readonly now: Date | null;
  readonly written?: Written;
  /** What the document claims to be; where nothing is said, nothing. */
  readonly standards?: readonly Standard[];
  readonly attachments?: readonly Attachment[];
  /** Of depeche. */
  readonly version: string;
}

const unknown: Written = { created: null, updated: null };

let problem: string | null | undefined;

/** Throws where the engine installed is not the one that depeche was made for. */
export async function writePdf(pages: Pages, context: PdfContext): Promise<Uint8Array> {
  problem = problem === undefined ? checkEngine() : problem;
  if (problem !== null) throw new Error(problem);
  const { sink, now, version, written = unknown, standards = [], attachments = [] } = context;
  checkClaims(pages, standards, sink);
  const description = describeDocument(pages, { version, dates: settleDates(now, written) });
  const definition = { content: pages, description, standards, attachments };
  const document = await new Printer(sink).createPdfKitDocument(definition);
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
