/** Takes the words of a quotation, returns its first words: what it is known by in a list. */
import { plainText } from "../markup/plain-text.ts";
import type { InlineElement } from "../markup/fragment.ts";
import type { ViewText } from "./view.ts";

/** So many characters stand on one line of the list. */
const LONGEST = 27;

/** A short quotation is given whole; else an ellipsis follows its last whole word that fits. */
export function shortenQuotation(quotation: ViewText): ViewText {
  const words = plainText(quotation.fragment).replace(/\s+/gu, " ").trim();
  return { ...quotation, fragment: [quoted(words.length <= LONGEST ? words : `${firstWords(words)}…`)] };
}

function firstWords(words: string): string {
  const end = words.lastIndexOf(" ", LONGEST);
  const cut = end > 0 ? words.slice(0, end) : cutByCharacters(words);
  return cut.replace(/[\s,;:.…!?–—-]+$/u, "");
}

/** A script without spaces is cut between characters. */
function cutByCharacters(words: string): string {
  return Array.from(
    new Intl.Segmenter().segment(words).containing(LONGEST)?.input.slice(0, LONGEST) ?? words,
  ).join("");
}

function quoted(value: string): InlineElement {
  const start = { line: 1, column: 1, offset: 0 };
  return {
    type: "element",
    name: "q",
    attributes: {},
    children: [{ type: "text", value }],
    span: { start, end: start },
  };
}
