/** Takes the words of options, returns their values; what cannot be read is the caller's mistake. */
import { InvalidArgumentError } from "commander";
import { nearest } from "../diagnostics/nearest.ts";
import { reporterNames, type ReporterName } from "../diagnostics/reporters.ts";
import { artifactFormats } from "../project/settings.ts";
import type { ArtifactFormat } from "../publish/artifact.ts";
import { canonicalTag } from "../typography/canonical-tag.ts";

export function parseLanguages(text: string): readonly string[] {
  return splitList(text).map((word) => {
    const tag = canonicalTag(word);
    if (tag === null)
      throw new InvalidArgumentError(`\`${word}\` is no language tag such as \`fr\` or \`en-GB\`.`);
    return tag;
  });
}

export function parseLanguage(text: string): string {
  const [tag = "", ...more] = parseLanguages(text);
  if (more.length > 0) throw new InvalidArgumentError("Name one language.");
  return tag;
}

/** An option that may be given again adds to a list. */
export function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

export function parseFormats(text: string): readonly ArtifactFormat[] {
  return splitList(text).map((word) => oneOf(word, artifactFormats));
}

export function parseReporter(text: string): ReporterName {
  return oneOf(text, reporterNames);
}

export function parseJobs(text: string): number {
  const jobs = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (jobs < 1) throw new InvalidArgumentError("It is a whole number of at least 1.");
  return jobs;
}

/** A document that claims a standard which nothing has checked would be worse than one that claims none. */
export function parseStandards(text: string): readonly string[] {
  const names = splitList(text);
  const other = names.find((name) => name !== "none");
  if (other !== undefined)
    throw new InvalidArgumentError(`Conformance to \`${other}\` is not available yet; \`none\` is.`);
  return [];
}

/** ISO 8601 with date, time and zone: an instant, not a wall clock's reading. */
const INSTANT =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<time>\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?<zone>Z|[+-]\d\d:\d\d)$/u;

export function parseInstant(text: string): Date {
  const { date = "", time = "", zone = "" } = INSTANT.exec(text)?.groups ?? {};
  if (date !== "" && zone === "") throw new InvalidArgumentError("It lacks a zone: add `Z` or `+02:00`.");
  const instant = new Date(text);
  // 30 February would be taken for a day in March: the wall clock must come back as it was given.
  const wall = new Date(`${date}T${time}Z`);
  const isReal =
    !Number.isNaN(instant.getTime()) && !Number.isNaN(wall.getTime()) && wall.toISOString().startsWith(date);
  if (date === "" || !isReal)
    throw new InvalidArgumentError(
      "Write an ISO 8601 instant with its zone, such as `2026-08-16T09:30:00Z`.",
    );
  return instant;
}

const LAST_SECOND = 253_402_300_799;

/** reproducible-builds.org: whole seconds since 1970; null where it is not set. Throws where it is no such number. */
export function parseSourceDate(text: string | undefined): Date | null {
  if (text === undefined || text === "") return null;
  const seconds = /^\d{1,12}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(seconds <= LAST_SECOND))
    throw new InvalidArgumentError("SOURCE_DATE_EPOCH is not a number of seconds since 1970.");
  return new Date(seconds * 1000);
}

function splitList(text: string): readonly string[] {
  const words = text.split(",").map((word) => word.trim());
  if (words.includes(""))
    throw new InvalidArgumentError("The list has an empty item; separate items by single commas.");
  return [...new Set(words)];
}

function oneOf<T extends string>(word: string, known: readonly T[]): T {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  const near = nearest(word, known);
  const listed = known.map((each) => `\`${each}\``).join(", ");
  throw new InvalidArgumentError(
    near === null
      ? `\`${word}\` is none of ${listed}.`
      : `\`${word}\` is not known; did you mean \`${near}\`?`,
  );
}
