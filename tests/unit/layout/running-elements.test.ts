import { describe, expect, test } from "vitest";
import type { ContentPart, PageChoice } from "../../../src/css/computed-style.ts";
import { wordsOf } from "../../tools/pages-as-text.ts";
import { el, initialStyle, styleTree, type Planned, type Wish } from "../../tools/styled-tree.ts";
import { itemsOf, layOut, layOutQuietly } from "./lay-out.ts";

const page: ContentPart = { type: "counter", name: "page", style: "decimal" };
const onNewPage: Wish = { style: { breakBefore: "page" } };

function running(text: string, wish: Wish = {}, name = "div"): Planned {
  return el(name, { ...wish, style: { position: "running", running: "head", ...wish.style } }, text);
}

/** Words of the margin box and of the page, page by page. */
function set(children: readonly Planned[], which: PageChoice = "first") {
  const content = [{ type: "element", name: "head", which }] as const;
  const style = { ...initialStyle, display: "block", verticalAlign: "middle" } as const;
  const box = { name: "top-center", style, content } as const;
  const margin = { top: 40, right: 0, bottom: 0, left: 0 };
  const pages = layOutQuietly(children, { height: 140, style: () => ({ marginBoxes: [box], margin }) });
  const words = (artifact: boolean) => pages.pages.map((_, index) => itemsOf(pages, "text", index).filter((item) => (item.artifact !== null) === artifact).map(wordsOf).join(" ")); // prettier-ignore
  return { pages, heads: words(true), texts: words(false) };
}

describe("running elements", () => {
  test("leave no room in the flow and stand on every page from theirs on", () => {
    const { pages, heads, texts } = set([el("p", "a"), el("p", onNewPage, "b"), running("R"), el("p", "c"), el("p", onNewPage, "d")]); // prettier-ignore
    expect(heads).toEqual(["", "R", "R"]);
    expect(texts).toEqual(["a", "b c", "d"]);
    expect(itemsOf(pages, "text", 1).map(({ top }) => top)).toEqual([40, 50, 15]);
  });

  test("are chosen like named strings", () => {
    const plan = [running("R1"), el("p", "a"), running("R2"), el("p", "b"), el("p", onNewPage, "c"), running("R3"), el("p", "d")]; // prettier-ignore
    const heads = (which: PageChoice) => set(plan, which).heads;
    expect(heads("first")).toEqual(["R1", "R3"]);
    expect(heads("start")).toEqual(["R1", "R2"]);
    expect(heads("last")).toEqual(["R2", "R3"]);
    expect(heads("first-except")).toEqual(["", ""]);
  });

  test("stand on the page that they end, not on the next", () => {
    const plan = [el("section", el("p", "a"), running("R")), el("p", onNewPage, "b")];
    expect(set(plan, "last").heads).toEqual(["R", "R"]);
    expect(set([el("p", "a"), running("R")], "last").heads).toEqual(["R"]);
    expect(set([el("div", running("R")), el("p", "a")], "last").heads).toEqual(["R"]);
  });

  test("hold whole boxes and the number of each page", () => {
    const head = el("div", { style: { position: "running", running: "head" } }, el("p", { after: [page] }, "p"), el("p", "two")); // prettier-ignore
    const { pages, heads } = set([head, el("p", "a"), el("p", onNewPage, "b")]);
    expect(heads).toEqual(["p 1 two", "p 2 two"]);
    expect(itemsOf(pages, "text").map(({ top }) => top)).toEqual([40, 10, 20]);
  });

  test("count and name where they stand in the document", () => {
    const counted = running("R", { style: { counterIncrement: [{ name: "c", value: 9 }] } });
    const { texts } = set([
      counted,
      el("p", { before: [{ type: "counter", name: "c", style: "decimal" }] }, "x"),
    ]);
    expect(texts).toEqual(["9 x"]);
  });

  test("are in no table, no flex row and no list of contents", () => {
    const table = el("table", running("R"), el("tr", el("td", "a"), el("td", "b")));
    expect(set([table]).texts).toEqual(["a b"]);
    expect(set([table]).heads).toEqual(["R"]);
    expect(set([el("div", { style: { display: "flex" } }, running("R"), el("p", "a"))]).texts).toEqual(["a"]);
    const hidden = running("R", { style: { display: "none" } });
    expect(set([hidden, el("p", "a")]).heads).toEqual([""]);
  });

  test("are the goal of links all the same", () => {
    const { pages } = layOut(styleTree([el("p", "a"), running("R", { attributes: { id: "r" } }), el("p", onNewPage, "b")])); // prettier-ignore
    expect(pages.anchors.get("r")).toMatchObject({ page: 1 });
  });
});

test("bookmarks come from the style, with a label of their own", () => {
  const label: readonly ContentPart[] = [{ type: "element-content", which: "before" }, { type: "element-content", which: "text" }]; // prettier-ignore
  const count = { pseudoStyle: { counterIncrement: [{ name: "c", value: 1 }] }, before: [{ type: "counter", name: "c", style: "decimal" }, { type: "string", value: ". " }] } as const; // prettier-ignore
  const plan = [
    el("p", { ...count, style: { bookmarkLevel: 1, bookmarkLabel: label, bookmarkState: "closed" } }, "A"),
    el("p", { style: { bookmarkLevel: 3 } }, "B"),
    el("h2", { style: { bookmarkLevel: null } }, "none"),
  ];
  const { outline } = layOutQuietly(plan);
  expect(outline.map(({ level, title, open }) => [level, title, open ?? true])).toEqual([
    [1, "1. A", false],
    [3, "B", true],
  ]);
});

test("pages are labelled in the style that their number is printed in", () => {
  const roman = { name: "bottom-center", style: { ...initialStyle, display: "block" }, content: [{ type: "counter", name: "page", style: "lower-roman" }] } as const; // prettier-ignore
  const front: Wish = { style: { page: "front" } };
  const main: Wish = { style: { breakBefore: "page", counterReset: [{ name: "page", value: 1 }] } };
  const plan = [el("p", front, "a"), el("p", { style: { page: "front", breakBefore: "page" } }, "b"), el("p", main, "c"), el("p", onNewPage, "d")]; // prettier-ignore
  const { pages } = layOutQuietly(plan, { style: ({ name }) => (name === "front" ? { marginBoxes: [roman] } : {}) }); // prettier-ignore
  expect(pages.map(({ label }) => label)).toEqual(["i", "ii", "1", "2"]);
});
