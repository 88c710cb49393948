/** `compile` and `renderPdf`: documents as bytes, nothing written. */
import { readArticle } from "./article/read-article.ts";
import { compileEdition } from "./compile.ts";
import { compilePage } from "./compile-page.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { gather } from "./diagnostics/gather.ts";
import { createSink } from "./diagnostics/sink.ts";
import type { Host } from "./host.ts";
import { listLanguages } from "./project/list-languages.ts";
import { readSettings } from "./project/read-settings.ts";
import type { Artifact, ArtifactFormat } from "./publish/artifact.ts";
import { rememberReads } from "./remember-reads.ts";
import { settledTemplate } from "./settled-template.ts";
import { quietStage, type Stage } from "./stage.ts";

export interface CompileOptions {
  /** Default: the original's and all that it is translated into. */
  readonly languages?: readonly string[];
  readonly formats?: readonly ArtifactFormat[];
  readonly template?: string;
  readonly now?: Date | null;
  readonly stage?: Stage;
}

export interface Compiled {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes one article's file, returns its documents. Those with errors are among them as far as they came: look at `diagnostics`. */
export async function compile(
  source: { readonly file: string; readonly bytes: Uint8Array },
  options: CompileOptions,
  given: Host,
): Promise<Compiled> {
  const host = rememberReads(given);
  const sink = createSink();
  const stage = options.stage ?? quietStage;
  const settings = readSettings({ host, sink });
  const article = await stage.of(source.file)("article", () => readArticle(source, { host, sink }));
  if (article === null) return { artifacts: [], diagnostics: gather(sink.diagnostics) };
  const translated = listLanguages({ host, sink })(article.slug);
  const languages = options.languages ?? [...new Set([article.language, ...translated])];
  const template = options.template ?? settledTemplate(settings, { host, sink });
  if (template === null) return { artifacts: [], diagnostics: gather(sink.diagnostics) };
  const { formats = settings.formats } = options;
  const artifacts: Artifact[] = [];
  for (const language of languages) {
    const request = { article, language, languages, formats, template, typography: settings.typography };
    const context = { host, sink, stage, now: options.now ?? null };
    artifacts.push(...(await compileEdition(request, context)));
  }
  return { artifacts, diagnostics: gather(sink.diagnostics) };
}

export interface RenderOptions {
  /** Paths, below the host's root, of sheets that come after the page's own. */
  readonly styles?: readonly string[];
  readonly now?: Date | null;
  readonly stage?: Stage;
}

export interface RenderedPdf {
  /** null where the page has errors. */
  readonly pdf: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes an HTML page, returns it as PDF; `file` is its path below the host's root, which relative addresses count from. */
export async function renderPdf(
  page: { readonly file: string; readonly html: string },
  options: RenderOptions,
  given: Host,
): Promise<RenderedPdf> {
  const sink = createSink();
  const context = {
    host: rememberReads(given),
    sink,
    stage: options.stage ?? quietStage,
    now: options.now ?? null,
  };
  const bytes = await compilePage(page, options.styles ?? [], context);
  return { pdf: sink.hasErrors() ? null : bytes, diagnostics: gather(sink.diagnostics) };
}
