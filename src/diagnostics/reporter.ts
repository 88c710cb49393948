/** What a command has to say at its end, and the shape of a reporter. */
import type { Diagnostic } from "./diagnostic.ts";

/** A file that was made; further keys are those of the manifest. */
export interface ReportedArtifact {
  readonly path: string;
}

export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts: readonly ReportedArtifact[];
}

export interface ReportContext {
  /** Whether colours are wanted. */
  readonly colour: boolean;
  /** Text of a file that a diagnostic names; null where it cannot be read. */
  readonly source: (file: string) => string | null;
}

export interface Reporter {
  /** Human messages go to stderr beside the results; what a machine reads is the result itself. */
  readonly stream: "stdout" | "stderr";
  /** Returns what is printed, with its final line ending; empty where there is nothing to say. */
  readonly render: (outcome: Outcome, context: ReportContext) => string;
}
