/** Whatever stands in columns and however they are asked for: every word is placed once, in order, nothing overlaps or is lost. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import type { Pages, TextItem } from "../../../../src/layout/pages.ts";
import { el, line, sides, styleTree, type Planned } from "../../../tools/styled-tree.ts";
import { layOut } from "../lay-out.ts";
import { extentOf, findWords } from "../find-words.ts";

interface Plan {
  readonly kind: "p" | "h2" | "float" | "div" | "ul" | "columns" | "row" | "table";
  readonly words: number;
  readonly style: Partial<ComputedStyle>;
  readonly children: readonly Plan[];
}

const length = fc.constantFrom(0, 0, 0, 3, 7.5);
const style: fc.Arbitrary<Partial<ComputedStyle>> = fc.record(
  {
    breakInside: fc.constantFrom("auto", "auto", "avoid", "avoid-column", "avoid-page"),
    breakAfter: fc.constantFrom("auto", "auto", "auto", "auto", "avoid", "column", "page", "avoid-page"),
    breakBefore: fc.constantFrom("auto", "auto", "auto", "auto", "avoid", "column", "right", "avoid-column"),
    columnSpan: fc.constantFrom("none", "none", "none", "all"),
    margin: fc.tuple(length, length).map(([a, b]) => ({ ...sides(0), blockStart: a, blockEnd: b })),
    padding: length.map(sides),
    border: fc.constantFrom(0, 0, 1).map((width) => sides(line(width))),
    boxDecorationBreak: fc.constantFrom("slice", "slice", "clone"),
    minBlockSize: fc.constantFrom(0, 0, 0, 30),
  },
  { requiredKeys: [] },
);
const columnStyle: fc.Arbitrary<Partial<ComputedStyle>> = fc.record({
  columnCount: fc.constantFrom<"auto" | number>("auto", 1, 2, 2, 3, 4),
  columnWidth: fc.constantFrom<"auto" | number>("auto", 40, 60),
  columnGap: fc.constantFrom(0, 5, 10),
  columnFill: fc.constantFrom("balance", "balance", "balance-all", "auto"),
  columnRule: fc.constantFrom(line(0), line(1)),
  blockSize: fc.constantFrom<"auto" | number>("auto", "auto", "auto", 30, 120),
});

const plan: fc.Memo<Plan> = fc.memo((depth) => {
  const leaf = fc.record({
    kind: fc.constantFrom("p", "p", "p", "p", "h2", "float"),
    words: fc.integer({ min: 0, max: 30 }),
    style,
    children: fc.constant([]),
  });
  if (depth <= 1) return leaf;
  const children: fc.Arbitrary<Plan[]> = fc.array(plan(depth - 1), { maxLength: 5 });
  const inner = fc.record({
    kind: fc.constantFrom("div", "div", "ul", "row", "table"),
    words: fc.constant(0),
    style,
    children,
  });
  const columns = fc.record({
    kind: fc.constant("columns"),
    words: fc.constant(0),
    style: fc.tuple(style, columnStyle).map(([a, b]) => ({ ...a, ...b })),
    children,
  });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: inner },
    { weight: 2, arbitrary: columns },
  );
});

/** Writes the plan down; each paragraph's words carry its number. */
function write(plans: readonly Plan[], lengths: number[]): Planned[] {
  return plans.map(({ kind, words, style, children }): Planned => {
    const inside = (most = 5) => write(children.slice(0, most), lengths);
    switch (kind) {
      case "p":
      case "h2": {
        const number = lengths.push(words) - 1;
        return el(kind, { style }, Array.from({ length: words }, (_, index) => `${number}.${index}`).join(" "));
      }
      case "float": {
        const number = lengths.push(words) - 1;
        const wish = { ...style, float: "inline-start", inlineSize: 25, breakBefore: "auto", breakAfter: "auto" } as const;
        return el("div", { style: wish }, Array.from({ length: words }, (_, index) => `${number}.${index}`).join(" "));
      }
      case "div":
        return el("div", { style }, ...inside());
      case "columns":
        return el("div", { style: { ...style, columnCount: style.columnWidth === "auto" && style.columnCount === "auto" ? 2 : (style.columnCount ?? 2) } }, ...inside());
      case "ul":
        return el("ul", { style: { padding: { ...sides(0), inlineStart: 10 } } }, ...inside().map((child) => el("li", child)));
      case "row":
        return el("div", { style: { ...style, display: "flex" } }, ...inside(3).map((child) => el("div", { style: { flexGrow: 1 } }, child)));
      case "table": {
        const cells = inside(4).map((child) => el("td", child));
        return el("table", { style }, el("thead", el("tr", el("th", "H"))), el("tbody", el("tr", ...cells.slice(0, 2)), el("tr", ...cells.slice(2))));
      }
    }
  }); // prettier-ignore
}

const slack = 0.02;

function findOverlap(pages: Pages): string | null {
  for (const { items } of pages.pages) {
    const texts = items.filter((item) => item.kind === "text").map(extentOf).sort((a, b) => a.y1 - b.y1);
    for (const [index, a] of texts.entries())
      for (const b of texts.slice(index + 1)) {
        if (b.y1 >= a.y2 - slack) break;
        if (a.x1 < b.x2 - slack && b.x1 < a.x2 - slack) return JSON.stringify([a, b]);
      }
  }
  return null;
} // prettier-ignore

const size = { width: 600, height: 90 };

function judge(plans: readonly Plan[], strict: boolean): void {
  const lengths: number[] = [];
  const { pages, codes } = layOut(styleTree(write(plans, lengths), size));
  const words = findWords(pages);
  for (const [paragraph, count] of lengths.entries()) {
    const indices = words.filter((word) => word.paragraph === paragraph).map(({ index }) => index);
    expect(indices, `words of ${paragraph}`).toEqual(Array.from({ length: count }, (_, index) => index));
  }
  if (!strict || codes.includes("DEP-LAYOUT-OVERFLOW") || codes.includes("DEP-LAYOUT-TABLE-WIDE")) return;
  for (const { item } of words) {
    expect(item.top + item.height).toBeLessThanOrEqual(size.height + slack);
    expect(item.top).toBeGreaterThanOrEqual(-slack);
  }
  expect(findOverlap(pages)).toBeNull();
  if (codes.length > 0) return;
  for (const paragraph of lengths.keys()) {
    const lines = new Map<string, Set<TextItem>>();
    for (const word of words) {
      if (word.paragraph !== paragraph) continue;
      const column = `${word.page} ${word.item.x}`;
      lines.set(column, (lines.get(column) ?? new Set()).add(word.item));
    }
    const counts = [...lines.values()].map(({ size: count }) => count);
    if (counts.length > 1)
      expect(Math.min(...counts), `lines of ${paragraph} by column`).toBeGreaterThanOrEqual(2);
  }
}

/** Boxes with heights of their own may have more in them than stands there: it stands over what follows. Of floats the words count. */
const sticksOut = ({ kind, style, children }: Plan): boolean =>
  kind === "float" || typeof style.blockSize === "number" || children.some(sticksOut);

test(
  "every word is placed once and in order, none over another or outside the page",
  { timeout: 300_000 },
  () => {
    fc.assert(
      fc.property(fc.array(plan(4), { maxLength: 6 }), (plans) => {
        judge(plans, !plans.some(sticksOut));
      }),
      {
        numRuns: Number(process.env["RUNS"] ?? 150),
        ...(process.env["SEED"] && {
          seed: Number(process.env["SEED"]),
          interruptAfterTimeLimit: 150_000,
          markInterruptAsFailure: false,
        }),
      },
    );
  },
);
