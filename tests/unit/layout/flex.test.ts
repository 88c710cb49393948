import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import type { PageQuery } from "../../../src/css/styled-document.ts";
import type { Pages } from "../../../src/layout/pages.ts";
import { pagesAsText } from "../../tools/pages-as-text.ts";
import { el, ink, line, sides, type Planned } from "../../tools/styled-tree.ts";
import { itemsOf, layOutQuietly } from "./lay-out.ts";

const grey = { r: 200, g: 200, b: 200, a: 1 };

/** Left edge, top, width and height of the items' backgrounds. */
function boxes(container: Partial<ComputedStyle>, ...items: readonly Planned[]): readonly string[] {
  const pages = layOutQuietly([el("div", { style: { display: "flex", ...container } }, ...items)]);
  return pagesAsText(pages).split("\n").filter((line) => line.includes("rectangle")).map((line) => line.replace(" rectangle", "").replace(" Layout", ""));
} // prettier-ignore

function item(text: string, style: Partial<ComputedStyle> = {}): Planned {
  return el("div", { style: { backgroundColor: grey, ...style } }, text);
}

test("items take their content's width, stand side by side and are as high as the line", () => {
  expect(boxes({}, item("aa"), item("b", { blockSize: 20 }), item("c", { alignSelf: "end" }))).toEqual(["0,0 10x20", "10,0 5x20", "15,10 5x10"]); // prettier-ignore
});

test("grow, shrink, basis and limits", () => {
  expect(boxes({}, item("a", { flexGrow: 1 }), item("b", { flexGrow: 3 }))).toEqual(["0,0 52.5x10", "52.5,0 147.5x10"]);
  expect(boxes({}, item("a", { flexGrow: 1, flexBasis: 0 }), item("bb", { flexGrow: 1, flexBasis: 0 }))).toEqual(["0,0 100x10", "100,0 100x10"]);
  expect(boxes({}, item("a", { flexBasis: 150 }), item("b", { flexBasis: 150 }))).toEqual(["0,0 100x10", "100,0 100x10"]);
  expect(boxes({}, item("a", { flexBasis: 150, flexShrink: 0 }), item("b", { flexBasis: 150 }))).toEqual(["0,0 150x10", "150,0 50x10"]);
  expect(boxes({}, item("a", { flexGrow: 1, maxInlineSize: 40 }), item("b", { flexGrow: 1 }))).toEqual(["0,0 40x10", "40,0 160x10"]);
  expect(boxes({}, item("a", { flexGrow: 0.25 }))).toEqual(["0,0 53.75x10"]);
}); // prettier-ignore

test("an item is not squeezed below its longest word unless min-width says so", () => {
  const wide = "x".repeat(30);
  expect(boxes({}, item(wide), item("b", { flexBasis: 100 }))).toEqual(["0,0 150x10", "150,0 50x10"]);
  expect(boxes({}, item(wide, { minInlineSize: 0, flexBasis: 100 }), item("b", { flexBasis: 300 }))[0]).toBe("0,0 50x10");
}); // prettier-ignore

test("gaps, wrapping, order and reversed rows", () => {
  const half = { inlineSize: 90 };
  expect(boxes({ flexWrap: "wrap", columnGap: 10, rowGap: 4 }, item("a", half), item("b", half), item("c", half))).toEqual(["0,0 90x10", "100,0 90x10", "0,14 90x10"]);
  expect(boxes({}, item("a", { order: 2 }), item("bb"))).toEqual(["0,0 10x10", "10,0 5x10"]);
  expect(boxes({ flexDirection: "row-reverse" }, item("a"), item("bb"))).toEqual(["195,0 5x10", "185,0 10x10"]);
  expect(boxes({ flexWrap: "wrap-reverse" }, item("a", { inlineSize: 150 }), item("b", { inlineSize: 150 }))).toEqual(["0,0 150x10", "0,10 150x10"]);
  expect(boxes({ direction: "rtl" }, item("a"), item("bb"))).toEqual(["195,0 5x10", "185,0 10x10"]);
}); // prettier-ignore

test.each([
  ["start", 0, 10], ["end", 180, 190], ["center", 90, 100], ["space-between", 0, 190], ["space-around", 45, 145],
  ["space-evenly", 60, 130],
] as const)("justify-content: %s", (justifyContent, first, second) => {
  expect(boxes({ justifyContent }, item("aa"), item("bb"))).toEqual([`${first},0 10x10`, `${second},0 10x10`]);
}); // prettier-ignore

