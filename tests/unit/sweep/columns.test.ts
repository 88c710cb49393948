import { expect, test } from "vitest";
import { generateColumns } from "../../tools/generate-columns.ts";
import { judgePages, type FindingKind } from "../../tools/judge-pages.ts";
import { readShownLines, type ShownPages } from "../../tools/shown-lines.ts";
import { range } from "../../tools/sweep.ts";
import { typeset } from "../../tools/typeset.ts";

/** The same lines with each column as a page of its own: text is painted in the order in which it is read. */
function cutIntoColumns({ lines, sizes }: ShownPages): ShownPages {
  let column = -1;
  const cut = lines.map((line, index) => {
    const previous = lines[index - 1];
    const higher = previous !== undefined && line.baseline < previous.baseline - line.size / 2;
    // Columns of one line each begin beside each other; a bullet is nearer to its line.
    const beside =
      previous !== undefined && line.baseline <= previous.baseline + 0.5 && line.left > previous.left + 60;
    const begins = line.page !== previous?.page || higher || beside;
    if (begins) column++;
    return { ...line, page: column };
  });
  return { lines: cut, sizes: Array.from({ length: column + 1 }, () => sizes[0]!) };
}

const ofPages: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "lost",
  "doubled",
  "unknown",
  "overlap",
  "outside",
]);

async function sweepColumns(
  seeds: readonly number[],
  shifts: readonly number[],
  change = (html: string) => html,
) {
  const findings: string[] = [];
  const kinds = new Set<FindingKind>();
  let pages = 0;
  for (const seed of seeds)
    for (const shift of shifts) {
      const { html, expected } = generateColumns(seed, shift);
      const { bytes, diagnostics, pages: made } = await typeset(change(html));
      pages += made.pages.length;
      const shown = await readShownLines(bytes);
      const found = [
        ...judgePages(shown, expected).filter(({ kind }) => ofPages.has(kind)),
        ...judgePages(cutIntoColumns(shown), expected).filter(({ kind }) => !ofPages.has(kind)),
      ];
      const name = `document ${seed}, shift ${shift}`;
      findings.push(...diagnostics.map(({ code, message }) => `${name}: ${code} ${message}`));
      findings.push(...found.map(({ kind, page, text }) => `${name}, page ${page}: ${kind} ${text}`));
      for (const { kind } of found) kinds.add(kind);
    }
  return { findings, kinds, pages };
}

test(
  "160 documents in columns: no widow, no orphan, no stranded heading, no word lost or doubled, no overlap",
  { timeout: 600_000 },
  async () => {
    const { findings, pages } = await sweepColumns(range(0, 16), range(0, 10));
    expect(findings).toEqual([]);
    expect(pages).toBeGreaterThan(240);
  },
);

test("with the rules switched off, the same judge finds widows, orphans and stranded headings", { timeout: 600_000 }, async () => {
  const rules = /(widows|orphans): 2|break-after: avoid/g;
  const off = (html: string) => html.replace(rules, (rule) => rule.replace("2", "1").replace("avoid", "auto"));
  const { kinds } = await sweepColumns(range(0, 8), range(0, 4), off);
  expect([...kinds].sort()).toEqual(["orphan", "stranded", "widow"]);
}); // prettier-ignore
