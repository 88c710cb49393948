/** Takes the program, gives it its commands; what a command needs is loaded when it is run. */
import { Argument, Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { collectPaths, parseFormats, parseJobs, parseLanguage, parseLanguages, parsePath, parseReporter, parseStandards } from "./parse-options.ts"; // prettier-ignore
import { type ExitCode } from "./exit-codes.ts";
import type { GlobalOptions, Terminal } from "./terminal.ts";

/** What a run comes to; it begins as done. */
export interface Outcome {
  code: ExitCode;
  /** The command that was understood last, as in `depeche build`. */
  command: string;
}

export interface Setting {
  readonly terminal: Terminal;
  readonly outcome: Outcome;
  readonly globals: () => GlobalOptions;
}

export function addCommands(program: CommandUnknownOpts, setting: Setting): void {
  const commands = [makeBuild(setting), makeCheck(setting), makePdf(setting), makeTranslate(setting), makeInspect(setting), makeInfo(setting)]; // prettier-ignore
  for (const command of commands) {
    program.addCommand(command);
    inherit(command, program, setting.outcome);
  }
}

/** Output and errors are handled as the program's own, down to the last command. */
function inherit(
  command: CommandUnknownOpts,
  parent: CommandUnknownOpts,
  outcome: Outcome,
  path = parent.name(),
): void {
  const words = `${path} ${command.name()}`;
  command.copyInheritedSettings(parent).exitOverride((error) => {
    outcome.command = words;
    throw error;
  });
  for (const child of command.commands) inherit(child, command, outcome, words);
}

/** What build and check share. */
function makeBuilder(name: string, description: string) {
  return new Command(name)
    .description(description)
    .addArgument(new Argument("[article...]", "slugs or files; `-` reads one article from standard input"))
    .option("-l, --lang <list>", "languages, as in `fr,en`", parseLanguages)
    .option("-f, --format <list>", "`pdf`, `html` or both", parseFormats)
    .option("-t, --template <name>", "template")
    .option("--pdf-standard <list>", "ua-1,a-3a (default), ua-1,a-2a, one of them, or none", parseStandards)
    .option("-j, --jobs <n>", "documents under way at the same time", parseJobs)
    .option("--strict", "warnings fail")
    .option("--reporter <name>", "human, json, github, junit or sarif", parseReporter)
    .option("--root <dir>", "the project's folder", parsePath);
}

function makeBuild({ terminal, outcome, globals }: Setting): CommandUnknownOpts {
  return makeBuilder("build", "make the documents of all articles, or of those named")
    .option("-o, --out <dir>", "folder to write to", parsePath)
    .action(async (articles, options) => {
      const { runBuild } = await import("./build.ts");
      outcome.code = await runBuild({ articles, ...options }, terminal, globals());
    });
}

function makeCheck({ terminal, outcome, globals }: Setting): CommandUnknownOpts {
  return makeBuilder("check", "check all that build checks, typesetting included, and write nothing").action(
    async (articles, options) => {
      const { runCheck } = await import("./build.ts");
      outcome.code = await runCheck({ articles, ...options }, terminal, globals());
    },
  );
}

function makePdf({ terminal, outcome, globals }: Setting): CommandUnknownOpts {
  return new Command("pdf")
    .description("make a PDF of any HTML page and its style sheets")
    .argument("<page>", "HTML file")
    .option("-o, --output <file>", "PDF file; default: beside the page", parsePath)
    .option("--style <file>", "a further style sheet; may be given again", collectPaths)
    .option("--pdf-standard <list>", "claim ua-1, a-2a, a-3a, or none (default)", parseStandards)
    .option("--reporter <name>", "human, json, github, junit or sarif", parseReporter)
    .option("--root <dir>", "folder that the page may use; default: its own", parsePath)
    .action(async (page, options) => {
      const { runPdf } = await import("./pdf.ts");
      outcome.code = await runPdf({ page, ...options }, terminal, globals());
    });
}

function makeTranslate({ terminal, outcome, globals }: Setting): CommandUnknownOpts {
  const accept = new Command("accept")
    .description("say that a translation fits today's original, and write its lock")
    .argument("<slug>", "article")
    .argument("[keys...]", "texts, as in `headline` or `body.p3`; default: all")
    .requiredOption("-l, --lang <tag>", "language of the translation", parseLanguage)
    .option("--reporter <name>", "human, json, github, junit or sarif", parseReporter)
    .option("--root <dir>", "the project's folder", parsePath)
    .action(async (slug, keys, options) => {
      const { runTranslateAccept } = await import("./translate-accept.ts");
      outcome.code = await runTranslateAccept({ slug, keys, ...options }, terminal, globals());
    });
  return new Command("translate").description("work on translations").addCommand(accept);
}

function makeInspect({ terminal, outcome, globals }: Setting): CommandUnknownOpts {
  return new Command("inspect")
    .description("say what is in a PDF: tags, text by page, fonts, metadata, attachments, claims")
    .argument("<file>", "PDF file of any origin; `-` reads it from standard input")
    .option("--reporter <name>", "human, json, github, junit or sarif", parseReporter)
    .action(async (file, options) => {
      const { runInspect } = await import("./inspect.ts");
      outcome.code = await runInspect({ file, ...options }, terminal, globals());
    });
}

function makeInfo({ terminal, outcome }: Setting): CommandUnknownOpts {
  return new Command("info")
    .description("versions and environment, for a report of a bug")
    .action(async () => {
      const { runInfo } = await import("./info.ts");
      outcome.code = runInfo(terminal);
    });
}
