import { describe, expect, test } from "vitest";
import type { ComputedStyle, ContentPart } from "../../../src/css/computed-style.ts";
import type { MarginBoxName, PageStyle } from "../../../src/css/styled-document.ts";
import { shareEdge } from "../../../src/layout/sheets/margin-sizes.ts";
import { wordsOf } from "../../tools/pages-as-text.ts";
import { el, initialStyle, line, sides, styleTree, type Planned } from "../../tools/styled-tree.ts";
import { layOut } from "./lay-out.ts";

type Boxes = Partial<
  Record<
    MarginBoxName,
    { readonly content: readonly ContentPart[] | string; readonly style?: Partial<ComputedStyle> }
  >
>;

function withBoxes(boxes: Boxes, page: Partial<PageStyle> = {}) {
  const marginBoxes = Object.entries(boxes).map(([name, { content, style }]) => ({
    name: name as MarginBoxName,
    style: { ...initialStyle, display: "block", verticalAlign: "middle", ...style } as const,
    content: typeof content === "string" ? [{ type: "string", value: content } as const] : content,
  }));
  return () => ({ marginBoxes, margin: { top: 30, right: 20, bottom: 30, left: 20 }, height: 160, ...page });
} // prettier-ignore

/** Words of the margin boxes of each page with their places. */
function margins(children: readonly Planned[], boxes: Boxes, page: Partial<PageStyle> = {}): readonly (readonly string[])[] {
  const { pages, codes } = layOut(styleTree(children, { style: withBoxes(boxes, page) }));
  expect(codes).toEqual([]);
  return pages.pages.map(({ items }) =>
    items.flatMap((item) =>
      item.kind === "text" && item.artifact !== null
        ? [`${Math.round(item.x)},${Math.round(item.top)} ${wordsOf(item)}`]
        : [],
    ),
  );
} // prettier-ignore

const counter = (name: string) => ({ type: "counter", name, style: "decimal" }) as const;
const named = (which: "first" | "start" | "last" | "first-except") =>
  [{ type: "named-string", name: "s", which }] as const;

test("boxes stand in their sixteen places", () => {
  const names = [
    "top-left-corner", "top-left", "top-center", "top-right", "top-right-corner", "bottom-left-corner", "bottom-left",
    "bottom-center", "bottom-right", "bottom-right-corner", "left-top", "left-middle", "left-bottom", "right-top",
    "right-middle", "right-bottom",
  ] as const; // prettier-ignore
  const boxes = Object.fromEntries(names.map((name, index) => [name, { content: String(index % 10) }]));
  const [page = []] = margins([el("p", "x")], boxes);
  expect(page).toHaveLength(16);
  expect(page.slice(0, 6)).toEqual(["20,10 1", "73,10 2", "127,10 3", "20,140 6", "73,140 7", "127,140 8"]);
  expect(page.slice(6, 12)).toEqual(["0,42 0", "0,75 1", "0,108 2", "180,42 3", "180,75 4", "180,108 5"]);
  expect(page.slice(12)).toEqual(["0,10 0", "180,10 4", "180,140 9", "0,140 5"]);
});

test("folios know the page and the number of pages; labels are what is printed", () => {
  const folio = { "bottom-center": { content: [counter("page"), { type: "string", value: "/" }, counter("pages")] } } as const;
  const break_ = { style: { breakBefore: "page" } } as const;
  expect(margins([el("p", "a"), el("p", break_, "b")], folio).map((page) => page.join())).toEqual(["20,140 1 / 2", "20,140 2 / 2"]);
  const renumbered = el("h1", { style: { breakBefore: "page", counterReset: [{ name: "page", value: 7 }] } }, "b");
  const { pages } = layOut(styleTree([el("p", "a"), renumbered, el("p", break_, "c")], {}));
  expect(pages.pages.map(({ label }) => label)).toEqual(["1", "7", "8"]);
}); // prettier-ignore

test("a page rule may count otherwise", () => {
  const style = { ...initialStyle, counterIncrement: [{ name: "page", value: 2 }] };
  const { pages } = layOut(styleTree([el("p", "a"), el("p", { style: { breakBefore: "page" } }, "b")], { style: () => ({ style }) })); // prettier-ignore
  expect(pages.pages.map(({ label }) => label)).toEqual(["2", "4"]);
});

