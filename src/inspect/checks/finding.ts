/** What a check says of a PDF. */
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Inspection } from "../inspection.ts";

export interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
}

export type Check = (inspection: Inspection) => readonly Finding[];
