/** Takes what a command found and made, says it through the reporter that was asked for. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporters, type ReporterName } from "../diagnostics/reporters.ts";
import type { Outcome } from "../diagnostics/reporter.ts";
import { isFailure, type Host } from "../host.ts";
import { readResource } from "../read-resource.ts";
import { wantsColour, type GlobalOptions, type Terminal } from "./terminal.ts";

export interface Speaking {
  readonly terminal: Terminal;
  readonly globals: GlobalOptions;
  readonly reporter: ReporterName;
  readonly host: Host;
  readonly stdin: Uint8Array | null;
  /** Whether warnings fail, and are therefore no mere notes. */
  readonly strict?: boolean;
}

export function reportOutcome(
  outcome: Outcome,
  { terminal, globals, reporter, host, stdin, strict = false }: Speaking,
): void {
  const { stream, render } = reporters[reporter];
  const said = globals.quiet && stream === "stderr" ? withoutNotes(outcome, strict) : outcome;
  const text = render(said, {
    colour: wantsColour(terminal, globals),
    source: (file) => readSource(file, host, stdin),
  });
  if (stream === "stdout") terminal.results(text);
  else terminal.messages(text);
}

/** Quiet leaves what must be known. */
function withoutNotes({ diagnostics, artifacts }: Outcome, strict: boolean): Outcome {
  const matters = ({ severity }: Diagnostic) => severity === "error" || (strict && severity === "warning");
  return { diagnostics: diagnostics.filter(matters), artifacts };
}

function readSource(file: string, host: Host, stdin: Uint8Array | null): string | null {
  const bytes = file === "<stdin>" ? stdin : readResource(host, file);
  return bytes === null || isFailure(bytes) ? null : new TextDecoder().decode(bytes);
}
