/** Takes a sink and a page that a template made, returns a sink that reports of the page where the article is written. */
import type { Diagnostic, Place, Sink } from "./diagnostics/diagnostic.ts";
import type { Markup } from "./template/markup.ts";

/** Lines of a page that is in no file would lead nowhere: what no text of the article is to blame for is the template's. */
export function locateReports(sink: Sink, { file, placeAt }: Markup): Sink {
  if (placeAt === undefined) return sink;
  const find = (place: Place): Place =>
    place.file === file && place.span !== null
      ? (placeAt(place.span.start.offset) ?? { file, span: null })
      : place;
  return {
    report: (diagnostic) => {
      sink.report(locate(diagnostic, find));
    },
  };
}

function locate({ related, ...diagnostic }: Diagnostic, find: (place: Place) => Place): Diagnostic {
  const own = find(diagnostic);
  const others = (related ?? [])
    .map((each) => ({ ...each, ...find(each) }))
    .filter(({ span }) => span !== null);
  const [first] = others;
  // The template's element has no line, but the words in it have.
  if (own.span === null && diagnostic.span !== null && first !== undefined)
    return { ...diagnostic, file: first.file, span: first.span };
  return {
    ...diagnostic,
    file: own.file,
    span: own.span,
    ...(others.length === 0 ? {} : { related: others }),
  };
}
