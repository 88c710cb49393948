/** Takes an edition, returns its page styled for paper, each chart drawn as that page sets it. */
import type { StyledDocument, StyledElement } from "./css/styled-document.ts";
import { styleDocument } from "./css/style-document.ts";
import type { Sink } from "./diagnostics/diagnostic.ts";
import { createSink } from "./diagnostics/sink.ts";
import type { ChartStyle } from "./figure/chart-style.ts";
import { drawCharts, type DrawnBlock } from "./figure/draw-charts.ts";
import type { Document } from "./html/document.ts";
import { parseHtml } from "./html/parse-html.ts";
import type { Host } from "./host.ts";
import type { Edition } from "./locale/edition.ts";
import { locateReports } from "./locate-reports.ts";
import type { ArtifactFormat } from "./publish/artifact.ts";
import type { RunRoom } from "./stage.ts";
import { renderTemplate } from "./template/render-template.ts";
import type { TypographySettings } from "./typography/settings.ts";

export interface StyledEdition {
  readonly document: Document;
  readonly print: StyledDocument;
  /** Reports of the page where the article is written. */
  readonly sink: Sink;
}

interface Context {
  readonly host: Host;
  readonly sink: Sink;
  readonly template: string;
  readonly formats: readonly ArtifactFormat[];
  readonly typography: TypographySettings;
}

interface Wishes {
  readonly styles: ReadonlyMap<string, ChartStyle>;
  readonly fontFaces: StyledDocument["fontFaces"];
}

const none: Wishes = { styles: new Map(), fontFaces: [] };

/**
 * How wide a chart is and in which type is only known of a page that has it. Drawn as the briefing sets charts it is right on
 * most pages; where it is not, what was said of that page is forgotten, and the page made again. null: errors are in the sink.
 */
export async function styleEdition(edition: Edition, at: RunRoom, context: Context): Promise<StyledEdition | null> {
  const first = createSink();
  const made = await make(edition, none, at, { ...context, sink: first });
  const styles = made === null ? none.styles : wishedStyles(made.print.root, made.drawings);
  if (made !== null && styles.size > 0)
    return make(edition, { styles, fontFaces: made.print.fontFaces }, at, context);
  for (const diagnostic of first.diagnostics) context.sink.report(diagnostic);
  return made === null ? null : { ...made, sink: made.locate(context.sink) };
} // prettier-ignore

interface Made extends StyledEdition {
  readonly drawings: ReadonlyMap<string, DrawnBlock>;
  readonly locate: (sink: Sink) => Sink;
}

async function make(edition: Edition, wishes: Wishes, at: RunRoom, { host, sink, template, formats, typography }: Context): Promise<Made | null> {
  const drawings = await at("figure", () => drawCharts(edition, { host, sink, typography, ...wishes }));
  const markup = await at("template", () => renderTemplate(edition, { host, sink, template, formats, drawings }));
  if (markup === null) return null;
  const locate = (other: Sink) => locateReports(other, markup);
  const located = locate(sink);
  const document = await at("html", () => parseHtml(markup, { sink: located, typography }));
  const print = await at("css", () => styleDocument(document, { host, sink: located, media: "print" }));
  return { document, print, sink: located, drawings, locate };
} // prettier-ignore

/** pt in a CSS pixel. */
const pixel = 0.75;

/** Of the charts that the page sets otherwise than they are drawn. */
function wishedStyles(root: StyledElement, drawings: ReadonlyMap<string, DrawnBlock>): ReadonlyMap<string, ChartStyle> {
  const wished = new Map<string, ChartStyle>();
  const visit = (styled: StyledElement): void => {
    const { element, style, children } = styled;
    const id = element.name === "svg" ? element.attributes["data-chart"] : undefined;
    const drawn = id === undefined ? undefined : drawings.get(id);
    if (id !== undefined && drawn !== undefined) {
      const wish = wishOf(style, drawn.style);
      if (!isSame(wish, drawn.style)) wished.set(id, wish);
      return;
    }
    for (const child of children) if (child.type === "element") visit(child);
  };
  if (drawings.size > 0) visit(root);
  return wished;
} // prettier-ignore

/** A width in percent is of a box whose width is not known yet: the chart stays as wide as it is drawn, and is scaled. */
function wishOf({ inlineSize, maxInlineSize, fontFamily, fontSize }: StyledElement["style"], drawn: ChartStyle): ChartStyle {
  const wide = typeof inlineSize === "number" ? inlineSize / pixel : drawn.width;
  const most = typeof maxInlineSize === "number" ? maxInlineSize / pixel : Infinity;
  return { width: Math.min(wide, most), families: fontFamily, size: fontSize / pixel };
} // prettier-ignore

/** What follows the first family is for what that lacks. */
function isSame(wish: ChartStyle, drawn: ChartStyle): boolean {
  const [one = "", other = ""] = [wish.families[0], drawn.families[0]];
  return (
    Math.abs(wish.width - drawn.width) < 0.5 &&
    Math.abs(wish.size - drawn.size) < 0.02 &&
    one.toLowerCase() === other.toLowerCase()
  );
}
