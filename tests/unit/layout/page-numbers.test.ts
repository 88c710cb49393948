import "../../tools/fixed-seed.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContentPart } from "../../../src/css/computed-style.ts";
import type { Pages } from "../../../src/layout/pages.ts";
import { wordsOf } from "../../tools/pages-as-text.ts";
import { el, initialStyle, sides, styleTree, type Planned, type Wish } from "../../tools/styled-tree.ts";
import { itemsOf, layOut, layOutQuietly } from "./lay-out.ts";

function target(id: string, style = "decimal", name = "page"): ContentPart {
  return { type: "target-counter", url: `#${id}`, name, style };
}

const space: ContentPart = { type: "string", value: " " };
const onNewPage: Wish = { style: { breakBefore: "page" } };

function goal(id: string, wish: Wish = {}): Planned {
  return el("p", { ...wish, attributes: { id } }, `goal${id}`);
}

function reference(id: string): Planned {
  return el("p", { after: [space, target(id)] }, `ref${id}`);
}

function words(pages: Pages): string {
  const texts = pages.pages.map((_, page) => itemsOf(pages, "text", page).map(wordsOf).join(" "));
  return texts.join(" | ").replace(/ +/gu, " ");
}

describe("counters of pages at targets", () => {
  test("are those of the page that the target is on, before and behind", () => {
    const pages = layOutQuietly([reference("b"), goal("a"), goal("b", onNewPage), reference("a")]);
    expect(words(pages)).toBe("refb 2 goala | goalb refa 1");
  });

  test("count the document's own counters too, those of a heading's `::before` included", () => {
    const count: Wish = { before: [{ type: "counter", name: "c", style: "decimal" }, space], pseudoStyle: { counterIncrement: [{ name: "c", value: 1 }] } }; // prettier-ignore
    const point = el("p", { after: [space, target("b", "upper-roman", "c")] }, "see");
    const root = { style: { counterReset: [{ name: "c", value: 0 }] } };
    const { pages } = layOut(styleTree([point, goal("a", count), goal("b", count)], {}, root));
    expect(words(pages)).toBe("see II 1 goala 2 goalb");
  });

  test("take text from a target that comes later", () => {
    const text: ContentPart = { type: "target-text", url: "#b", which: "content" };
    const first: ContentPart = { type: "target-text", url: "#b", which: "first-letter" };
    const pages = layOutQuietly([el("p", { after: [space, text, space, first] }, "see"), goal("b")]);
    expect(words(pages)).toBe("see goalb g goalb");
  });

  test("say where nothing is, once, and show nothing", () => {
    const { pages, codes, messages } = layOut(styleTree([reference("x"), reference("x"), goal("y")]));
    expect(words(pages)).toBe("refx refx goaly");
    expect(codes).toEqual(["DEP-LAYOUT-TARGET"]);
    expect(messages[0]).toContain("`#x`");
  });

  test("stand in margin boxes", () => {
    const content: readonly ContentPart[] = [target("b"), space, { type: "target-text", url: "#b", which: "content" }, target("nowhere")]; // prettier-ignore
    const box = { name: "top-center", style: { ...initialStyle, display: "block" }, content } as const;
    const margin = { top: 20, right: 0, bottom: 0, left: 0 };
    const pages = layOutQuietly([goal("a"), goal("b", onNewPage)], { style: () => ({ marginBoxes: [box], margin }) }); // prettier-ignore
    expect(words(pages)).toBe("goala 2 goalb | goalb 2 goalb");
  });

  test("are true where the paragraph goes on", () => {
    const here: ContentPart = { type: "counter", name: "page", style: "decimal" };
    const pages = layOutQuietly([el("p", { after: [here] }, `${"word ".repeat(100)}on`)]);
    expect(pages.pages).toHaveLength(2);
    expect(words(pages)).toMatch(/on 2$/u);
  });
});

describe("counters of pages in what stands on several of them", () => {
  const here: ContentPart = { type: "counter", name: "page", style: "decimal" };
  const total: ContentPart = { type: "counter", name: "pages", style: "decimal" };
  const telling = (tag: string, text: string, parts: readonly ContentPart[] = [here]) =>
    el(tag, el("tr", el("td", { after: [space, ...parts] }, text)));
  const rows = (count: number) =>
    el("tbody", ...Array.from({ length: count }, (_, index) => el("tr", el("td", `r${index}`))));
  const heads = (pages: Pages, mark: string) =>
    [...words(pages).matchAll(new RegExp(`${mark} (\\S+)`, "gu"))].map(([, number]) => number);

  test("the head and foot of a table tell the page that each is on", () => {
    const table = el("table", telling("thead", "H", [total, space, here]), telling("tfoot", "F"), rows(30)); // prettier-ignore
    const pages = layOutQuietly([el("p", "a"), table]);
    expect(heads(pages, "H 4")).toEqual(["1", "2", "3", "4"]);
    expect(heads(pages, "F")).toEqual(["1", "2", "3", "4"]);
    const later = [el("p", onNewPage, "a"), table];
    expect(heads(layOutQuietly([el("p", "first"), ...later]), "H 5")).toEqual(["2", "3", "4", "5"]);
  });

  test("what a target says stays as it is", () => {
    const table = el("table", telling("thead", "H", [target("end")]), rows(20));
    expect(heads(layOutQuietly([table, goal("end", onNewPage)]), "H")).toEqual(["4", "4", "4"]);
  });

  test("numbers that a document gives its pages are told", () => {
    const start: Wish = { style: { counterReset: [{ name: "page", value: 41 }] } };
    const table = el("table", telling("thead", "H"), rows(20));
    const pages = layOutQuietly([el("p", start, "a"), table]);
    expect(heads(pages, "H")).toEqual(pages.pages.map(({ label }) => label));
    expect(heads(pages, "H")).toEqual(["41", "42", "43"]);
  });

  test("a head that takes one line more with its number has the room for it", () => {
    const part: ContentPart = { type: "counter", name: "page", style: "lower-roman" };
    const table = el("table", { style: { inlineSize: 28 } }, telling("thead", "HHH", [part]), rows(24));
    const pages = layOutQuietly([table]);
    const tops = pages.pages.map((_, page) => itemsOf(pages, "text", page).find((item) => wordsOf(item).startsWith("r"))?.top); // prettier-ignore
    expect(heads(pages, "HHH")).toEqual(["i", "ii", "iii"]);
    expect(tops).toEqual([10, 20, 20]);
    for (const { items } of pages.pages)
      for (const item of items)
        if (item.kind === "text") expect(item.top + item.height).toBeLessThanOrEqual(100);
  });

  test("a fixed box tells the page that it is on, what is positioned in it too", () => {
    const inner = el("div", { style: { position: "absolute", display: "block", inset: sides(0) }, after: [space, here] }, "in"); // prettier-ignore
    const fixed = el("div", { style: { position: "fixed", display: "block" }, after: [space, here] }, "fixed", inner); // prettier-ignore
    const pages = layOutQuietly([el("p", "a"), fixed, el("p", onNewPage, "b"), el("p", onNewPage, "c")]);
    expect(heads(pages, "fixed")).toEqual(["1", "2", "3"]);
    expect(heads(pages, "in")).toEqual(["1", "2", "3"]);
  });
});

