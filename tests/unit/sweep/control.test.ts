import { expect, test } from "vitest";
import { range, sweep } from "../../tools/sweep.ts";

test(
  "with the rules switched off, the same judge finds widows, orphans and stranded headings, and nothing else",
  { timeout: 600_000 },
  async () => {
    const { counts } = await sweep({ seeds: range(0, 10), shifts: range(0, 6), rules: false });
    expect(Object.keys(counts).sort()).toEqual(["orphan", "stranded", "widow"]);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(3);
  },
);
