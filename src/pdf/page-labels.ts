/** Takes the printed page numbers, returns them as ranges that count on (ISO 32000-1 § 12.4.2). */
import type { Page } from "../layout/pages.ts";
import { pdfText } from "./pdfmake-internals.ts";

interface Label {
  /** D: decimal. Anything else is a prefix without a number. */
  readonly style: "D" | null;
  readonly start: number;
  readonly prefix: string;
}

export function labelPages(pages: readonly Page[]): Readonly<Record<string, unknown>> {
  const ranges: unknown[] = [];
  let before: Label | null = null;
  pages.forEach(({ label: printed }, index) => {
    const label = readLabel(printed);
    const countsOn = before?.style === "D" && label.style === "D" && label.start === before.start + 1;
    if (!countsOn) ranges.push(index, formatLabel(label));
    before = label;
  });
  return { Nums: ranges };
}

/** A range cannot begin below 1. */
function readLabel(printed: string): Label {
  return /^[1-9]\d{0,8}$/.test(printed)
    ? { style: "D", start: Number(printed), prefix: "" }
    : { style: null, start: 1, prefix: printed };
}

function formatLabel({ style, start, prefix }: Label): Readonly<Record<string, unknown>> {
  return style === null ? { P: pdfText(prefix) } : { S: style, ...(start === 1 ? {} : { St: start }) };
}
