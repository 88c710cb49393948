#!/usr/bin/env node
/** Takes the command line, runs the command, sets the exit code. */
import { runProgram } from "./commands/program.ts";
import { createTerminal } from "./commands/node-terminal.ts";
import { exitCodes } from "./commands/exit-codes.ts";

// Stages are run with a turn of the event loop between them; writing is one of them, and an interruption finds all of it done or none.
for (const [signal, code] of [
  ["SIGINT", exitCodes.interrupted],
  ["SIGTERM", 143],
] as const)
  process.once(signal, () => {
    if (process.stderr.isTTY) process.stderr.write("\n");
    process.exit(code);
  });

// A reader that closes early, as `head` does, has what it wanted.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

process.exitCode = await runProgram(process.argv.slice(2), createTerminal());
