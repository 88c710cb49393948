import { expect, test } from "vitest";
import { range, sweep } from "../../tools/sweep.ts";

test(
  "300 documents with boxes beside the text: no word lost or doubled, no overlap, no widow, no orphan, no stranded heading",
  { timeout: 600_000 },
  async () => {
    const { documents, pages, findings } = await sweep({
      seeds: range(0, 20),
      shifts: range(0, 15),
      rules: true,
      floats: true,
    });
    expect(findings).toEqual([]);
    expect(documents).toBe(300);
    expect(pages).toBeGreaterThan(900);
  },
);
