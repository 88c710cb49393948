import { describe, expect, it } from "vitest";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import { wordsOf } from "../../../tools/pages-as-text.ts";
import { el, styleTree } from "../../../tools/styled-tree.ts";
import { itemsOf, layOut, layOutQuietly } from "../lay-out.ts";

type Limit = ComputedStyle["hyphenateLimitLast"];

/** A paragraph of `count` lines on pages of ten, of which those named end in a hyphen; lines on the first page, or in the first column. */
function countLines(
  hyphenateLimitLast: Limit,
  hyphenated: readonly number[],
  { count = 14, columns = 1, orphans = 2 } = {},
): number {
  const words = Array.from({ length: count }, (_, index) =>
    hyphenated.includes(index + 1)
      ? `${"a".repeat(columns > 1 ? 8 : 34)}-`
      : "a".repeat(columns > 1 ? 9 : 35),
  );
  const paragraph = el("p", { style: { hyphenateLimitLast, orphans } }, words.join(" "));
  const inColumns = el("div", { style: { columnCount: 2, columnGap: 20 } }, paragraph);
  const pages = layOutQuietly([columns > 1 ? inColumns : paragraph]);
  const texts = itemsOf(pages, "text");
  const all = pages.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === "text"));
  expect(all).toHaveLength(count);
  return texts.filter(({ x }) => x === texts[0]?.x).length;
}

describe("the last word of a page", () => {
  it("is hyphenated unless the style forbids it: then its line goes on to the next", () => {
    expect(countLines("none", [10])).toBe(10);
    for (const limit of ["always", "column", "page"] as const) {
      expect(countLines(limit, [10]), limit).toBe(9);
      expect(countLines(limit, [9, 10]), limit).toBe(8);
      expect(countLines(limit, [9, 11]), limit).toBe(10);
    }
  });

  it("stays hyphenated where too many lines would go on, or too few stay", () => {
    expect(countLines("page", [8, 9, 10])).toBe(10);
    expect(countLines("page", [10], { orphans: 10 })).toBe(10);
    expect(countLines("page", [10], { orphans: 9 })).toBe(9);
  });

  it("is that of the last line before which the rest of a paragraph has lines enough", () => {
    // Ten lines fit, nine leave enough behind, and the ninth is torn.
    expect(countLines("page", [9], { count: 11 })).toBe(8);
  });
});

describe("the last word of a column", () => {
  it("is spared by `column` and `always`, not by `page` where the other column stands on the same page", () => {
    const options = { count: 12, columns: 2 };
    expect(countLines("none", [6], options)).toBe(6);
    expect(countLines("page", [6], options)).toBe(6);
    for (const limit of ["always", "column"] as const) {
      const first = countLines(limit, [6], options);
      expect([5, 7], limit).toContain(first);
    }
  });
});

it("no word is lost or said twice, whatever is torn", () => {
  for (let seed = 1; seed < 200; seed++) {
    const words = Array.from({ length: 5 + (seed % 29) }, (_, index) =>
      `${index}`.padEnd(34, "b") + ((seed * (index + 3) * 7919) % 5 < 2 ? "-" : "c"),
    );
    const style = { hyphenateLimitLast: (["always", "column", "page"] as const)[seed % 3]!, widows: 1 + (seed % 3), orphans: 1 + (seed % 4) };
    const { pages, messages } = layOut(styleTree([el("p", { style }, words.join(" "))]));
    expect(messages).toEqual([]);
    const said = pages.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === "text" ? [wordsOf(item)] : [])));
    expect(said).toEqual(words);
  }
}); // prettier-ignore
