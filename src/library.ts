/** `compile` and `renderPdf`: documents as bytes, nothing written. */
import { compilePage } from "./compile-page.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { gather } from "./diagnostics/gather.ts";
import { createSink } from "./diagnostics/sink.ts";
import type { Host } from "./host.ts";
import { judgeStandards } from "./judge-standards.ts";
import { makeDocuments } from "./make-documents.ts";
import type { Standard } from "./pdf/standards/standards.ts";
import { readSettings } from "./project/read-settings.ts";
import type { Artifact, ArtifactFormat } from "./publish/artifact.ts";
import { rememberReads } from "./remember-reads.ts";
import { quietStage, type Stage } from "./stage.ts";
import type { UsageProblem } from "./usage.ts";

export interface CompileOptions {
  /** BCP 47 tags. Default: those of `depeche.yaml`, or all that the article has. */
  readonly languages?: readonly string[] | null;
  readonly formats?: readonly ArtifactFormat[] | null;
  readonly template?: string | null;
  /** What the PDFs claim to be. Default: what `depeche.yaml` says, or PDF/UA-1 and PDF/A-3a. */
  readonly pdfStandards?: readonly Standard[] | null;
  readonly now?: Date | null;
  readonly stage?: Stage;
}

export interface Compiled {
  /** A language, a template or a standard that was asked for and is not there; then there are no artifacts. */
  readonly usage: UsageProblem | null;
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
  const { languages = null, formats = null, template = null, now = null, stage = quietStage } = options;
  const standards = options.pdfStandards ?? null;
  const request = { articles: [], source, languages, formats, template, standards, jobs: 1, now };
  const made = await makeDocuments(request, { host, sink, settings: readSettings({ host, sink }), stage });
  const diagnostics = gather(sink.diagnostics);
  if ("message" in made) return { usage: made, artifacts: [], diagnostics };
  return { usage: null, artifacts: made.artifacts, diagnostics };
}

export interface RenderOptions {
  /** Paths, below the host's root, of sheets that come after the page's own. */
  readonly styles?: readonly string[];
  /** What the PDF claims to be, and what is checked for it. Default: nothing. */
  readonly pdfStandards?: readonly Standard[];
  readonly now?: Date | null;
  readonly stage?: Stage;
}

export interface RenderedPdf {
  /** Standards that there are not, or that exclude each other; then there is no PDF. */
  readonly usage: UsageProblem | null;
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
  const standards = options.pdfStandards ?? [];
  const usage = judgeStandards(standards);
  if (usage !== null) return { usage, pdf: null, diagnostics: [] };
  const sink = createSink();
  const context = {
    host: rememberReads(given),
    sink,
    standards,
    stage: options.stage ?? quietStage,
    now: options.now ?? null,
  };
  const bytes = await compilePage(page, options.styles ?? [], context);
  return { usage, pdf: sink.hasErrors() ? null : bytes, diagnostics: gather(sink.diagnostics) };
}
