/** Takes the text of a YAML or JSON file, returns its data and a locator for it; null where it cannot be read. */
import { LineCounter } from "yaml";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Data } from "../data.ts";
import { checkCharacters } from "./check-characters.ts";
import { composeYaml } from "./compose-yaml.ts";
import { convertNodes } from "./convert-nodes.ts";
import { createLocator, type Locator } from "./locator.ts";
import { reportYamlErrors } from "./report-yaml-errors.ts";

export interface YamlFile {
  readonly data: Data;
  readonly locator: Locator;
}

export function parseYaml(file: string, text: string, sink: Sink): YamlFile | null {
  const lines = new LineCounter();
  const locator = createLocator(file, text, lines);
  const documents = composeYaml(text, lines);
  checkCharacters({ text, locator, sink });
  if (typeof documents === "number") {
    report(sink, "DEP-ARTICLE-NESTING", locator.at(documents, documents), {
      message: "lists and mappings are nested far too deep",
      hint: "flatten them: 32 is the most",
    });
    return null;
  }
  const [document, second] = documents;
  if (document === undefined) return null;
  reportYamlErrors(document, { text, locator, sink });
  if (second !== undefined)
    report(sink, "DEP-ARTICLE-YAML-SYNTAX", locator.at(second.range[0], second.range[0]), {
      message: "a second document begins here",
      hint: "remove the line of `---` or `...`: a file is one document",
    });
  if (document.errors.length > 0) return null;
  return { data: convertNodes(document.contents, { text, locator, sink }), locator };
}
