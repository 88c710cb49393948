/** Takes an edition, returns it as the template lays it out: HTML, the one source of both outputs. */
import Handlebars from "handlebars";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import type { Host } from "../host.ts";
import type { Edition } from "../locale/edition.ts";
import { sourceOf } from "./source-of.ts";
import { buildView } from "./build-view.ts";
import { checkTemplate } from "./check-template.ts";
import type { Html } from "./format-message.ts";
import { helpers, type Argument, type Helper, type HelperContext } from "./helpers.ts";
import { loadTemplate, type LoadedTemplate, type TemplateFile } from "./load-template.ts";
import { createPlaceMarks } from "./mark-places.ts";
import type { Markup } from "./markup.ts";
import { numberNotes } from "./number-notes.ts";
import type { View } from "./view.ts";
import { viewShape } from "./view-shape.ts";

export interface TemplateContext {
  readonly host: Host;
  readonly sink: Sink;
  /** Name of the template. */
  readonly template: string;
  readonly formats: readonly string[];
  /** Charts as SVG, by the `id` of their block. */
  readonly drawings?: ReadonlyMap<string, { readonly svg: string; readonly place: Place }>;
}

/** null where the template has errors: they are in the sink. */
export function renderTemplate(
  edition: Edition,
  { host, sink, template: name, formats, drawings = new Map() }: TemplateContext,
): Markup | null {
  const own = createSink();
  const template = loadTemplate(name, { host, sink: own });
  if (template.main !== null)
    checkTemplate(template, template.main, { sink: own, words: edition.words, view: viewShape });
  own.diagnostics.forEach(sink.report);
  if (template.main === null || own.hasErrors()) return null;
  const { notes, numberOf } = numberNotes(edition);
  const marks = createPlaceMarks();
  const printed = new Map([...drawings].map(([id, { svg, place }]) => [id, marks.around(svg, place)]));
  const view = buildView(edition, { notes, hasPages: formats.includes("html"), drawings: printed });
  const { language, words } = edition;
  const html = render(
    template,
    template.main,
    view,
    { language, words, numberOf, marks, mediaPlaces: placesOf(edition) },
    sink,
  );
  return html === null ? null : { ...marks.takeOut(html), file: template.main.file };
}

/** Where images are named in the article, by their address on the page. */
function placesOf({ article: { slug, media } }: Edition): ReadonlyMap<string, Place> {
  return new Map(media.map(({ file, place }) => [sourceOf(slug, file), place]));
}

function render(
  template: LoadedTemplate,
  main: TemplateFile,
  view: View,
  context: HelperContext,
  sink: Sink,
): string | null {
  const bound = Object.fromEntries(
    Object.entries(helpers).map(([name, helper]) => [name, bind(helper, context)]),
  );
  const partials = Object.fromEntries(
    template.partialNames.flatMap((name) => {
      const partial = template.partial(name);
      return partial === null ? [] : [[name, partial.render]];
    }),
  );
  try {
    return main.render(view, { helpers: bound, partials });
  } catch (error) {
    // The one thing that no check beforehand can tell: a partial that goes on calling itself.
    if (!(error instanceof RangeError)) throw error;
    const message = "a partial calls itself without end";
    report(sink, "DEP-TEMPLATE-RECURSION", { file: main.file, span: null }, { message });
    return null;
  }
}

/** Handlebars hands its options over as the last argument. */
function bind({ call }: Helper, context: HelperContext): Handlebars.HelperDelegate {
  return (...given: readonly unknown[]) => {
    const { hash } = given.at(-1) as { readonly hash: Readonly<Record<string, Argument>> };
    const made = call(given.slice(0, -1).map(asArgument), mapValues(hash), context);
    return isHtml(made) ? new SafeHtml(made.html) : made;
  };
}

/** What a helper made and another is given, is HTML still. */
const SafeHtml = Handlebars.SafeString;

function asArgument(given: unknown): Argument {
  return given instanceof SafeHtml ? { html: given.toString() } : (given as Argument);
}

function mapValues(hash: Readonly<Record<string, Argument>>): Readonly<Record<string, Argument>> {
  return Object.fromEntries(Object.entries(hash).map(([key, given]) => [key, asArgument(given)]));
}

function isHtml(made: Html | string | boolean | null): made is Html {
  return typeof made === "object" && made !== null;
}
