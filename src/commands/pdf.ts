/** `depeche pdf`: takes an HTML page, writes it as PDF with the same engine; returns the exit code. */
import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from "node:path";
import { compilePage } from "../compile-page.ts";
import { decodePage } from "../decode-page.ts";
import type { ReporterName } from "../diagnostics/reporters.ts";
import { gather } from "../diagnostics/gather.ts";
import { createSink } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { createNodeHost } from "../node-host.ts";
import type { Standard } from "../pdf/standards/standards.ts";
import { replaceFiles } from "../publish/replace-files.ts";
import { rememberReads } from "../remember-reads.ts";
import type { Stage } from "../stage.ts";
import type { UsageProblem } from "../usage.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { reportOutcome } from "./report-outcome.ts";
import { reportFailure, reportUsage } from "./report-usage.ts";
import { showProgress } from "./show-progress.ts";
import type { GlobalOptions, Terminal } from "./terminal.ts";

export interface PdfArguments {
  readonly page: string;
  readonly output?: string | undefined;
  readonly style?: readonly string[] | undefined;
  readonly pdfStandard?: readonly Standard[] | undefined;
  readonly root?: string | undefined;
  readonly reporter?: ReporterName | undefined;
}

export async function runPdf(
  asked: PdfArguments,
  terminal: Terminal,
  globals: GlobalOptions,
): Promise<ExitCode> {
  const located = locateFiles(asked, terminal.workingFolder);
  if ("message" in located) return reportUsage(located, terminal, globals);
  if (located.root === null)
    return reportFailure(unreadable(asked.page, "there is no such folder"), terminal, globals);
  const { root, files, target } = located;
  const host = rememberReads(createNodeHost(root, { environment: terminal.environment }));
  const failure = findUnreadable([asked.page, ...(asked.style ?? [])], files, host);
  if (failure !== null) return reportFailure(failure, terminal, globals);
  const progress = showProgress(terminal, globals);
  const { pdf, diagnostics, failed } = await convert(files, target, {
    host,
    stage: progress.stage,
    now: globals.now,
    standards: asked.pdfStandard ?? [],
  }).finally(progress.end);
  const reporter = asked.reporter ?? "human";
  const artifacts = pdf === null || failed !== null ? [] : [{ path: target.shown }];
  reportOutcome({ diagnostics, artifacts }, { terminal, globals, reporter, host, stdin: null });
  if (failed !== null) {
    const message = `\`${target.shown}\` cannot be written: ${failed.failure.reason}`;
    return reportFailure({ message, hint: "name another file with `-o`" }, terminal, globals);
  }
  if (pdf === null) return exitCodes.errors;
  if (reporter === "human") terminal.results(`${target.shown}\n`);
  return exitCodes.done;
}

interface Located {
  /** Absolute; null where the page's folder is not there. */
  readonly root: string | null;
  /** The page, then the style sheets that come after its own: from the root, with `/`. */
  readonly files: readonly string[];
  /** Absolute, and as the user would write it. */
  readonly target: { readonly path: string; readonly shown: string };
}

function locateFiles(asked: PdfArguments, workingFolder: string): Located | UsageProblem {
  const page = resolve(workingFolder, asked.page);
  const shown = asked.output ?? `${asked.page.slice(0, asked.page.length - extname(asked.page).length)}.pdf`;
  const target = { path: resolve(workingFolder, shown), shown };
  const root = findRoot(asked.root ?? dirname(page), workingFolder);
  if (typeof root !== "string") return asked.root === undefined ? { root: null, files: [], target } : root;
  const named = [asked.page, ...(asked.style ?? [])];
  const files = named.map((path) => belowRoot(root, resolve(workingFolder, path)) ?? "");
  const outside = named[files.indexOf("")];
  if (outside !== undefined)
    return {
      message: `\`${outside}\` is outside ${asked.root === undefined ? "the page's folder" : `the root \`${asked.root}\``}`,
      hint: "name a folder that holds all files with `--root`",
    };
  const own = named.find((path) => resolve(workingFolder, path) === target.path);
  if (own !== undefined)
    return { message: `\`${own}\` would be overwritten`, hint: "name another file with `-o`" };
  return { root, files, target };
}

/** The path from the root, with `/`; null where it is not below it. */
function belowRoot(root: string, path: string): string | null {
  const from = relative(root, path);
  return from === "" || from === ".." || from.startsWith(`..${sep}`) || isAbsolute(from)
    ? null
    : from.split(sep).join("/");
}

/** Files that the command line names are said to be as they are named there. */
function findUnreadable(named: readonly string[], files: readonly string[], host: Host): UsageProblem | null {
  for (const [index, file] of files.entries()) {
    const bytes = host.read(file);
    if (isFailure(bytes)) return unreadable(named[index] ?? file, bytes.reason);
  }
  return null;
}

function unreadable(path: string, reason: string): UsageProblem {
  return { message: `\`${path}\` cannot be read: ${reason}`, hint: "correct the path" };
}

interface ConvertContext {
  readonly host: Host;
  readonly stage: Stage;
  readonly now: Date | null;
  readonly standards: readonly Standard[];
}

/** `pdf` is null where the page has errors; else `failed` says why it could not be written, if so. */
async function convert(
  [file = "", ...sheets]: readonly string[],
  target: Located["target"],
  context: ConvertContext,
) {
  const { host, stage } = context;
  const sink = createSink();
  const bytes = host.read(file);
  const html = isFailure(bytes) ? null : decodePage({ file, bytes }, sink);
  const made = html === null ? null : await compilePage({ html, file }, sheets, { ...context, sink });
  const pdf = sink.hasErrors() ? null : made;
  const output = host.output.below(dirname(target.path));
  const path = basename(target.path);
  const failed =
    pdf === null
      ? null
      : await stage.of(target.shown)("publish", () => replaceFiles([{ path, bytes: pdf }], output));
  return { pdf, diagnostics: gather(sink.diagnostics), failed };
}
