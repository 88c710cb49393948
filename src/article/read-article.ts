/**
 * Takes the bytes of an article file (`depeche-article/1`, YAML or JSON), returns the article; null where it has errors.
 *
 * All that is wrong with the file is reported in one run, at line and column. `file` is relative to the root; `<stdin>`
 * for standard input. Images, data and sources are read through the host, from `articles/<slug>/`.
 */
import { decodeFile } from "../data/decode-file.ts";
import { parseYaml } from "../data/yaml/parse-yaml.ts";
import type { Diagnostic, Sink } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import type { Article } from "./article.ts";
import { buildArticle } from "./build-article.ts";
import { checkArticle } from "./checks/check-article.ts";
import { checkBody } from "./checks/check-body.ts";
import { checkQuotes } from "./checks/check-quotes.ts";
import { checkReferences } from "./checks/check-references.ts";
import { collectIds } from "./collect-ids.ts";
import { sha256Of } from "./files/read-sources.ts";
import type { Reading } from "./reading.ts";
import { createTextCollector } from "./texts/collect-texts.ts";
import { validateData } from "./validate/validate-data.ts";

export interface ArticleSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export function readArticle(
  source: ArticleSource,
  { host, sink: outer }: { readonly host: Host; readonly sink: Sink },
): Article | null {
  const found: Diagnostic[] = [];
  const sink: Sink = {
    report: (diagnostic) => {
      found.push(diagnostic);
    },
  };
  const article = read(source, host, sink);
  // The checks go over the file several times; its reader goes over it once.
  for (const diagnostic of found.toSorted((a, b) => offsetOf(a) - offsetOf(b))) outer.report(diagnostic);
  return found.some(({ severity }) => severity === "error") ? null : article;
}

function offsetOf({ span }: Diagnostic): number {
  return span?.start.offset ?? -1;
}

function read(source: ArticleSource, host: Host, sink: Sink): Article | null {
  const text = decodeFile(source, sink);
  const parsed = text === null ? null : parseYaml(source.file, text, sink);
  if (parsed === null) return null;
  const { data, locator } = parsed;
  const ids = collectIds(data, { locator, sink });
  const raw = validateData(data, { locator, sink });
  if (raw === null) return null;
  const folder = folderOf(source.file, raw.slug);
  const texts = createTextCollector({ ids, locator, sink });
  const reading: Reading = { raw, folder, ids, locator, host, sink, texts };
  checkArticle(reading);
  checkBody(reading);
  checkReferences(reading);
  const article = buildArticle(reading, sha256Of(source.bytes));
  checkQuotes(reading);
  return article;
}

/** Beside the file; an article from standard input has its files where any other has them. */
function folderOf(file: string, slug: string): string {
  if (file === "<stdin>") return `articles/${slug}`;
  return `${file.slice(0, file.lastIndexOf("/") + 1)}${slug}`;
}
