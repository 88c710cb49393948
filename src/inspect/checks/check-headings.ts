/** Takes what is found in a PDF, returns what is wrong with its headings: none, a level skipped, one without text. */
import type { Inspection } from "../inspection.ts";
import type { Finding } from "./finding.ts";
import { listElements, textWithin } from "./list-elements.ts";
import { namePage, quoteStart } from "./name-place.ts";

const code = "DEP-INSPECT-HEADING";

export function checkHeadings({ tags }: Inspection): readonly Finding[] {
  if (tags.elements.length === 0) return [];
  const elements = listElements(tags);
  const headings = elements.filter(({ element }) => /^H[1-6]?$/u.test(element.standardRole));
  if (headings.length === 0) return [{ code, message: "the document has no headings" }];
  const findings: Finding[] = [];
  let before = 0;
  for (const { element, page } of headings) {
    const text = textWithin(element);
    // The level of an `H` is that of the parts around it.
    const level = element.standardRole === "H" ? before : Number(element.standardRole.slice(1));
    if (text.trim() === "" && element.alt === null)
      findings.push({ code, message: `${namePage(page)}a heading without text` });
    if (level > before + 1)
      findings.push({ code, message: `${namePage(page)}${quoteStart(text)} is of level ${String(level)}, ${before === 0 ? "and is the first heading" : `and follows one of level ${String(before)}`}` }); // prettier-ignore
    before = level;
  }
  return findings;
}
