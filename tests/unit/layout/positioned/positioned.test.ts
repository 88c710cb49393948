import { describe, expect, test } from "vitest";
import { isArtifact } from "../../../../src/box/box-tree.ts";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import type { Pages } from "../../../../src/layout/pages.ts";
import { el, line, sides, styleTree, type Planned } from "../../../tools/styled-tree.ts";
import { itemsOf, layOut, layOutQuietly } from "../lay-out.ts";

type Inset = Partial<Record<"top" | "right" | "bottom" | "left", number>>;

function out(inset: Inset, style: Partial<ComputedStyle> = {}): { style: Partial<ComputedStyle> } {
  const {
    top = "auto",
    right = "auto",
    bottom = "auto",
    left = "auto",
  }: Partial<Record<keyof Inset, number | "auto">> = inset;
  const sidesOf: ComputedStyle["inset"] = {
    blockStart: top,
    inlineEnd: right,
    blockEnd: bottom,
    inlineStart: left,
  };
  return { style: { position: "absolute", inset: sidesOf, ...style } };
}

const textAt = (pages: Pages, page = 0) =>
  itemsOf(pages, "text", page).map(({ x, top, pieces }) => `${pieces[0]?.glyphs[0]?.text ?? ""} @${x + (pieces[0]?.x ?? 0)},${top}`); // prettier-ignore
const lay = (...children: readonly Planned[]) => textAt(layOutQuietly(children));

test("an absolute box stands in the padding box of the nearest positioned box, and takes no place", () => {
  const around: Partial<ComputedStyle> = { position: "relative", margin: { ...sides(0), blockStart: 20 }, padding: sides(5), blockSize: 30 };
  const inside = el("div", el("div", out({ top: 2, right: 3 }), "abcd"));
  expect(lay(el("div", { style: around }, inside, el("p", "a")), el("p", "b"))).toEqual(["a @5,25", "abcd @177,22", "b @0,60"]);
}); // prettier-ignore

test("without a positioned box around it stands in the page area; with auto insets where it would stand in the flow", () => {
  expect(lay(el("p", "a"), el("div", out({ bottom: 0, left: 10 }), "b"))).toEqual(["a @0,0", "b @10,90"]);
  expect(lay(el("p", "a"), el("div", out({}), "b"), el("p", "c"))).toEqual(["a @0,0", "c @0,10", "b @0,10"]);
  expect(lay(el("p", "aa ", el("span", out({}), "b"), "cc"))).toEqual(["aa @0,0", "b @15,0"]);
});

test("insets on both sides give the size; auto margins centre what has one", () => {
  const fill = { backgroundColor: { r: 1, g: 1, b: 1, a: 1 } };
  const rectangle = (style: Partial<ComputedStyle>) => itemsOf(layOutQuietly([el("div", out({ top: 10, right: 20, bottom: 30, left: 40 }, { ...fill, ...style }))]), "rectangle")[0]; // prettier-ignore
  expect(rectangle({})).toMatchObject({ x: 40, y: 10, width: 140, height: 60 });
  expect(rectangle({ inlineSize: 40, blockSize: 20, margin: sides("auto") })).toMatchObject({ x: 90, y: 30, width: 40, height: 20 });
}); // prettier-ignore

test("z-index: below the content where it is negative, else above, in order", () => {
  const box = (zIndex: number | "auto", text: string) => el("div", out({ top: 0 }, { zIndex }), text);
  const texts = lay(box(2, "two"), box(-1, "below"), box("auto", "auto"), box(1, "one"), el("p", "flow"));
  expect(texts.map((text) => text.split(" ")[0])).toEqual(["below", "flow", "auto", "one", "two"]);
});

test("a box moved where it stands has its z-index too, among those out of the flow", () => {
  const box = (zIndex: number | "auto", text: string, ...more: readonly Planned[]) =>
    el("div", { style: { position: "relative", zIndex, backgroundColor: { r: zIndex === "auto" ? 9 : zIndex + 10, g: 0, b: 0, a: 1 } } }, text, ...more);
  const order = (...children: readonly Planned[]) =>
    lay(...children).map((text) => text.split(" ")[0]).join(" ");
  const above = el("div", out({ top: 0 }, { zIndex: 1 }), "out");
  expect(order(box(2, "two"), box(-1, "below"), box("auto", "auto"), above, box(0, "zero"), el("p", "flow"))).toBe("below auto flow zero out two");
  // Places in the flow are as ever.
  expect(lay(box(2, "two"), el("p", "flow"))).toEqual(["flow @0,10", "two @0,0"]);
  // What stands in a box goes with it: a higher one inside a lower one is below what is between.
  expect(order(box(1, "low", box(9, "nine")), box(2, "two"), box(-1, "under", box(5, "five")), el("p", "flow"))).toBe("under five flow low nine two");
  // A box that is cut off or seen through keeps it inside.
  expect(order(el("div", { style: { opacity: 0.5 } }, box(3, "inner")), el("p", "flow"))).toBe("inner flow");
  // Its background is below the content with it.
  const pages = layOutQuietly([el("div", { style: { backgroundColor: { r: 1, g: 1, b: 1, a: 1 } } }, el("p", "a")), box(-1, "b")]);
  expect(itemsOf(pages, "rectangle").map(({ fill }) => fill.r)).toEqual([9, 1]);
}); // prettier-ignore

