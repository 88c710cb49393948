/** Takes what a command found and made, says it through the reporter that was asked for. */
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
}

export function reportOutcome(
  outcome: Outcome,
  { terminal, globals, reporter, host, stdin }: Speaking,
): void {
  const { stream, render } = reporters[reporter];
  const said = globals.quiet && stream === "stderr" ? withoutNotes(outcome) : outcome;
  const text = render(said, {
    colour: wantsColour(terminal, globals),
    source: (file) => readSource(file, host, stdin),
  });
  if (stream === "stdout") terminal.results(text);
  else terminal.messages(text);
}

/** Quiet leaves what must be known. */
function withoutNotes(outcome: Outcome): Outcome {
  return { ...outcome, diagnostics: outcome.diagnostics.filter(({ severity }) => severity === "error") };
}

function readSource(file: string, host: Host, stdin: Uint8Array | null): string | null {
  const bytes = file === "<stdin>" ? stdin : readResource(host, file);
  return bytes === null || isFailure(bytes) ? null : new TextDecoder().decode(bytes);
}
