/** Boxes that stand at the head or foot of a page: text fills the room that they leave, and none is lost or out of order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import { el, sides, styleTree, type Planned } from "../../../tools/styled-tree.ts";
import { typeset } from "../../../tools/typeset.ts";
import { extentOf, findWords, type Word } from "../find-words.ts";
import { layOut } from "../lay-out.ts";

/** Eight lines of ten points. */
const page = { width: 200, height: 80 };
const unlessFit = { float: "block-start unless-fit", breakInside: "avoid" } as const;

/** A paragraph of so many lines; its words carry its number. */
function lines(number: number, count: number, style: Partial<ComputedStyle> = {}): Planned {
  const words = Array.from({ length: count }, (_, index) => [`${number}.${index}`, el("br")]).flat();
  return el(
    "p",
    { style: { lineHeight: 10, fontSize: 10, margin: sides(0), ...style } },
    ...words.slice(0, -1),
  );
}

function figure(number: number, count: number, style: Partial<ComputedStyle> = unlessFit): Planned {
  return el("div", { style }, lines(number, count));
}

/** By page, each paragraph with the top of its first line there. */
function read(children: readonly Planned[], said: readonly string[] = []): readonly string[][] {
  const { pages, messages } = layOut(styleTree(children, page));
  expect(messages).toEqual(said);
  return pages.pages.map((_, index) => {
    const seen = new Map<number, number>();
    for (const word of findWords(pages).filter((found) => found.page === index))
      seen.set(word.paragraph, Math.min(seen.get(word.paragraph) ?? Infinity, Math.round(word.item.top)));
    return [...seen].toSorted((a, b) => a[1] - b[1]).map(([number, top]) => `${number} at ${top}`);
  });
}

