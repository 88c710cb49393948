/** Takes the words of options, returns their values; what cannot be read is the caller's mistake. */
import { InvalidArgumentError } from "commander";
import { escapeControls } from "../diagnostics/escape-controls.ts";
import { reporterNames, type ReporterName } from "../diagnostics/reporters.ts";
import { judgeStandards } from "../judge-standards.ts";
import { standardNames, type Standard } from "../pdf/standards/standards.ts";
import { artifactFormats } from "../project/settings.ts";
import type { ArtifactFormat } from "../publish/artifact.ts";
import { canonicalTag } from "../typography/canonical-tag.ts";
import { unknownName, type UsageProblem } from "../usage.ts";

/** Message and hint, a line each: the parser puts words of its own before them, and `describeRefusal` parts them again. */
function refusal({ message, hint }: UsageProblem): InvalidArgumentError {
  return new InvalidArgumentError(`\n${escapeControls(message)}\n${escapeControls(hint)}`);
}

export function parseLanguages(text: string): readonly string[] {
  return splitList(text).map((word) => {
    const tag = canonicalTag(word);
    if (tag === null)
      throw refusal({
        message: `\`${word}\` is no language tag`,
        hint: "write tags such as `fr` or `en-GB`",
      });
    return tag;
  });
}

export function parseLanguage(text: string): string {
  const [tag = "", ...more] = parseLanguages(text);
  if (more.length > 0) throw refusal({ message: "more than one language", hint: "name one" });
  return tag;
}

/** An empty path would be the folder where the command is run, which nobody means: a variable of a script was not set. */
export function parsePath(text: string): string {
  if (text === "") throw refusal({ message: "the path is empty", hint: "name a file or folder, or `.`" });
  return text;
}

/** An option that may be given again adds to a list. */
export function collectPaths(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), parsePath(text)];
}

export function parseFormats(text: string): readonly ArtifactFormat[] {
  return splitList(text).map((word) => oneOf("format", word, artifactFormats));
}

export function parseReporter(text: string): ReporterName {
  return oneOf("reporter", text, reporterNames);
}

export function parseJobs(text: string): number {
  const jobs = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (jobs < 1)
    throw refusal({
      message: `\`${text}\` is no number of documents`,
      hint: "write a whole number of at least 1",
    });
  return jobs;
}

export function parseStandards(text: string): readonly Standard[] {
  const names = splitList(text).map((word) => oneOf("standard", word, [...standardNames, "none"] as const));
  const claimed = names.filter((name) => name !== "none");
  if (claimed.length === 0) return [];
  if (claimed.length < names.length)
    throw refusal({ message: "`none` stands alone", hint: "leave it out, or name no standard beside it" });
  const problem = judgeStandards(claimed);
  if (problem !== null) throw refusal(problem);
  return claimed;
}

/** ISO 8601 with date and time; without a zone it is a wall clock's reading, not an instant. */
const INSTANT =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<time>\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?<zone>Z|[+-]\d\d:\d\d)?$/u;

export function parseInstant(text: string): Date {
  const { date, time, zone } = INSTANT.exec(text)?.groups ?? {};
  // 30 February would be taken for a day in March: the wall clock must come back as it was given.
  const wall = new Date(`${date ?? ""}T${time ?? ""}Z`);
  const isReal = date !== undefined && !Number.isNaN(wall.getTime()) && wall.toISOString().startsWith(date);
  if (isReal && zone === undefined)
    throw refusal({ message: `\`${text}\` lacks a zone`, hint: "add `Z`, or an offset such as `+02:00`" });
  const instant = new Date(text);
  if (!isReal || Number.isNaN(instant.getTime()))
    throw refusal({
      message: `\`${text}\` is no instant`,
      hint: "write date, time and zone by ISO 8601, such as `2026-08-16T09:30:00Z`",
    });
  return instant;
}

const LAST_SECOND = 253_402_300_799;

/** reproducible-builds.org: whole seconds since 1970; null where it is not set. Throws where it is no such number. */
export function parseSourceDate(text: string | undefined): Date | null {
  if (text === undefined || text === "") return null;
  const seconds = /^\d{1,12}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(seconds <= LAST_SECOND))
    throw refusal({
      message: `\`SOURCE_DATE_EPOCH\`: \`${text}\` is no number of seconds since 1970`,
      hint: "write whole seconds, such as `1755336600`, or unset it",
    });
  return new Date(seconds * 1000);
}

function splitList(text: string): readonly string[] {
  const words = text.split(",").map((word) => word.trim());
  if (words.includes(""))
    throw refusal({ message: "the list has an empty item", hint: "separate items by single commas" });
  return [...new Set(words)];
}

function oneOf<T extends string>(kind: string, word: string, known: readonly T[]): T {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  throw refusal(unknownName(kind, word, known));
}
