import { describe, expect, test } from "vitest";
import type { Pages } from "../../../src/layout/pages.ts";
import { wordsOf } from "../../tools/pages-as-text.ts";
import { el, sides, styleTree, type PagePlan, type Planned, type Wish } from "../../tools/styled-tree.ts";
import { layOut } from "./lay-out.ts";

/** Lines of each page, words only. A page of ten lines of forty letters. */
function lines(children: readonly Planned[], page: PagePlan = {}): readonly (readonly string[])[] {
  const { pages, codes } = layOut(styleTree(children, page));
  expect(codes).toEqual([]);
  return wordsByPage(pages);
}

function wordsByPage({ pages }: Pages): readonly (readonly string[])[] {
  return pages.map(({ items }) => items.flatMap((item) => (item.kind === "text" ? [wordsOf(item)] : [])));
}

/** A paragraph of `count` lines: each word fills one. */
function p(name: string, count: number, style: Wish["style"] = {}): Planned {
  const words = Array.from({ length: count }, (_, index) => `${name}${index + 1}`.padEnd(36, "."));
  return el("p", { style }, words.join(" "));
}

function short(pages: readonly (readonly string[])[]): readonly string[] {
  return pages.map((page) => page.map((line) => line.replace(/\.+$/, "")).join(" "));
}

test("lines fill a page and go on on the next", () => {
  expect(short(lines([p("a", 12)]))).toEqual(["a1 a2 a3 a4 a5 a6 a7 a8 a9 a10", "a11 a12"]);
});

test("no widow: one line more goes along", () => {
  expect(short(lines([p("a", 11)]))).toEqual(["a1 a2 a3 a4 a5 a6 a7 a8 a9", "a10 a11"]);
});

test("no orphan: a paragraph does not begin with one line at the foot", () => {
  expect(short(lines([p("a", 9), p("b", 4)]))).toEqual(["a1 a2 a3 a4 a5 a6 a7 a8 a9", "b1 b2 b3 b4"]);
});

test("three lines cannot be cut at all", () => {
  expect(short(lines([p("a", 8), p("b", 3)]))[1]).toBe("b1 b2 b3");
});

test("a heading goes with what follows, back over several blocks", () => {
  const keep = { breakAfter: "avoid" } as const;
  expect(short(lines([p("a", 7), p("h", 1, keep), p("i", 1, keep), p("b", 3)]))).toEqual([
    "a1 a2 a3 a4 a5 a6 a7",
    "h1 i1 b1 b2 b3",
  ]);
});

test("a heading at the end of a section goes with the next section", () => {
  const section = el("section", p("a", 7), p("h", 1, { breakAfter: "avoid" }));
  expect(short(lines([section, el("section", p("b", 3))]))).toEqual(["a1 a2 a3 a4 a5 a6 a7", "h1 b1 b2 b3"]);
});

test("what must be kept takes lines of the paragraph before along", () => {
  expect(short(lines([p("a", 8), p("b", 3, { breakBefore: "avoid" })]))).toEqual([
    "a1 a2 a3 a4 a5 a6",
    "a7 a8 b1 b2 b3",
  ]);
});

test("break-inside: avoid moves a block that a page can hold", () => {
  const box = el("div", { style: { breakInside: "avoid" } }, p("b", 2), p("c", 4));
  expect(short(lines([p("a", 6), box]))).toEqual(["a1 a2 a3 a4 a5 a6", "b1 b2 c1 c2 c3 c4"]);
});

test("break-inside: avoid is not heeded where no page could hold the block", () => {
  const box = el("div", { style: { breakInside: "avoid" } }, p("b", 12));
  expect(short(lines([p("a", 4), box]))).toEqual(["a1 a2 a3 a4 b1 b2 b3 b4 b5 b6", "b7 b8 b9 b10 b11 b12"]);
});

