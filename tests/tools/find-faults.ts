/** Takes what a command said on the error stream, returns what a user could complain of: no place, no fix, words of ours. */
import { codes, type DiagnosticCode } from "../../src/diagnostics/codes.ts";
import { excerptSource } from "../../src/diagnostics/source-excerpt.ts";

export interface Said {
  readonly place: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly severity: string;
  readonly message: string;
  readonly code: string;
  /** The lines below the first: source, caret, hint, related places. */
  readonly below: readonly string[];
}

/** What is wrong with a file as a whole has no line. */
const wholeFile: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "DEP-ARTICLE-TOO-LARGE",
  "DEP-PROJECT-TWO-FILES",
  "DEP-PROJECT-LANGUAGE-TAG",
  "DEP-PROJECT-OUTSIDE",
  "DEP-PROJECT-UNREADABLE",
  "DEP-PROJECT-UNWRITABLE",
  "DEP-TEMPLATE-UNREADABLE",
  "DEP-TRANSLATION-LANGUAGE",
  "DEP-TRANSLATION-MISSING-WORD",
  "DEP-TRANSLATION-NO-FILE",
  "DEP-TRANSLATION-NO-WORDS",
  "DEP-TRANSLATION-OF-ORIGINAL",
]);

/** Files that a diagnostic names because they are not there, or cannot be looked at. */
const absent: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "DEP-PROJECT-UNREADABLE",
  "DEP-PROJECT-UNWRITABLE",
  "DEP-TEMPLATE-UNREADABLE",
  "DEP-TRANSLATION-MISSING-WORD",
  "DEP-TRANSLATION-NO-FILE",
  "DEP-TRANSLATION-NO-WORDS",
]);

const head = /^(?<place>[^\s:][^:]*):(?:(?<line>\d+):(?<column>\d+):)? (?<severity>error|warning|info) (?<message>.+) \[(?<code>DEP-[A-Z0-9-]+)\]$/u; // prettier-ignore

/** Diagnostics are parted by empty lines, and their number stands at the end; null where the text is no such report. */
export function readReport(text: string): readonly Said[] | null {
  const blocks = text.replace(/\n$/u, "").split("\n\n");
  const counted = blocks.pop() ?? "";
  if (!/^\d+ (errors?|warnings?|notes?)(, \d+ (warnings?|notes?))*$/u.test(counted)) return null;
  const said: Said[] = [];
  for (const block of blocks) {
    const [first = "", ...below] = block.split("\n");
    const { place, line, column, severity, message, code } = head.exec(first)?.groups ?? {};
    if (place === undefined || severity === undefined || message === undefined || code === undefined)
      return null;
    said.push({
      place,
      line: line === undefined ? null : Number(line),
      column: column === undefined ? null : Number(column),
      severity,
      message,
      code,
      below,
    });
  }
  return said;
}

/** Where diagnostics may point: the project, and what ships with depeche. */
export interface Sources {
  readonly has: (path: string) => boolean;
  /** null where there is no such file. */
  readonly textOf: (path: string) => string | null;
}

export function findFaults(said: Said, sources: Sources): readonly string[] {
  const { place, line, column, message, code, below } = said;
  const name = `${code} at ${place}`;
  const faults: string[] = [];
  const hint = below.find((each) => each.startsWith("  hint: "));
  if (!isCode(code)) faults.push(`${name}: the code is not in the table`);
  if (hint === undefined || hint.length < 14) faults.push(`${name}: no hint`);
  if (!isClause(message)) faults.push(`${name}: the message is no clause`);
  if (hint !== undefined && !isClause(hint.slice(8))) faults.push(`${name}: the hint is no clause`);
  if (isCode(code) && !absent.has(code) && !sources.has(place)) faults.push(`${name}: there is no such file`);
  if (line === null || column === null) {
    // A page that a template made is in no file: what the article's texts are not to blame for is the template's as a whole.
    const isOfPage = place.endsWith(".hbs") && !code.startsWith("DEP-TEMPLATE-");
    // A PDF has no lines.
    const isOfPdf = code.startsWith("DEP-INSPECT-");
    if (isCode(code) && !wholeFile.has(code) && !isOfPage && !isOfPdf) faults.push(`${name}: no line`);
    return faults;
  }
  const text = sources.textOf(place);
  const length = text?.split("\n")[line - 1]?.length;
  if (length === undefined) faults.push(`${name}:${line}: the file has no such line`);
  else if (column > length + 1) faults.push(`${name}:${line}:${column}: the line ends before`);
  const at = { line, column, offset: 0 };
  const shown = text === null ? null : excerptSource(text, { start: at, end: at });
  if (shown !== null && below[0] !== `${String(line).padStart(5)} | ${shown.text}`)
    faults.push(`${name}: the source line is not shown`);
  return faults;
}

/** No capital at the beginning but of a name written in capitals, no full stop at the end: messages and hints go on after a colon. */
export function isClause(text: string): boolean {
  return !/^\p{Lu}\p{Ll}|^A |[.!]$/u.test(text);
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(codes, code);
}

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/^\s+at .+:\d+:\d+\)?$/mu, "a stack trace"],
  [/(?<![\w.:/-])\/(?:tmp|home|root|work|usr|var|private|Users)\b/u, "an absolute path"],
  [/\[object |\bundefined\b|\bNaN\b/u, "a value of the program’s own"],
  [/\b(?:Type|Range|Syntax|Reference)?Error:|\bE(?:NOENT|ACCES|ISDIR|NOTDIR|EXIST)\b/u, "the system’s words"],
];

/** What no message may contain, in words for the test's failure. Quoted source lines are the user's own text. */
export function findForeignWords(text: string, folders: readonly string[]): readonly string[] {
  const ours = text
    .split("\n")
    .filter((line) => !/^ *\d* \| /u.test(line))
    .join("\n");
  const found = forbidden.flatMap(([pattern, what]) => (pattern.test(ours) ? [what] : []));
  if (/\bnull\b/u.test(ours.replace(/`[^`\n]*`/gu, ""))) found.push("`null` without quotes");
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll("\n", "")))
    found.push("a control character");
  for (const folder of folders) if (text.includes(folder)) found.push(`the folder ${folder}`);
  return found;
}
