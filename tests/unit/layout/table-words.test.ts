/** Whatever a table's cells span, hold and ask for, and wherever its pages end: each word is placed once and in order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import type { Pages, TextItem } from "../../../src/layout/pages.ts";
import { el, line, sides, styleTree, type Planned } from "../../tools/styled-tree.ts";
import { layOut } from "./lay-out.ts";
import { findWords } from "./find-words.ts";

type Style = Partial<ComputedStyle>;

interface CellPlan {
  readonly paragraphs: readonly number[];
  /** Words of a footnote in the first paragraph. */
  readonly note: number;
  readonly style: Style;
  readonly inner: Style;
}

interface TablePlan {
  readonly columns: number;
  /** Rows of each group: head, bodies …, foot. */
  readonly groups: readonly (readonly {
    readonly cuts: number;
    readonly drops: number;
    readonly style: Style;
  }[])[];
  readonly hasHead: boolean;
  readonly hasFoot: boolean;
  readonly cells: readonly CellPlan[];
  readonly style: Style;
  readonly groupStyle: Style;
  readonly caption: "top" | "bottom" | null;
  /** Words before the table, so that it begins anywhere on the page. */
  readonly before: number;
}

const length = fc.constantFrom(0, 0, 0, 3, 7.5);
const between = fc.constantFrom<ComputedStyle["breakBefore"]>(
  "auto",
  "auto",
  "auto",
  "auto",
  "auto",
  "avoid",
  "page",
  "left",
);
const cell: fc.Arbitrary<CellPlan> = fc.record<CellPlan>({
  paragraphs: fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }) },
  ),
  note: fc.constantFrom(0, 0, 0, 0, 2, 9, 30),
  style: fc.record(
    {
      verticalAlign: fc.constantFrom("top", "middle", "bottom", "baseline"),
      padding: length.map(sides),
      border: fc.constantFrom(0, 0, 1, 4).map((width) => sides(line(width))),
      blockSize: fc.constantFrom<number | "auto">("auto", "auto", "auto", 30, 95),
    },
    { requiredKeys: [] },
  ),
  inner: fc.record<Style>(
    {
      breakBefore: between,
      breakInside: fc.constantFrom<ComputedStyle["breakInside"]>("auto", "avoid"),
      margin: length.map(sides),
    },
    { requiredKeys: [] },
  ),
});

const row = fc.record({
  cuts: fc.nat(),
  drops: fc.nat(),
  style: fc.record(
    { breakBefore: between, breakAfter: between, breakInside: fc.constantFrom<ComputedStyle["breakInside"]>("auto", "avoid"), blockSize: fc.constantFrom<number | "auto">("auto", "auto", 25) },
    { requiredKeys: [] },
  ),
}); // prettier-ignore

const table: fc.Arbitrary<TablePlan> = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  groups: fc.array(fc.array(row, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  hasHead: fc.boolean(),
  hasFoot: fc.boolean(),
  cells: fc.array(cell, { minLength: 1, maxLength: 30 }),
  style: fc.record(
    {
      borderCollapse: fc.constantFrom("separate", "collapse"),
      borderSpacing: fc.constantFrom([0, 0], [2, 5] as const),
      breakInside: fc.constantFrom<ComputedStyle["breakInside"]>("auto", "avoid"),
      boxDecorationBreak: fc.constantFrom("slice", "clone"),
      padding: length.map(sides),
      border: fc.constantFrom(0, 1).map((width) => sides(line(width))),
    },
    { requiredKeys: [] },
  ),
  groupStyle: fc.record(
    { breakInside: fc.constantFrom<ComputedStyle["breakInside"]>("auto", "auto", "avoid") },
    { requiredKeys: [] },
  ),
  caption: fc.constantFrom(null, null, "top", "bottom"),
  before: fc.integer({ min: 0, max: 40 }),
});

const footnote = { style: { float: "footnote", display: "block" } } as const;

interface Written {
  readonly tree: readonly Planned[];
  /** Words of each paragraph. */
  readonly lengths: readonly number[];
  /** Paragraphs whose words may come again, at the head and the foot of pages. */
  readonly repeated: ReadonlySet<number>;
}

