/** What is wrong, where, why, and what to do: the one way in which any stage speaks to the user. */
import type { DiagnosticCode } from "./codes.ts";

export type Severity = "error" | "warning" | "info";

/** `line` and `column` count from 1, `offset` from 0; columns and offsets in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A place in a file; `file` is relative to the project root, with `/`; standard input is `<stdin>`. */
export interface Place {
  readonly file: string;
  readonly span: Span | null;
}

export interface Related extends Place {
  readonly message: string;
}

export interface Diagnostic extends Place {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly Related[];
}

/** Collects diagnostics; handed down to every stage. */
export interface Sink {
  readonly report: (diagnostic: Diagnostic) => void;
}
