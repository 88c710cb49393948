/** Takes a finished document and what it was made from, returns the artifact. */
import type { LoadedSheet } from "../css/styled-document.ts";
import type { Pages } from "../layout/pages.ts";
import type { Standard } from "../pdf/standards/standards.ts";
import type { Edition } from "../locale/edition.ts";
import { plainText } from "../markup/plain-text.ts";
import type { WebPage } from "../web/write-page.ts";
import type { Artifact, ArtifactFormat } from "./artifact.ts";

export interface Origin {
  readonly edition: Edition;
  readonly sheets: readonly LoadedSheet[];
  readonly template: string;
}

export function describePdf(
  bytes: Uint8Array,
  pages: Pages,
  standards: readonly Standard[],
  origin: Origin,
): Artifact {
  return {
    ...describe("pdf", bytes, origin),
    pages: pages.pages.length,
    standards,
    tagged: true,
    fonts: fontsOf(pages),
  };
}

export function describePage({ html, fonts }: WebPage, origin: Origin): Artifact {
  const described = describe("html", new TextEncoder().encode(html), origin);
  return { ...described, pages: null, standards: [], tagged: null, fonts };
}

function describe(
  format: ArtifactFormat,
  bytes: Uint8Array,
  { edition, sheets, template }: Origin,
): Omit<Artifact, "pages" | "standards" | "tagged" | "fonts"> {
  const { article, language, direction, translation } = edition;
  const { slug, file, sha256 } = article;
  const headline = edition.texts.get("headline")?.fragment ?? article.headline.text;
  return {
    path: `${slug}/${slug}.${language}.${format}`,
    format,
    bytes,
    language,
    direction,
    translation,
    title: plainText(headline),
    article: { slug, file, sha256, language: article.language },
    template,
    stylesheet: sheets.map((sheet) => sheet.file).join(", "),
  };
}

function fontsOf({ pages }: Pages): readonly string[] {
  const names = new Set<string>();
  for (const { items } of pages)
    for (const item of items)
      if (item.kind === "text") for (const { face } of item.pieces) names.add(face.postscriptName);
  return [...names].sort();
}