describe("lines in a container that is higher than they are", () => {
  const lines = [item("a", { inlineSize: 120 }), item("b", { inlineSize: 120 })];
  const place = (style: Partial<ComputedStyle>, items = lines) =>
    boxes({ flexWrap: "wrap", blockSize: 70, ...style }, ...items).map((box) => /,(\S+) \S+x(\S+)$/.exec(box)?.slice(1).join("+"));

  test.each([
    ["normal", ["0+35", "35+35"]],
    ["start", ["0+10", "10+10"]],
    ["end", ["50+10", "60+10"]],
    ["center", ["25+10", "35+10"]],
    ["space-between", ["0+10", "60+10"]],
    ["space-around", ["12.5+10", "47.5+10"]],
    ["space-evenly", ["16.67+10", "43.33+10"]],
  ] as const)("align-content: %s", (alignContent, placed) => {
    expect(place({ alignContent })).toEqual(placed);
  });

  test("gaps stay, reversed lines pack at the other end, an aligned item goes by its stretched line", () => {
    expect(place({ alignContent: "center", rowGap: 10 })).toEqual(["20+10", "40+10"]);
    expect(place({ alignContent: "start", flexWrap: "wrap-reverse" })).toEqual(["50+10", "60+10"]);
    expect(place({ alignItems: "end" })).toEqual(["25+10", "60+10"]);
  });

  test("a least height counts as well, for one line too; a container that is lower than its lines leaves them alone", () => {
    expect(place({ blockSize: "auto", minBlockSize: 70, alignContent: "end" })).toEqual(["50+10", "60+10"]);
    expect(boxes({ minBlockSize: 50, alignItems: "center" }, item("a"))).toEqual(["0,20 5x10"]);
    expect(place({ blockSize: 5, alignContent: "space-between" })).toEqual(["0+10", "10+10"]);
    expect(boxes({ minBlockSize: 30, alignItems: "end" }, item("a"), item("b", { blockSize: 50 }))).toEqual(["0,40 5x10", "5,0 5x50"]);
  });
}); // prettier-ignore

describe("forced breaks of items", () => {
  const page = { style: { breakBefore: "page" } } as const;
  const row = (...items: readonly Planned[]) => el("div", { style: { display: "flex", flexWrap: "wrap" } }, ...items);
  const textOf = (...children: readonly Planned[]) => pagesAsText(layOutQuietly(children)).replace(/\n?---\n/g, "|");

  test("of the first line are the container's, of the last one too", () => {
    expect(textOf(el("p", "before"), row(el("p", page, "a"), el("p", "b")))).toBe("0,0 before|0,0 a\n5,0 b\n");
    expect(textOf(row(el("p", "a"), el("p", { style: { breakAfter: "page" } }, "b")), el("p", "after"))).toBe("0,0 a\n5,0 b|0,0 after\n");
  });

  test("between lines part them; within a line they do not", () => {
    const wide = { inlineSize: 120 };
    expect(textOf(row(el("p", { style: wide }, "a"), el("p", { style: { ...wide, ...page.style } }, "b")))).toBe("0,0 a|0,0 b\n");
    expect(textOf(row(el("p", "a"), el("p", page, "b")))).toBe("0,0 a\n5,0 b\n");
  });

  test("the page that the first item asks for is the container's, whatever stands out of the flow before it", () => {
    const named = (page: string) => ({ style: { page } });
    const away = el("p", { style: { position: "absolute" } }, "z");
    const names: string[] = [];
    const style = ({ name }: PageQuery) => (names.push(name), {});
    const { pages } = layOutQuietly([away, row(el("p", named("cover"), "a"), el("p", named("cover"), "b")), el("p", "c")], { style });
    expect(pages).toHaveLength(2);
    expect([...new Set(names)]).toEqual(["cover", ""]);
  });

  test("to a side and to any page are one break to the side", () => {
    const heading = el("div", { style: { breakBefore: "right" } }, el("p", page, "b"));
    expect(textOf(el("p", "a"), heading)).toBe("0,0 a||0,0 b\n");
  });
}); // prettier-ignore

test("auto margins take the free space", () => {
  expect(boxes({}, item("a"), item("b", { margin: { ...sides(0), inlineStart: "auto" } }))).toEqual(["0,0 5x10", "195,0 5x10"]); // prettier-ignore
  expect(boxes({ blockSize: 40 }, item("a", { margin: { ...sides(0), blockStart: "auto" } }))).toEqual([
    "0,30 5x10",
  ]);
});

test.each([["start", 0], ["center", 15], ["end", 30], ["baseline", 0]] as const)("align-items: %s", (alignItems, y) => {
  expect(boxes({ alignItems, blockSize: 40 }, item("a"))).toEqual([`0,${y} 5x10`]);
}); // prettier-ignore

test("baselines are level", () => {
  expect(boxes({ alignItems: "baseline" }, item("a"), item("b", { padding: { ...sides(0), blockStart: 6 } }))).toEqual(["0,6 5x10", "5,0 5x16"]); // prettier-ignore
});

