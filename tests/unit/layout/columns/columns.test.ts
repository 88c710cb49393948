/** Content in columns: CSS Multi-column 1. */
import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import type { Pages } from "../../../../src/layout/pages.ts";
import { wordsOf } from "../../../tools/pages-as-text.ts";
import {
  el,
  line,
  sides,
  styleTree,
  type PagePlan,
  type Planned,
  type Wish,
} from "../../../tools/styled-tree.ts";
import { typeset } from "../../../tools/typeset.ts";
import { itemsOf, layOut } from "../lay-out.ts";

/** A paragraph of `count` lines: each word fills one of a column of 90 pt. */
function p(name: string, count: number, style: Wish["style"] = {}): Planned {
  const words = Array.from({ length: count }, (_, index) => `${name}${index + 1}`.padEnd(10, "."));
  return el("p", { style }, words.join(" "));
}

function columns(style: Partial<ComputedStyle>, ...children: readonly Planned[]): Planned {
  return el("div", { style: { columnCount: 2, columnGap: 20, ...style } }, ...children);
}

/** Lines of each column of each page from left to right, words only. A page holds ten lines, and two columns of 90 pt. */
function read(pages: Pages): readonly (readonly string[])[] {
  return pages.pages.map(({ items }) => {
    const texts = items.filter((item) => item.kind === "text");
    const lefts = [...new Set(texts.map(({ x }) => x))].sort((a, b) => a - b);
    return lefts.map((left) =>
      texts
        .filter(({ x }) => x === left)
        .map((item) => wordsOf(item).replace(/\.+/g, ""))
        .join(" "),
    );
  });
}

function lay(children: readonly Planned[], page: PagePlan = {}): Pages {
  const { pages, messages } = layOut(styleTree(children, page));
  expect(messages).toEqual([]);
  return pages;
}

const shown = (children: readonly Planned[], page: PagePlan = {}) => read(lay(children, page));

describe("balance", () => {
  test("two columns share the lines, the first has the odd one", () => {
    expect(shown([columns({}, p("a", 9))])).toEqual([["a1 a2 a3 a4 a5", "a6 a7 a8 a9"]]);
  });

  test("what follows stands below the highest column", () => {
    const [below] = itemsOf(lay([columns({}, p("a", 9)), p("b", 1)]), "text").slice(-1);
    expect(below).toMatchObject({ x: 0, top: 50 });
  });

  test("three columns are as even as lines can be", () => {
    const style = { columnCount: 3, columnGap: 10 };
    const words = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => `a${from + i}`).join(" ");
    expect(shown([columns(style, p("a", 10))], { width: 290 })).toEqual([
      [words(1, 4), words(5, 7), words(8, 10)],
    ]);
  });

  test("widows and orphans hold between columns", () => {
    expect(shown([columns({}, p("a", 3), p("b", 3))])).toEqual([["a1 a2 a3", "b1 b2 b3"]]);
    expect(shown([columns({}, p("a", 2), p("b", 3))])).toEqual([["a1 a2", "b1 b2 b3"]]);
    expect(shown([columns({}, p("a", 3))])).toEqual([["a1 a2 a3"]]);
  });

  test("a heading does not end a column", () => {
    const heading = p("h", 1, { breakAfter: "avoid" });
    expect(shown([columns({}, p("a", 4), heading, p("b", 4))])).toEqual([["a1 a2 a3 a4", "h1 b1 b2 b3 b4"]]);
  });

  test("what must not be cut stands in one column", () => {
    const whole = el("div", { style: { breakInside: "avoid" } }, p("a", 4), p("b", 3));
    expect(shown([columns({}, whole, p("c", 2))])).toEqual([["a1 a2 a3 a4 b1 b2 b3", "c1 c2"]]);
  });

  test("margins are cut off at the top of a column, and kept at the top of the first", () => {
    const margin = { ...sides(0), blockStart: 6 };
    const items = itemsOf(lay([columns({}, p("a", 2, { margin }), p("b", 2, { margin }))]), "text");
    expect(items.map(({ top }) => top)).toEqual([6, 16, 0, 10]);
  });
});

