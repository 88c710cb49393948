/** Takes an outcome, returns a SARIF 2.1.0 log, as code scanning services read it. */
import { asSentence } from "./as-sentence.ts";
import { codes } from "./codes.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import type { Outcome } from "./reporter.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

export function reportSarif(outcome: Outcome): string {
  const named = [...new Set(outcome.diagnostics.map(({ code }) => code))].sort();
  const rules = named.map((code) => ({
    id: code,
    shortDescription: { text: codes[code].title },
    fullDescription: { text: codes[code].explanation },
    help: { text: asSentence(codes[code].fix) },
    defaultConfiguration: { level: LEVELS[codes[code].severity] },
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "depeche", rules } },
        columnKind: "utf16CodeUnits",
        results: outcome.diagnostics.map(writeResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function writeResult({ code, severity, message, hint, file, span }: Diagnostic): object {
  const region =
    span === null
      ? {}
      : {
          region: {
            startLine: span.start.line,
            startColumn: span.start.column,
            endLine: span.end.line,
            endColumn: span.end.column,
          },
        };
  const artifactLocation = { uri: file.split("/").map(encodeURIComponent).join("/") };
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message}\nhint: ${hint}` },
    locations: [{ physicalLocation: { artifactLocation, ...region } }],
  };
}