describe("named strings", () => {
  const set = (text: string, style: Partial<ComputedStyle> = {}) =>
    el(
      "h1",
      {
        style: { ...style, stringSet: [{ name: "s", parts: [{ type: "element-content", which: "text" }] }] },
      },
      text,
    );
  const pages = [
    el("p", "x"), set("one"), set("two"), el("p", { style: { breakBefore: "page" } }, "y"),
    set("three", { breakBefore: "page" }),
  ]; // prettier-ignore
  test.each([
    ["first", ["one", "two", "three"]],
    ["start", ["", "two", "three"]],
    ["last", ["two", "two", "three"]],
    ["first-except", ["", "two", ""]],
  ] as const)("%s", (which, values) => {
    const found = margins(pages, { "top-center": { content: named(which) } });
    expect(found.map((page) => page[0]?.replace(/^\S+ /, "") ?? "")).toEqual(values);
  });
});

test("a named string may hold the counters of its page", () => {
  const parts = [counter("page"), { type: "string", value: " of " }, counter("pages")] as const;
  const set = { stringSet: [{ name: "s", parts }] };
  const found = margins([el("p", "a"), el("h1", { style: { ...set, breakBefore: "page" } }, "b")], { "top-center": { content: named("first") } }); // prettier-ignore
  expect(found[1]?.[0]).toMatch(/2 of 2$/);
});

test("styles of a box: width, border, alignment, background", () => {
  const style = { inlineSize: { percent: 75, plus: 0 }, border: { ...sides(line(0)), blockEnd: line(1) }, verticalAlign: "bottom", padding: { ...sides(0), blockEnd: 4 }, margin: { ...sides(0), blockEnd: 5 } } as const;
  const { pages } = layOut(styleTree([el("p", "x")], { style: withBoxes({ "top-left": { content: "L", style }, "top-right": { content: "R" } }) }));
  const items = pages.pages[0]?.items ?? [];
  expect(items.flatMap((item) => (item.kind === "rectangle" ? [[item.x, item.y, item.width, item.height]] : []))).toEqual([[20, 24, 120, 1]]);
  expect(items.flatMap((item) => (item.kind === "text" && item.artifact !== null ? [[item.x, item.top, item.artifact]] : []))).toEqual([
    [20, 10, { artifact: "Pagination", subtype: "Header" }], [140, 10, { artifact: "Pagination", subtype: "Header" }],
  ]);
}); // prettier-ignore

test("boxes of a depth of their own stand at the page area, or where auto margins put them", () => {
  const grey = { r: 200, g: 200, b: 200, a: 1 };
  const areas = (name: MarginBoxName, style: Partial<ComputedStyle>) => {
    const boxes = withBoxes({ [name]: { content: "", style: { backgroundColor: grey, ...style } } });
    const { pages } = layOut(styleTree([el("p", "x")], { style: boxes }));
    return pages.pages[0]?.items.flatMap((item) => (item.kind === "rectangle" ? [[item.x, item.y, item.width, item.height]] : []));
  };
  const around = (blockStart: number | "auto", blockEnd: number | "auto") => ({ ...sides(0), blockStart, blockEnd });
  // Sheet of 200 by 160, margins of 30 above and below, 20 at the sides.
  expect(areas("top-left", { blockSize: 12 })).toEqual([[20, 18, 160, 12]]);
  expect(areas("bottom-left", { blockSize: 12 })).toEqual([[20, 130, 160, 12]]);
  expect(areas("top-left", { blockSize: 12, margin: around(1, 5) })).toEqual([[20, 13, 160, 12]]);
  expect(areas("bottom-left", { blockSize: 12, margin: around(5, 1) })).toEqual([[20, 135, 160, 12]]);
  expect(areas("top-left", { blockSize: 12, margin: around(1, "auto") })).toEqual([[20, 1, 160, 12]]);
  expect(areas("bottom-left", { blockSize: 12, margin: around("auto", 1) })).toEqual([[20, 147, 160, 12]]);
  expect(areas("top-left", { blockSize: 12, margin: around("auto", "auto") })).toEqual([[20, 9, 160, 12]]);
  expect(areas("top-left", { blockSize: 40 })).toEqual([[20, -10, 160, 40]]);
  expect(areas("left-middle", { inlineSize: 8 })).toEqual([[12, 30, 8, 100]]);
  expect(areas("right-middle", { inlineSize: 8 })).toEqual([[180, 30, 8, 100]]);
  expect(areas("top-left-corner", { inlineSize: 8, blockSize: 10 })).toEqual([[12, 20, 8, 10]]);
  expect(areas("bottom-right-corner", { inlineSize: 8, blockSize: 10 })).toEqual([[180, 130, 8, 10]]);
}); // prettier-ignore

