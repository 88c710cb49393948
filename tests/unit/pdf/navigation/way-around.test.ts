import { describe, expect, it } from "vitest";
import type { OutlineEntry } from "../../../../src/layout/pages.ts";
import { labelPages } from "../../../../src/pdf/navigation/page-labels.ts";
import { makeLine, makePage, makePages, makePiece, writeQuietly } from "../../../tools/make-pages.ts";
import { readObjects } from "../../../tools/pdf-objects.ts";
import { readPdf } from "../../../tools/read-pdf.ts";

const page = makePage([makeLine(20, 40, makePiece("text"))]);

describe("page labels", () => {
  const numbered = (...all: readonly (readonly [number, string, string])[]) =>
    all.map(([value, style, label]) => ({ ...page, label, numbering: { value, style } }));

  it("are ranges in the counter style of the page", async () => {
    const pages = numbered([1, "lower-roman", "i"], [2, "lower-roman", "ii"], [1, "decimal", "1"], [2, "decimal", "2"], [26, "upper-alpha", "Z"], [27, "upper-alpha", "AA"]); // prettier-ignore
    const { labels } = await readPdf(await writeQuietly(makePages(pages)));
    expect(labels).toEqual(["i", "ii", "1", "2", "Z", "AA"]);
    expect(JSON.stringify(labelPages(pages))).toMatch(/^\{"Nums":\[0,\{"S":"r"\},2,\{"S":"D"\},4,\{"S":"A","St":26\},5,/u); // prettier-ignore
  });

  it("are written out where PDF has no such style, or counts otherwise", async () => {
    const pages = numbered([1, "arabic-indic", "١"], [2, "arabic-indic", "٢"], [27, "lower-alpha", "aa"], [28, "lower-alpha", "ab"], [0, "decimal", "0"], [-1, "decimal", "-1"], [4000, "lower-roman", "4000"]); // prettier-ignore
    const { labels } = await readPdf(await writeQuietly(makePages(pages)));
    expect(labels).toEqual(["١", "٢", "aa", "ab", "0", "-1", "4000"]);
  });
});

describe("the outline", () => {
  const entry = (level: number, title: string, open?: boolean): OutlineEntry => ({
    level,
    title,
    destination: { page: 0, x: 0, y: 0 },
    ...(open !== undefined && { open }),
  });
  const countsOf = async (...outline: readonly OutlineEntry[]) =>
    readObjects(await writeQuietly(makePages([page], { outline })))
      .filter(({ dictionary }) => dictionary.includes("/First "))
      .map(({ dictionary }) => /\/Count (-?\d+)/u.exec(dictionary)?.[1])
      .sort();

  it("shows what its branches say: closed ones count below 0, and nothing around them counts what they hide", async () => {
    const closed = [
      entry(1, "A", false),
      entry(2, "B"),
      entry(3, "C"),
      entry(1, "D"),
      entry(2, "E", false),
      entry(4, "F"),
    ];
    // The root shows A, D and E; A hides B and C, B shows C; D shows E; E hides F.
    expect(await countsOf(...closed)).toEqual(["-1", "-2", "1", "1", "3"]);
  });

  it("of leaves says nothing of open or closed", async () => {
    expect(await countsOf(entry(1, "A", false), entry(1, "B", false))).toEqual(["2"]);
  });
});
