/**
 * The pipeline on one screen. Article and language go in, one artifact per format comes out.
 * Each stage is a room, each call its door.
 */
import type { Article } from "./article/article.ts";
import { collectAttachments } from "./collect-attachments.ts";
import { styleDocument } from "./css/style-document.ts";
import { openFonts } from "./fonts/open-fonts.ts";
import { makeEdition } from "./locale/make-edition.ts";
import { admitsAttachments } from "./pdf/standards/standards.ts";
import type { Attachable } from "./project/settings.ts";
import type { Artifact, ArtifactFormat } from "./publish/artifact.ts";
import { describePage, describePdf } from "./publish/describe-document.ts";
import { styleEdition } from "./style-edition.ts";
import { typeset, type CompileContext } from "./typeset.ts";
import type { TypographySettings } from "./typography/settings.ts";
import { version } from "./version.ts";
import { describeArticle } from "./web/describe-article.ts";
import { listAlternates } from "./web/list-alternates.ts";
import { writePage } from "./web/write-page.ts";

export interface CompileRequest {
  readonly article: Article;
  /** Its file as it came. */
  readonly source: Uint8Array;
  readonly language: string;
  /** All languages of this build, the original first. */
  readonly languages: readonly string[];
  readonly formats: readonly ArtifactFormat[];
  readonly template: string;
  readonly typography: TypographySettings;
  /** What goes along with a PDF, where the standards that it claims admit that. */
  readonly attach: readonly Attachable[];
}

/** Errors are in the sink; where one stops an edition there is no artifact of it. */
export async function compileEdition(
  request: CompileRequest,
  context: CompileContext,
): Promise<readonly Artifact[]> {
  const { article, source, language, languages, formats, template, typography } = request;
  const { host, standards } = context;
  const parts = formats.includes("pdf") && admitsAttachments(standards) ? request.attach : [];
  const at = context.stage.of(`${article.slug} ${language}`);
  const edition = await at("locale", () =>
    makeEdition({ article, language, languages, template }, { host, sink: context.sink }),
  );
  if (edition === null) return [];
  const styled = await styleEdition(edition, at, { host, sink: context.sink, template, formats, typography });
  if (styled === null) return [];
  const { document, print, sink } = styled;
  const screen = await at("css", () =>
    formats.includes("html") || parts.includes("html")
      ? styleDocument(document, { host, sink, media: "screen" })
      : null,
  );
  const fonts = await at("fonts", () =>
    openFonts([...new Set([...print.fontFaces, ...(screen?.fontFaces ?? [])])], { host, sink }),
  );
  const artifacts: Artifact[] = [];
  let page: Artifact | null = null;
  if (screen !== null) {
    const alternates = listAlternates(edition, formats);
    const data = describeArticle(edition);
    const written = await at("web", () =>
      writePage(screen, { host, sink, fonts, print, alternates, data, version }),
    );
    page = describePage(written, { edition, sheets: screen.sheets, template });
    if (formats.includes("html")) artifacts.push(page);
  }
  if (formats.includes("pdf")) {
    const attachments = collectAttachments(edition, { parts, source, page: page?.bytes ?? null }, host);
    const { bytes, pages } = await typeset(print, fonts, at, {
      ...context,
      sink,
      written: article,
      attachments,
    });
    artifacts.push(describePdf(bytes, pages, standards, { edition, sheets: print.sheets, template }));
  }
  return artifacts;
}
