import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { pagesAsText } from "../../tools/pages-as-text.ts";
import { el, line, sides, styleTree, type Planned } from "../../tools/styled-tree.ts";
import { itemsOf, layOut, type LaidOut } from "./lay-out.ts";

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt"/>`;
const files = { "a.svg": svg(40, 20), "wide.svg": svg(400, 100), "tall.svg": svg(50, 300) };

function show(...children: readonly Planned[]) {
  return layOut(styleTree(children), files);
}

const img = (src: string, style: Partial<ComputedStyle> = {}) =>
  el("img", { attributes: { src, alt: "x" }, style: { display: "block", ...style } });

function size(src: string, style: Partial<ComputedStyle> = {}): string {
  const { pages, codes } = show(img(src, style));
  expect(codes).toEqual([]);
  return itemsOf(pages, "image").map(({ x, y, width, height }) => `${x},${y} ${Math.round(width)}x${Math.round(height)}`).join();
} // prettier-ignore

test("natural size, one length given, both, limits", () => {
  expect(size("a.svg")).toBe("0,0 40x20");
  expect(size("a.svg", { inlineSize: 60 })).toBe("0,0 60x30");
  expect(size("a.svg", { blockSize: 40 })).toBe("0,0 80x40");
  expect(size("a.svg", { blockSize: 40, inlineSize: 40 })).toBe("0,0 40x40");
  expect(size("a.svg", { maxInlineSize: 20 })).toBe("0,0 20x10");
  expect(size("a.svg", { minBlockSize: 30 })).toBe("0,0 60x30");
  expect(size("a.svg", { inlineSize: { percent: 50, plus: 0 }, maxBlockSize: 25 })).toBe("0,0 100x25");
  expect(size("a.svg", { padding: sides(2), border: sides(line(1)) })).toBe("3,3 40x20");
  expect(size("a.svg", { margin: { ...sides(0), inlineStart: "auto", inlineEnd: "auto" } })).toBe(
    "80,0 40x20",
  );
});

test("never wider than its room", () => {
  expect(size("wide.svg")).toBe("0,0 200x50");
});

test("never higher than a page: made smaller, and said", () => {
  const { pages, codes } = show(el("p", "a"), img("tall.svg"));
  expect(codes).toEqual(["DEP-LAYOUT-IMAGE-SHRUNK"]);
  expect(itemsOf(pages, "image", 1)[0]).toMatchObject({ y: 0, height: 100 });
  const padded = show(el("div", { style: { padding: sides(10) } }, img("tall.svg")));
  expect(padded.codes).toContain("DEP-LAYOUT-IMAGE-SHRUNK");
  expect(itemsOf(padded.pages, "image")[0]?.height).toBeLessThanOrEqual(90);
});

describe("in a line that is higher than the page, an image is made smaller until the line fits", () => {
  const inline = (style: Partial<ComputedStyle> = {}) =>
    el("img", { attributes: { src: "tall.svg", alt: "x" }, style });
  const heightsOf = ({ pages }: LaidOut) =>
    pages.pages.map(({ items }) => items.flatMap((item) => (item.kind === "image" ? [item.height] : []))); // prettier-ignore

  test("below a margin: two points are below the baseline", () => {
    const laid = show(el("p", { style: { margin: sides(15) } }, inline()));
    expect(laid.codes).toEqual(["DEP-LAYOUT-IMAGE-SHRUNK"]);
    expect(heightsOf(laid)).toEqual([[83]]);
  });

  test("beside a lower one, within edges that are drawn on each page", () => {
    const style = { padding: sides(20), boxDecorationBreak: "clone" } as const;
    const laid = show(el("div", { style }, el("p", inline(), inline({ blockSize: 30 }))));
    expect(laid.codes).toEqual(["DEP-LAYOUT-IMAGE-SHRUNK"]);
    expect(heightsOf(laid)).toEqual([[58, 30]]);
  });

  test("on a later page, with no word lost on those before", () => {
    const style = { padding: sides(20), boxDecorationBreak: "clone" } as const;
    const laid = show(el("div", { style }, el("p", "one two ".repeat(12), inline(), " three"), el("p", "four")));
    expect(heightsOf(laid).flat()).toEqual([58]);
    const words = pagesAsText(laid.pages).match(/one|two|three|four/gu);
    expect(words).toEqual([...Array.from({ length: 12 }, () => ["one", "two"]).flat(), "three", "four"]);
  }); // prettier-ignore
});

test("goes to the next page whole", () => {
  const { pages, codes } = show(el("p", { style: { blockSize: 85 } }, "a"), img("a.svg"));
  expect(codes).toEqual([]);
  expect(itemsOf(pages, "image", 1)).toHaveLength(1);
});

test.each([
  ["fill", "0,0 80x80"], ["contain", "0,20 80x40"], ["cover", "-40,0 160x80"], ["none", "20,30 40x20"],
  ["scale-down", "20,30 40x20"],
] as const)("object-fit: %s", (objectFit, expected) => {
  expect(size("a.svg", { inlineSize: 80, blockSize: 80, objectFit })).toBe(expected);
}); // prettier-ignore

test("in a line, and in a link", () => {
  const inline = el("img", { attributes: { src: "a.svg", alt: "x" } });
  const { pages } = show(el("p", "a ", el("a", { attributes: { href: "https://example.org/" } }, inline)));
  expect(pagesAsText(pages)).toBe("0,0 a\n10,0 image 40x20 Figure\n");
  expect(pages.pages[0]?.links.map(({ width, height }) => [width, height])).toEqual([[40, 20]]);
});

test("hidden images leave their room", () => {
  expect(pagesAsText(show(img("a.svg", { visibility: "hidden" }), el("p", "b")).pages)).toBe("0,20 b\n");
});
