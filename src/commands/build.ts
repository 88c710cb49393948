/** `depeche build` and `depeche check`: takes what was asked for on the command line, returns the exit code. */
import { join, relative, resolve, sep } from "node:path";
import { build, check, type BuildResult } from "../build.ts";
import type { ReporterName } from "../diagnostics/reporters.ts";
import { createNodeHost } from "../node-host.ts";
import type { ArtifactFormat } from "../publish/artifact.ts";
import type { Standard } from "../pdf/standards/standards.ts";
import { isBelow } from "../read-below.ts";
import { realFolder } from "../real-folder.ts";
import type { ExitCode } from "./exit-codes.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { reportOutcome } from "./report-outcome.ts";
import { reportUsage } from "./report-usage.ts";
import { showProgress } from "./show-progress.ts";
import type { GlobalOptions, Terminal } from "./terminal.ts";

export interface BuildArguments {
  readonly articles: readonly string[];
  readonly lang?: readonly string[] | undefined;
  readonly format?: readonly ArtifactFormat[] | undefined;
  readonly template?: string | undefined;
  readonly pdfStandard?: readonly Standard[] | undefined;
  readonly out?: string | undefined;
  readonly jobs?: number | undefined;
  readonly strict?: boolean | undefined;
  readonly reporter?: ReporterName | undefined;
  readonly root?: string | undefined;
}

export async function runBuild(
  asked: BuildArguments,
  terminal: Terminal,
  globals: GlobalOptions,
): Promise<ExitCode> {
  return run(asked, terminal, globals, true);
}

export async function runCheck(
  asked: BuildArguments,
  terminal: Terminal,
  globals: GlobalOptions,
): Promise<ExitCode> {
  return run(asked, terminal, globals, false);
}

async function run(
  asked: BuildArguments,
  terminal: Terminal,
  globals: GlobalOptions,
  writes: boolean,
): Promise<ExitCode> {
  const root = findRoot(asked.root, terminal.workingFolder);
  if (typeof root !== "string") return reportUsage(root, terminal, globals);
  const fromStdin = asked.articles.includes("-");
  if (fromStdin && asked.articles.length > 1)
    return reportUsage({ message: "`-` is one article and stands alone", hint: "name the others in a second run" }, terminal, globals); // prettier-ignore
  const stdin = fromStdin ? await terminal.readStdin() : null;
  const host = createNodeHost(root, { environment: terminal.environment });
  const progress = showProgress(terminal, globals);
  const options = {
    articles: asked.articles,
    stdin,
    languages: asked.lang ?? null,
    formats: asked.format ?? null,
    template: asked.template ?? null,
    pdfStandards: asked.pdfStandard ?? null,
    out: asked.out === undefined ? null : placeOf(resolve(terminal.workingFolder, asked.out), root),
    outName: asked.out ?? null,
    strict: asked.strict ?? false,
    jobs: asked.jobs ?? 1,
    now: globals.now,
    stage: progress.stage,
  };
  const result = await (writes ? build : check)(options, host).finally(progress.end);
  const { diagnostics, settings } = result;
  const reporter = asked.reporter ?? settings.reporter;
  reportOutcome(
    { diagnostics, artifacts: writes ? result.artifacts : [] },
    { terminal, globals, reporter, host, stdin, strict: options.strict },
  );
  if (result.usage !== null) return reportUsage(result.usage, terminal, globals);
  if (reporter === "human") {
    if (result.status === "done" && writes)
      listWritten(result, outFolder(asked, root, result, terminal), terminal);
    else if (result.status === "done" && !globals.quiet)
      terminal.messages(`checked: ${count(result.artifacts.length, "document")}\n`);
    else if (failsByWarnings(result)) terminal.messages("failed: warnings fail with `--strict`\n");
  }
  return exitCodes[result.status];
}

/** A folder of the project is one by whatever way it is named: from the root, with `/`; any other is absolute. */
function placeOf(out: string, root: string): string {
  const [realOut, realRoot] = [realFolder(out), realFolder(root)];
  return isBelow(realRoot, realOut) ? relative(realRoot, realOut).split(sep).join("/") : realOut;
}

/** One path a line, from where the command was run, as other programs read them. */
function listWritten({ artifacts }: BuildResult, folder: string, terminal: Terminal): void {
  terminal.results(artifacts.map(({ path }) => `${join(folder, path)}\n`).join(""));
}

/** As the user wrote it, or from where the command was run. */
function outFolder(
  asked: BuildArguments,
  root: string,
  { settings }: BuildResult,
  { workingFolder }: Terminal,
): string {
  return asked.out ?? join(asked.root ?? relative(workingFolder, root), settings.out);
}

function failsByWarnings({ status, diagnostics }: BuildResult): boolean {
  return status === "errors" && !diagnostics.some(({ severity }) => severity === "error");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
