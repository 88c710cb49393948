import fc from "fast-check";
import { expect, test } from "vitest";
import { buildBoxes } from "../../../../src/box/build-boxes.ts";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import { createSink } from "../../../../src/diagnostics/sink.ts";
import { layOutPages } from "../../../../src/layout/lay-out-pages.ts";
import type { PageItem, Pages } from "../../../../src/layout/pages.ts";
import { fakeFonts, setFakeParagraph } from "../../../tools/fake-paragraph.ts";
import { createMemoryHost } from "../../../tools/memory-host.ts";
import { el, line, sides, styleTree, type Planned } from "../../../tools/styled-tree.ts";
import { extentOf, findWords, type Extent } from "../find-words.ts";

interface Plan {
  readonly kind: "p" | "float" | "note" | "div" | "root" | "row" | "table" | "ul";
  readonly words: number;
  readonly style: Partial<ComputedStyle>;
  readonly children: readonly Plan[];
}

const length = fc.constantFrom(0, 0, 3, 7.5, 12);
const side = fc.constantFrom("inline-start" as const, "inline-end" as const);
const clear = fc.constantFrom("none", "none", "none", "inline-start", "inline-end", "both");
const flowStyle: fc.Arbitrary<Partial<ComputedStyle>> = fc.record(
  {
    clear,
    breakInside: fc.constantFrom("auto", "auto", "avoid"),
    breakAfter: fc.constantFrom("auto", "auto", "auto", "avoid", "page"),
    margin: fc.tuple(length, length, length).map(([a, b, c]) => ({ ...sides(0), blockStart: a, blockEnd: b, inlineStart: c })),
    padding: length.map(sides),
    border: fc.constantFrom(0, 0, 1).map((width) => sides(line(width))),
  },
  { requiredKeys: [] },
); // prettier-ignore
const floatStyle: fc.Arbitrary<Partial<ComputedStyle>> = fc.record({
  float: side,
  clear,
  margin: length.map(sides),
  padding: fc.constantFrom(0, 0, 4).map(sides),
  inlineSize: fc.constantFrom<ComputedStyle["inlineSize"][]>("auto", "auto", 40, 60, 110),
  minBlockSize: fc.constantFrom(0, 0, 0, 35, 80),
  backgroundColor: fc.constant({ r: 200, g: 0, b: 0, a: 1 }),
});
const words = fc.integer({ min: 0, max: 40 });

const plan: fc.Memo<Plan> = fc.memo((depth) => {
  const leaf = fc.record({
    kind: fc.constant("p" as const),
    words,
    style: flowStyle,
    children: fc.constant([]),
  });
  const float = fc.record({
    kind: fc.constantFrom("float" as const, "note" as const),
    words,
    style: floatStyle,
    children: fc.constant([]),
  });
  if (depth <= 1) return fc.oneof(leaf, float);
  const inner = fc.record({
    kind: fc.constantFrom("div", "div", "root", "row", "table", "ul"),
    words: fc.constant(0),
    style: flowStyle,
    children: fc.array(plan(depth - 1), { maxLength: 5 }),
  });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 3, arbitrary: float },
    { weight: 3, arbitrary: inner },
  );
});

interface Written {
  next: number;
  readonly lengths: Map<number, number>;
}

/** Writes the plan down; each paragraph's words carry its number, floats' among them. */
function write(plans: readonly Plan[], written: Written): Planned[] {
  const take = (count: number) => {
    const number = written.next++;
    written.lengths.set(number, count);
    return Array.from({ length: count }, (_, index) => `${number}.${index}`);
  };
  return plans.map((one): Planned => {
    const inside = (most = 5) => write(one.children.slice(0, most), written);
    switch (one.kind) {
      case "p":
        return el("p", { style: one.style }, take(one.words).join(" "));
      case "float":
        return el("aside", { style: one.style }, el("p", take(one.words).join(" ")));
      case "note": {
        const around = take(one.words);
        const own = take(Math.min(5, one.words));
        const middle = Math.floor(around.length / 2);
        const float = el("span", { style: one.style }, own.join(" "));
        return el("p", `${around.slice(0, middle).join(" ")} `, float, around.slice(middle).join(" "));
      }
      case "div":
        return el("div", { style: one.style }, ...inside());
      case "root":
        return el("div", { style: { ...one.style, display: "flow-root" } }, ...inside());
      case "ul":
        return el("ul", { style: { padding: { ...sides(0), inlineStart: 10 } } }, ...inside().map((child) => el("li", "item", child)));
      case "row":
        return el("div", { style: { ...one.style, display: "flex" } }, ...inside(3).map((child) => el("div", { style: { flexGrow: 1 } }, child)));
      case "table":
        return el("table", { style: one.style }, el("tr", ...inside(2).map((child) => el("td", child))));
    }
  }); // prettier-ignore
}

const slack = 0.02;
const meet = (a: Extent, b: Extent) =>
  a.x1 < b.x2 - slack && b.x1 < a.x2 - slack && a.y1 < b.y2 - slack && b.y1 < a.y2 - slack;

function findOverlap({ pages }: Pages): string | null {
  for (const { items } of pages) {
    const texts = items.filter((item) => item.kind === "text").map(extentOf);
    const floats = items.filter(isFloat).map(({ x, y, width, height }) => ({ x1: x, x2: x + width, y1: y, y2: y + height }));
    for (const [index, a] of texts.entries())
      for (const b of texts.slice(index + 1)) if (meet(a, b)) return `text ${JSON.stringify([a, b])}`;
    for (const [index, a] of floats.entries())
      for (const b of floats.slice(index + 1)) if (meet(a, b)) return `floats ${JSON.stringify([a, b])}`;
    // A line is in a float or beside it.
    const isIn = (a: Extent, b: Extent) => a.x1 >= b.x1 - slack && a.y1 >= b.y1 - slack && a.y2 <= b.y2 + slack;
    for (const a of texts) for (const b of floats) if (meet(a, b) && !isIn(a, b)) return `float and text ${JSON.stringify([a, b])}`;
  }
  return null;
} // prettier-ignore

function isFloat(item: PageItem): item is PageItem & { readonly kind: "rectangle" } {
  return item.kind === "rectangle" && item.fill.r === 200;
}

const size = { width: 400, height: 120 };

function judge(plans: readonly Plan[]): void {
  const written: Written = { next: 0, lengths: new Map() };
  const styled = styleTree(write(plans, written), size);
  const sink = createSink();
  const tree = buildBoxes(styled, { host: createMemoryHost(), sink });
  const context = { fonts: fakeFonts, sink, pageStyle: styled.pageStyle, setParagraph: setFakeParagraph };
  const pages = layOutPages(tree, context);
  const codes = new Set(sink.diagnostics.map(({ code }) => code));
  const found = findWords(pages);
  for (const [paragraph, count] of written.lengths) {
    const indices = found.filter((word) => word.paragraph === paragraph).map(({ index }) => index);
    expect(indices, `words of ${paragraph}`).toEqual(Array.from({ length: count }, (_, index) => index));
  }
  if (codes.has("DEP-LAYOUT-OVERFLOW") || codes.has("DEP-LAYOUT-TABLE-WIDE")) return;
  for (const { item } of found) {
    expect(item.top + item.height).toBeLessThanOrEqual(size.height + slack);
    expect(item.top).toBeGreaterThanOrEqual(-slack);
  }
  expect(findOverlap(pages)).toBeNull();
}

test("among floats every word is placed once and in order; no line and no float stands over another", () => {
  fc.assert(
    fc.property(fc.array(plan(3), { maxLength: 7 }), (plans) => {
      judge(plans);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
});
