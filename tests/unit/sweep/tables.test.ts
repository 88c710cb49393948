import { expect, test } from "vitest";
import { range, sweep } from "../../tools/sweep.ts";

test(
  "100 documents with tables of spanning cells: no word lost or doubled, no overlap, nothing in the margins",
  { timeout: 600_000 },
  async () => {
    const { documents, pages, findings } = await sweep({
      seeds: range(100, 110),
      shifts: range(0, 10),
      rules: true,
      spans: true,
    });
    expect(findings).toEqual([]);
    expect(documents).toBe(100);
    expect(pages).toBeGreaterThan(400);
  },
);
