import { expect, test } from "vitest";
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import type { StructureNode } from "../../../src/box/box-tree.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { el, styleTree, type Planned } from "../../tools/styled-tree.ts";

/** The cells of a table's rows: role, spans, and in brackets the places (row.cell) of the headers that it names. */
function describeTree(...rows: readonly Planned[]): readonly string[] {
  const tree = buildBoxes(styleTree([el("table", ...rows)]), { host: createMemoryHost({}), sink: createSink() });
  const table = tree.structure.children?.[0];
  const places = new Map<StructureNode, string>();
  const rowsOf = (node: StructureNode | undefined): readonly StructureNode[] =>
    (node?.children ?? []).flatMap((child) => (child.role === "TR" ? [child] : rowsOf(child)));
  const found = rowsOf(table);
  found.forEach((row, index) => {
    (row.children ?? []).forEach((cell, at) => places.set(cell, `${index}.${at}`));
  });
  return found.map((row) =>
    (row.children ?? [])
      .map(({ role, attributes: { ColSpan, RowSpan }, headers }) => {
        const spans = `${ColSpan === undefined ? "" : ` ${ColSpan} wide`}${RowSpan === undefined ? "" : ` ${RowSpan} high`}`;
        return `${role}${spans}${headers === undefined ? "" : ` [${headers.map((node) => places.get(node)).join(" ")}]`}`;
      })
      .join(", "),
  );
} // prettier-ignore

const row = (...cells: readonly Planned[]) => el("tr", ...cells);
const th = (text: string, attributes: Record<string, string> = {}) => el("th", { attributes }, text);
const td = (text: string, attributes: Record<string, string> = {}) => el("td", { attributes }, text);

test("plain headers need no names: row and column say it", () => {
  expect(describeTree(row(th("a"), th("b")), row(th("c"), td("1")))).toEqual(["TH, TH", "TH, TD"]);
});

test("under headers that span columns each cell names those above and before it", () => {
  expect(
    describeTree(
      row(td(""), th("2024", { colspan: "2" }), th("2025")),
      row(th("place"), th("north"), th("south"), th("north")),
      row(th("well"), td("1"), td("2"), td("3")),
    ),
  ).toEqual([
    "TD, TH 2 wide, TH",
    // All headers of this row are of columns, and go by the year above them.
    "TH, TH [0.1], TH [0.1], TH [0.2]",
    "TH, TD [0.1 1.1 2.0], TD [0.1 1.2 2.0], TD [0.2 1.3 2.0]",
  ]);
});

test("a header that spans rows goes with all of them, and ends with its last one", () => {
  expect(
    describeTree(
      row(th("north", { rowspan: "2", scope: "rowgroup" }), th("well"), td("1")),
      row(th("spring"), td("2")),
      row(th("south", { scope: "row" }), th("well"), td("3")),
    ),
  ).toEqual(["TH 2 high, TH [0.0], TD [0.0 0.1]", "TH [0.0], TD [0.0 1.0]", "TH, TH [2.0], TD [2.0 2.1]"]);
});

test("a header across the table takes the place of the one before it", () => {
  const across = (text: string) => row(th(text, { colspan: "2", scope: "colgroup" }));
  expect(describeTree(row(th("a"), th("b")), across("x"), row(td("1"), td("2")), across("y"), row(td("3"), td("4")))).toEqual([
    "TH, TH",
    "TH 2 wide [0.0 0.1]",
    "TD [0.0 1.0], TD [0.1 1.0]",
    "TH 2 wide [0.0 1.0 0.1]",
    "TD [0.0 3.0], TD [0.1 3.0]",
  ]);
}); // prettier-ignore

test("rows that are too short end with empty cells, and spans are those that there is room for", () => {
  expect(describeTree(row(td("1"), td("2"), td("3")), row(td("4", { rowspan: "9" })), row())).toEqual([
    "TD, TD, TD",
    "TD 2 high, TD 2 wide",
    "TD 2 wide",
  ]);
});

test("headers without end are named up to a bound, in linear time", () => {
  const cells = Array.from({ length: 300 }, (_, index) => th(`${index}`, { scope: "row" }));
  const rows = Array.from({ length: 30 }, () => row(...cells, td("x", { colspan: "2" })));
  const described = describeTree(row(th("h", { colspan: "302" })), ...rows);
  expect(described.at(-1)).toMatch(/TD 2 wide \[0\.0( 30\.\d+){8}\]$/);
});

test("readers find each place of the table once: holes are empty cells, and no cell lies on another", () => {
  const down = { rowspan: "2" };
  expect(describeTree(row(td("a"), td("b"), td("c")), row(td("d", down)), row(td("e")))).toEqual([
    "TD, TD, TD",
    "TD 2 high, TD 2 wide",
    "TD, TD",
  ]);
  expect(describeTree(row(td("a"), td("b"), td("c", down)), row(td("d")))).toEqual([
    "TD, TD, TD 2 high",
    "TD, TD",
  ]);
  expect(describeTree(row(td("a"), td("b", down)), row(td("c", { colspan: "2" })))).toEqual([
    "TD, TD 2 high",
    "TD",
  ]);
  expect(describeTree(row(td("a", down), td("b", down)), row(), row(td("c"), td("d")))).toEqual([
    "TD, TD",
    "TD 2 wide",
    "TD, TD",
  ]);
});

test("a cell that is hidden from readers leaves its place empty, and parts of a table are parts whatever their role", () => {
  expect(
    describeTree(
      row(td("a"), td("b", { "aria-hidden": "true" }), td("c")),
      row(td("d", { role: "presentation" })),
    ),
  ).toEqual(["TD, TD, TD", "TD, TD 2 wide"]);
});
