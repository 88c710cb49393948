/** A chart as its article describes it, its words in the edition's language. */
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Face } from "./face.ts";

export type Datum = Readonly<Record<string, string | number | null>>;

export interface Chart {
  readonly spec: "bar" | "line" | "area" | "dot";
  readonly data: readonly Datum[];
  /** Names of fields. */
  readonly x: string;
  readonly y: string;
  readonly series: string | null;
  readonly words: ChartWords;
}

export interface ChartWords {
  /** BCP 47. */
  readonly language: string;
  /** A text of the data as this edition prints it. */
  readonly label: (text: string) => string;
}

/** What drawing needs beside the chart. */
export interface Canvas {
  readonly width: number;
  readonly face: Face;
  readonly bold: Face;
}

export interface ChartProblem {
  readonly code: Extract<DiagnosticCode, `DEP-FIGURE-${string}`>;
  readonly message: string;
  readonly hint: string;
}

/** `problem` beside a drawing: it can be used, and should be better. */
export interface DrawnChart {
  readonly svg: string | null;
  readonly problem: ChartProblem | null;
}
