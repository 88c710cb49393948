/** Takes a project, returns its articles, by slug in the order of their code units. */
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";

export interface ListedArticle {
  readonly slug: string;
  /** Relative to the root. */
  readonly file: string;
}

export const articlesFolder = "articles";

const ARTICLE_FILE = /^(?<slug>[^.].*)\.(?:yaml|yml|json)$/u;

/** A project without the folder has no article. */
export function listArticles({
  host,
  sink,
}: {
  readonly host: Host;
  readonly sink: Sink;
}): readonly ListedArticle[] {
  const names = host.list(articlesFolder);
  if (isFailure(names)) {
    if (names.failure !== "missing")
      report(
        sink,
        "DEP-PROJECT-UNREADABLE",
        { file: articlesFolder, span: null },
        {
          message: `the folder \`${articlesFolder}\` cannot be read: ${names.reason}`,
        },
      );
    return [];
  }
  const bySlug = new Map<string, ListedArticle>();
  for (const name of names) {
    const slug = ARTICLE_FILE.exec(name)?.groups?.["slug"];
    if (slug === undefined) continue;
    const file = `${articlesFolder}/${name}`;
    const other = bySlug.get(slug);
    if (other === undefined) bySlug.set(slug, { slug, file });
    else reportTwoFiles(slug, file, other.file, sink);
  }
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function reportTwoFiles(slug: string, file: string, other: string, sink: Sink): void {
  report(
    sink,
    "DEP-PROJECT-TWO-FILES",
    { file, span: null },
    {
      message: `\`${other}\` is the article \`${slug}\` too`,
      hint: "keep one of the two files",
    },
  );
}
