/**
 * Takes a page styled for the screen, returns it as one HTML file that asks for nothing outside: style sheets, the characters
 * used of its fonts and its images are in it, and no script but one block of structured data.
 */
import type { StyledDocument } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { FontLibrary } from "../fonts/face.ts";
import type { Host } from "../host.ts";
import { collectCharacters } from "./collect-characters.ts";
import { createEmbedder } from "./embed-file.ts";
import { embedFonts } from "./embed-fonts.ts";
import { inlineSheets } from "./inline-sheets.ts";
import { rebuildPage, type Alternate } from "./rebuild-page.ts";
import { reportMissing } from "./report-missing.ts";
import { serialise } from "./serialise.ts";

export interface PageContext {
  readonly host: Host;
  readonly sink: Sink;
  readonly fonts: FontLibrary;
  /** The same page styled for paper: a browser may print it, with characters and faces that no screen shows. */
  readonly print: StyledDocument;
  /** The other editions of this build and the other format of this one. */
  readonly alternates: readonly Alternate[];
  /** JSON-LD; null for a page that is no article. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly version: string;
}

export interface WebPage {
  readonly html: string;
  /** PostScript names of the fonts in it, sorted. */
  readonly fonts: readonly string[];
}

/** Quotation marks stand in the text, with the spaces of its language: a browser would add its own. */
const WRITTEN_QUOTES = "q{quotes:none}";
/** The data of a chart are read out, where its drawing is seen; whatever the template says goes before. */
const PARTS =
  "@media print{:where(.chart>.data){display:none}}" +
  "@media screen{:where(.chart>.data){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}}";

export async function writePage(styled: StyledDocument, context: PageContext): Promise<WebPage> {
  const { host, sink, fonts, print, alternates, data, version } = context;
  const embed = createEmbedder({ host, sink });
  const hasPdf = alternates.some(({ type }) => type === "application/pdf");
  reportMissing(styled, { fonts, sink, print: hasPdf ? print : null });
  const characters = collectCharacters([styled, print], fonts);
  const embedded = await embedFonts(characters);
  const written = styled.document.quotesWritten === true ? WRITTEN_QUOTES + PARTS : "";
  const css = embedded.css + written + inlineSheets(styled.sheets, { host, embed });
  const page = rebuildPage(styled.document, { css, alternates, data, version, embed, sink });
  return { html: serialise(page), fonts: embedded.names };
}
