/** Takes a sink and a page that a template made, returns a sink that reports of the page where the article is written. */
import type { Sink } from "./diagnostics/diagnostic.ts";
import type { Markup } from "./template/markup.ts";

/** Lines of a page that is in no file would lead nowhere: what no text of the article is to blame for is the template's. */
export function locateReports(sink: Sink, { file, placeAt }: Markup): Sink {
  if (placeAt === undefined) return sink;
  return {
    report: (diagnostic) => {
      const { span } = diagnostic;
      const isOfPage = diagnostic.file === file && span !== null;
      sink.report(
        isOfPage ? { ...diagnostic, ...(placeAt(span.start.offset) ?? { span: null }) } : diagnostic,
      );
    },
  };
}
