/** What is wrong with a sheet, kept with its parsed form until it is known which rules count. */
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { CssLocation } from "css-tree";

export interface Problem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  readonly span: Span;
  /** Says only that print lacks something: of no interest in rules for the screen. */
  readonly printOnly: boolean;
}

export function spanOf(location: CssLocation | undefined): Span {
  if (location === undefined) return NOWHERE;
  return { start: location.start, end: location.end };
}

const start = { line: 1, column: 1, offset: 0 };

/** Nodes made by depeche have no place; they are never reported. */
const NOWHERE: Span = { start, end: start };
