/** Elements with `display: contents` have no box, but what they name is named all the same. */
import { expect, test } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { wordsOf } from "../../tools/pages-as-text.ts";
import { el, initialStyle, type Planned } from "../../tools/styled-tree.ts";
import { layOutQuietly } from "../layout/lay-out.ts";

const next = { style: { breakBefore: "page" } } as const;
const wish = (id: string, style: Partial<ComputedStyle> = {}) =>
  ({ attributes: { id }, style: { display: "contents", ...style } }) as const;

function anchors(...children: readonly Planned[]): Record<string, string> {
  const found = layOutQuietly(children).anchors;
  return Object.fromEntries([...found].map(([id, { page, x, y }]) => [id, `${page} ${x},${y}`]));
}

test("links find where their content begins", () => {
  expect(anchors(el("p", "a"), el("div", wish("goal"), el("p", next, "b")))).toEqual({ goal: "1 0,0" });
  expect(anchors(el("div", wish("outer"), el("div", wish("inner"), el("p", "a"))))).toEqual({ outer: "0 0,0", inner: "0 0,0" });
  expect(anchors(el("div", { style: { display: "flex" } }, el("p", "a"), el("div", wish("goal"), el("p", "b"))))).toEqual({ goal: "0 5,0" });
  expect(anchors(el("table", el("tr", el("td", "a")), el("tr", wish("goal"), el("td", "b"))))).toEqual({ goal: "0 0,10" });
}); // prettier-ignore

test("an empty one is found where it stands", () => {
  expect(anchors(el("p", "a"), el("div", wish("goal")))).toEqual({ goal: "0 0,10" });
});

test("of two with one `id` the first is meant", () => {
  expect(anchors(el("div", wish("goal"), el("p", "a")), el("p", { attributes: { id: "goal" } }, "b"))).toEqual({ goal: "0 0,0" }); // prettier-ignore
});

test("named strings are set on the page where their content begins", () => {
  const set = { stringSet: [{ name: "head", parts: [{ type: "element-content", which: "text" }] }] } as const;
  const box = { name: "top-left", style: { ...initialStyle, display: "block" }, content: [{ type: "named-string", name: "head", which: "first" }] } as const;
  const pages = layOutQuietly([el("p", "a"), el("div", wish("goal", set), el("p", next, "b"))], {
    margin: 20,
    style: () => ({ marginBoxes: [box] }),
  });
  const texts = pages.pages.map(({ items }) => items.flatMap((item) => (item.kind === "text" ? [wordsOf(item)] : [])));
  expect(texts).toEqual([["a"], ["b", "b"]]);
}); // prettier-ignore
