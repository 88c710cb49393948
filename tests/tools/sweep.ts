/** Takes numbers of generated documents, returns what the judge and the diagnostics say of each, from HTML to PDF and back. */
import { generateDocument, type GeneratorOptions } from "./generate-documents.ts";
import { judge } from "./judge-pages.ts";
import { typeset } from "./typeset.ts";

export interface SweepRange extends GeneratorOptions {
  readonly seeds: readonly number[];
  readonly shifts: readonly number[];
}

export interface Swept {
  readonly documents: number;
  readonly pages: number;
  /** Each with the numbers of its document, so that it can be made again. */
  readonly findings: readonly string[];
  /** Findings by kind. */
  readonly counts: Readonly<Record<string, number>>;
}

export async function sweep({ seeds, shifts, ...options }: SweepRange): Promise<Swept> {
  const findings: string[] = [];
  const counts: Record<string, number> = {};
  let documents = 0;
  let pages = 0;
  for (const seed of seeds)
    for (const shift of shifts) {
      const { html, expected } = generateDocument(seed, shift, options);
      const made = await typeset(html);
      documents++;
      pages += made.pages.pages.length;
      const name = `document ${seed}, shift ${shift}`;
      for (const { code, message } of made.diagnostics) findings.push(`${name}: ${code} ${message}`);
      for (const { kind, page, text } of await judge(made.bytes, expected)) {
        findings.push(`${name}, page ${page}: ${kind} ${text}`);
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
    }
  return { documents, pages, findings, counts };
}

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
