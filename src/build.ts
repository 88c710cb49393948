/** Takes a project and what to make of it, returns what was made and all that was found on the way. */
import type { DiagnosticCode } from "./diagnostics/codes.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { gather } from "./diagnostics/gather.ts";
import { createSink, type CollectingSink } from "./diagnostics/sink.ts";
import { isFailure, type Host } from "./host.ts";
import { judgeOutput } from "./judge-output.ts";
import { makeDocuments, type DocumentsRequest } from "./make-documents.ts";
import type { PlannedArticle } from "./plan.ts";
import type { Standard } from "./pdf/standards/standards.ts";
import { readSettings } from "./project/read-settings.ts";
import { settingsFile, type Settings } from "./project/settings.ts";
import type { ArtifactFormat } from "./publish/artifact.ts";
import { describeArtifact, type ManifestEntry } from "./publish/manifest.ts";
import { publish } from "./publish/publish.ts";
import { rememberReads } from "./remember-reads.ts";
import { quietStage, type Stage } from "./stage.ts";
import type { UsageProblem } from "./usage.ts";
import { engineVersion, version } from "./version.ts";

export interface BuildOptions {
  /** Slugs, or paths of article files below the root. Default: all. */
  readonly articles?: readonly string[];
  /** The bytes of one article that is in no file; then `articles` is not looked at. */
  readonly stdin?: Uint8Array | null;
  /** BCP 47 tags. Default: those of `depeche.yaml`, or all that an article has. */
  readonly languages?: readonly string[] | null;
  readonly formats?: readonly ArtifactFormat[] | null;
  readonly template?: string | null;
  /** What the PDFs claim to be. Default: what `depeche.yaml` says, or PDF/UA-1 and PDF/A-3a. */
  readonly pdfStandards?: readonly Standard[] | null;
  /** Folder relative to the root, or absolute. */
  readonly out?: string | null;
  /** How messages name `out`: as the user wrote it. Default: as it is. */
  readonly outName?: string | null;
  /** Warnings fail the build. */
  readonly strict?: boolean;
  /** Editions that are under way at the same time. */
  readonly jobs?: number;
  /** The instant that documents are dated with. Default: none but the article's own dates. */
  readonly now?: Date | null;
  readonly stage?: Stage;
}

/** `usage`: asked for wrongly; `errors`: a document has errors; `system`: a file could not be read or written. */
export type BuildStatus = "done" | "usage" | "errors" | "system";

export interface BuildResult {
  readonly status: BuildStatus;
  readonly usage: UsageProblem | null;
  /** By file and place, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was written; what would be, for `check`. Empty unless done. */
  readonly artifacts: readonly ManifestEntry[];
  /** As `depeche.yaml` has them. */
  readonly settings: Settings;
}

/** Writes all documents or none. */
export async function build(options: BuildOptions, host: Host): Promise<BuildResult> {
  return run(options, host, true);
}

/** All that `build` does but the writing. */
export async function check(options: BuildOptions, host: Host): Promise<BuildResult> {
  return run(options, host, false);
}

async function run(options: BuildOptions, given: Host, writes: boolean): Promise<BuildResult> {
  const host = rememberReads(given);
  const sink = createSink();
  const stage = options.stage ?? quietStage;
  const settings = readSettings({ host, sink });
  const usage = checkProject(options, host);
  if (usage !== null) return refuse(usage, settings, sink);
  const out = options.out ?? settings.out;
  const outName = options.outName ?? out;
  const judge = (plan: readonly PlannedArticle[]) =>
    judgeOutput(out, outName, plan.map(({ article }) => article.slug)); // prettier-ignore
  const made = await makeDocuments(requestOf(options), { host, sink, settings, stage, judge });
  if ("message" in made) return refuse(made, settings, sink);
  const { plan, artifacts } = made;
  const finish = (entries: readonly ManifestEntry[]) => conclude(entries, options, settings, sink);
  if (fails(sink, options)) return finish([]);
  const versions = { depeche: version, pdfmake: engineVersion };
  if (!writes) return finish(artifacts.map((artifact) => describeArtifact(artifact, versions)));
  const isApart = (entry: ManifestEntry) => isApartFrom(entry, options, plan);
  const entries = await stage.of(outName)("publish", () =>
    publish(artifacts, { host, sink, out, outName, versions, isApart }),
  );
  return finish(entries ?? []);
}

function requestOf(options: BuildOptions): DocumentsRequest {
  const { articles = [], stdin = null, languages = null, formats = null, template = null } = options;
  const source = stdin === null ? null : { file: "<stdin>", bytes: stdin };
  return {
    articles,
    source,
    languages,
    formats,
    template,
    standards: options.pdfStandards ?? null,
    jobs: options.jobs ?? 1,
    now: options.now ?? null,
  };
}

/** Any folder with one of these is a project. */
const PROJECT_MARKS: readonly string[] = [settingsFile, "articles/"];

function checkProject(options: BuildOptions, host: Host): UsageProblem | null {
  const names = host.list("");
  if (options.stdin != null || (!isFailure(names) && PROJECT_MARKS.some((mark) => names.includes(mark))))
    return null;
  return {
    message: "there is no project here: neither `depeche.yaml` nor `articles/`",
    hint: "name its folder with `--root`, or put an article into `articles/<slug>.yaml`",
  };
}

/** What this build was not asked for is left as an earlier one made it. */
function isApartFrom(
  { article, language, format }: ManifestEntry,
  { articles = [], stdin = null, languages = null, formats = null }: BuildOptions,
  plan: readonly PlannedArticle[],
): boolean {
  const some = articles.length > 0 || stdin !== null;
  return (
    (some && !plan.some((planned) => planned.article.slug === article.slug)) ||
    (languages !== null && !languages.includes(language)) ||
    (formats !== null && !formats.includes(format))
  );
}

/** Errors that are the machine's, not a document's. */
const SYSTEM_CODES: ReadonlySet<DiagnosticCode> = new Set([
  "DEP-PROJECT-UNREADABLE",
  "DEP-PROJECT-UNWRITABLE",
]);

function fails({ diagnostics }: CollectingSink, { strict = false }: BuildOptions): boolean {
  return diagnostics.some(({ severity }) => severity === "error" || (strict && severity === "warning"));
}

function conclude(
  artifacts: readonly ManifestEntry[],
  options: BuildOptions,
  settings: Settings,
  sink: CollectingSink,
): BuildResult {
  const diagnostics = gather(sink.diagnostics);
  const isSystem = diagnostics.some(({ code, severity }) => severity === "error" && SYSTEM_CODES.has(code));
  const status = isSystem ? "system" : fails(sink, options) ? "errors" : "done";
  return { status, usage: null, diagnostics, artifacts: status === "done" ? artifacts : [], settings };
}

function refuse(usage: UsageProblem, settings: Settings, sink: CollectingSink): BuildResult {
  return { status: "usage", usage, diagnostics: gather(sink.diagnostics), artifacts: [], settings };
}