test("quotes and images in margin boxes", () => {
  const content = [{ type: "quote", which: "open" }, { type: "string", value: "q" }, { type: "quote", which: "close" }] as const; // prettier-ignore
  expect(margins([el("p", "x")], { "top-left": { content } })[0]?.[0]).toBe("20,10 “ q ”");
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="8"/>';
  const image = styleTree([el("p", "x")], { style: withBoxes({ "top-left": { content: [{ type: "image", url: "logo.svg" }] } }) }); // prettier-ignore
  const { pages, codes } = layOut(image, { "logo.svg": svg });
  expect(codes).toEqual([]);
  expect(pages.pages[0]?.items.find(({ kind }) => kind === "image")).toMatchObject({ width: 12, height: 6 });
});

test("blank pages have their margin boxes too", () => {
  const found = margins([el("p", "a"), el("p", { style: { breakBefore: "right" } }, "b")], { "top-left": { content: [counter("page")] } }); // prettier-ignore
  expect(found.map((page) => page.join())).toEqual(["20,10 1", "20,10 2", "20,10 3"]);
});

test("pages without room are reported and use the whole sheet", () => {
  const margin = { top: 60, right: 0, bottom: 60, left: 0 };
  const { codes, messages, pages } = layOut(styleTree([el("p", "a")], { style: () => ({ margin, width: 56.69291338582678 }) })); // prettier-ignore
  expect(codes).toEqual(["DEP-LAYOUT-NO-ROOM"]);
  expect(messages).toEqual(["the margins of a page of 56.7 pt by 100 pt leave no room for content"]);
  expect(pages.pages).toHaveLength(1);
});

test("the page's own border and background", () => {
  const grey = { r: 200, g: 200, b: 200, a: 1 };
  const style = { ...initialStyle, backgroundColor: grey, border: sides(line(1)), padding: sides(4) };
  const { pages } = layOut(styleTree([el("p", "a")], { margin: 10, style: () => ({ style }) }));
  const areas = pages.pages[0]?.items.flatMap((item) => (item.kind === "rectangle" ? [[item.x, item.y, item.width, item.height]] : item.kind === "text" ? [[item.x, item.top]] : [])); // prettier-ignore
  expect(areas).toEqual([[0, 0, 200, 100], [10, 10, 180, 1], [189, 11, 1, 78], [10, 89, 180, 1], [10, 11, 1, 78], [15, 15]]); // prettier-ignore
});

describe("how three boxes share an edge", () => {
  const auto = (max: number, min = max) => ({ fixed: null, min, max });
  const fixed = (size: number) => ({ fixed: size, min: size, max: size });
  const sizes = (...boxes: Parameters<typeof shareEdge>[0]) => shareEdge(boxes, 100).map((share) => share && [share.start, share.size]); // prettier-ignore
  test("two by their content", () => {
    expect(sizes(auto(30), null, auto(10))).toEqual([[0, 75], null, [75, 25]]);
    expect(sizes(auto(120, 20), null, auto(60, 20))).toEqual([[0, expect.closeTo(62.857)], null, [expect.closeTo(62.857), expect.closeTo(37.143)]]); // prettier-ignore
    expect(sizes(auto(200, 150), null, auto(60, 50))).toEqual([[0, 75], null, [75, 25]]);
    expect(sizes(fixed(20), null, auto(10))).toEqual([[0, 20], null, [20, 80]]);
    expect(sizes(auto(10), null, fixed(20))).toEqual([[0, 80], null, [80, 20]]);
    expect(sizes(auto(10), null, null)).toEqual([[0, 100], null, null]);
  });
  test("the middle one in the middle", () => {
    expect(sizes(auto(10), auto(20), auto(30))).toEqual([
      [0, 37.5],
      [37.5, 25],
      [62.5, 37.5],
    ]);
    expect(sizes(null, auto(20), null)).toEqual([null, [0, 100], null]);
    expect(sizes(fixed(10), fixed(40), null)).toEqual([[0, 10], [30, 40], null]);
  });
});
