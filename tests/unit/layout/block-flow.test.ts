import { expect, test } from "vitest";
import { pagesAsText } from "../../tools/pages-as-text.ts";
import { el, line, sides, styleTree, type Planned } from "../../tools/styled-tree.ts";
import { typeset } from "../../tools/typeset.ts";
import { itemsOf, layOut, layOutQuietly } from "./lay-out.ts";

function text(...children: readonly Planned[]): string {
  return pagesAsText(layOutQuietly(children));
}

const m = (blockStart: number, blockEnd = 0) => ({ ...sides(0), blockStart, blockEnd });
const grey = { r: 200, g: 200, b: 200, a: 1 };

test("margins between siblings collapse, negative ones pull", () => {
  expect(text(el("p", { style: { margin: m(5, 10) } }, "a"), el("p", { style: { margin: m(6) } }, "b"))).toBe("0,5 a\n0,25 b\n");
  expect(text(el("p", { style: { margin: m(0, 10) } }, "a"), el("p", { style: { margin: m(-4) } }, "b"))).toBe("0,0 a\n0,16 b\n");
}); // prettier-ignore

test("margins of parents and first and last children collapse", () => {
  const inner = el("div", { style: { margin: m(3, 8) } }, el("p", { style: { margin: m(7, 2) } }, "a"));
  expect(text(inner, el("p", { style: { margin: m(4) } }, "b"))).toBe("0,7 a\n0,25 b\n");
});

test("padding and new formatting contexts keep margins inside", () => {
  const inner = el("p", { style: { margin: m(5, 5) } }, "a");
  expect(text(el("div", { style: { padding: { ...sides(0), blockStart: 1 } } }, inner), el("p", "b"))).toBe("0,6 a\n0,21 b\n");
  expect(text(el("div", { style: { display: "flow-root" } }, inner), el("p", { style: { margin: m(3) } }, "b"))).toBe("0,5 a\n0,23 b\n");
}); // prettier-ignore

test("margins collapse through empty boxes", () => {
  const empty = el("div", { style: { margin: m(8, 12) } });
  expect(text(el("p", { style: { margin: m(0, 5) } }, "a"), empty, el("p", { style: { margin: m(3) } }, "b"))).toBe("0,0 a\n0,22 b\n"); // prettier-ignore
});

test("widths, auto margins, limits, box-sizing and percentages", () => {
  const box = (style: object) => el("div", { style: { backgroundColor: grey, ...style } }, el("p", "a"));
  expect(text(box({ inlineSize: 100, margin: { ...sides(0), inlineStart: "auto", inlineEnd: "auto" } }))).toBe("50,0 rectangle 100x10 Layout\n50,0 a\n");
  expect(text(box({ inlineSize: { percent: 50, plus: 10 }, padding: sides(5) }))).toBe("0,0 rectangle 120x20 Layout\n5,5 a\n");
  expect(text(box({ inlineSize: 100, boxSizing: "border-box", padding: sides(5) }))).toBe("0,0 rectangle 100x20 Layout\n5,5 a\n");
  expect(text(box({ maxInlineSize: 80, minBlockSize: 30 }))).toBe("0,0 rectangle 80x30 Layout\n0,0 a\n");
  expect(text(box({ blockSize: 25, margin: { ...sides(0), inlineStart: "auto" }, inlineSize: 40 }))).toBe("160,0 rectangle 40x25 Layout\n160,0 a\n");
}); // prettier-ignore

test("a right-to-left box starts at the right", () => {
  const rtl = { direction: "rtl" } as const;
  expect(text(el("div", { style: rtl }, el("div", { style: { ...rtl, inlineSize: 50, backgroundColor: grey, margin: { ...sides(0), inlineStart: 10 } } }, el("p", "a"))))).toContain("140,0 rectangle 50x10"); // prettier-ignore
});

