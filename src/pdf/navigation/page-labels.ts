/** Takes the printed page numbers, returns them as ranges that count on (ISO 32000-1 § 12.4.2). */
import type { Page } from "../../layout/pages.ts";
import { pdfText } from "../pdfmake-internals.ts";

interface Label {
  /** null: a prefix without a number. */
  readonly style: string | null;
  readonly start: number;
  readonly prefix: string;
}

/** Counter styles that PDF has as well, as far as both count alike: after z come aa and ab in one, aa and bb in the other. */
const styles: Readonly<Record<string, { readonly name: string; readonly most: number }>> = {
  decimal: { name: "D", most: 999_999_999 },
  "lower-roman": { name: "r", most: 3999 },
  "upper-roman": { name: "R", most: 3999 },
  "lower-alpha": { name: "a", most: 26 },
  "lower-latin": { name: "a", most: 26 },
  "upper-alpha": { name: "A", most: 26 },
  "upper-latin": { name: "A", most: 26 },
};

export function labelPages(pages: readonly Page[]): Readonly<Record<string, unknown>> {
  const ranges: unknown[] = [];
  let before: Label | null = null;
  pages.forEach((page, index) => {
    const label = readLabel(page);
    const countsOn =
      label.style !== null && before?.style === label.style && label.start === before.start + 1;
    if (!countsOn) ranges.push(index, formatLabel(label));
    before = label;
  });
  return { Nums: ranges };
}

/** A range cannot begin below 1. */
function readLabel({ label, numbering }: Page): Label {
  const { value, style } = numbering ?? {
    value: /^[1-9]\d{0,8}$/.test(label) ? Number(label) : 0,
    style: "decimal",
  };
  const found = Object.hasOwn(styles, style) ? styles[style] : undefined;
  return found !== undefined && Number.isInteger(value) && value >= 1 && value <= found.most
    ? { style: found.name, start: value, prefix: "" }
    : { style: null, start: 1, prefix: label };
}

function formatLabel({ style, start, prefix }: Label): Readonly<Record<string, unknown>> {
  return style === null ? { P: pdfText(prefix) } : { S: style, ...(start === 1 ? {} : { St: start }) };
}