/** Cuts each group's rectangle into cells that do not overlap: `cuts` and `drops` say where a cell ends. */
function write(plan: TablePlan): Written {
  const lengths: number[] = [];
  const repeated = new Set<number>();
  let next = 0;
  const paragraph = (words: number, style: Style = {}, again = false, note = 0): Planned => {
    const number = lengths.push(words) - 1;
    if (again) repeated.add(number);
    const notes = note === 0 || again ? [] : [el("span", footnote, paragraph(note))];
    const said = Array.from({ length: words }, (_, index) => `${number}.${index}`);
    return el("p", { style }, said.slice(0, 1).join(""), ...notes, ` ${said.slice(1).join(" ")}`);
  };
  const writeCell = (columnSpan: number, rowSpan: number, again: boolean): Planned => {
    const made = plan.cells[next++ % plan.cells.length];
    const attributes = { colspan: String(columnSpan), rowspan: String(rowSpan) };
    const [first = 0, ...rest] = made?.paragraphs ?? [];
    return el("td", { attributes, style: { ...made?.style, borderCollapse: plan.style.borderCollapse ?? "separate" } },
      paragraph(first, {}, again, made?.note), ...rest.map((words) => paragraph(words, made?.inner, again)));
  }; // prettier-ignore
  const writeGroup = (name: string, rows: TablePlan["groups"][number], again: boolean): Planned => {
    const taken = rows.map(() => new Set<number>());
    return el(name, { style: plan.groupStyle }, ...rows.map(({ cuts, drops, style }, at) => {
      const cells: Planned[] = [];
      for (let column = 0; column < plan.columns; ) {
        if (taken[at]?.has(column) === true) { column += 1; continue; }
        let free = 1;
        while (column + free < plan.columns && taken[at]?.has(column + free) !== true) free += 1;
        const columnSpan = 1 + ((cuts >> column) % 3 === 0 ? cuts % free : 0);
        const rowSpan = 1 + ((drops >> column) % 3 === 0 ? drops % (rows.length - at) : 0);
        for (let down = at; down < at + rowSpan; down++)
          for (let across = 0; across < columnSpan; across++) taken[down]?.add(column + across);
        cells.push(writeCell(columnSpan, rowSpan, again));
        column += columnSpan;
      }
      return el("tr", { style }, ...cells);
    }));
  }; // prettier-ignore
  const { groups, caption } = plan;
  const start = paragraph(plan.before);
  const head = plan.hasHead ? [writeGroup("thead", groups[0]?.slice(0, 2) ?? [], true)] : [];
  const top = caption === null ? [] : [el("caption", { style: { captionSide: caption } }, paragraph(3))];
  const bodies = groups.map((rows) => writeGroup("tbody", rows, false));
  const foot = plan.hasFoot ? [writeGroup("tfoot", groups.at(-1)?.slice(0, 1) ?? [], true)] : [];
  const tree = [start, el("table", { style: plan.style }, ...top, ...head, ...bodies, ...foot), paragraph(4)];
  return { tree, lengths, repeated };
}

const slack = 0.02;

function findOverlap({ pages }: Pages): string | null {
  for (const { items } of pages) {
    const texts = items.flatMap((item) => (item.kind === "text" ? [extentOf(item)] : []));
    for (const [index, a] of texts.entries())
      for (const b of texts.slice(index + 1))
        if (a.x1 < b.x2 - slack && b.x1 < a.x2 - slack && a.y1 < b.y2 - slack && b.y1 < a.y2 - slack)
          return JSON.stringify([a, b]);
  }
  return null;
}

function extentOf({ x, top, height, pieces }: TextItem) {
  const xs = pieces.flatMap((piece) => [x + piece.x, x + piece.x + piece.width]);
  const text = pieces.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join("")).join(" ");
  return { text, x1: Math.min(...xs), x2: Math.max(...xs), y1: top, y2: top + height };
}

const size = { width: 400, height: 100 };

function judge(plan: TablePlan): void {
  const { tree, lengths, repeated } = write(plan);
  const { pages, codes } = layOut(styleTree(tree, size));
  const words = findWords(pages);
  for (const [number, count] of lengths.entries()) {
    const shown = words.filter(({ paragraph }) => paragraph === number);
    const read = shown.filter(({ item }) => item.artifact === null).map(({ index }) => index);
    expect(read, `words of ${number}`).toEqual(Array.from({ length: count }, (_, index) => index));
    if (!repeated.has(number)) expect(shown, `words of ${number}`).toHaveLength(count);
    else for (let index = 0; index < shown.length; index++) expect(shown[index]?.index).toBe(index % count);
  }
  if (codes.length > 0) return;
  for (const { item } of words) {
    expect(item.top + item.height, JSON.stringify(extentOf(item))).toBeLessThanOrEqual(size.height + slack);
    expect(item.top).toBeGreaterThanOrEqual(-slack);
  }
  expect(findOverlap(pages)).toBeNull();
} // prettier-ignore

test("every word of a table is placed once and in order, none over another or outside the page", { timeout: 600_000 }, () => {
  fc.assert(fc.property(table, judge), { numRuns: Number(process.env["RUNS"] ?? 150) });
}); // prettier-ignore
