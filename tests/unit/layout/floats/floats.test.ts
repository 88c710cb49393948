import { expect, test } from "vitest";
import type { TextItem } from "../../../../src/layout/pages.ts";
import type { Pages } from "../../../../src/layout/pages.ts";
import { el, sides, type Planned, type Wish } from "../../../tools/styled-tree.ts";
import { typeset } from "../../../tools/typeset.ts";
import { itemsOf, layOutQuietly } from "../lay-out.ts";

const float = (side: "left" | "right", width: number, height: number, wish: Wish["style"] = {}): Wish => ({
  style: {
    float: side === "left" ? "inline-start" : "inline-end",
    inlineSize: width,
    minBlockSize: height,
    ...wish,
  },
});

/** `word@x,y` of each line's first word, and the line's words. */
function linesOf(pages: Pages, page = 0): readonly string[] {
  return itemsOf(pages, "text", page).map((item: TextItem) => {
    const text = item.pieces.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join("")).join(" ");
    return `${text} @${item.x + (item.pieces[0]?.x ?? 0)},${item.top}`;
  });
}

const lines = (children: readonly Planned[], page = {}) => linesOf(layOutQuietly(children, page));

/** Words of 5 pt a letter, lines of 10 pt, pages of 200 by 100 pt. */
test("lines are shortened beside a float and have their whole width below it", () => {
  const text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii";
  expect(lines([el("div", float("left", 100, 15), "F"), el("p", text)])).toEqual([
    "F @0,0",
    "aaaa bbbb cccc dddd @100,0",
    "eeee ffff gggg hhhh @100,10",
    "iiii @0,20",
  ]);
});

test("a float on the right shortens lines at their end, and margins keep text away", () => {
  const wish = float("right", 100, 10, { margin: { ...sides(0), inlineStart: 20 } });
  expect(lines([el("div", wish, "F"), el("p", "aaaa bbbb cccc dddd eeee ffff")])).toEqual([
    "F @100,0",
    "aaaa bbbb cccc @0,0",
    "dddd eeee ffff @0,10",
  ]);
});

test("floats stand side by side while there is room, else below", () => {
  const page = { height: 200 };
  const boxes = [50, 100, 60].map((width) => el("div", float("left", width, 20), `w${width}`));
  expect(lines([...boxes, el("div", float("right", 30, 20), "r")], page)).toEqual([
    "w50 @0,0",
    "w100 @50,0",
    "w60 @0,20",
    "r @170,20",
  ]);
});

test("a float in the text begins at the top of its line where it fits, else below", () => {
  const note = el("span", float("right", 50, 10), "N");
  expect(lines([el("p", "aaaa ", note, "bbbb cccc")])).toEqual(["N @150,0", "aaaa bbbb cccc @0,0"]);
  const late = "aaaa bbbb cccc dddd eeee ffff ";
  expect(lines([el("p", late, el("span", float("right", 100, 10), "N"), "gggg hhhh iiii")])).toEqual([
    "N @100,10",
    "aaaa bbbb cccc dddd eeee ffff gggg hhhh @0,0",
    "iiii @0,10",
  ]);
});

test("a word too long for what floats leave goes below the first of them that ends", () => {
  const boxes = [el("div", float("left", 90, 10), "L"), el("div", float("right", 90, 30), "R")];
  expect(lines([...boxes, el("p", "aaaaaaaaaa b")])).toEqual(["L @0,0", "R @110,0", "aaaaaaaaaa b @0,10"]);
});

test("clear goes below floats of its side, and a box that clears has an end to hold them by", () => {
  const boxes = [el("div", float("left", 50, 30), "L"), el("div", float("right", 50, 50), "R")];
  const cleared = (clear: "inline-start" | "both") => lines([...boxes, el("p", { style: { clear } }, "a")]).at(-1);
  expect(cleared("inline-start")).toBe("a @0,30");
  expect(cleared("both")).toBe("a @0,50");
  const end = el("div", { style: { clear: "both" } });
  const holder = el("div", { style: { backgroundColor: { r: 1, g: 2, b: 3, a: 1 } } }, ...boxes, end);
  const [ground] = itemsOf(layOutQuietly([holder, el("p", "b")]), "rectangle");
  expect(ground).toMatchObject({ y: 0, height: 50 });
}); // prettier-ignore