describe("a page float", () => {
  test("stays in the flow where it fits", () => {
    expect(read([lines(1, 2), figure(2, 3), lines(3, 2)])).toEqual([["1 at 0", "2 at 20", "3 at 50"]]);
  });

  test("that does not fit stands at the head of the next page, and text fills its room", () => {
    expect(read([lines(1, 5), figure(2, 4), lines(3, 7)])).toEqual([
      ["1 at 0", "3 at 50"],
      ["2 at 0", "3 at 40"],
    ]);
  });

  test("that does not fit stands at the foot of the next page", () => {
    const foot = { ...unlessFit, float: "block-end unless-fit" } as const;
    expect(read([lines(1, 5), figure(2, 4, foot), lines(3, 7)])).toEqual([
      ["1 at 0", "3 at 50"],
      ["3 at 0", "2 at 40"],
    ]);
  });

  test("goes to the head or the foot of its own page where it always does", () => {
    const head = { float: "block-start" } as const;
    const foot = { float: "block-end" } as const;
    expect(read([lines(1, 3), figure(2, 2, head), lines(3, 1)])).toEqual([["2 at 0", "1 at 20", "3 at 50"]]);
    expect(read([lines(1, 3), figure(2, 2, foot), lines(3, 1)])).toEqual([["1 at 0", "3 at 30", "2 at 60"]]);
    expect(read([lines(1, 6), figure(2, 3, head), lines(3, 3)])).toEqual([["1 at 0"], ["2 at 0", "3 at 30"]]);
  });

  test("does not go before one that waits, though it would fit", () => {
    expect(read([lines(1, 4), figure(2, 5), figure(3, 1), lines(4, 6)])).toEqual([
      ["1 at 0", "4 at 40"],
      ["2 at 0", "3 at 50", "4 at 60"],
    ]);
  });

  test("stays before a break that is asked for, and before the end", () => {
    const breaks = { breakBefore: "page" } as const;
    expect(read([lines(1, 5), figure(2, 4), lines(3, 2), lines(4, 1, breaks)])).toEqual([
      ["1 at 0"],
      ["2 at 0", "3 at 40"],
      ["4 at 0"],
    ]);
    expect(read([lines(1, 5), figure(2, 4), lines(3, 2)])).toEqual([["1 at 0"], ["2 at 0", "3 at 40"]]);
    const always = { float: "block-start" } as const;
    expect(read([lines(1, 5), figure(2, 4, always), lines(3, 2), lines(4, 1, breaks)])).toEqual([
      ["1 at 0", "3 at 50"],
      ["2 at 0"],
      ["4 at 0"],
    ]);
  });

  test("leaves no heading alone above the room that it had", () => {
    const heading = lines(2, 1, { breakAfter: "avoid" });
    expect(read([lines(1, 6), heading, figure(3, 4), lines(4, 3, { widows: 3, orphans: 3 })])).toEqual([
      ["1 at 0"],
      ["2 at 0", "3 at 10", "4 at 50"],
    ]);
  });

  test("higher than a page is split in the flow", () => {
    const tall = { float: "block-start" } as const;
    expect(read([lines(1, 2), figure(2, 10, tall), lines(3, 1)])).toEqual([
      ["1 at 0", "2 at 20"],
      ["2 at 0", "3 at 40"],
    ]);
  });

  test.each([
    [
      "block-start",
      ["`div` has `float: top`, but stays in the flow: what it stands in gives nothing to the page"],
    ],
    [
      "block-end",
      ["`div` has `float: bottom`, but stays in the flow: what it stands in gives nothing to the page"],
    ],
    ["block-start unless-fit", []],
  ] as const)(
    "in a cell, a flex box or columns stays in the flow, and says so where it asked for more: %s",
    (float, said) => {
      const inside = [lines(1, 2), figure(2, 2, { float }), lines(3, 1)];
      const expected = [["1 at 0", "2 at 20", "3 at 40"]];
      expect(read([el("table", el("tbody", el("tr", el("td", ...inside))))], said)).toEqual(expected);
      const flex = { style: { display: "flex", flexDirection: "column" } } as const;
      // What is an item of a flex box floats nowhere (CSS Flexbox 1 § 3).
      expect(read([el("div", flex, ...inside)])).toEqual(expected);
      expect(read([el("div", { style: { display: "flow-root" } }, ...inside)], said)).toEqual(expected);
      expect(read([el("div", { style: { columnCount: 1 } }, ...inside)], said)).toEqual(expected);
    },
  );

  test("keeps the place across the page and the distance to the text that its styles give it", () => {
    const box = { padding: { ...sides(0), inlineStart: 30 } };
    const style = { ...unlessFit, margin: { ...sides(0), blockStart: 5, blockEnd: 7 } };
    const { pages } = layOut(
      styleTree([el("div", { style: box }, lines(1, 5), figure(2, 4, style), lines(3, 6))], page),
    );
    const [first] = findWords(pages).filter(({ paragraph }) => paragraph === 2);
    const [after] = findWords(pages).filter(({ paragraph, page: at }) => paragraph === 3 && at === 1);
    expect([first?.page, first?.item.x, first?.item.top, after?.item.top]).toEqual([1, 30, 0, 47]);
  });

  test("brings its footnotes along, and its place in the document for those who listen", async () => {
    const text = (name: string, count: number) =>
      Array.from({ length: count }, () => `<p>${name}</p>`).join("");
    const { pages, diagnostics } = await typeset(
      `<!doctype html><html lang="en"><head><title>t</title><style>
       @page { size: 200pt 140pt; margin: 20pt } body, p { margin: 0; font: 10pt/10pt serif } .n { float: footnote }
       .f { float: top unless-fit; break-inside: avoid } </style></head><body>${text("before", 7)}
       <div class="f">${text("figure", 4)}<p>caption<span class="n">note</span></p></div>${text("after", 5)}</body></html>`,
    );
    expect(diagnostics).toEqual([]);
    const said = pages.pages.map(({ items }) =>
      items
        .filter((item) => item.kind === "text")
        .toSorted((a, b) => a.top - b.top)
        .map(({ pieces }) => pieces.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join("")),
    );
    const count = (index: number, word: string) =>
      said[index]?.filter((text) => text.startsWith(word)).length;
    expect([count(0, "before"), count(0, "after"), count(0, "figure")]).toEqual([7, 3, 0]);
    expect([count(1, "figure"), count(1, "caption"), count(1, "after")]).toEqual([4, 1, 2]);
    expect(said[1]?.[0]).toBe("figure");
    expect(said[1]?.at(-1)).toMatch(/note$/);
  });
});