describe("pages", () => {
  test("columns are filled as far as the page goes, and balanced on the last", () => {
    const pages = shown([columns({}, p("a", 26))]);
    expect(pages.map((page) => page.map((column) => column.split(" ").length))).toEqual([
      [10, 10],
      [3, 3],
    ]);
  });

  test("text before the columns takes its room", () => {
    const pages = shown([p("t", 4), columns({}, p("a", 14), p("b", 4))]);
    expect(pages[0]?.[0]?.split(" ").slice(4)).toHaveLength(8);
    expect(pages[0]?.[1]?.split(" ")).toHaveLength(8);
    expect(pages.flat().join(" ").split(" ")).toHaveLength(22);
  });

  test("a break of the column goes on in the next, of the page on the next page", () => {
    const brokenBy = (value: ComputedStyle["breakBefore"]) =>
      shown([columns({}, p("a", 2), p("b", 3, { breakBefore: value }))]);
    expect(brokenBy("column")).toEqual([["a1 a2", "b1 b2 b3"]]);
    expect(brokenBy("page")).toEqual([["a1 a2"], ["b1 b2 b3"]]);
    expect(brokenBy("auto")).toEqual([["a1 a2", "b1 b2 b3"]]);
  });

  test("more columns than there are go on on the next page", () => {
    const section = (name: string) => p(name, 2, { breakBefore: "column" });
    expect(shown([columns({}, section("a"), section("b"), section("c"))])).toEqual([
      ["a1 a2", "b1 b2"],
      ["c1 c2"],
    ]);
  });

  test("a break of the column is nothing outside of columns", () => {
    expect(shown([p("a", 2), p("b", 2, { breakBefore: "column" })])).toEqual([["a1 a2 b1 b2"]]);
  });

  test("avoid-page lets columns end there, avoid-column does not", () => {
    const shape = (breakInside: ComputedStyle["breakInside"]) =>
      shown([columns({}, el("div", { style: { breakInside } }, p("a", 4)))]);
    expect(shape("avoid-page")).toEqual([["a1 a2", "a3 a4"]]);
    expect(shape("avoid-column")).toEqual([["a1 a2 a3 a4"]]);
  });
});

describe("fill", () => {
  test("auto: one column after the other, as high as the page", () => {
    expect(shown([columns({ columnFill: "auto" }, p("a", 6), p("b", 7))])).toEqual([
      ["a1 a2 a3 a4 a5 a6 b1 b2 b3 b4", "b5 b6 b7"],
    ]);
  });

  test("auto: as high as the box", () => {
    const style = { columnFill: "auto", blockSize: 40 } as const;
    expect(shown([columns(style, p("a", 6)), p("b", 1)])).toEqual([["a1 a2 a3 a4 b1", "a5 a6"]]);
  });

  test("balance-all: also before a page that is asked for", () => {
    const children = [p("a", 4), p("b", 2, { breakBefore: "page" })];
    expect(shown([columns({ columnFill: "balance-all" }, ...children)])).toEqual([
      ["a1 a2", "a3 a4"],
      ["b1 b2"],
    ]);
    expect(shown([columns({}, ...children)])).toEqual([["a1 a2 a3 a4"], ["b1 b2"]]);
  });

  test("what the box has no height for is not left out", () => {
    expect(shown([columns({ blockSize: 20, columnFill: "auto" }, p("a", 8))])).toEqual([
      ["a1 a2 a3 a4", "a5 a6 a7 a8"],
    ]);
  });
});

