/** `depeche translate accept`: says that a translation fits today's original, and writes its lock; returns the exit code. */
import type { ReporterName } from "../diagnostics/reporters.ts";
import { gather } from "../diagnostics/gather.ts";
import { createSink, type CollectingSink } from "../diagnostics/sink.ts";
import type { Host } from "../host.ts";
import { acceptTranslation, type Acceptance } from "../locale/accept-translation.ts";
import { createNodeHost } from "../node-host.ts";
import { planBuild } from "../plan.ts";
import { readSettings } from "../project/read-settings.ts";
import { defaultSettings } from "../project/settings.ts";
import { replaceFiles } from "../publish/replace-files.ts";
import { quietStage } from "../stage.ts";
import type { UsageProblem } from "../usage.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { reportOutcome } from "./report-outcome.ts";
import { reportFailure, reportUsage } from "./report-usage.ts";
import type { GlobalOptions, Terminal } from "./terminal.ts";

export interface AcceptArguments {
  readonly slug: string;
  readonly keys: readonly string[];
  readonly lang: string;
  readonly root?: string | undefined;
  readonly reporter?: ReporterName | undefined;
}

export async function runTranslateAccept(
  asked: AcceptArguments,
  terminal: Terminal,
  globals: GlobalOptions,
): Promise<ExitCode> {
  const root = findRoot(asked.root, terminal.workingFolder);
  if (typeof root !== "string") return reportUsage(root, terminal, globals);
  const host = createNodeHost(root, { environment: terminal.environment });
  const sink = createSink();
  const settings = readSettings({ host, sink });
  const reporter = asked.reporter ?? settings.reporter;
  const result = await accept(asked, host, sink);
  if (result !== null && "message" in result) return reportUsage(result, terminal, globals);
  const failed =
    result === null ? null : replaceFiles([{ path: result.file, bytes: result.bytes }], host.output);
  const isDone = result !== null && failed === null;
  reportOutcome(
    { diagnostics: gather(sink.diagnostics), artifacts: isDone ? [{ path: result.file }] : [] },
    { terminal, globals, reporter, host, stdin: null },
  );
  if (failed !== null) {
    const message = `\`${failed.path}\` cannot be written: ${failed.failure.reason}`;
    return reportFailure({ message, hint: "check the permissions and the free space" }, terminal, globals);
  }
  if (!isDone || sink.hasErrors()) return exitCodes.errors;
  if (reporter === "human") {
    const count = result.accepted.length;
    if (!globals.quiet) terminal.messages(`accepted: ${count} ${count === 1 ? "text" : "texts"}\n`);
    terminal.results(`${result.file}\n`);
  }
  return exitCodes.done;
}

async function accept(
  { slug, keys, lang: language }: AcceptArguments,
  host: Host,
  sink: CollectingSink,
): Promise<Acceptance | UsageProblem | null> {
  const request = { articles: [slug], source: null, languages: [language] };
  const plan = await planBuild(request, { host, sink, settings: defaultSettings, stage: quietStage });
  if ("message" in plan) return plan;
  const [planned] = plan;
  if (planned === undefined || sink.hasErrors()) return null;
  const { article } = planned;
  if (article.language === language)
    return {
      message: `\`${article.slug}\` is written in \`${language}\`: there is no translation to accept`,
      hint: "name a language that it is translated into with `-l`",
    };
  const result = acceptTranslation({ article, language, keys }, { host, sink });
  if (result === null || !("unknownKey" in result)) return result;
  const { unknownKey, near } = result;
  const hint =
    near === null
      ? "name texts as the translation does: `headline`, `body.<id>`"
      : `did you mean \`${near}\`?`;
  return { message: `\`${slug}\` has no text \`${unknownKey}\``, hint };
}
