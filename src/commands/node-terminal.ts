/** Takes nothing, returns the terminal that this process runs in. */
import type { Terminal } from "./terminal.ts";

export function createTerminal(): Terminal {
  return {
    results: (text) => void process.stdout.write(text),
    messages: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY,
    columns: process.stderr.isTTY ? process.stderr.columns : undefined,
    environment: process.env,
    workingFolder: process.cwd(),
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    clock: () => performance.now(),
  };
}
