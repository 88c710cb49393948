/** Takes an outcome, returns workflow commands that GitHub shows beside the changed lines. */
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { escapeControls } from "./escape-controls.ts";
import type { Outcome } from "./reporter.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

export function reportGithub(outcome: Outcome): string {
  return outcome.diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join("");
}

function command({ severity, code, message, hint, file, span }: Diagnostic): string {
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", file],
    ...(span === null
      ? []
      : ([
          ["line", span.start.line],
          ["col", span.start.column],
          ["endLine", span.end.line],
          ["endColumn", span.end.column],
        ] as const)),
    ["title", code],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  const said = hint === undefined ? [message] : [message, `hint: ${hint}`];
  return `::${COMMANDS[severity]} ${written}::${said.map(escapeData).join("%0A")}`;
}

function escapeData(text: string): string {
  return escapeControls(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
