/** Takes a page of HTML, returns its pages, the PDF and all diagnostics: the way of `depeche pdf`, in memory. */
import { buildBoxes } from "../../src/box/build-boxes.ts";
import { styleDocument } from "../../src/css/style-document.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { createSink } from "../../src/diagnostics/sink.ts";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import { parseHtml } from "../../src/html/parse-html.ts";
import { layOutPages } from "../../src/layout/lay-out-pages.ts";
import type { Pages } from "../../src/layout/pages.ts";
import { writePdf } from "../../src/pdf/write-pdf.ts";
import { createMemoryHost } from "./memory-host.ts";

export interface Typeset {
  readonly pages: Pages;
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export interface TypesetOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly now?: Date;
}

export async function typeset(html: string, { files = {}, now }: TypesetOptions = {}): Promise<Typeset> {
  const host = createMemoryHost({ files });
  const sink = createSink();
  const document = parseHtml({ html, file: "page.html" }, { sink, typography: null });
  const styled = styleDocument(document, { host, sink, media: "print" });
  const fonts = openFonts(styled.fontFaces, { host, sink });
  const boxes = buildBoxes(styled, { host, sink });
  const pages = layOutPages(boxes, { fonts, sink, pageStyle: styled.pageStyle });
  const bytes = await writePdf(pages, { sink, now: now ?? null, version: "0.0.0" });
  return { pages, bytes, diagnostics: sink.diagnostics };
}
