/** Takes what is found in a PDF, reports what a human should look at; each check is a row. */
import { report } from "../../diagnostics/sink.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import type { Inspection } from "../inspection.ts";
import { checkAlternatives } from "./check-alternatives.ts";
import { checkContrast } from "./check-contrast.ts";
import { checkDocument } from "./check-document.ts";
import { checkFonts } from "./check-fonts.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkOrder } from "./check-order.ts";
import { checkTables } from "./check-tables.ts";
import { checkUntagged } from "./check-untagged.ts";
import type { Check } from "./finding.ts";

const CHECKS: readonly Check[] = [
  checkDocument,
  checkUntagged,
  checkHeadings,
  checkTables,
  checkAlternatives,
  checkLanguages,
  checkOrder,
  checkContrast,
  checkFonts,
];

/** What a check finds again and again is not said for ever. */
const MOST = 20;

export function checkInspection(inspection: Inspection, file: string, sink: Sink): void {
  const place = { file, span: null };
  for (const check of CHECKS) {
    const findings = check(inspection);
    for (const { code, message } of findings.slice(0, MOST)) report(sink, code, place, { message });
    const [first] = findings.slice(MOST);
    if (first === undefined) continue;
    const left = String(findings.length - MOST);
    report(sink, first.code, place, { message: `and so on: ${left} more of this kind` });
  }
}
