/** What is wrong in an inline fragment: a diagnostic that does not yet know its file. */
import type { Place, Sink, Span } from "../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { report } from "../diagnostics/sink.ts";

export interface FragmentProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  /** Place in the fragment's own source string. */
  readonly span: Span;
}

/** Reports problems of a fragment; `placeOf` turns a span of the fragment into a place of its file. */
export function reportProblems(
  problems: readonly FragmentProblem[],
  { sink, placeOf }: { readonly sink: Sink; readonly placeOf: (span: Span) => Place },
): void {
  for (const problem of problems) {
    const { message, hint } = problem;
    report(sink, problem.code, placeOf(problem.span), hint === undefined ? { message } : { message, hint });
  }
}