describe("spanners", () => {
  const span = (name: string, style: Wish["style"] = {}) => p(name, 1, { columnSpan: "all", ...style });

  test("columns are balanced before and go on after", () => {
    const items = itemsOf(lay([columns({}, p("a", 4), span("s"), p("b", 4))]), "text");
    expect(items.map((item) => [wordsOf(item).replace(/\.+/g, ""), item.x, item.top])).toEqual([
      ["a1", 0, 0], ["a2", 0, 10], ["a3", 110, 0], ["a4", 110, 10], ["s1", 0, 20],
      ["b1", 0, 30], ["b2", 0, 40], ["b3", 110, 30], ["b4", 110, 40],
    ]); // prettier-ignore
  });

  test("they stand across boxes that they are in", () => {
    const border = { ...sides(line(0)), blockStart: line(2), blockEnd: line(3) };
    const section = el("section", { style: { border } }, span("s"), p("a", 4));
    const pages = lay([columns({}, section)]);
    const items = itemsOf(pages, "text");
    expect(items.map(({ x, top }) => [x, top])).toEqual([
      [0, 2],
      [0, 12],
      [0, 22],
      [110, 12],
      [110, 22],
    ]);
    expect(itemsOf(pages, "rectangle").map(({ x, y, height }) => [x, y, height])).toEqual([
      [0, 0, 2],
      [110, 32, 3],
    ]);
  });

  test("margins of two meet, and stay apart from columns", () => {
    const margin = { ...sides(0), blockStart: 6, blockEnd: 8 };
    const children = [span("s", { margin }), span("t", { margin }), p("a", 2), p("b", 2)];
    const items = itemsOf(lay([columns({}, ...children)]), "text");
    expect(items.map(({ top }) => top)).toEqual([6, 24, 42, 52, 42, 52]);
  });

  test("one at the foot of a page goes with what it heads", () => {
    const heading = span("s", { breakAfter: "avoid" });
    expect(shown([columns({}, p("a", 16), heading, p("b", 6))])).toEqual([
      ["a1 a2 a3 a4 a5 a6 a7 a8", "a9 a10 a11 a12 a13 a14 a15 a16"],
      ["s1 b1 b2 b3", "b4 b5 b6"],
    ]);
  });

  test("outside of columns they are boxes like others", () => {
    expect(shown([p("a", 1), span("s"), p("b", 1)])).toEqual([["a1 s1 b1"]]);
    const frame = { overflow: "hidden" } as const;
    expect(shown([columns({}, el("div", { style: frame }, p("a", 1), span("s")))])).toEqual([["a1", "s1"]]);
  });
});

describe("rules", () => {
  test("stand in the middle of the gap, as high as the row, between columns that hold something", () => {
    const columnRule = line(2);
    const [rule, ...others] = itemsOf(lay([columns({ columnRule }, p("a", 9))]), "rectangle");
    expect(rule).toMatchObject({ x: 99, y: 0, width: 2, height: 50 });
    expect(others).toEqual([]);
    expect(itemsOf(lay([columns({ columnRule }, p("a", 1))]), "rectangle")).toEqual([]);
  });
});

describe("sizes", () => {
  const lefts = (style: Partial<ComputedStyle>, width = 200) => [
    ...new Set(
      itemsOf(lay([columns({ widows: 1, orphans: 1, ...style }, p("a", 8))], { width }), "text").map(
        ({ x }) => x,
      ),
    ),
  ];

  test("as many columns as have the width that is asked for, and at most the number", () => {
    expect(lefts({ columnCount: "auto", columnWidth: 60 }, 290)).toEqual(
      [0, 103.33, 206.67].map((x) => expect.closeTo(x, 1) as number),
    );
    expect(lefts({ columnCount: 2, columnWidth: 60 }, 290)).toEqual([0, 155]);
    expect(lefts({ columnCount: "auto", columnWidth: 500 })).toEqual([0]);
  });

  test("from right to left", () => {
    expect(lefts({ direction: "rtl" }).length).toBe(2);
  });

  test("columns that would stand beside the page are not made", () => {
    const xs = lefts({ columnCount: 1000, columnGap: 40 });
    expect(Math.max(...xs)).toBeLessThan(200);
  });

  test("text alone stands in columns too", () => {
    expect(
      shown([
        el(
          "div",
          { style: { columnCount: 2, columnGap: 20 } },
          "a......... b......... c......... d.........",
        ),
      ]),
    ).toEqual([["a b", "c d"]]);
  });
});

