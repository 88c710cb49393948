/** Takes an edition, returns links to the article's other documents of this build (HTML § 4.6.7.1). */
import type { Edition } from "../locale/edition.ts";
import type { Alternate } from "./rebuild-page.ts";

/** `x-default` is the original: who has none of the languages gets what was written. */
export function listAlternates(
  { article, languages, language }: Edition,
  formats: readonly ("pdf" | "html")[],
): readonly Alternate[] {
  const href = (of: string, format: string) => encodeURI(`${article.slug}.${of}.${format}`);
  const pages = languages.map((of): Alternate => ({
    href: href(of, "html"),
    language: of,
    type: "text/html",
  }));
  const original = languages.includes(article.language) ? article.language : null;
  const fallback: readonly Alternate[] =
    original === null || languages.length < 2
      ? []
      : [{ href: href(original, "html"), language: "x-default", type: "text/html" }];
  const pdf: readonly Alternate[] = formats.includes("pdf")
    ? [{ href: href(language, "pdf"), language, type: "application/pdf" }]
    : [];
  return [...pages, ...fallback, ...pdf];
}
