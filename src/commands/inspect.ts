/** `depeche inspect`: takes a PDF of anyone, says what is in it and what a human should look at; returns the exit code. */
import { basename, dirname, resolve } from "node:path";
import { gather } from "../diagnostics/gather.ts";
import type { ReporterName } from "../diagnostics/reporters.ts";
import { createSink } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { describeInspection } from "../inspect/describe-inspection.ts";
import { inspectPdf } from "../inspect/inspect-pdf.ts";
import type { Inspection } from "../inspect/inspection.ts";
import { createNodeHost } from "../node-host.ts";
import { realFolder } from "../real-folder.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { reportOutcome } from "./report-outcome.ts";
import { reportFailure } from "./report-usage.ts";
import type { GlobalOptions, Terminal } from "./terminal.ts";

export interface InspectArguments {
  /** `-`: standard input. */
  readonly file: string;
  readonly reporter?: ReporterName | undefined;
}

export async function runInspect(
  { file, reporter = "human" }: InspectArguments,
  terminal: Terminal,
  globals: GlobalOptions,
): Promise<ExitCode> {
  const host = createNodeHost(terminal.workingFolder, { environment: terminal.environment });
  const read =
    file === "-" ? await terminal.readStdin() : readFile(resolve(terminal.workingFolder, file), host);
  if (isFailure(read)) {
    const message = `\`${file}\` cannot be read: ${read.reason}`;
    return reportFailure({ message, hint: "correct the path" }, terminal, globals);
  }
  const shown = file === "-" ? "<stdin>" : file;
  const sink = createSink();
  const inspection = await inspectPdf({ file: shown, bytes: read }, { sink });
  if (inspection !== null && reporter === "human") terminal.results(describeInspection(inspection, shown));
  const artifacts = inspection === null ? [] : [describeArtifact(inspection, shown)];
  const speaking = { terminal, globals, reporter, host, stdin: null };
  reportOutcome({ diagnostics: gather(sink.diagnostics), artifacts }, speaking);
  return inspection === null ? exitCodes.errors : exitCodes.done;
}

/** The command line may name any file, through links too. */
function readFile(path: string, host: Host) {
  const real = realFolder(path);
  return host.output.below(dirname(real)).read(basename(real));
}

/** By the names of the manifest, where it has them. */
function describeArtifact(inspection: Inspection, path: string) {
  const { size, pages, metadata, tags, ...rest } = inspection;
  const { title, language, claims, rest: metadataRest } = metadata;
  return {
    path,
    bytes: size,
    pages,
    title,
    language,
    standards: claims,
    tagged: tags.elements.length > 0 && tags.isMarked,
    metadata: metadataRest,
    tags,
    ...rest,
  };
}
