/** Takes a terminal, returns stages that show what is worked on: one line that is wiped, or with `--verbose` a line each. */
import { escapeControls } from "../diagnostics/escape-controls.ts";
import { quietStage, type Stage } from "../stage.ts";
import type { GlobalOptions, Terminal } from "./terminal.ts";

export interface Progress {
  readonly stage: Stage;
  /** Wipes the line, so that what follows begins on an empty one. */
  readonly end: () => void;
}

const WIPE = "\r\u001b[2K";

export function showProgress(terminal: Terminal, { quiet, verbose }: GlobalOptions): Progress {
  if (verbose) return { stage: listStages(terminal), end: () => undefined };
  if (quiet || !terminal.isInteractive || terminal.environment["TERM"] === "dumb")
    return { stage: quietStage, end: () => undefined };
  const stage: Stage = {
    of: (subject) => async (room, run) => {
      terminal.messages(`${WIPE}${room} ${escapeControls(subject).slice(0, 60)}`);
      return run();
    },
  };
  return { stage, end: () => { terminal.messages(WIPE); } }; // prettier-ignore
}

/** Each room with its time when it is done. */
function listStages(terminal: Terminal): Stage {
  return {
    of: (subject) => async (room, run) => {
      const start = terminal.clock();
      try {
        return await run();
      } finally {
        const spent = (terminal.clock() - start).toFixed(1);
        terminal.messages(`${room.padEnd(9)} ${spent.padStart(8)} ms  ${escapeControls(subject)}\n`);
      }
    },
  };
}
