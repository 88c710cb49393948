/**
 * Takes pages and the standards that they are to claim, reports what they lack: before anything is written, where it can be mended.
 * What needs a person's eye (whether an alternative text says what the image says) no program finds.
 */
import type { Sink } from "../../diagnostics/diagnostic.ts";
import type { Pages } from "../../layout/pages.ts";
import { checkAlternatives } from "./check-alternatives.ts";
import { checkCharacters } from "./check-characters.ts";
import { checkColours } from "./check-colours.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkTables } from "./check-tables.ts";
import { checkTitle } from "./check-title.ts";
import { standards, type Need, type Standard } from "./standards.ts";

/** `claim`: the name of the standard that asks for it. */
export type CheckNeed = (pages: Pages, claim: string, sink: Sink) => void;

const checks: Readonly<Record<Need, CheckNeed>> = {
  title: checkTitle,
  languages: checkLanguages,
  alternatives: checkAlternatives,
  headings: checkHeadings,
  tables: checkTables,
  characters: checkCharacters,
  colours: checkColours,
};

export function checkClaims(pages: Pages, claimed: readonly Standard[], sink: Sink): void {
  const asked = new Map<Need, string>();
  for (const { name, needs } of claimed.map((each) => standards[each]))
    for (const need of needs) if (!asked.has(need)) asked.set(need, name);
  for (const [need, claim] of asked) checks[need](pages, claim, sink);
}
