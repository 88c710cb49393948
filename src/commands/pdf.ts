/** `depeche pdf`: takes an HTML page, writes it as PDF with the same engine; returns the exit code. */
import { dirname, extname, isAbsolute, relative, resolve, sep } from "node:path";
import { compilePage } from "../compile-page.ts";
import type { ReporterName } from "../diagnostics/reporters.ts";
import { gather } from "../diagnostics/gather.ts";
import { createSink } from "../diagnostics/sink.ts";
import { isFailure } from "../host.ts";
import { createNodeHost } from "../node-host.ts";
import { replaceFiles } from "../publish/replace-files.ts";
import { rememberReads } from "../remember-reads.ts";
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
  readonly root?: string | undefined;
  readonly reporter?: ReporterName | undefined;
}

export async function runPdf(
  asked: PdfArguments,
  terminal: Terminal,
  globals: GlobalOptions,
): Promise<ExitCode> {
  const page = resolve(terminal.workingFolder, asked.page);
  const root = findRoot(asked.root ?? dirname(page), terminal.workingFolder);
  if (typeof root !== "string")
    return reportFailure({ message: `\`${asked.page}\` cannot be read: there is no such folder`, hint: "correct the path" }, terminal, globals); // prettier-ignore
  const named = [asked.page, ...(asked.style ?? [])];
  const [file = "", ...sheets] = named.map(
    (path) => belowRoot(root, resolve(terminal.workingFolder, path)) ?? "",
  );
  const outside = named[[file, ...sheets].indexOf("")];
  if (outside !== undefined)
    return reportUsage({ message: `\`${outside}\` is outside the root \`${root}\``, hint: "name a folder that holds all files with `--root`" }, terminal, globals); // prettier-ignore
  const host = rememberReads(createNodeHost(root, { environment: terminal.environment }));
  for (const [index, path] of [file, ...sheets].entries()) {
    const bytes = host.read(path);
    if (!isFailure(bytes)) continue;
    const message = `\`${named[index] ?? path}\` cannot be read: ${bytes.reason}`;
    return reportFailure({ message, hint: "correct the path" }, terminal, globals);
  }
  const bytes = host.read(file);
  const html = isFailure(bytes) ? "" : new TextDecoder().decode(bytes);
  const sink = createSink();
  const progress = showProgress(terminal, globals);
  const pdf = await compilePage({ html, file }, sheets, {
    host,
    sink,
    stage: progress.stage,
    now: globals.now,
  });
  progress.end();
  const target = resolve(
    terminal.workingFolder,
    asked.output ?? `${page.slice(0, page.length - extname(page).length)}.pdf`,
  );
  const failed = sink.hasErrors() ? null : replaceFiles([{ path: target, bytes: pdf }], host.output);
  const reporter = asked.reporter ?? "human";
  const made =
    sink.hasErrors() || failed !== null ? [] : [{ path: relative(terminal.workingFolder, target) }];
  reportOutcome(
    { diagnostics: gather(sink.diagnostics), artifacts: made },
    { terminal, globals, reporter, host, stdin: null },
  );
  if (failed !== null) {
    const message = `\`${asked.output ?? failed.path}\` cannot be written: ${failed.failure.reason}`;
    return reportFailure({ message, hint: "name another file with `-o`" }, terminal, globals);
  }
  if (sink.hasErrors()) return exitCodes.errors;
  if (reporter === "human") terminal.results(made.map(({ path }) => `${path}\n`).join(""));
  return exitCodes.done;
}

/** The path from the root, with `/`; null where it is not below it. */
function belowRoot(root: string, path: string): string | null {
  const from = relative(root, path);
  return from === "" || from === ".." || from.startsWith(`..${sep}`) || isAbsolute(from)
    ? null
    : from.split(sep).join("/");
}