test("columns: stretched, aligned, with gaps, growing", () => {
  expect(boxes({ flexDirection: "column", rowGap: 5 }, item("a"), item("b", { alignSelf: "end" }), item("c", { alignSelf: "center" }))).toEqual(["0,0 200x10", "195,15 5x10", "97.5,30 5x10"]);
  expect(boxes({ flexDirection: "column", blockSize: 60 }, item("a", { flexGrow: 1 }), item("b"))).toEqual(["0,0 200x50", "0,50 200x10"]);
  expect(boxes({ flexDirection: "column", blockSize: 60, justifyContent: "end" }, item("a"))).toEqual(["0,50 200x10"]);
  expect(boxes({ flexDirection: "column-reverse" }, item("a"), item("b", { margin: sides(3) }))).toEqual(["3,3 194x10", "0,16 200x10"]);
  expect(boxes({ flexDirection: "column" }, item("a", { margin: { ...sides(0), inlineStart: "auto" } }))).toEqual(["195,0 5x10"]);
}); // prettier-ignore

test("a row higher than the page is cut in each of its items", () => {
  const words = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`.padEnd(16, ".")).join(" ");
  const row = el("div", { style: { display: "flex" } }, item(words("a", 12), { inlineSize: 100 }), item(words("b", 4), { inlineSize: 100 }));
  const text = pagesAsText(layOutQuietly([row]));
  const [first = "", second = ""] = text.split("---\n");
  expect(first.match(/a\d+/g)).toHaveLength(10);
  expect(first.match(/b\d+/g)).toHaveLength(4);
  expect(first.match(/rectangle 100x100/g)).toHaveLength(2);
  expect(second).toBe("0,0 rectangle 100x20 Layout\n0,0 a10.............\n0,10 a11.............\n100,0 rectangle 100x20 Layout\n");
}); // prettier-ignore

describe("a row that is parted", () => {
  const lines = (name: string, count: number) => Array.from({ length: count }, (_, index) => el("p", `${name}${index}`));
  const bordered = { border: sides(line(1)), backgroundColor: ink };
  const box = (style: Partial<ComputedStyle>, ...children: readonly Planned[]) =>
    el("div", { style: { ...bordered, flexGrow: 1, ...style } }, ...children);
  const row = (style: Partial<ComputedStyle>, own: Partial<ComputedStyle> = {}) =>
    layOutQuietly([el("div", { style: { display: "flex", alignItems: "stretch", ...own } }, box(style, "L"), box(style, ...lines("a", 13)), box(style, ...lines("b", 11)))]);
  /** Left edge, top, width and height of the areas of a page, without borders on the left and right. */
  const areas = (pages: Pages, page: number) => itemsOf(pages, "rectangle", page).filter(({ width }) => width > 1).map(({ x, y, width, height }) => `${Math.round(x)},${y} ${Math.round(width)}x${height}`);

  test("goes on level in each item, and leaves the label with the first part", () => {
    const pages = row({});
    const tops = (page: number) => itemsOf(pages, "text", page).map(({ top, pieces }) => `${pieces[0]?.glyphs[0]?.text ?? ""} ${top}`);
    expect(tops(0)).toEqual(expect.arrayContaining(["L 1", "a0 1", "b0 1"]));
    expect(tops(1)).toEqual(["a9 0", "a10 10", "a11 20", "a12 30", "b9 0", "b10 10"]);
  });

  test("sliced, has borders where it begins and ends alone, and items of one height in each part", () => {
    const pages = row({});
    expect(areas(pages, 0)).toEqual(["0,0 60x91", "0,0 60x1", "60,0 70x91", "60,0 70x1", "130,0 70x91", "130,0 70x1"]);
    expect(areas(pages, 1)).toEqual(["0,0 60x41", "0,40 60x1", "60,0 70x41", "60,40 70x1", "130,0 70x41", "130,40 70x1"]);
  });

  test("cloned, has all borders in each part", () => {
    const pages = row({ boxDecorationBreak: "clone" });
    expect(areas(pages, 0).slice(0, 6)).toEqual(["0,0 60x92", "0,0 60x1", "0,91 60x1", "60,0 70x92", "60,0 70x1", "60,91 70x1"]);
    expect(areas(pages, 1).slice(0, 3)).toEqual(["0,0 60x42", "0,0 60x1", "0,41 60x1"]);
  });

  test("items that are not stretched end where their content does", () => {
    expect(areas(row({}, { alignItems: "start" }), 1)[0]).toBe("60,0 70x41");
  });
}); // prettier-ignore

test("a nested row is stretched with the item that it is in", () => {
  const nested = el("div", { style: { display: "flex" } }, item("b"));
  expect(boxes({}, item("a", { blockSize: 30 }), nested)).toEqual(["0,0 5x30", "5,0 5x30"]);
});
