import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import { pagesAsText } from "../../../tools/pages-as-text.ts";
import { el, sides, styleTree, type Planned } from "../../../tools/styled-tree.ts";
import { itemsOf, layOut, layOutQuietly } from "../lay-out.ts";

const grey = { r: 200, g: 200, b: 200, a: 1 };

/** Left edge, top, width and height of the items' backgrounds. */
function boxes(container: Partial<ComputedStyle>, ...items: readonly Planned[]): readonly string[] {
  const style: Partial<ComputedStyle> = { display: "flex", flexDirection: "column", ...container };
  const pages = layOutQuietly([el("div", { style }, ...items)]);
  return pagesAsText(pages).split("\n").filter((line) => line.includes("rectangle")).map((line) => line.replace(" rectangle", "").replace(" Layout", ""));
} // prettier-ignore

function item(text: string, style: Partial<ComputedStyle> = {}): Planned {
  return el("div", { style: { backgroundColor: grey, ...style } }, text);
}

const tall = (blockSize: number, style: Partial<ComputedStyle> = {}) => item("a", { blockSize, ...style });

describe("flexible heights", () => {
  test("items shrink to a column's height by their shrink factors, but not below what they hold", () => {
    expect(boxes({ blockSize: 60 }, tall(60), tall(60))).toEqual(["0,0 200x30", "0,30 200x30"]);
    expect(boxes({ blockSize: 60 }, tall(60, { flexShrink: 0 }), tall(60))).toEqual(["0,0 200x60", "0,60 200x10"]);
    expect(boxes({ blockSize: 60 }, tall(60, { flexShrink: 3 }), tall(60))).toEqual(["0,0 200x15", "0,15 200x45"]);
    expect(boxes({ blockSize: 15 }, item("a"), item("b"))).toEqual(["0,0 200x10", "0,10 200x10"]);
  });

  test("a least height of 0, or hidden overflow, lets an item shrink further", () => {
    expect(boxes({ blockSize: 10 }, item("a", { minBlockSize: 0 }), item("b"))).toEqual(["0,0 200x10"]);
    expect(boxes({ blockSize: 15 }, item("a", { overflow: "hidden" }), item("b"))).toEqual(["0,0 200x5", "0,5 200x10"]);
  });

  test("the inside of items shrinks, not their edges", () => {
    const padded = tall(20, { padding: { ...sides(0), blockEnd: 40 } });
    expect(boxes({ blockSize: 70 }, padded, tall(60))).toEqual(["0,0 200x50", "0,50 200x20"]);
  });

  test("a basis stands for the height, and growth begins from it", () => {
    expect(boxes({ blockSize: 60 }, item("a", { flexBasis: 0, flexGrow: 1 }), item("b", { flexBasis: 0, flexGrow: 2 }))).toEqual(["0,0 200x20", "0,20 200x40"]);
    expect(boxes({}, item("a", { flexBasis: 30 }))).toEqual(["0,0 200x30"]);
    expect(boxes({ blockSize: 60 }, item("a", { flexGrow: 1, maxBlockSize: 20 }), item("b", { flexGrow: 1 }))).toEqual(["0,0 200x20", "0,20 200x40"]);
  });

  test("least and greatest heights of a column count as its height", () => {
    expect(boxes({ minBlockSize: 60 }, item("a", { flexGrow: 1 }), item("b"))).toEqual(["0,0 200x50", "0,50 200x10"]);
    expect(boxes({ maxBlockSize: 40 }, tall(40), tall(40))).toEqual(["0,0 200x20", "0,20 200x20"]);
    expect(boxes({ minBlockSize: 60, justifyContent: "end" }, item("a"))).toEqual(["0,50 200x10"]);
  });

  test("auto margins take free height before it is shared out", () => {
    expect(boxes({ blockSize: 60, justifyContent: "center" }, item("a"), item("b", { margin: { ...sides(0), blockStart: "auto" } }))).toEqual(["0,0 200x10", "0,50 200x10"]);
    expect(boxes({ blockSize: 60 }, item("a", { margin: { ...sides(0), blockStart: "auto", blockEnd: "auto" } }))).toEqual(["0,25 200x10"]);
  });

  test("a turned column is packed at its foot", () => {
    expect(boxes({ blockSize: 60, flexDirection: "column-reverse" }, item("a"), item("b"))).toEqual(["0,40 200x10", "0,50 200x10"]);
  });

  test("the foot's margin is no free height", () => {
    expect(boxes({ blockSize: 60, justifyContent: "end" }, item("a", { margin: { ...sides(0), blockEnd: 5 } }))).toEqual(["0,45 200x10"]);
  });

  test("a growing item is as high on two pages as it would be on one", () => {
    const column = el("div", { style: { display: "flex", flexDirection: "column", blockSize: 150 } }, item("a", { flexGrow: 1 }), item("b"));
    const pages = layOutQuietly([column]);
    expect(pages.pages).toHaveLength(2);
    expect(itemsOf(pages, "rectangle", 0).map(({ height }) => height)).toEqual([100]);
    expect(itemsOf(pages, "rectangle", 1).map(({ y, height }) => `${y}+${height}`)).toEqual(["0+40", "40+10"]);
  });
}); // prettier-ignore

