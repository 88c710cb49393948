/** Columns of numbers whose decimal signs stand below one another, set with real fonts. */
import { describe, expect, test } from "vitest";
import type { Pages } from "../../../src/layout/pages.ts";
import { typeset } from "../../tools/typeset.ts";

interface Shown {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of the first of these characters. */
  readonly middle: number | null;
}

function readCells({ pages }: Pages, character: string): readonly Shown[] {
  return (pages[0]?.items ?? []).flatMap((item): readonly Shown[] => {
    if (item.kind !== "text") return [];
    let middle: number | null = null;
    const texts = item.pieces.map(({ x: start, glyphs }) => {
      let x = item.x + start;
      return glyphs.map(({ text, advance }) => {
        if (text === character) middle ??= x + advance / 2;
        x += advance;
        return text;
      }).join("");
    });
    const left = Math.min(...item.pieces.map(({ x }) => item.x + x));
    const right = Math.max(...item.pieces.map(({ x, width }) => item.x + x + width));
    return [{ text: texts.join(" "), left, right, middle }];
  });
} // prettier-ignore

async function lay(rule: string, rows: readonly string[], { table = "", character = "." } = {}) {
  const body = rows.map((row) => (row.startsWith("<") ? `<tr>${row}</tr>` : `<tr><td>${row}</td></tr>`)).join("");
  const style = `@page { size: 400pt 300pt; margin: 20pt } body { margin: 0 } table { border-collapse: collapse; ${table} } td, th { padding: 2pt 4pt; text-align: ${rule} } th { text-align: end }`;
  const { pages, diagnostics } = await typeset(
    `<!doctype html><html lang="en"><title>t</title><style>${style}</style><table>${body}</table></html>`,
  );
  expect(diagnostics).toEqual([]);
  return readCells(pages, character);
} // prettier-ignore

/** Where each cell has its character, or would have it. */
function axis(cells: readonly Shown[]): number {
  const middles = cells.flatMap(({ middle }) => middle ?? []);
  for (const middle of middles) expect(middle).toBeCloseTo(middles[0] ?? 0, 3);
  return middles[0] ?? 0;
}

describe("cells aligned on a character", () => {
  const numbers = ["1.25", "100.5", "3", "12,345.678", "\u2212.5"];

  test.each(['"." end', '"." start', '"." center'])("%s", async (rule) => {
    const cells = await lay(rule, numbers, { table: "width: 200pt" });
    expect(cells.map(({ text }) => text)).toEqual(numbers);
    const at = axis(cells);
    // As though a point followed it: its middle would be on the axis.
    const three = cells[2];
    const widest = cells[3];
    expect(at - (three?.right ?? 0)).toBeGreaterThan(0.5);
    expect(at - (three?.right ?? 0)).toBeLessThan(2);
    const [left, right] = [(widest?.left ?? 0) - 24, 216 - (widest?.right ?? 0)];
    if (rule.endsWith("start")) expect(left).toBeCloseTo(0, 3);
    else if (rule.endsWith("center")) expect(left).toBeCloseTo(right, 3);
    else expect(right).toBeCloseTo(0, 3);
  });

  test("another character, heads, cells of several columns, and more than one line", async () => {
    const rows = ["<th>Total</th><td>x</td>", "1,5", "22,25", '<td colspan="2">9</td>', "<td>8<br>7,125</td>"];
    const [head, , first, second, wide, ...lines] = await lay('"," end', rows, { character: "," });
    expect(first?.middle).toBeCloseTo(second?.middle ?? 0, 3);
    expect(lines.map(({ text }) => text.trimEnd())).toEqual(["8", "7,125"]);
    for (const { right } of lines) expect(right).toBeCloseTo(head?.right ?? 0, 3);
    expect(wide?.right).toBeGreaterThan(head?.right ?? Infinity);
  });

  test("a column that has no room for them keeps the longest words", async () => {
    const cells = await lay('"." end', ["1.25", "not known in any of these years", "3.125"], { table: "width: 90pt; table-layout: auto" });
    expect(axis(cells)).toBeGreaterThan(0);
    for (const { left, right } of cells) {
      expect(left).toBeGreaterThanOrEqual(20);
      expect(right).toBeLessThanOrEqual(380);
    }
  });
}); // prettier-ignore
