/** Takes an edition, returns what the template is given: its texts where they are printed, references resolved. */
import type { Edition } from "../locale/edition.ts";
import { buildBody } from "./build-body.ts";
import { buildContents } from "./build-contents.ts";
import { buildHead } from "./build-head.ts";
import { buildQuotations } from "./build-quotations.ts";
import { buildRecords } from "./build-records.ts";
import { buildTranslation } from "./build-translation.ts";
import { findQuotations } from "./find-quotations.ts";
import { findTexts } from "./texts.ts";
import type { NoteView, View } from "./view.ts";

export interface ViewContext {
  readonly notes: readonly NoteView[];
  /** Whether the other editions of this build have a page to link to. */
  readonly hasPages: boolean;
  /** Charts as SVG, by the `id` of their block. */
  readonly drawings: ReadonlyMap<string, string>;
}

export function buildView(edition: Edition, { notes, hasPages, drawings }: ViewContext): View {
  const { article, language, direction, isOriginal, languages } = edition;
  const { slug } = article;
  const texts = findTexts(edition);
  const spoken = findQuotations(edition);
  const head = buildHead(edition, texts);
  const runsIn = article.body[0]?.type === "paragraph";
  const { quotations, columns } = buildQuotations(edition, spoken, texts);
  return {
    language,
    direction,
    slug,
    isOriginal,
    original: article.language,
    editions: languages
      .filter((other) => other !== language)
      .map((other) => ({ language: other, href: hasPages ? `${slug}.${other}.html` : null })),
    ...head,
    dateline: runsIn ? null : head.dateline,
    body: buildBody(edition, { texts, spoken, drawings, dateline: runsIn ? head.dateline : null }),
    contents: buildContents(edition, texts),
    notes,
    ...buildRecords(edition, texts),
    quotations,
    quotationColumns: columns,
    translation: isOriginal ? null : buildTranslation(edition, spoken),
  };
}
