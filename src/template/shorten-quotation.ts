/** Takes the words of a quotation, returns its first words: what it is known by in a list. */
import { plainText } from "../markup/plain-text.ts";
import { inQuotes } from "./in-quotes.ts";
import type { ViewText } from "./view.ts";

/** So many characters stand on one line of the list. */
const LONGEST = 27;

/** A short quotation is given whole; else an ellipsis follows its last whole word that fits. */
export function shortenQuotation(quotation: ViewText): ViewText {
  const words = plainText(quotation.fragment).replace(/\s+/gu, " ").trim();
  const first = words.length <= LONGEST ? words : `${firstWords(words)}…`;
  return { ...quotation, fragment: [inQuotes([{ type: "text", value: first }])] };
}

function firstWords(words: string): string {
  const end = words.lastIndexOf(" ", LONGEST);
  const cut = end > 0 ? words.slice(0, end) : cutByCharacters(words);
  return cut.replace(/[\s,;:.…!?–—-]+$/u, "");
}

/** A script without spaces is cut between characters. */
function cutByCharacters(words: string): string {
  return Array.from(words).slice(0, LONGEST).join("");
}
