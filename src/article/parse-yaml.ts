/** Takes the text of a YAML or JSON file, returns its data and a locator for it; null where it cannot be read. */
import { LineCounter, parseDocument, type Document, type YAMLError } from "yaml";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { checkCharacters } from "./check-characters.ts";
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
  MULTIPLE_DOCS: "remove the `---` line: one file is one article",
  BAD_SCALAR_START: "put the text in quotes",
  BLOCK_AS_IMPLICIT_KEY: "put a text that contains `: ` in quotes",
  MISSING_CHAR: "close the quote or bracket, or write the missing `:` or `,`",
  BAD_DQ_ESCAPE: "write `\\\\` for a backslash, or use single quotes",
  BAD_DIRECTIVE: "remove the line",
};

export function parseYaml(file: string, text: string, sink: Sink): YamlFile | null {
  const lines = new LineCounter();
  const locator = createLocator(file, text, lines);
  const document = compose(text, lines);
  checkCharacters({ text, locator, sink });
  if (document === null) {
    report(sink, "DEP-ARTICLE-NESTING", locator.at(0, 0), {
      message: "the file is nested deeper than any article",
      hint: "lists and mappings may be nested 32 deep",
    });
    return null;
  }
  for (const error of document.errors) {
    const hint = hints[error.code] ?? "see the YAML 1.2 rules for quotes, indentation and brackets";
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(...error.pos), { message: error.message, hint });
  }
  for (const warning of document.warnings)
    report(sink, "DEP-ARTICLE-YAML-TAG", locator.at(...warning.pos), {
      message: warning.message,
      hint: "remove the tag or directive: texts, numbers, lists and mappings need none",
    });
  const { version, explicit } = document.directives.yaml;
  if (explicit === true && version !== "1.2")
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(0, 5), {
      message: `\`%YAML ${version}\` is not the YAML that articles are written in`,
      hint: "remove the line: articles are YAML 1.2",
    });
  if (document.errors.length > 0) return null;
  return { data: convertNodes(document.contents, { text, locator, sink }), locator };
}

/** Duplicate keys are looked for later: the parser's own search takes the square of their number. */
function compose(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, version: "1.2" });
  } catch (error) {
    // The composer calls itself for each level; only a file made to do harm goes so deep.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
