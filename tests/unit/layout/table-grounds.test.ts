import { expect, test } from "vitest";
import type { Color, ComputedStyle } from "../../../src/css/computed-style.ts";
import { el, line, sides, type Planned } from "../../tools/styled-tree.ts";
import { itemsOf, layOutQuietly } from "./lay-out.ts";

const color = (r: number): Color => ({ r, g: 0, b: 0, a: 1 });
const ground = (r: number) => ({ style: { backgroundColor: color(r) } });
const td = (text: string, attributes: Readonly<Record<string, string>> = {}) =>
  el("td", { attributes }, text);
const tr = (...cells: readonly Planned[]) => el("tr", ...cells);

/** What is painted, in order: red of the colour, left edge, top, width, height. */
function areasOf(style: Partial<ComputedStyle>, parts: readonly Planned[], page = 0): readonly (readonly number[])[] {
  const pages = layOutQuietly([el("table", { style: { inlineSize: 100, ...style } }, ...parts)]);
  return itemsOf(pages, "rectangle", page).map(({ fill, x, y, width, height }) => [fill.r, x, y, width, height]);
} // prettier-ignore

test("groups of rows, rows, column groups and columns are painted, each above those before it", () => {
  const columns = el("colgroup", ground(1), el("col", ground(2)), el("col"));
  const parts = [
    columns,
    el("thead", ground(3), tr(td("a"), td("b"))),
    el("tfoot", ground(4), tr(td("a"), td("b"))),
    el("tbody", ground(5), tr(td("a"), td("b")), el("tr", ground(6), td("a"), td("b"))),
  ];
  expect(areasOf({}, parts)).toEqual([
    [1, 0, 0, 100, 40],
    [2, 0, 0, 50, 40],
    [3, 0, 0, 100, 10],
    [5, 0, 10, 100, 20],
    [4, 0, 30, 100, 10],
    [6, 0, 20, 100, 10],
  ]);
});

test("a column group without columns is painted over as many as it spans", () => {
  const columns = el("colgroup", { ...ground(1), attributes: { span: "2" } });
  expect(areasOf({}, [columns, tr(td("a"), td("b"), td("c"), td("d"))])).toEqual([[1, 0, 0, 50, 10]]);
});

test("all of them lie below all borders and backgrounds of cells", () => {
  const border = { ...sides(line(0)), blockEnd: { ...line(2), color: color(9) } };
  const cell = () => el("td", { style: { border, borderCollapse: "collapse" } }, "a");
  const rows = [el("tr", ground(1), cell()), el("tr", ground(2), cell())];
  expect(areasOf({ borderCollapse: "collapse" }, rows)).toEqual([
    [1, 0, 0, 100, 11],
    [2, 0, 11, 100, 12],
    [9, 0, 10, 100, 2],
    [9, 0, 22, 100, 2],
  ]);
});

test("backgrounds of cells lie below collapsed borders of the row above", () => {
  const border = { ...sides(line(0)), blockEnd: { ...line(2), color: color(9) } };
  const style = { border, borderCollapse: "collapse", backgroundColor: color(5) } as const;
  const row = () => el("tr", el("td", { style }, "a"));
  const painted = areasOf({ borderCollapse: "collapse" }, [row(), row()]).map(([red]) => red);
  expect(painted).toEqual([5, 5, 9, 9]);
});

test("the space between cells shows the table's background alone", () => {
  const rows = [el("tbody", ground(1), tr(td("a"), td("b")))];
  expect(areasOf({ borderSpacing: [10, 4], backgroundColor: color(7) }, rows)).toEqual([
    [7, 0, 0, 100, 18],
    [1, 10, 4, 35, 10],
    [1, 55, 4, 35, 10],
  ]);
});

test("a cell shows the row and the column that it begins in; a place without a cell its own", () => {
  const columns = [el("col", ground(1)), el("col", ground(2))];
  const spans = tr(td("a", { rowspan: "2" }), td("b", { colspan: "2" }), td("d"));
  expect(areasOf({ tableLayout: "fixed" }, [...columns, spans, el("tr", ground(3), td("c"))])).toEqual([
    [1, 0, 0, 25, 20],
    [2, 25, 0, 50, 10],
    [2, 25, 10, 25, 10],
    [3, 25, 10, 75, 10],
  ]);
});

test("on the next page they go on, under the head that is repeated", () => {
  const rows = Array.from({ length: 12 }, (_, index) => el("tr", index % 2 === 1 ? ground(2) : {}, td("a")));
  const parts = [el("thead", ground(1), tr(td("H"))), el("tbody", ...rows)];
  expect(areasOf({}, parts, 0).map(([red, , y]) => [red, y])).toEqual([[1, 0], [2, 20], [2, 40], [2, 60], [2, 80]]); // prettier-ignore
  expect(areasOf({}, parts, 1)).toEqual([
    [1, 0, 0, 100, 10],
    [2, 0, 10, 100, 10],
    [2, 0, 30, 100, 10],
  ]);
});

test("a row that is cut shows its background on both pages", () => {
  const tall = el("tr", ground(1), el("td", ...Array.from({ length: 14 }, () => el("p", "a"))));
  expect([0, 1].map((page) => areasOf({}, [tall], page))).toEqual([
    [[1, 0, 0, 100, 100]],
    [[1, 0, 0, 100, 40]],
  ]);
});

test("empty cells that are hidden, and places without a cell, show the table's background", () => {
  const hides = { style: { emptyCells: "hide", backgroundColor: color(1) } } as const;
  const own = { style: { emptyCells: "hide" } } as const;
  const rows = [el("tr", hides, el("td", own), el("td", own, "a")), el("tr", hides, el("td", own, "b"))];
  expect(areasOf({ tableLayout: "fixed", backgroundColor: color(7) }, rows)).toEqual([
    [7, 0, 0, 100, 20],
    [1, 0, 10, 50, 10],
    [1, 50, 0, 50, 10],
  ]);
});

test("hidden groups show nothing", () => {
  const hidden = { style: { backgroundColor: color(1), visibility: "hidden" } } as const;
  expect(areasOf({}, [el("tbody", hidden, tr(td("a")))])).toEqual([]);
});

test("borders of head and foot take part where borders collapse", () => {
  const border = { ...sides(line(0)), blockEnd: { ...line(3), color: color(9) } };
  const parts = [el("thead", { style: { border } }, tr(td("a"))), el("tbody", tr(td("b")))];
  expect(areasOf({ borderCollapse: "collapse" }, parts)).toEqual([[9, 0, 10, 100, 3]]);
});
