/** Takes a page styled for paper and its fonts, returns it as PDF: the second half of the pipeline. */
import { buildBoxes } from "./box/build-boxes.ts";
import type { StyledDocument } from "./css/styled-document.ts";
import type { Sink } from "./diagnostics/diagnostic.ts";
import type { FontLibrary } from "./fonts/face.ts";
import type { Host } from "./host.ts";
import { layOutPages } from "./layout/lay-out-pages.ts";
import type { Pages } from "./layout/pages.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import type { Attachment } from "./pdf/attachments/attachment.ts";
import type { Written } from "./pdf/metadata/dates.ts";
import type { Standard } from "./pdf/standards/standards.ts";
import type { RunRoom, Stage } from "./stage.ts";
import { version } from "./version.ts";

export interface CompileContext {
  readonly host: Host;
  readonly sink: Sink;
  /** Runs each stage; whoever wants to show or time it does so here. */
  readonly stage: Stage;
  /** The instant that documents are dated with; null: by the article alone. */
  readonly now: Date | null;
  /** What PDFs claim to be. */
  readonly standards: readonly Standard[];
}

/** Of the document at hand. */
export interface TypesetContext extends CompileContext {
  /** When what it is made of was written. */
  readonly written?: Written;
  readonly attachments?: readonly Attachment[];
}

export interface TypesetDocument {
  readonly bytes: Uint8Array;
  readonly pages: Pages;
}

export async function typeset(
  styled: StyledDocument,
  fonts: FontLibrary,
  at: RunRoom,
  context: TypesetContext,
): Promise<TypesetDocument> {
  const { host, sink } = context;
  const boxes = await at("box", () => buildBoxes(styled, { host, sink }));
  const pages = await at("layout", () => layOutPages(boxes, { fonts, sink, pageStyle: styled.pageStyle }));
  const bytes = await at("pdf", () => writePdf(pages, { ...context, version }));
  return { bytes, pages };
}
