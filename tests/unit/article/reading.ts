/** Reads an article given as text, in a project in memory. */
import type { Article } from "../../../src/article/article.ts";
import { readArticle } from "../../../src/article/read-article.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

export interface Read {
  readonly article: Article | null;
  readonly diagnostics: readonly Diagnostic[];
  /** `UNKNOWN-KEY 3:1`, of each diagnostic in order. */
  readonly found: readonly string[];
}

export interface Project {
  readonly file?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export function read(
  text: string | Uint8Array,
  { file = "articles/a.yaml", files = {} }: Project = {},
): Read {
  const sink = createSink();
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const host = createMemoryHost({ files, shipped: { "templates/briefing/briefing.hbs": "" } });
  const article = readArticle({ file, bytes }, { host, sink });
  const found = sink.diagnostics.map(({ code, span }) => {
    const place = span === null ? "-" : `${span.start.line}:${span.start.column}`;
    return `${code.replace(/^DEP-(ARTICLE|MARKUP)-/, "")} ${place}`;
  });
  return { article, diagnostics: sink.diagnostics, found };
}

/** Takes a text with `‸` at the place that is expected, returns it without, and the place as `line:column`. */
export function unmark(text: string): { readonly text: string; readonly place: string } {
  const before = text.slice(0, text.indexOf("‸")).split("\n");
  return { text: text.replace("‸", ""), place: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
}

/** The five lines that every article has, and more from line 6. */
export function withHead(rest: string): string {
  return `schema: depeche-article/1
slug: a
language: fr
headline: { text: Titre }
body: [{ id: p1, type: paragraph, text: "Un mot." }]
${rest}`;
}

/** An article whose body is given, one block a line from line 5. */
export function withBody(...blocks: readonly string[]): string {
  return `schema: depeche-article/1
slug: a
language: fr
headline: { text: Titre }
body:
${blocks.map((block) => `  - ${block}`).join("\n")}
`;
}