test("borders: areas, strokes, doubles; cut boxes have none at the cut", () => {
  const bordered = (style: "solid" | "dashed" | "dotted" | "double") =>
    el("div", { style: { border: sides({ ...line(3), style }) } }, el("p", "a"));
  expect(text(bordered("solid"))).toBe(
    "0,0 rectangle 200x3 Layout\n197,3 rectangle 3x10 Layout\n0,13 rectangle 200x3 Layout\n0,3 rectangle 3x10 Layout\n3,3 a\n",
  );
  expect(text(bordered("dashed"))).toBe("path ml\npath ml\npath ml\npath ml\n3,3 a\n");
  // Round dots: dashes of no length, as far apart as makes a whole number of them, nearly a dot's width.
  const dots = itemsOf(layOutQuietly([bordered("dotted")]), "path")[0]?.stroke;
  expect(dots).toMatchObject({ width: 3, cap: "round", dash: [0, expect.closeTo(6, 1)] });
  // Two rings that meet at the corners, each a third of the side.
  expect(itemsOf(layOutQuietly([bordered("double")]), "path")).toHaveLength(2);
  const tall = el(
    "div",
    { style: { border: sides(line(1)) } },
    ...Array.from({ length: 12 }, () => el("p", "a")),
  );
  const pages = layOutQuietly([tall]);
  expect([0, 1].map((page) => itemsOf(pages, "rectangle", page).length)).toEqual([3, 3]);
  const cloned = el("div", { style: { border: sides(line(1)), boxDecorationBreak: "clone" } }, ...Array.from({ length: 12 }, () => el("p", "a"))); // prettier-ignore
  expect([0, 1].map((page) => itemsOf(layOutQuietly([cloned]), "rectangle", page).length)).toEqual([4, 4]);
});

test("rounded corners are curves; a uniform border is a ring", () => {
  const borderRadius = { startStart: 5, startEnd: 5, endEnd: 5, endStart: 300 };
  const round = el("div", { style: { backgroundColor: grey, borderRadius, border: sides(line(2)) } }, el("p", "a"));
  const paths = itemsOf(layOutQuietly([round]), "path");
  expect(paths.map(({ commands }) => commands.map(({ op }) => op.charAt(0)).join(""))).toEqual(["mlclclclcc", "mlclclclccmclclclclc"]);
  for (const { commands } of paths) {
    for (const command of commands) if (command.op !== "close") expect(command.x).toBeLessThanOrEqual(200);
  }
  const dashed = el("div", { style: { borderRadius, border: sides({ ...line(2), style: "dashed" }) } }, el("p", "a"));
  expect(itemsOf(layOutQuietly([dashed]), "path")[0]?.stroke).not.toBeNull();
  const double = el("div", { style: { borderRadius, border: sides({ ...line(3), style: "double" }) } }, el("p", "a"));
  expect(itemsOf(layOutQuietly([double]), "path")).toHaveLength(2);
}); // prettier-ignore

test("overflow: hidden clips to the padding box; relative boxes are moved where they are painted", () => {
  expect(text(el("div", { style: { overflow: "hidden", blockSize: 15, border: sides(line(1)) } }, el("p", "a")))).toContain("1,1 clip 198x15\n1,1 a\nend of clip\n");
  const inset = { ...sides("auto" as const), blockStart: 3, inlineStart: -2 };
  expect(text(el("p", { style: { position: "relative", inset } }, "a"), el("p", "b"))).toBe("-2,3 a\n0,10 b\n");
  const end = { ...sides("auto" as const), blockEnd: 3, inlineEnd: 2 };
  expect(text(el("p", { style: { position: "relative", inset: end } }, "a"))).toBe("-2,-3 a\n");
}); // prettier-ignore

test("hidden boxes keep their room", () => {
  expect(text(el("p", { style: { visibility: "hidden", backgroundColor: grey } }, "a"), el("p", "b"))).toBe(
    "0,10 b\n",
  );
});

test("opacity goes into colours", () => {
  const pages = layOutQuietly([el("div", { style: { opacity: 0.5, backgroundColor: grey } }, el("p", "a"))]);
  expect(itemsOf(pages, "rectangle")[0]?.fill.a).toBe(0.5);
  expect(itemsOf(pages, "text")[0]?.pieces[0]?.run.style.color.a).toBe(0.5);
});

