/** Takes an outcome, returns it as one JSON object: `{ "diagnostics": [...], "artifacts": [...] }`. */
import type { Diagnostic } from "./diagnostic.ts";
import type { Outcome } from "./reporter.ts";

export function reportJson(outcome: Outcome): string {
  const diagnostics = outcome.diagnostics.map(inOrder);
  return `${JSON.stringify({ diagnostics, artifacts: outcome.artifacts }, null, 2)}\n`;
}

/** The keys in the order of the contract, whatever order a stage gave them in. */
function inOrder({ code, severity, message, file, span, hint, related }: Diagnostic): Diagnostic {
  return {
    code,
    severity,
    message,
    file,
    span,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined ? {} : { related }),
  };
}
