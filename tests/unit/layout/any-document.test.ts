/** Whatever a document holds and however small its pages are: every word is placed once, in order, nothing overlaps or is lost. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import type { Pages, TextItem } from "../../../src/layout/pages.ts";
import { fakeFonts, setFakeParagraph } from "../../tools/fake-paragraph.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { el, line, sides, styleTree, type Planned } from "../../tools/styled-tree.ts";
import { extentOf, findWords, type Word } from "./find-words.ts";

interface Plan {
  readonly kind: "p" | "div" | "ul" | "row" | "column" | "table" | "h2";
  readonly words: number;
  readonly style: Partial<ComputedStyle>;
  readonly children: readonly Plan[];
}

const length = fc.constantFrom(0, 0, 0, 3, 7.5, 12);
const style: fc.Arbitrary<Partial<ComputedStyle>> = fc.record(
  {
    breakInside: fc.constantFrom("auto", "avoid"),
    breakAfter: fc.constantFrom("auto", "auto", "auto", "avoid", "page"),
    breakBefore: fc.constantFrom("auto", "auto", "auto", "avoid", "page", "left"),
    margin: fc.tuple(length, length).map(([a, b]) => ({ ...sides(0), blockStart: a, blockEnd: b })),
    padding: length.map(sides),
    border: fc.constantFrom(0, 0, 1).map((width) => sides(line(width))),
    boxDecorationBreak: fc.constantFrom("slice", "slice", "clone"),
    minBlockSize: fc.constantFrom(0, 0, 30),
  },
  { requiredKeys: [] },
);

const plan: fc.Memo<Plan> = fc.memo((depth) => {
  const leaf = fc.record({
    kind: fc.constantFrom("p", "p", "h2"),
    words: fc.integer({ min: 0, max: 40 }),
    style,
    children: fc.constant([]),
  });
  if (depth <= 1) return leaf;
  const inner = fc.record({
    kind: fc.constantFrom("div", "div", "ul", "row", "column", "table"),
    words: fc.constant(0),
    style,
    children: fc.array(plan(depth - 1), { maxLength: 4 }),
  });
  return fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 3, arbitrary: inner });
});

/** Writes the plan down; each paragraph's words carry its number. */
function write(plans: readonly Plan[], next: { paragraph: number }, lengths: Map<number, number>): Planned[] {
  return plans.map((one): Planned => {
    const inside = (most = 4) => write(one.children.slice(0, most), next, lengths);
    switch (one.kind) {
      case "p":
      case "h2": {
        const number = next.paragraph++;
        lengths.set(number, one.words);
        const words = Array.from({ length: one.words }, (_, index) => `${number}.${index}`);
        return el(one.kind, { style: one.style }, words.join(" "));
      }
      case "div":
        return el("div", { style: one.style }, ...inside());
      case "ul":
        return el("ul", { style: { padding: { ...sides(0), inlineStart: 10 } } }, ...inside().map((child) => el("li", child)));
      case "row":
        return el("div", { style: { ...one.style, display: "flex" } }, ...inside(3).map((child) => el("div", { style: { flexGrow: 1 } }, child)));
      case "column":
        return el("div", { style: { ...one.style, display: "flex", flexDirection: "column", rowGap: 3 } }, ...inside());
      case "table": {
        const cells = inside().map((child, index) => el("td", index === 0 ? { attributes: { rowspan: "2" } } : {}, child));
        return el("table", { style: one.style }, el("thead", el("tr", el("th", "H"))), el("tbody", el("tr", ...cells.slice(0, 2)), el("tr", ...cells.slice(2, 3)), el("tr", ...cells.slice(3))));
      }
    }
  }); // prettier-ignore
}

const slack = 0.02;

function findOverlap(pages: Pages): string | null {
  for (const { items } of pages.pages) {
    const texts = items.filter((item) => item.kind === "text").map(extentOf).sort((a, b) => a.y1 - b.y1);
    for (const [index, a] of texts.entries()) {
      for (const b of texts.slice(index + 1)) {
        if (b.y1 >= a.y2 - slack) break;
        if (a.x1 < b.x2 - slack && b.x1 < a.x2 - slack) return JSON.stringify([a, b]);
      }
    }
  }
  return null;
} // prettier-ignore

const size = { width: 400, height: 90 };

function judge(plans: readonly Plan[]): void {
  const lengths = new Map<number, number>();
  const styled = styleTree(write(plans, { paragraph: 0 }, lengths), size);
  const sink = createSink();
  const tree = buildBoxes(styled, { host: createMemoryHost(), sink });
  const context = { fonts: fakeFonts, sink, pageStyle: styled.pageStyle, setParagraph: setFakeParagraph };
  const pages = layOutPages(tree, context);
  const codes = new Set(sink.diagnostics.map(({ code }) => code));
  const words = findWords(pages);
  for (const [paragraph, count] of lengths) {
    const indices = words.filter((word) => word.paragraph === paragraph).map(({ index }) => index);
    expect(indices, `words of ${paragraph}`).toEqual(Array.from({ length: count }, (_, index) => index));
  }
  if (!codes.has("DEP-LAYOUT-OVERFLOW") && !codes.has("DEP-LAYOUT-TABLE-WIDE")) {
    for (const { item } of words) {
      expect(item.top + item.height).toBeLessThanOrEqual(size.height + slack);
      expect(item.top).toBeGreaterThanOrEqual(-slack);
    }
    expect(findOverlap(pages)).toBeNull();
  }
  if (codes.size === 0) checkWidows(words, lengths);
}

function checkWidows(words: readonly Word[], lengths: ReadonlyMap<number, number>): void {
  for (const paragraph of lengths.keys()) {
    const lines = new Map<number, Set<TextItem>>();
    for (const word of words) {
      if (word.paragraph !== paragraph) continue;
      lines.set(word.page, (lines.get(word.page) ?? new Set()).add(word.item));
    }
    const counts = [...lines.values()].map(({ size: count }) => count);
    if (counts.length > 1)
      expect(Math.min(...counts), `lines of ${paragraph} by page`).toBeGreaterThanOrEqual(2);
  }
}

test("every word is placed once and in order, none over another or outside the page", () => {
  fc.assert(
    fc.property(fc.array(plan(4), { maxLength: 6 }), (plans) => {
      judge(plans);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
});
