/** Takes an HTML page of any origin, returns it as PDF: its text is left as it is, and its metadata are its own. */
import { styleDocument } from "./css/style-document.ts";
import type { Sink } from "./diagnostics/diagnostic.ts";
import { openFonts } from "./fonts/open-fonts.ts";
import { parseHtml } from "./html/parse-html.ts";
import type { Markup } from "./template/markup.ts";
import { typeset, type CompileContext } from "./typeset.ts";

/** `extraSheets`: paths below the root of sheets that come after the page's own. */
export async function compilePage(
  markup: Markup,
  extraSheets: readonly string[],
  context: CompileContext,
): Promise<Uint8Array> {
  const { host } = context;
  const sink = context.standards.length === 0 ? tolerant(context.sink) : context.sink;
  const at = context.stage.of(markup.file);
  const document = await at("html", () => parseHtml(markup, { sink, typography: null }));
  const print = await at("css", () => styleDocument(document, { host, sink, media: "print", extraSheets }));
  const fonts = await at("fonts", () => openFonts(print.fontFaces, { host, sink }));
  const { bytes } = await typeset(print, fonts, at, { ...context, sink });
  return bytes;
}

/** What only a standard forbids that the page does not claim: a box in a character's place is better than no page. */
const tolerated: ReadonlySet<string> = new Set(["DEP-TEXT-MISSING-GLYPH"]);

function tolerant(sink: Sink): Sink {
  return {
    report: (diagnostic) => {
      sink.report(tolerated.has(diagnostic.code) ? { ...diagnostic, severity: "warning" } : diagnostic);
    },
  };
}
