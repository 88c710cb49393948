/**
 * The pipeline on one screen. Article and language go in, one artifact per format comes out.
 * Each stage is a room, each call its door.
 */
import type { Article } from "./article/article.ts";
import { drawCharts } from "./figure/draw-charts.ts";
import { styleDocument } from "./css/style-document.ts";
import { openFonts } from "./fonts/open-fonts.ts";
import { parseHtml } from "./html/parse-html.ts";
import { locateReports } from "./locate-reports.ts";
import { makeEdition } from "./locale/make-edition.ts";
import type { Artifact, ArtifactFormat } from "./publish/artifact.ts";
import { describePage, describePdf } from "./publish/describe-document.ts";
import { renderTemplate } from "./template/render-template.ts";
import { typeset, type CompileContext } from "./typeset.ts";
import type { TypographySettings } from "./typography/settings.ts";
import { version } from "./version.ts";
import { describeArticle } from "./web/describe-article.ts";
import { listAlternates } from "./web/list-alternates.ts";
import { writePage } from "./web/write-page.ts";

export interface CompileRequest {
  readonly article: Article;
  readonly language: string;
  /** All languages of this build, the original first. */
  readonly languages: readonly string[];
  readonly formats: readonly ArtifactFormat[];
  readonly template: string;
  readonly typography: TypographySettings;
}

/** Errors are in the sink; where one stops an edition there is no artifact of it. */
export async function compileEdition(
  request: CompileRequest,
  context: CompileContext,
): Promise<readonly Artifact[]> {
  const { article, language, languages, formats, template, typography } = request;
  const { host, standards } = context;
  const at = context.stage.of(`${article.slug} ${language}`);
  const edition = await at("locale", () =>
    makeEdition({ article, language, languages, template }, { host, sink: context.sink }),
  );
  if (edition === null) return [];
  const drawings = await at("figure", () => drawCharts(edition, { host, sink: context.sink, typography }));
  const markup = await at("template", () =>
    renderTemplate(edition, { host, sink: context.sink, template, formats, drawings }),
  );
  if (markup === null) return [];
  const sink = locateReports(context.sink, markup);
  const document = await at("html", () => parseHtml(markup, { sink, typography }));
  const print = await at("css", () => styleDocument(document, { host, sink, media: "print" }));
  const screen = await at("css", () =>
    formats.includes("html") ? styleDocument(document, { host, sink, media: "screen" }) : null,
  );
  const fonts = await at("fonts", () =>
    openFonts([...new Set([...print.fontFaces, ...(screen?.fontFaces ?? [])])], { host, sink }),
  );
  const artifacts: Artifact[] = [];
  if (screen !== null) {
    const alternates = listAlternates(edition, formats);
    const data = describeArticle(edition);
    const page = await at("web", () =>
      writePage(screen, { host, sink, fonts, print, alternates, data, version }),
    );
    artifacts.push(describePage(page, { edition, sheets: screen.sheets, template }));
  }
  if (formats.includes("pdf")) {
    const { bytes, pages } = await typeset(print, fonts, at, { ...context, sink });
    artifacts.push(describePdf(bytes, pages, standards, { edition, sheets: print.sheets, template }));
  }
  return artifacts;
}
