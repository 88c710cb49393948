/** Takes the syntax errors of a sheet, returns them to be taken by their places: whoever reads a broken part says more. */
import type { SyntaxFailure } from "./css-parser.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";

export interface PendingErrors {
  /** Those within a place that have not been taken yet. */
  readonly take: (span: Span) => readonly SyntaxFailure[];
  /** What nobody took. */
  readonly rest: () => readonly SyntaxFailure[];
}

/** `errors` in the order of their places: a part of a sheet looks at its own only. */
export function openPendingErrors(errors: readonly SyntaxFailure[]): PendingErrors {
  const taken = new Set<SyntaxFailure>();
  return {
    take: ({ start, end }) => {
      const found: SyntaxFailure[] = [];
      for (let index = firstFrom(errors, start.offset); index < errors.length; index++) {
        const error = errors[index];
        if (error === undefined || error.offset > end.offset) break;
        if (!taken.has(error)) found.push(error);
        taken.add(error);
      }
      return found;
    },
    rest: () => errors.filter((error) => !taken.has(error)),
  };
}

/** Index of the first error at an offset or after it. */
function firstFrom(errors: readonly SyntaxFailure[], offset: number): number {
  let low = 0;
  let high = errors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((errors[middle]?.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