describe("inside and around", () => {
  test("padding and border stand around all columns", () => {
    const style = { padding: sides(5), border: sides(line(1)), columnGap: 8 };
    const pages = lay([columns(style, p("a", 4)), p("b", 1)], { width: 212 });
    expect(itemsOf(pages, "text").map(({ x, top }) => [x, top])).toEqual([
      [6, 6],
      [6, 16],
      [110, 6],
      [110, 16],
      [0, 32],
    ]);
  });

  test("floats that are not finished before a spanner have columns of their own", () => {
    const float = p("f", 16, { float: "inline-start", inlineSize: 50 });
    const spanner = p("s", 1, { columnSpan: "all" });
    const pages = shown([columns({}, float, p("a", 2), spanner, p("b", 2))], { width: 300 });
    const words = pages.flat().join(" ").split(" ");
    expect(words.filter((word) => word.startsWith("f"))).toHaveLength(16);
    expect(words).toHaveLength(21);
  });

  test("columns in columns", () => {
    const inner = el("div", { style: { columnCount: 2, columnGap: 10 } }, p("a", 4), p("b", 4));
    const pages = lay([columns({}, inner, p("c", 2))], { width: 400 });
    expect(read(pages).flat().join(" ").split(" ").sort()).toHaveLength(10);
  });

  test("in a cell and in a flex item", () => {
    const cell = el(
      "table",
      el("tr", el("td", columns({ inlineSize: 200 }, p("a", 4))), el("td", p("b", 1))),
    );
    expect(read(lay([cell], { width: 300 }))[0]?.slice(0, 2)).toEqual(["a1 a2", "a3 a4"]);
    const row = el(
      "div",
      { style: { display: "flex" } },
      columns({ inlineSize: 200, flexShrink: 0 }, p("a", 4)),
      p("b", 1),
    );
    expect(read(lay([row], { width: 300 }))[0]?.slice(0, 2)).toEqual(["a1 a2", "a3 a4"]);
  });

  test("a list, a table and a flex row stand in columns", () => {
    const list = el("ul", el("li", p("a", 2)), el("li", p("b", 2)));
    const table = el("table", el("tr", el("td", p("c", 2))), el("tr", el("td", p("d", 2))));
    const row = el("div", { style: { display: "flex" } }, p("e", 2), p("f", 2));
    const words = read(lay([columns({}, list, table, row)], { width: 420 }))
      .flat()
      .join(" ")
      .split(" ");
    expect(words.filter((word) => /^[a-f]\d$/.test(word))).toHaveLength(12);
  });
});

test("columns in columns in columns have no more columns inside, which is said once for each box", () => {
  const two = (...children: readonly Planned[]) => columns({ columnGap: 0 }, ...children);
  const most = layOut(styleTree([two(two(two(el("p", "a"), el("p", "b"))))]));
  expect(most.codes).toEqual([]);
  expect(itemsOf(most.pages, "text").map(({ x, top }) => [x, top])).toEqual([[0, 0], [25, 0]]);
  const deep = layOut(styleTree([two(two(two(two(el("p", "a"), el("p", "b"))))), el("p", "end")]));
  expect(deep.codes).toEqual(["DEP-LAYOUT-COLUMNS-DEEP"]);
  expect(deep.messages[0]).toContain("`div` stands in one column");
  expect(itemsOf(deep.pages, "text").map(wordsOf)).toEqual(["a", "b", "end"]);
  // What is one column anyhow loses nothing.
  const one = columns({ columnCount: 1 }, el("p", "a"));
  expect(layOut(styleTree([two(two(two(one)))])).codes).toEqual([]);
}); // prettier-ignore

test("where columns are too deep is told", async () => {
  const sheet = "<style>div { columns: 2 }</style>";
  const { diagnostics } = await typeset(`<!doctype html><html lang="en"><title>t</title>${sheet}<div><div><div>\n<div><p>a<p>b</div></div></div></div></html>`);
  expect(diagnostics.map(({ code, span }) => [code, span?.start.line])).toEqual([["DEP-LAYOUT-COLUMNS-DEEP", 2]]);
}); // prettier-ignore
