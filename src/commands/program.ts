/** Takes the words of a command line, runs the command that they name, returns the exit code. */
import { CommanderError } from "commander";
import { Command } from "@commander-js/extra-typings";
import { escapeControls } from "../diagnostics/escape-controls.ts";
import { unknownName, type UsageProblem } from "../usage.ts";
import { version } from "../version.ts";
import { addCommands, type Outcome } from "./add-commands.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { examples } from "./examples.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { parseInstant, parseSourceDate } from "./parse-options.ts";
import { reportUsage } from "./report-usage.ts";
import type { Terminal } from "./terminal.ts";

export async function runProgram(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const outcome: Outcome = { code: exitCodes.done, command: "depeche" };
  const program = makeProgram(terminal, outcome);
  const stranger = findStranger(words, program.commands);
  if (stranger !== null) return reportUsage(stranger, terminal, { color: !words.includes("--no-color") });
  try {
    await program.parseAsync(words, { from: "user" });
    return outcome.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportBug(error, terminal);
    if (error.exitCode === 0) return exitCodes.done;
    // Help has been shown in place of a command that was not named.
    if (error.code === "commander.help") return exitCodes.usage;
    const { color } = program.opts();
    return reportUsage(describeRefusal(error, outcome.command), terminal, { color });
  }
}

/** The parser shows the help of all, without a word, where it is asked for that of a command that there is not. */
function findStranger(
  [first, wanted]: readonly string[],
  commands: readonly { readonly name: () => string }[],
): UsageProblem | null {
  if (first !== "help" || wanted === undefined || wanted.startsWith("-")) return null;
  const known = ["help", ...commands.map((command) => command.name())];
  return known.includes(wanted) ? null : unknownName("command", wanted, known);
}

function makeProgram(terminal: Terminal, outcome: Outcome) {
  const program = new Command("depeche")
    .description(
      "Makes accessible HTML and print-ready PDF of structured articles, in every language they have.",
    )
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show the help of a command")
    .option("--no-color", "no colours")
    .option("-q, --quiet", "say errors only")
    .option("-v, --verbose", "say what is done, and how long it takes")
    .option("--now <instant>", "date documents with this ISO 8601 instant", parseInstant)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: terminal.results,
      writeErr: terminal.messages,
      outputError: () => undefined,
    })
    .addHelpText("beforeAll", ({ command }) => examples(command.name()))
    .exitOverride();
  addCommands(program, {
    terminal,
    outcome,
    globals: () => {
      const { color, quiet = false, verbose = false, now } = program.opts();
      return {
        color,
        quiet,
        verbose,
        now: now ?? parseSourceDate(terminal.environment["SOURCE_DATE_EPOCH"]),
      };
    },
  });
  return program;
}

/** The stack is for us: only a bug of ours has one. */
function reportBug(error: unknown, terminal: Terminal): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.messages(
    `${stack.split("\n").map(escapeControls).join("\n")}\n\nThis is a bug in depeche; nothing was written. ` +
      "Please report it with the lines above, the output of `depeche info` and, if you can, the article.\n",
  );
  return exitCodes.bug;
}
