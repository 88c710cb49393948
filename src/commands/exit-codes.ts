/** Exit codes: what other programs rely on. */
import type { BuildStatus } from "../build.ts";

export const exitCodes = {
  done: 0,
  errors: 1,
  usage: 2,
  system: 3,
  bug: 70,
  interrupted: 130,
} as const satisfies Readonly<Record<BuildStatus | "bug" | "interrupted", number>>;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