test("a fixed box stands on every page, and is read once", () => {
  const fixed = el("div", out({ bottom: 0 }, { position: "fixed" }), "fixed");
  const pages = layOutQuietly([
    el("p", "a"),
    fixed,
    el("p", { style: { breakBefore: "page" } }, "b"),
    el("p", { style: { breakBefore: "page" } }, "c"),
  ]);
  const found = pages.pages.map((_, page) => itemsOf(pages, "text", page).find(({ pieces }) => pieces[0]?.glyphs[0]?.text === "fixed")); // prettier-ignore
  expect(found.map((item) => item?.top)).toEqual([90, 90, 90]);
  expect(found.map((item) => item?.artifact != null && isArtifact(item.artifact))).toEqual([
    false,
    true,
    true,
  ]);
});

test("an item of a flex row that is positioned is none of its items", () => {
  const row = { style: { display: "flex", position: "relative" } } as const;
  expect(lay(el("div", row, el("div", "a"), el("div", out({ right: 0 }), "b"), el("div", "c")))).toEqual(["a @0,0", "c @5,0", "b @195,0"]); // prettier-ignore
});

describe("a box that reaches beyond the sheet", () => {
  const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => el("p", `a${index}`));
  const wordsOf = (pages: Pages) =>
    pages.pages.map((_, page) => textAt(pages, page).map((text) => text.split(" ")[0]));
  const grey = { r: 200, g: 200, b: 200, a: 1 };

  test("goes on at the head of the pages that follow, which are made for it where there are none", () => {
    const pages = layOutQuietly([el("p", "flow"), el("div", out({ top: 40, left: 30 }), ...paragraphs(18))]);
    expect(pages.pages).toHaveLength(3);
    expect(wordsOf(pages).map((words) => words.length)).toEqual([7, 10, 2]);
    expect(textAt(pages, 1)[0]).toBe("a6 @30,0");
    expect(wordsOf(pages).flat()).toEqual(["flow", ...paragraphs(18).map((_, index) => `a${index}`)]);
  });

  test("stands with what is on these pages, and makes none needlessly", () => {
    const later = el("p", { style: { breakBefore: "page" } }, "later");
    const pages = layOutQuietly([el("div", out({ top: 0, right: 0 }), ...paragraphs(12)), el("p", "flow"), later]);
    expect(pages.pages).toHaveLength(2);
    expect(wordsOf(pages)[1]).toEqual(["later", "a10", "a11"]);
  });

  test("has its border where it begins and ends, and its height over all pages", () => {
    const tall = out({ top: 50, left: 0, right: 0 }, { blockSize: 120, border: sides(line(10)), backgroundColor: grey });
    const pages = layOutQuietly([el("div", tall)]);
    const areas = pages.pages.map((_, page) => itemsOf(pages, "rectangle", page).filter(({ fill }) => fill.r === 200).map(({ y, height }) => `${y}+${height}`));
    expect(areas).toEqual([["50+50"], ["0+90"]]);
  });

  test("goes to the next page as a whole where it cannot be split", () => {
    const pages = layOutQuietly([el("p", "flow"), el("div", out({ top: 85 }, { breakInside: "avoid" }), ...paragraphs(3))]);
    expect(wordsOf(pages)).toEqual([["flow"], ["a0", "a1", "a2"]]);
    expect(textAt(pages, 1)[0]).toBe("a0 @0,0");
  });

  test("is cut off by a box that hides what sticks out, and takes what stands in it along", () => {
    const hides = { style: { position: "relative", overflow: "hidden", blockSize: 20 } } as const;
    expect(layOutQuietly([el("div", hides, el("div", out({ top: 0, left: 0 }), ...paragraphs(15)))]).pages).toHaveLength(1);
    const inner = el("div", out({ top: 0, right: 0 }), "inner");
    const pages = layOutQuietly([el("div", out({ top: 50, left: 0 }), ...paragraphs(8), el("div", { style: { position: "relative" } }, el("p", "a8"), inner))]);
    expect(wordsOf(pages)[1]).toEqual(["a5", "a6", "a7", "a8", "inner"]);
  });

  test("in the margin of the page stands there, as far as the sheet goes", () => {
    const pages = layOutQuietly([el("div", out({ top: 55 }), ...paragraphs(2))], { margin: 20 });
    expect(wordsOf(pages)).toEqual([["a0", "a1"]]);
  });

  test("is reported where it begins below the page area", () => {
    const { codes, pages } = layOut(styleTree([el("p", "a"), el("div", out({ top: 120 }), el("p", "b"))]));
    expect(codes).toEqual(["DEP-LAYOUT-OVERFLOW"]);
    expect(pages.pages).toHaveLength(1);
  });

  test("of an endless height ends with the last page that is made", () => {
    const { codes, pages } = layOut(styleTree([el("div", out({ top: 0 }, { blockSize: 1e7 }), "a")]));
    expect(codes).toEqual(["DEP-LAYOUT-TOO-MANY-PAGES"]);
    expect(pages.pages).toHaveLength(5000);
  });
}); // prettier-ignore
