/** The table of reporters: one row each. */
import type { Reporter } from "./reporter.ts";
import { reportGithub } from "./report-github.ts";
import { reportHuman } from "./report-human.ts";
import { reportJson } from "./report-json.ts";
import { reportJunit } from "./report-junit.ts";
import { reportSarif } from "./report-sarif.ts";

export const reporters = {
  human: { stream: "stderr", render: reportHuman },
  json: { stream: "stdout", render: reportJson },
  github: { stream: "stdout", render: reportGithub },
  junit: { stream: "stdout", render: reportJunit },
  sarif: { stream: "stdout", render: reportSarif },
} as const satisfies Readonly<Record<string, Reporter>>;

export type ReporterName = keyof typeof reporters;

export const reporterNames = Object.keys(reporters) as readonly ReporterName[];
