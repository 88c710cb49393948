import { expect, test } from "vitest";
import { range, sweep } from "../../tools/sweep.ts";

test(
  "500 documents of shifted lengths: no widow, no orphan, no stranded heading, no word lost or doubled, no overlap",
  { timeout: 600_000 },
  async () => {
    const { documents, pages, findings } = await sweep({
      seeds: range(0, 25),
      shifts: range(0, 20),
      rules: true,
    });
    expect(findings).toEqual([]);
    expect(documents).toBe(500);
    // Enough page breaks for something to go wrong at.
    expect(pages).toBeGreaterThan(1500);
  },
);