describe("passes over the pages", () => {
  /** How often the second page is looked at. */
  function countPasses(children: readonly Planned[]): { readonly pages: Pages; readonly passes: number } {
    let passes = 0;
    const pages = layOutQuietly(children, {
      style: ({ index }) => {
        if (index === 2) passes++;
        return {};
      },
    });
    return { pages, passes };
  }

  test("one without counters in the text, two with a contents page", () => {
    const ids = Array.from({ length: 60 }, (_, index) => String(index));
    const chapters = ids.map((id) => goal(id, onNewPage));
    expect(countPasses(chapters).passes).toBe(1);
    const { pages, passes } = countPasses([...ids.map(reference), ...chapters]);
    expect(passes).toBe(2);
    expect(words(pages)).toContain("ref59 66");
  });

  test("a number whose width moves its own target is settled, and true", () => {
    // On page viii the number takes a second line, which moves the target to ix; that is short again.
    const filled = Array.from({ length: 8 }, () => el("p", "line"));
    const start = { counterReset: [{ name: "page", value: 8 }] };
    const pointing = el("p", { style: start, after: [space, target("t", "lower-roman")] }, "x".repeat(37));
    const { pages, codes } = layOut(styleTree([pointing, ...filled, goal("t")]));
    expect(codes).toEqual([]);
    expect(pages.pages.map(({ label }) => label)).toEqual(["8", "9"]);
    expect(words(pages)).toMatch(/^x+ ix line/u);
  });

  test("what is said of the pages is said once", () => {
    const tall = el("div", { style: { blockSize: 20, breakInside: "avoid" } }, el("p", { style: { lineHeight: 300 } }, "tall")); // prettier-ignore
    const { codes } = layOut(styleTree([reference("b"), tall, goal("b", onNewPage)]));
    expect(codes.filter((code) => code === "DEP-LAYOUT-OVERFLOW")).toHaveLength(1);
  });
});

test("printed numbers are those of the pages, in any document", () => {
  const filler = fc.record({ kind: fc.constant("filler" as const), lines: fc.integer({ min: 1, max: 12 }), breaks: fc.boolean() }); // prettier-ignore
  const point = fc.record({ kind: fc.constant("point" as const), to: fc.nat(9), before: fc.integer({ min: 1, max: 45 }), roman: fc.boolean() }); // prettier-ignore
  const document = fc.array(fc.oneof(filler, point), { minLength: 10, maxLength: 40 });
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 98 }), (parts, start) => {
      const plan = parts.map((part, index): Planned => {
        if (part.kind === "filler") {
          const style = part.breaks ? ({ breakBefore: "page" } as const) : {};
          return el("p", { style, attributes: { id: String(index) } }, "fill ".repeat(part.lines * 8));
        }
        const style = part.roman ? "lower-roman" : "decimal";
        return el("p", { attributes: { id: String(index) }, after: [space, target(String(part.to), style)] }, "x".repeat(part.before)); // prettier-ignore
      });
      const wish = { style: { counterReset: [{ name: "page", value: start }] } };
      const { pages, codes } = layOut(styleTree(plan, {}, wish));
      expect(codes.filter((code) => code === "DEP-LAYOUT-PAGE-NUMBERS")).toEqual([]);
      const printed = [...words(pages).matchAll(/x+ (?:\| )?([ivxlc\d]+)/gu)].map(([, number]) => number);
      const wanted = parts.flatMap((part) => {
        if (part.kind === "filler") return [];
        const page = pages.pages[pages.anchors.get(String(part.to))?.page ?? -1];
        const value = page?.numbering?.value ?? 0;
        return [part.roman ? roman(value) : String(value)];
      });
      expect(printed).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

function roman(value: number): string {
  const signs = [["c", 100], ["xc", 90], ["l", 50], ["xl", 40], ["x", 10], ["ix", 9], ["v", 5], ["iv", 4], ["i", 1]] as const; // prettier-ignore
  let rest = value;
  let text = "";
  for (const [sign, worth] of signs) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
