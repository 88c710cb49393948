/** Takes a location of the HTML parser, returns it as a span. */
import type { Span } from "../diagnostics/diagnostic.ts";

interface Location {
  readonly startLine: number;
  readonly startCol: number;
  readonly startOffset: number;
  readonly endLine: number;
  readonly endCol: number;
  readonly endOffset: number;
}

export function spanOf(location: Location | null | undefined): Span | null {
  if (location == null) return null;
  return {
    start: { line: location.startLine, column: location.startCol, offset: location.startOffset },
    end: { line: location.endLine, column: location.endCol, offset: location.endOffset },
  };
}