test("a chain that no page can hold is parted, and that is said", () => {
  const keep = { breakAfter: "avoid" } as const;
  const { pages, codes } = layOut(
    styleTree(Array.from({ length: 12 }, (_, index) => p(`h${index}-`, 1, keep))),
  );
  expect(pages.pages.length).toBe(2);
  expect(codes).toEqual(["DEP-LAYOUT-AVOID-RELAXED"]);
});

test("forced breaks, to a left or right page with a blank one between", () => {
  expect(short(lines([p("a", 1), p("b", 1, { breakBefore: "page" })]))).toEqual(["a1", "b1"]);
  expect(short(lines([p("a", 1), p("b", 1, { breakBefore: "right" })]))).toEqual(["a1", "", "b1"]);
  expect(short(lines([p("a", 1, { breakAfter: "verso" }), p("b", 1)]))).toEqual(["a1", "b1"]);
  expect(short(lines([el("div", p("a", 1)), el("div", el("div", p("b", 1, { breakBefore: "page" })))]))).toEqual(["a1", "b1"]); // prettier-ignore
});

test("a forced break inside a box that would fit", () => {
  expect(short(lines([el("div", p("a", 1), p("b", 1, { breakBefore: "page" })), p("c", 1)]))).toEqual([
    "a1",
    "b1 c1",
  ]);
});

test("named pages change where the name does", () => {
  const names: string[] = [];
  const { pages } = layOut({
    ...styleTree([p("a", 1), p("b", 1, { page: "wide" }), el("section", { style: { page: "wide" } }, p("c", 1)), p("d", 1)]),
    pageStyle: (query) => {
      names.push(`${query.index}${query.name}`);
      return styleTree([], { width: query.name === "wide" ? 400 : 200 }).pageStyle(query);
    },
  });
  expect(short(wordsByPage(pages))).toEqual(["a1", "b1 c1", "d1"]);
  expect(pages.pages.map(({ width }) => width)).toEqual([200, 400, 200]);
  expect(names).toContain("2wide");
}); // prettier-ignore

test("a paragraph that goes on on a wider page takes its new width, and no word is lost", () => {
  const words = Array.from({ length: 60 }, (_, index) => `w${index}`);
  const pages = lines([el("p", words.join(" "))], { style: ({ index }) => ({ width: index === 1 ? 100 : 200, height: 50 }) });
  expect(pages.flat().join(" ").split(" ")).toEqual(words);
  expect(pages[0]?.[0]?.length).toBeLessThan(pages[1]?.[0]?.length ?? 0);
}); // prettier-ignore

test("margins are cut off at an unforced break, kept after a forced one", () => {
  const first = (style: Wish["style"]) => {
    const { pages } = layOut(
      styleTree([p("a", 9), p("b", 3, { margin: { ...sides(0), blockStart: 20 }, ...style })]),
    );
    const item = pages.pages[1]?.items.find(({ kind }) => kind === "text");
    return item?.kind === "text" ? item.top : null;
  };
  expect(first({})).toBe(0);
  expect(first({ breakBefore: "page" })).toBe(20);
});

test("a box higher than a page is cut, its background on both", () => {
  const { pages, codes } = layOut(styleTree([p("a", 3), el("div", { style: { blockSize: 120, backgroundColor: { r: 1, g: 2, b: 3, a: 1 } } }), p("b", 1)])); // prettier-ignore
  expect(codes).toEqual([]);
  expect(pages.pages.map(({ items }) => items.flatMap((item) => (item.kind === "rectangle" ? [item.height] : [])))).toEqual([[70], [50]]); // prettier-ignore
});

test("an unbreakable line higher than a page is placed and reported", () => {
  const { pages, codes } = layOut(styleTree([p("a", 2), p("b", 1, { lineHeight: 150 }), p("c", 1)]));
  expect(codes).toContain("DEP-LAYOUT-OVERFLOW");
  expect(short(wordsByPage(pages))).toEqual(["a1 a2", "b1", "c1"]);
});