test("a formatting context holds its floats; other boxes do not", () => {
  const inside = el("div", float("left", 50, 30), "F");
  const fill = { backgroundColor: { r: 1, g: 2, b: 3, a: 1 } };
  const heights = (["flow-root", "block"] as const).map((display) => {
    const pages = layOutQuietly([el("div", { style: { ...fill, display } }, inside, el("p", "a"))]);
    return itemsOf(pages, "rectangle").find(({ fill: { b } }) => b === 3)?.height;
  });
  expect(heights).toEqual([30, 10]);
});

test("boxes with a formatting context of their own are narrower beside floats, or stand below them", () => {
  const root = (style: Wish["style"]) => lines([el("div", float("left", 120, 20), "F"), el("div", { style: { overflow: "hidden", ...style } }, "aaaa bbbb cccc dddd")]); // prettier-ignore
  expect(root({}).slice(1)).toEqual(["aaaa bbbb cccc @120,0", "dddd @120,10"]);
  expect(root({ inlineSize: 100 }).slice(1)).toEqual(["aaaa bbbb cccc dddd @0,20"]);
  const table = el("table", el("tr", el("td", "aaaa"), el("td", "bbbb")));
  expect(lines([el("div", float("left", 120, 20), "F"), table]).slice(1)).toEqual([
    "aaaa @120,0",
    "bbbb @140,0",
  ]);
});

test("floats are as wide as their content needs, at most as there is room", () => {
  const wide = { style: { float: "inline-end" } } as const;
  expect(lines([el("div", wide, "aaaa bbbb")])).toEqual(["aaaa bbbb @155,0"]);
  expect(lines([el("div", wide, "aaaa ".repeat(12).trim())])).toHaveLength(2);
});

test("a small float goes to the next page with its line, a larger one follows alone while the text goes on", () => {
  const before = el("div", { style: { blockSize: 85 } });
  const small = layOutQuietly([before, el("div", float("left", 50, 20), "F"), el("p", "a")]);
  expect(linesOf(small, 1)).toEqual(["F @0,0", "a @50,0"]);
  const large = layOutQuietly([before, el("div", float("left", 50, 60), "F"), el("p", "a"), el("p", "b")]);
  expect(linesOf(large, 0)).toEqual(["a @0,85"]);
  expect(linesOf(large, 1)).toEqual(["F @0,0", "b @50,0"]);
});

test("a float higher than a page is split, and the text beside it goes on beside the rest", () => {
  const tall = Array.from({ length: 13 }, (_, index) => el("p", `f${index}`));
  const text = Array.from({ length: 12 }, (_, index) => el("p", `t${index}`));
  const pages = layOutQuietly([el("div", float("left", 50, 0), ...tall), ...text]);
  expect(linesOf(pages, 0).slice(-2)).toEqual(["t8 @50,80", "t9 @50,90"]);
  expect(linesOf(pages, 1)).toEqual(["f10 @0,0", "f11 @0,10", "f12 @0,20", "t10 @50,0", "t11 @50,10"]);
});

test("what clears a float stands below its end on a later page", () => {
  const tall = Array.from({ length: 13 }, (_, index) => el("p", `f${index}`));
  const pages = layOutQuietly([el("div", float("left", 50, 0), ...tall), el("p", { style: { clear: "both" } }, "after")]);
  expect(linesOf(pages, 1).at(-1)).toBe("after @0,30");
}); // prettier-ignore

test("the background of a paragraph is below the float that its text runs around", () => {
  const fill = (r: number) => ({ backgroundColor: { r, g: 0, b: 0, a: 1 } });
  const pages = layOutQuietly([el("div", float("left", 50, 20, fill(1)), "F"), el("p", { style: fill(2) }, "a")]);
  expect(itemsOf(pages, "rectangle").map(({ fill: { r } }) => r)).toEqual([2, 1]);
}); // prettier-ignore

test("a float behind what fills its line stands below it, on the next page where it has no room", async () => {
  const box = (style: string) => `<span style="width: 100%; height: 70pt; ${style}"></span>`;
  const grey = "display: inline-block; background: #ccc";
  const made = await typeset(
    `<!doctype html><html lang="en"><head><title>t</title><style>@page { size: 200pt 120pt; margin: 10pt } body { margin: 0 }</style></head>
     <body><div>${box(grey)} ${box("float: left; background: #333")}</div></body></html>`,
  );
  expect(made.diagnostics).toEqual([]);
  const areas = made.pages.pages.map(({ items }) =>
    items.flatMap((item) => (item.kind === "rectangle" ? [[item.y, item.height, item.fill.r]] : [])),
  );
  expect(areas).toEqual([[[10, 70, 204]], [[10, 70, 51]]]);
});
