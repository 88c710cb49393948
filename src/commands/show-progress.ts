/** Takes a terminal, returns stages that show what is worked on: one line that is wiped, or with `--verbose` a line each. */
import { columnWidth } from "../diagnostics/column-width.ts";
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
      terminal.messages(WIPE + cut(`${room} ${escapeControls(subject)}`, (terminal.columns ?? 80) - 1));
      return quietStage.of(subject)(room, run);
    },
  };
  return { stage, end: () => { terminal.messages(WIPE); } }; // prettier-ignore
}

/** A line that is broken by the terminal could not be wiped. */
function cut(text: string, columns: number): string {
  let line = "";
  let width = 0;
  for (const character of text) {
    width += columnWidth(character);
    if (width > columns) break;
    line += character;
  }
  return line;
}

/** Each room with its time when it is done. */
function listStages(terminal: Terminal): Stage {
  return {
    of: (subject) => (room, run) =>
      quietStage.of(subject)(room, async () => {
        const start = terminal.clock();
        try {
          return await run();
        } finally {
          const spent = (terminal.clock() - start).toFixed(1);
          terminal.messages(`${room.padEnd(9)} ${spent.padStart(8)} ms  ${escapeControls(subject)}\n`);
        }
      }),
  };
}
