/** Takes a YAML document with its errors, reports those that are causes, each at the place where it is put right. */
import { isScalar, visit, type Document, type Scalar } from "yaml";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Locator } from "./locator.ts";
import { findYamlWords, type YamlWords } from "./yaml-words.ts";

interface Finding extends YamlWords {
  readonly start: number;
  readonly end: number;
  /** What stands behind this follows from the error. */
  readonly swallowed: number;
}

/** As version control leaves it where two changes meet. */
const conflict = /^<{7} .*$/gm;

/** Less telling than a quote that is never closed, more than all else. */
const ENDED_LATE = 1.5;

interface Context {
  readonly text: string;
  readonly locator: Locator;
  readonly sink: Sink;
}

export function reportYamlErrors(document: Document.Parsed, context: Context): void {
  const { text, locator, sink } = context;
  const conflicts = document.errors.length === 0 ? [] : [...text.matchAll(conflict)];
  for (const { index } of conflicts)
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(index, index + 7), {
      message: "a merge conflict is not resolved here",
      hint: "keep one of the two versions, and remove the lines of `<<<<<<<`, `=======` and `>>>>>>>`",
    });
  if (conflicts.length > 0) return;
  const quoted = document.errors.length === 0 ? new Map<number, Scalar>() : quotedByEnd(document);
  const findings = document.errors.map((error) => find(error, quoted, context));
  for (const { start, end, message, hint } of causesOf(findings, locator))
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(start, end), { message, hint });
  for (const { message: said, pos } of document.warnings) {
    const { message, hint } = findYamlWords(said);
    report(sink, "DEP-ARTICLE-YAML-TAG", locator.at(...pos), { message, hint });
  }
  const { version, explicit } = document.directives.yaml;
  if (explicit === true && version !== "1.2")
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(0, 5), {
      message: `\`%YAML ${version}\` asks for another YAML than 1.2`,
      hint: "remove the line",
    });
}

/** Texts in quotes, by the offset behind them. */
function quotedByEnd(document: Document.Parsed): ReadonlyMap<number, Scalar> {
  const found = new Map<number, Scalar>();
  visit(document, (_, node) => {
    if (isScalar(node) && node.range && node.type?.startsWith("QUOTE_") === true)
      found.set(node.range[1], node);
  });
  return found;
}

function find(
  { message: said, pos }: Document.Parsed["errors"][number],
  quoted: ReadonlyMap<number, Scalar>,
  { text, locator }: Context,
): Finding {
  const [start, end] = pos;
  const words = findYamlWords(said);
  const [from, to] = quotedBefore(start, quoted, text)?.range ?? [start, start];
  const atQuote = { start: from, end: from + 1, swallowed: start };
  if (from < start && said.startsWith("Missing closing")) return { ...words, ...atQuote };
  const first = lineOf(from, locator);
  const last = lineOf(to, locator);
  // A text that is not closed ends where the next one should have begun.
  if (first < last) {
    const message = `a text in quotes begins here, and ends in line ${last} before something else`;
    return { ...atQuote, message, hint: "put the closing quote where the text ends", rank: ENDED_LATE };
  }
  const isFollowing = said.startsWith("Implicit keys") && lineOf(start, locator) === lineOf(end, locator);
  return { ...words, rank: isFollowing ? Infinity : words.rank, start, end, swallowed: Infinity };
}

function lineOf(offset: number, locator: Locator): number {
  return locator.at(offset, offset).span?.start.line ?? 0;
}

/** The text in quotes that ends at an offset, or before the spaces that lead to it. */
function quotedBefore(offset: number, quoted: ReadonlyMap<number, Scalar>, text: string): Scalar | undefined {
  let at = offset;
  while (at > 0 && !quoted.has(at) && /\s/.test(text[at - 1] ?? "")) at -= 1;
  return quoted.get(at);
}

function causesOf(findings: readonly Finding[], locator: Locator): readonly Finding[] {
  const causes = new Map<number, Finding>();
  let swallowed = Infinity;
  for (const finding of findings.toSorted((a, b) => a.start - b.start || a.rank - b.rank)) {
    if (finding.start >= swallowed) break;
    swallowed = Math.min(swallowed, finding.swallowed);
    const line = lineOf(finding.start, locator);
    const known = causes.get(line);
    if (known === undefined || finding.rank < known.rank) causes.set(line, finding);
  }
  return [...causes.values()];
}
