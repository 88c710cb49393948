/** Takes an edition and the files that it was made from, returns what goes along with its PDF: from it the document can be made again. */
import { isFailure, type Host } from "./host.ts";
import type { Edition } from "./locale/edition.ts";
import { translationPath } from "./locale/read-translation.ts";
import type { Attachment } from "./pdf/attachments/attachment.ts";
import type { Attachable } from "./project/settings.ts";
import { nameLanguage } from "./typography/name-language.ts";

export interface Attached {
  readonly parts: readonly Attachable[];
  /** The article's file as it came. */
  readonly source: Uint8Array;
  /** The HTML edition, where it is made. */
  readonly page: Uint8Array | null;
}

export function collectAttachments(
  edition: Edition,
  { parts, source, page }: Attached,
  host: Host,
): readonly Attachment[] {
  return [
    ...(parts.includes("source") ? listSources(edition, source, host) : []),
    ...(parts.includes("html") && page !== null ? [describePage(edition, page)] : []),
  ];
}

/** Named for the slug: of standard input the file has no name, and of two files both must be told apart. */
function listSources(edition: Edition, source: Uint8Array, host: Host): readonly Attachment[] {
  const { article, language, isOriginal } = edition;
  const form = /\.json$/u.test(article.file) ? "json" : "yaml";
  const original: Attachment = {
    name: `${article.slug}.${form}`,
    bytes: source,
    type: `application/${form}`,
    relationship: "Source",
    description: describe("article", article.language, language),
  };
  const bytes = isOriginal ? null : host.read(translationPath(language, article.slug));
  if (bytes === null || isFailure(bytes)) return [original];
  const translation: Attachment = {
    name: `${article.slug}.${language}.json`,
    bytes,
    type: "application/json",
    relationship: "Source",
    description: describe("translation", language, language),
  };
  return [original, translation];
}

function describePage({ article, language }: Edition, bytes: Uint8Array): Attachment {
  return {
    name: `${article.slug}.${language}.html`,
    bytes,
    type: "text/html",
    relationship: "Alternative",
    description: describe("page", language, language),
  };
}

type Kind = "article" | "translation" | "page";

const english: Readonly<Record<Kind, string>> = {
  article: "Article as written",
  translation: "Translation",
  page: "HTML edition",
};

/** What readers of the document are told, by its language; a new language is a new row. */
const words: Readonly<Record<string, Readonly<Record<Kind, string>>>> = {
  en: english,
  fr: { article: "Article d’origine", translation: "Traduction", page: "Édition HTML" },
};

function describe(kind: Kind, language: string, edition: string): string {
  const base = edition.split("-")[0] ?? "";
  const own = Object.hasOwn(words, base) ? words[base] : undefined;
  return `${(own ?? english)[kind]} (${nameLanguage(language, own === undefined ? "en" : edition, undefined)})`;
}