interface Part {
  readonly kind: "text" | "float" | "box";
  readonly count: number;
  readonly style: Partial<ComputedStyle>;
  readonly inside: readonly Part[];
}

const text = fc.record({
  kind: fc.constant("text" as const),
  count: fc.integer({ min: 1, max: 9 }),
  style: fc.record(
    {
      breakBefore: fc.constantFrom("auto", "auto", "auto", "auto", "page", "avoid"),
      breakAfter: fc.constantFrom("auto", "auto", "auto", "avoid"),
      margin: fc.constantFrom(0, 0, 4).map((margin) => ({ ...sides(0), blockEnd: margin })),
    },
    { requiredKeys: [] },
  ),
  inside: fc.constant([]),
});
const side = fc.constantFrom("block-start", "block-end");
const float = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.boolean(), side, fc.constantFrom(0, 0, 3))
  .map(([count, mild, where, margin]): Part => ({
    kind: "float",
    count,
    style: { float: mild ? `${where} unless-fit` : where, breakInside: "avoid", margin: sides(margin) },
    inside: [],
  }));
const flat = fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: float });
const box = fc
  .tuple(
    fc.array(flat, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("auto", "auto", "avoid"),
    fc.constantFrom(0, 2),
  )
  .map(([inside, breakInside, padding]): Part => ({
    kind: "box",
    count: 0,
    style: { breakInside, padding: sides(padding) },
    inside,
  }));

interface Written {
  readonly plan: Planned[];
  readonly texts: Map<number, number>;
  readonly floats: Map<number, { readonly count: number; readonly height: number }>;
}

function write(parts: readonly Part[], { texts, floats }: Omit<Written, "plan">): Planned[] {
  return parts.map((part) => {
    const number = texts.size + floats.size;
    if (part.kind === "box")
      return el("div", { style: part.style }, ...write(part.inside, { texts, floats }));
    if (part.kind === "text") {
      texts.set(number, part.count);
      return lines(number, part.count, part.style);
    }
    floats.set(number, { count: part.count, height: part.count * 10 });
    return figure(number, part.count, part.style);
  });
}

test("in any document no word is lost or doubled, text and floats keep their order, nothing overlaps", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: flat }, { weight: 1, arbitrary: box }), { maxLength: 12 }), (parts) => {
      const written = { texts: new Map<number, number>(), floats: new Map<number, { count: number; height: number }>() };
      const { pages, codes } = layOut(styleTree(write(parts, written), page));
      const words = findWords(pages);
      const of = (number: number) => words.filter(({ paragraph }) => paragraph === number);
      const pagesOf = (numbers: Iterable<number>) => [...numbers].toSorted((a, b) => a - b).map((number) => of(number)[0]?.page ?? -1);
      const counts = [...written.texts, ...[...written.floats].map(([number, { count }]) => [number, count] as const)];
      for (const [number, count] of counts)
        expect(of(number).map(({ index }) => index).toSorted((a, b) => a - b), `words of ${number}`).toEqual(Array.from({ length: count }, (_, at) => at));
      for (const order of [pagesOf(written.texts.keys()), pagesOf(written.floats.keys())])
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      // A float is whole, on the page of its first word.
      for (const number of written.floats.keys()) expect(new Set(of(number).map(({ page: at }) => at)).size).toBe(1);
      if (!codes.includes("DEP-LAYOUT-OVERFLOW")) checkPlaces(words);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
}); // prettier-ignore

function checkPlaces(words: readonly Word[]): void {
  const ends = new Map<string, number>();
  const sorted = words.map(({ page: at, item }) => ({ at, ...extentOf(item) })).toSorted((a, b) => a.at - b.at || a.y1 - b.y1);
  for (const { at, y1, y2 } of sorted) {
    expect(y1).toBeGreaterThanOrEqual((ends.get(`${at}`) ?? 0) - 0.02);
    expect(y2).toBeLessThanOrEqual(page.height + 0.02);
    ends.set(`${at}`, y2);
  }
} // prettier-ignore
