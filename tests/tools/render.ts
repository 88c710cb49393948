/** Takes a template and an article, returns what the first makes of the second, and all that was reported. */
import { readArticle } from "../../src/article/read-article.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { createSink } from "../../src/diagnostics/sink.ts";
import type { Host } from "../../src/host.ts";
import { makeEdition } from "../../src/locale/make-edition.ts";
import { renderTemplate } from "../../src/template/render-template.ts";
import { createMemoryHost } from "./memory-host.ts";

export interface Rendering {
  /** The template `page`; null: the one that ships with depeche. */
  readonly template?: string | null;
  readonly partials?: Readonly<Record<string, string>>;
  /** Keys of an article beside those that it must have, as YAML. */
  readonly article?: string;
  readonly language?: string;
  readonly languages?: readonly string[];
  readonly formats?: readonly string[];
  /** Further files of the project. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export interface Rendered {
  readonly html: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** `file:line:column code message (hint)` */
  readonly lines: readonly string[];
}

const WORDS = JSON.stringify({
  hello: "Hello",
  greeting: "Hello, {{name}}",
  files_one: "one file",
  files_other: "{{count}} files",
  status: { draft: "Draft", usable: "Released", withheld: "Withheld", canceled: "Cancelled" },
  event: { happened: "Past", announced: "Announced", planned: "Planned" },
});

export const minimalArticle = `schema: depeche-article/1
slug: letter
language: en
headline: { text: A headline }
body:
  - { id: p1, type: paragraph, text: A paragraph. }
`;

export async function render(rendering: Rendering): Promise<Rendered> {
  const { template = null, partials = {}, article = "", files = {} } = rendering;
  const own =
    template === null
      ? {}
      : { "templates/page/page.hbs": template, "locales/en/page.json": WORDS, "locales/fr/page.json": WORDS };
  const host = createMemoryHost({
    files: {
      ...own,
      ...Object.fromEntries(
        Object.entries(partials).map(([name, text]) => [`templates/page/partials/${name}.hbs`, text]),
      ),
      "articles/letter.yaml": minimalArticle + article,
      ...files,
    },
  });
  return renderFrom(host, "articles/letter.yaml", template === null ? "briefing" : "page", rendering);
}

export async function renderFrom(
  host: Host,
  file: string,
  template: string,
  { language, languages, formats = ["html", "pdf"] }: Rendering = {},
): Promise<Rendered> {
  const sink = createSink();
  const bytes = host.read(file);
  if (!(bytes instanceof Uint8Array)) throw new Error(`${file} is not there`);
  const article = readArticle({ file, bytes }, { host, sink });
  const wanted = language ?? article?.language ?? "en";
  const edition =
    article === null
      ? null
      : await makeEdition(
          { article, language: wanted, languages: languages ?? [wanted], template },
          { host, sink },
        );
  const markup = edition === null ? null : renderTemplate(edition, { host, sink, template, formats });
  const { diagnostics } = sink;
  return { html: markup?.html ?? null, diagnostics, lines: diagnostics.map(lineOf) };
}

function lineOf({ file, span, code, message, hint }: Diagnostic): string {
  const at = span === null ? "" : `:${String(span.start.line)}:${String(span.start.column)}`;
  return `${file}${at} ${code} ${message}${hint === undefined ? "" : ` (${hint})`}`;
}
