/** Takes nothing, returns a sink that keeps what is reported to it. */
import type { Diagnostic, Place, Related, Severity, Sink } from "./diagnostic.ts";
import { codes, type DiagnosticCode } from "./codes.ts";

export interface CollectingSink extends Sink {
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: () => boolean;
}

export function createSink(): CollectingSink {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (diagnostic) => void diagnostics.push(diagnostic),
    hasErrors: () => diagnostics.some((diagnostic) => diagnostic.severity === "error"),
  };
}

/** What a stage says beside the code; severity comes from the table of codes unless given. */
export interface Report {
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly severity?: Severity;
}

/** Reports one diagnostic of the table at a place. */
export function report(sink: Sink, code: DiagnosticCode, place: Place, said: Report): void {
  sink.report({ severity: codes[code].severity, ...said, code, file: place.file, span: place.span });
}