test("lists: markers outside stand left of the item's box, on its first line", () => {
  const padding = { ...sides(0), inlineStart: 20 };
  expect(text(el("ul", { style: { padding } }, el("li", "a"), el("li", el("p", { style: { margin: m(4) } }, "b")), el("li")))).toBe(
    "10,0 •\u00a0\n20,0 a\n10,14 •\u00a0\n20,14 b\n10,24 •\u00a0\n",
  ); // prettier-ignore
});

test("inline boxes, decorations and links of a line", () => {
  const code = el("span", { style: { backgroundColor: grey, padding: sides(1) } }, "b");
  expect(layOutQuietly([el("p", "a ", code)]).pages[0]?.items.map(({ kind }) => kind)).toContain("text");
  const decoration = { underline: true, lineThrough: true, overline: true, style: "solid", color: grey, thickness: null } as const;
  const decorated = layOutQuietly([el("p", el("span", { style: { textDecoration: decoration } }, "a b"), " c")]);
  const areas = itemsOf(decorated, "rectangle").map(({ x, y, width, height }) => [x, y, width, height]);
  expect(areas).toEqual([[0, 9, 5, 0.5], [10, 9, 5, 0.5], [0, 0, 5, 0.5], [10, 0, 5, 0.5], [0, 5.25, 5, 0.5], [10, 5.25, 5, 0.5]]);
  const link = el("a", { attributes: { href: "#x", title: "t" } }, "one two three");
  const linked = layOutQuietly([el("p", { style: { inlineSize: 40 } }, link), el("h2", { attributes: { id: "x" } }, "X")]);
  expect(linked.pages[0]?.links.map(({ x, y, width, height, link: { href, tag } }) => [x, y, width, height, "role" in tag && tag.role, href])).toEqual([
    [0, 0, 35, 10, "Link", "#x"], [0, 10, 25, 10, "Link", "#x"],
  ]);
  expect(linked.anchors.get("x")).toEqual({ page: 0, x: 0, y: 20 });
  expect(linked.outline).toEqual([{ level: 2, title: "X", destination: { page: 0, x: 0, y: 20 } }]);
}); // prettier-ignore

test("inline blocks stand in the line, as wide as they need", () => {
  const block = el("span", { style: { display: "inline-block", padding: sides(3), backgroundColor: grey, margin: { ...sides(0), inlineStart: 4 } } }, "box");
  expect(text(el("p", "a ", block))).toBe("0,0 a\n14,0 rectangle 21x16 Layout\n17,3 box\n");
}); // prettier-ignore

test("the background of the body is the canvas's, white on white is none", () => {
  const white = { r: 255, g: 255, b: 255, a: 1 };
  const page = (color: typeof white) => layOut(styleTree([el("p", "a")], {}, { style: { backgroundColor: color } })).pages;
  expect(itemsOf(page(grey), "rectangle").map(({ width, height }) => [width, height])).toEqual([[200, 100]]);
  expect(itemsOf(page(white), "rectangle")).toEqual([]);
}); // prettier-ignore

test("counters of pages inside text are true, whatever they do to the lines", () => {
  const part = (name: string) => ({ type: "counter", name, style: "decimal" }) as const;
  const counter = el("p", { before: [part("page"), { type: "string", value: "of" }, part("pages")] }, "x");
  const pages = layOutQuietly([el("p", { style: { blockSize: 90 } }, "a"), counter, el("p", { style: { breakBefore: "page" } }, "b"), counter]); // prettier-ignore
  expect(pagesAsText(pages)).toBe("0,0 a\n0,90 1 of 2 x\n---\n0,0 b\n0,10 2 of 2 x\n");
});

test("percentages of percentages stay within what a length can be", async () => {
  const nested = '<div style="width: 1000%; padding: 100%">'.repeat(40);
  const { pages } = await typeset(`<!DOCTYPE html><title>T</title>${nested}x`);
  expect(pages.pages.length).toBeGreaterThan(0);
});
