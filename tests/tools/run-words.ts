/** Takes the words of a command line and where it is run, runs the program in this process, returns what it said and its exit code. */
import { runProgram } from "../../src/commands/program.ts";

export interface Run {
  readonly exit: number;
  readonly results: string;
  readonly messages: string;
}

export interface Surroundings {
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
}

export async function runWords(
  words: readonly string[],
  { workingFolder, environment = {}, stdin = new Uint8Array() }: Surroundings,
): Promise<Run> {
  const results: string[] = [];
  const messages: string[] = [];
  const exit = await runProgram(words, {
    results: (text) => void results.push(text),
    messages: (text) => void messages.push(text),
    isInteractive: false,
    environment,
    workingFolder,
    readStdin: () => Promise.resolve(stdin),
    clock: () => 0,
  });
  return { exit, results: results.join(""), messages: messages.join("") };
}
