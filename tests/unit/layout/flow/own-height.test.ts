import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import type { Pages } from "../../../../src/layout/pages.ts";
import { el, line, sides, type Planned } from "../../../tools/styled-tree.ts";
import { itemsOf, layOutQuietly } from "../lay-out.ts";

const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => el("p", `a${index}`));
const grey = { r: 200, g: 200, b: 200, a: 1 };
const framed: Partial<ComputedStyle> = { border: sides(line(5)), backgroundColor: grey };
const box = (style: Partial<ComputedStyle>, ...children: readonly Planned[]) =>
  el("div", { style: { ...framed, ...style } }, ...children);

/** Top and height of the box's ground, page by page. */
function grounds(pages: Pages): readonly (readonly string[])[] {
  return pages.pages.map((_, page) =>
    itemsOf(pages, "rectangle", page).flatMap(({ fill, y, height }) => (fill.r === 200 ? [`${y}+${height}`] : [])),
  );
} // prettier-ignore

const words = (pages: Pages) =>
  pages.pages.map((_, page) => itemsOf(pages, "text", page).map(({ top, pieces }) => `${pieces[0]?.glyphs[0]?.text ?? ""} ${top}`)); // prettier-ignore

describe("a box whose content is higher than its height", () => {
  test("ends where its height does, and what sticks out goes on over the pages without it", () => {
    const pages = layOutQuietly([box({ blockSize: 60 }, ...paragraphs(24))]);
    expect(grounds(pages)).toEqual([["0+70"], [], []]);
    expect(words(pages).flat()).toHaveLength(24);
    expect(words(pages)[1]?.[0]).toBe("a9 0");
  });

  test("as high as a page has its lower edge there", () => {
    const pages = layOutQuietly([box({ blockSize: 100, boxSizing: "border-box" }, ...paragraphs(12))]);
    expect(grounds(pages)).toEqual([["0+100"], []]);
    const edges = itemsOf(pages, "rectangle").filter(({ fill, height }) => fill.r === 0 && height === 5);
    expect(edges.map(({ y }) => y)).toEqual([0, 95]);
    expect(itemsOf(pages, "rectangle", 1)).toEqual([]);
  });

  test("ends on a later page where its height does", () => {
    const pages = layOutQuietly([box({ blockSize: 140 }, ...paragraphs(32))]);
    expect(grounds(pages)).toEqual([["0+95"], ["0+55"], [], []]);
  });

  test("by its greatest height as well, and where it is a paragraph", () => {
    expect(grounds(layOutQuietly([box({ maxBlockSize: 60 }, ...paragraphs(14))]))).toEqual([["0+70"], []]);
    const long = Array.from({ length: 14 }, (_, index) => `a${index}`.padEnd(30, "x")).join(" ");
    const pages = layOutQuietly([box({ blockSize: 60 }, long)]);
    expect(grounds(pages)).toEqual([["0+70"], []]);
    expect(words(pages).flat()).toHaveLength(14);
  });

  test("has nothing that follows it over what sticks out on the pages after", () => {
    const pages = layOutQuietly([box({ blockSize: 60 }, ...paragraphs(24)), el("p", "after")]);
    expect(words(pages).at(-1)?.at(-1)).toBe("after 50");
  });

  test("in a box without a height of its own reaches down with it", () => {
    const pages = layOutQuietly([el("div", { style: { backgroundColor: grey } }, el("div", { style: { blockSize: 20 } }, ...paragraphs(14)))]);
    expect(grounds(pages)).toEqual([["0+100"], ["0+40"]]);
  });

  test("ends for good where it hides what sticks out", () => {
    const pages = layOutQuietly([el("p", "before"), box({ blockSize: 100, overflow: "hidden" }, ...paragraphs(40)), el("p", "after")]);
    expect(pages.pages).toHaveLength(2);
    expect(words(pages).at(-1)?.at(-1)).toMatch(/^after/);
  });

  test("cloned, has no edges where it has ended", () => {
    const pages = layOutQuietly([box({ blockSize: 60, boxDecorationBreak: "clone" }, ...paragraphs(24))]);
    expect(words(pages)[1]?.[0]).toMatch(/ 0$/);
    expect(itemsOf(pages, "rectangle", 1)).toEqual([]);
  });
}); // prettier-ignore