test("a box in line that is higher than a page is split like a block", () => {
  const rows = Array.from({ length: 14 }, (_, index) => el("tr", el("td", `r${index}`)));
  const table = el("table", { style: { display: "inline-table" } }, ...rows);
  expect(lines([el("div", p("a", 1), table, p("b", 1))]).map((page) => page.length)).toEqual([10, 6]);
});

/** On pages of thirty lines. */
describe("a last page of under five lines", () => {
  const tall = { height: 300 };
  const counts = (children: readonly Planned[], page: PagePlan = tall) =>
    lines(children, page).map((found) => found.length);

  test("takes lines of the page before along, no more than it needs", () => {
    expect(counts([p("a", 32)])).toEqual([27, 5]);
    expect(counts([p("a", 34)])).toEqual([29, 5]);
    expect(counts([p("a", 35)])).toEqual([30, 5]);
    expect(counts([p("a", 20), p("b", 10), p("c", 2)])).toEqual([27, 5]);
  });

  test("takes whole blocks where they may not be cut, a heading with them", () => {
    const keep = { breakInside: "avoid" } as const;
    const heading = p("h", 1, { breakAfter: "avoid" });
    expect(short(lines([p("a", 25), heading, p("b", 4, keep), p("c", 2)], tall))[1]).toBe("h1 b1 b2 b3 b4 c1 c2");
  }); // prettier-ignore

  test("counts from the last of many pages", () => {
    expect(counts([p("a", 30), p("b", 33)])).toEqual([30, 28, 5]);
  });

  test("stays where the page before would have to give up more than a quarter", () => {
    expect(counts([p("a", 20), p("b", 10, { breakInside: "avoid" }), p("c", 2)])).toEqual([30, 2]);
  });

  test("stays where somebody asked for the break", () => {
    expect(counts([p("a", 20), p("b", 2, { breakBefore: "page" })])).toEqual([20, 2]);
    expect(counts([p("a", 20, { page: "one" }), p("b", 2, { page: "two" })])).toEqual([20, 2]);
  });

  test("stays on small sheets", () => {
    expect(counts([p("a", 22)], { height: 200 })).toEqual([20, 2]);
  });

  test("is no text alone where a picture stands on it", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40pt" height="100pt"/>';
    const img = el("img", { attributes: { src: "a.svg", alt: "x" }, style: { display: "block" } });
    const { pages, codes } = layOut(styleTree([p("a", 28), img], tall), { "a.svg": svg });
    expect(codes).toEqual([]);
    expect(wordsByPage(pages).map((page) => page.length)).toEqual([28, 0]);
    const both = layOut(styleTree([p("a", 27), img, p("b", 2)], tall), { "a.svg": svg });
    expect(wordsByPage(both.pages).map((page) => page.length)).toEqual([27, 2]);
  });

  test("of table rows: rows are lines, and its head is shown again", () => {
    const row = (name: string) => el("tr", el("td", name), el("td", name));
    const head = el("thead", el("tr", el("th", "h"), el("th", "h")));
    const rows = Array.from({ length: 30 }, (_, index) => row(`r${index + 1}`));
    const { pages, codes } = layOut(styleTree([el("table", head, el("tbody", ...rows))], tall));
    expect(codes).toEqual([]);
    const found = wordsByPage(pages);
    expect(found.map((page) => page.length)).toEqual([52, 12]);
    expect(found[1]?.slice(0, 4)).toEqual(["h", "h", "r26", "r26"]);
  });
});

test("a height that was mistyped fills no more than 5000 pages, and is named", () => {
  const started = performance.now();
  const high = el("div", { style: { blockSize: 1e9 } });
  const { pages, codes, messages } = layOut(styleTree([p("a", 2), high]));
  expect(pages.pages).toHaveLength(5000);
  expect(codes).toEqual(["DEP-LAYOUT-TOO-MANY-PAGES"]);
  expect(messages).toEqual(["`div` goes on after page 5000, which is the last that is made"]);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("5000 pages are not too many", () => {
  const pages = lines(Array.from({ length: 5000 }, (_, n) => p(`a${n}x`, 10)));
  expect(pages).toHaveLength(5000);
});
