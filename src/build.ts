/** Takes a project and what to make of it, returns what was made and all that was found on the way. */
import { compileEdition } from "./compile.ts";
import { mapInTurn } from "./map-in-turn.ts";
import type { DiagnosticCode } from "./diagnostics/codes.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { gather } from "./diagnostics/gather.ts";
import { createSink, type CollectingSink } from "./diagnostics/sink.ts";
import { isFailure, type Host } from "./host.ts";
import { planBuild, type PlannedArticle } from "./plan.ts";
import { listTemplates } from "./project/list-templates.ts";
import { readSettings } from "./project/read-settings.ts";
import { settingsFile, type Settings } from "./project/settings.ts";
import type { Artifact, ArtifactFormat } from "./publish/artifact.ts";
import { describeArtifact, type ManifestEntry } from "./publish/manifest.ts";
import { publish } from "./publish/publish.ts";
import { rememberReads } from "./remember-reads.ts";
import { settledTemplate } from "./settled-template.ts";
import { quietStage, type Stage } from "./stage.ts";
import { unknownName, type UsageProblem } from "./usage.ts";
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
  const usage = checkProject(options, host) ?? checkTemplate(options, host);
  if (usage !== null) return refuse(usage, settings, sink);
  const { articles = [], stdin = null, languages = null } = options;
  const template = options.template ?? settledTemplate(settings, { host, sink });
  const plan = await planBuild({ articles, stdin, languages }, { host, sink, settings, stage });
  if ("message" in plan) return refuse(plan, settings, sink);
  const finish = (made: readonly ManifestEntry[]) => conclude(made, options, settings, sink);
  // Without a template no document is made; what is wrong with the articles has been found.
  if (template === null) return finish([]);
  const artifacts = await compileAll(plan, { ...options, template }, settings, { host, sink, stage });
  if (fails(sink, options)) return finish([]);
  const versions = { depeche: version, pdfmake: engineVersion };
  if (!writes) return finish(artifacts.map((artifact) => describeArtifact(artifact, versions)));
  const out = options.out ?? settings.out;
  const outName = options.outName ?? out;
  const isApart = (entry: ManifestEntry) => isApartFrom(entry, options, plan);
  const entries = await stage.of(outName)("publish", () =>
    publish(artifacts, { host, sink, out, outName, versions, isApart }),
  );
  return finish(entries ?? []);
}

async function compileAll(
  plan: readonly PlannedArticle[],
  options: BuildOptions & { readonly template: string },
  settings: Settings,
  { host, sink, stage }: { readonly host: Host; readonly sink: CollectingSink; readonly stage: Stage },
): Promise<readonly Artifact[]> {
  const { template } = options;
  const formats = options.formats ?? settings.formats;
  const { typography } = settings;
  const requests = plan.flatMap(({ article, languages }) =>
    languages.map((language) => ({ article, language, languages, template, formats, typography })),
  );
  const context = { host, sink, stage, now: options.now ?? null };
  const made = await mapInTurn(requests, options.jobs ?? 1, (request) => compileEdition(request, context));
  return made.flat();
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

/** A template named by the caller is the caller's mistake, one named by `depeche.yaml` the file's. */
function checkTemplate({ template = null }: BuildOptions, host: Host): UsageProblem | null {
  const known = listTemplates(host);
  return template === null || known.includes(template) ? null : unknownName("template", template, known);
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
