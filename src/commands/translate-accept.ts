/** `depeche translate accept`: placeholder until locale/ has its door. */
import type { ExitCode } from "./exit-codes.ts";
import type { GlobalOptions, Terminal } from "./terminal.ts";
export interface AcceptArguments {
  readonly slug: string;
  readonly keys: readonly string[];
  readonly lang: string;
  readonly root?: string | undefined;
}
export function runTranslateAccept(
  _asked: AcceptArguments,
  _terminal: Terminal,
  _globals: GlobalOptions,
): Promise<ExitCode> {
  return Promise.resolve(0);
}
