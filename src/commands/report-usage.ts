/** Takes a usage problem, says it and where help is. */
import picocolors from "picocolors";
import { escapeControls } from "../diagnostics/escape-controls.ts";
import type { UsageProblem } from "../usage.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { wantsColour, type GlobalOptions, type Terminal } from "./terminal.ts";

export function reportUsage(
  { message, hint }: UsageProblem,
  terminal: Terminal,
  globals: Pick<GlobalOptions, "color">,
): ExitCode {
  sayError(message, hint, terminal, globals);
  return exitCodes.usage;
}

/** A file or the system failed outside any document. */
export function reportFailure(
  { message, hint }: UsageProblem,
  terminal: Terminal,
  globals: Pick<GlobalOptions, "color">,
): ExitCode {
  sayError(message, hint, terminal, globals);
  return exitCodes.system;
}

function sayError(
  message: string,
  hint: string,
  terminal: Terminal,
  globals: Pick<GlobalOptions, "color">,
): void {
  const paint = picocolors.createColors(wantsColour(terminal, globals));
  terminal.messages(`${paint.bold(paint.red("error"))} ${escapeControls(message)}\n`);
  terminal.messages(`  ${paint.cyan("hint:")} ${escapeControls(hint)}\n`);
}