describe("columns that wrap", () => {
  const wrap = { flexWrap: "wrap", blockSize: 50 } as const;
  const small = (text: string, style: Partial<ComputedStyle> = {}) => item(text, { blockSize: 20, inlineSize: 30, ...style });

  test("go on beside, as the height says, and are as wide as their widest item", () => {
    expect(boxes({ ...wrap, alignContent: "start" }, small("a"), small("b", { inlineSize: 40 }), small("c"))).toEqual(["0,0 30x20", "0,20 40x20", "40,0 30x20"]);
    expect(boxes({ flexWrap: "wrap", maxBlockSize: 50, alignContent: "start" }, small("a"), small("b"), small("c"))).toEqual(["0,0 30x20", "0,20 30x20", "30,0 30x20"]);
    expect(boxes({ flexWrap: "wrap" }, small("a"), small("b"), small("c"))).toEqual(["0,0 30x20", "0,20 30x20", "0,40 30x20"]);
  });

  test("keep gaps both ways", () => {
    expect(boxes({ ...wrap, alignContent: "start", rowGap: 10, columnGap: 5 }, small("a"), small("b"), small("c"))).toEqual(["0,0 30x20", "0,30 30x20", "35,0 30x20"]);
    expect(boxes({ ...wrap, alignContent: "start", rowGap: 11 }, small("a"), small("b"))).toEqual(["0,0 30x20", "30,0 30x20"]);
  });

  test.each([
    ["normal", ["0", "100"]], ["end", ["140", "170"]], ["center", ["70", "100"]], ["space-between", ["0", "170"]],
  ] as const)("align-content: %s", (alignContent, lefts) => {
    const placed = boxes({ ...wrap, alignContent }, small("a", { blockSize: 40 }), small("b"));
    expect(placed.map((box) => box.split(",")[0])).toEqual(lefts);
  });

  test("stretch items to their line, which shares the free width", () => {
    expect(boxes(wrap, item("a", { blockSize: 40 }), item("b"), item("c"))).toEqual(["0,0 100x40", "0,40 100x10", "100,0 100x10"]);
    expect(boxes({ ...wrap, alignItems: "end" }, item("a", { blockSize: 40 }), item("bb"))).toEqual(["195,0 5x40", "190,40 10x10"]);
  });

  test("begin at the other side where they are reversed, and from right to left", () => {
    expect(boxes({ ...wrap, flexWrap: "wrap-reverse", alignContent: "start" }, small("a", { blockSize: 40 }), small("b"))).toEqual(["170,0 30x40", "140,0 30x20"]);
    expect(boxes({ ...wrap, direction: "rtl", alignContent: "start" }, small("a", { blockSize: 40 }), small("b"))).toEqual(["170,0 30x40", "140,0 30x20"]);
  });

  test("grow and are justified line by line", () => {
    expect(boxes({ ...wrap, alignContent: "start" }, small("a"), small("b", { flexGrow: 1 }), small("c", { flexGrow: 1 }))).toEqual(["0,0 30x20", "0,20 30x30", "30,0 30x50"]);
    expect(boxes({ ...wrap, alignContent: "start", justifyContent: "center" }, small("a"), small("b"), small("c"))).toEqual(["0,5 30x20", "0,25 30x20", "30,15 30x20"]);
  });

  test("higher than a page, go on each for itself on the next", () => {
    const words = (name: string, count: number) => Array.from({ length: count }, (_, index) => el("p", `${name}${index}`));
    const column = { style: { display: "flex", flexDirection: "column", flexWrap: "wrap", blockSize: 120, alignContent: "start" } } as const;
    const pages = layOutQuietly([el("div", column, ...words("a", 12), ...words("b", 11))]);
    const text = pagesAsText(pages);
    expect(pages.pages).toHaveLength(2);
    expect(text.match(/[ab]\d+/g)).toHaveLength(23);
    expect(text.split("---\n")[1]).toBe("0,0 a10\n0,10 a11\n15,0 b10\n");
  });

  test("hold what is higher than their height", () => {
    expect(boxes({ ...wrap, alignContent: "start" }, small("a", { blockSize: 80, flexShrink: 0 }), small("b"))).toEqual(["0,0 30x80", "30,0 30x20"]);
  });

  test("of no items are empty", () => {
    const { pages, messages } = layOut(styleTree([el("div", { style: { display: "flex", flexDirection: "column", ...wrap } }), el("p", "after")]));
    expect(messages).toEqual([]);
    expect(pagesAsText(pages)).toBe("0,50 after\n");
  });
}); // prettier-ignore
