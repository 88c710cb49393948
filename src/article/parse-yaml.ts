/** Takes the text of a YAML or JSON file, returns its data and a locator for it; null where it cannot be read. */
import { LineCounter, type Document, type YAMLError, type YAMLWarning } from "yaml";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { checkCharacters } from "./check-characters.ts";
import { composeYaml } from "./compose-yaml.ts";
import { convertNodes, type Data } from "./convert-nodes.ts";
import { createLocator, type Locator } from "./locator.ts";

export interface YamlFile {
  readonly data: Data;
  readonly locator: Locator;
}

/** What to do about the errors that are made most often; the parser's own words say what they are. */
const hints: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "put the line under the one it belongs to, with the same number of spaces",
  BAD_SCALAR_START: "put the text in quotes",
  BLOCK_AS_IMPLICIT_KEY: "put a text that contains `: ` in quotes",
  MISSING_CHAR: "close the quote or bracket, or write the missing `:` or `,`",
  BAD_DQ_ESCAPE: "write `\\\\` for a backslash, or use single quotes",
  BAD_DIRECTIVE: "remove the line",
};

/** What the parser says of them is for who knows YAML by heart. */
const words: readonly (readonly [pattern: RegExp, message: string, hint?: string])[] = [
  [/^Missing closing "quote$/u, "a text in double quotes is not closed", 'add the closing `"`'],
  [/^Missing closing 'quote$/u, "a text in single quotes is not closed", "add the closing `'`; within the text write it twice"],
  [/^Nested mappings are not allowed in compact mappings$/u, "a second `: ` stands in the line of a key"],
  [/^Tabs are not allowed as indentation$/u, "the line is indented with a tab"],
  [/^Flow .+ must be sufficiently indented and end with a (.)$/u, "a bracket is not closed by `$1` where it should be", "close it; the lines between are indented further than the key"],
  [/^Missing , (?:or : )?between flow .+ items$/u, "a comma is missing before this", "put a comma after the item before it"],
  [/^Unresolved tag: (.+)$/u, "the tag `$1` has no meaning in an article"],
]; // prettier-ignore

export function parseYaml(file: string, text: string, sink: Sink): YamlFile | null {
  const lines = new LineCounter();
  const locator = createLocator(file, text, lines);
  const documents = composeYaml(text, lines);
  checkCharacters({ text, locator, sink });
  if (typeof documents === "number") {
    report(sink, "DEP-ARTICLE-NESTING", locator.at(documents, documents), {
      message: "the file is nested far deeper than any article",
      hint: "lists and mappings may be nested 32 deep",
    });
    return null;
  }
  const [document, second] = documents;
  if (document === undefined) return null;
  reportErrors(document, locator, sink);
  if (second !== undefined)
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(second.range[0], second.range[0]), {
      message: "a second document begins here",
      hint: "remove the `---` line: one file is one article",
    });
  if (document.errors.length > 0) return null;
  return { data: convertNodes(document.contents, { text, locator, sink }), locator };
}

function reportErrors(document: Document.Parsed, locator: Locator, sink: Sink): void {
  for (const error of document.errors) {
    const hint =
      wordsFor(error)?.[2] ??
      hints[error.code] ??
      "see the YAML 1.2 rules for quotes, indentation and brackets";
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(...error.pos), { message: inOurWords(error), hint });
  }
  for (const warning of document.warnings)
    report(sink, "DEP-ARTICLE-YAML-TAG", locator.at(...warning.pos), {
      message: inOurWords(warning),
      hint: "remove the tag or directive: texts, numbers, lists and mappings need none",
    });
  const { version, explicit } = document.directives.yaml;
  if (explicit === true && version !== "1.2")
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(0, 5), {
      message: `\`%YAML ${version}\` is not the YAML that articles are written in`,
      hint: "remove the line: articles are YAML 1.2",
    });
}

function wordsFor({ message }: { readonly message: string }): (typeof words)[number] | undefined {
  return words.find(([pattern]) => pattern.test(message));
}

function inOurWords({ message }: YAMLError | YAMLWarning): string {
  const [pattern, said] = wordsFor({ message }) ?? [];
  if (pattern !== undefined && said !== undefined) return message.replace(pattern, said);
  return message.replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase());
}
