import { describe, expect, test } from "vitest";
import type { PageQuery } from "../../../src/css/styled-document.ts";
import { content, hex, page, shown, styled, warnings } from "./style.ts";

function pageStyle(css: string, query: Partial<PageQuery> = {}) {
  return styled(css, "<p>x</p>").pageStyle(page(query));
}

/** `595×842 top right bottom left`, whole points. */
function outline(css: string, query: Partial<PageQuery> = {}): string {
  const { width, height, margin } = pageStyle(css, query);
  const { top, right, bottom, left } = margin;
  return `${Math.round(width)}×${Math.round(height)} ${[top, right, bottom, left].map((side) => shown(Math.round(side * 100) / 100)).join(" ")}`;
}

function boxes(css: string, query: Partial<PageQuery> = {}): string {
  return pageStyle(css, query)
    .marginBoxes.map((box) => `${box.name} ${content(box.content)}`)
    .join(" | ");
}

describe("size and margins", () => {
  test.each([
    ["", "595×842 56.69 56.69 56.69 56.69"],
    ["@page { margin: 0 }", "595×842 0 0 0 0"],
    ["@page { size: A5; margin: 1in 2cm }", "420×595 72 56.69 72 56.69"],
    ["@page { size: A4 landscape; margin: 0 }", "842×595 0 0 0 0"],
    ["@page { size: landscape; margin: 0 }", "842×595 0 0 0 0"],
    ["@page { size: portrait letter; margin: 0 }", "612×792 0 0 0 0"],
    ["@page { size: 10cm; margin: 0 }", "283×283 0 0 0 0"],
    ["@page { size: 100pt 200pt; margin: 10% auto }", "100×200 20 0 20 0"],
    ["@page { size: legal; margin: 0 } @page { size: auto }", "595×842 0 0 0 0"],
    ["@page { size: A3; size: JIS-B5 }", "516×729 56.69 56.69 56.69 56.69"],
    ["@page { size: ledger !important } @page { size: A6 }", "792×1224 56.69 56.69 56.69 56.69"],
    ["@page { margin: 1em; font-size: 10pt }", "595×842 10 10 10 10"],
    ["@page { margin: 10pt; margin-left: calc(5pt + 10%) }", "595×842 10 10 10 64.53"],
    ["@media screen { @page { margin: 0 } } @media print { @page { margin: 1pt } }", "595×842 1 1 1 1"],
  ])("%s", (css, expected) => {
    expect(outline(css)).toBe(expected);
  });

  test.each(["A9", "A4 A5", "A4 10cm", "-1cm", "0", "10cm 10cm 10cm", "wide", "landscape portrait"])(
    "%s is no size",
    (size) => {
      expect(warnings(`@page { size: ${size} }`)).toEqual([
        `page.css:1:9 DEP-CSS-INVALID-VALUE \`${size}\` is not a page size; the declaration is left out (\`size\` takes one or two lengths, or A0 to A6, B4, B5, JIS-B4, JIS-B5, letter, legal or ledger with portrait or landscape)`,
      ]);
    },
  );
});

describe("selectors of pages", () => {
  const css = `@page { margin: 1pt } @page :left { margin-left: 2pt } @page :right { margin-right: 2pt }
    @page :first { margin-top: 3pt } @page cover { margin-bottom: 4pt } @page :blank { margin: 9pt }
    @page cover:first { margin-top: 5pt } @page :nth(2n+1) { margin-bottom: 7pt }`;

  test.each<[string, Partial<PageQuery>, string]>([
    ["right", { index: 2 }, "1 2 1 1"],
    ["left", { side: "left", index: 2 }, "1 1 1 2"],
    ["first", { first: true, index: 1 }, "3 2 7 1"],
    ["cover", { name: "cover", index: 2 }, "1 2 4 1"],
    ["first of cover", { name: "cover", first: true, index: 2 }, "5 2 4 1"],
    ["blank", { blank: true, index: 4, side: "left" }, "9 9 9 9"],
    ["every odd one", { index: 5 }, "1 2 7 1"],
  ])("%s", (_, query, expected) => {
    expect(outline(css, query)).toBe(`595×842 ${expected}`);
  });

  test("a space before the pseudo-class is let pass", () => {
    expect(outline("@page cover :first { margin: 0 }", { name: "cover", first: true })).toBe(
      "595×842 0 0 0 0",
    );
  });

  test("a list, and names with escapes", () => {
    expect(outline("@page :first, a\\:b { margin: 0 }", { name: "a:b" })).toBe("595×842 0 0 0 0");
  });

  test.each([":frist", "a b", "cover:first:unknown", ":nth(x)", "auto", "1a"])(
    "%s selects none",
    (selector) => {
      expect(warnings(`@page ${selector} { margin: 0 }`)[0]).toContain(
        `DEP-CSS-INVALID-SELECTOR \`${selector}\` selects no page`,
      );
    },
  );

  test("equal answers are one object", () => {
    const { pageStyle: resolve } = styled(css, "x");
    expect(resolve(page({ index: 4 }))).toBe(resolve(page({ index: 6 })));
    expect(resolve(page({ index: 4 }))).not.toBe(resolve(page({ index: 5 })));
  });
});

describe("margin boxes", () => {
  test("content of all kinds, in the order of the names", () => {
    const css = `@page { @bottom-right { content: counter(page) "\\a0/\\a0" counter(pages) } @top-left { content: string(title, first-except) "x" }
      @left-middle { content: none } @right-top { color: red } @bottom-center { content: "" } }`;
    expect(boxes(css)).toBe('top-left named-string(title,first-except) "x" | bottom-center "" | bottom-right counter(page,decimal) "\u00a0/\u00a0" counter(pages,decimal)'); // prettier-ignore
  });

  test("each page type keeps or takes away what the general rule gives", () => {
    const css = "@page { @top-center { content: 'all' } @top-left { content: 'l' } } @page :first { @top-center { content: none } } @page x { @top-left { content: 'x' } }"; // prettier-ignore
    expect(boxes(css)).toBe('top-left "l" | top-center "all"');
    expect(boxes(css, { first: true })).toBe('top-left "l"');
    expect(boxes(css, { name: "x" })).toBe('top-left "x" | top-center "all"');
  });

  test("they inherit from the page, which inherits from the root", () => {
    const css = `:root { --accent: #123456; font-family: Root; font-size: 10pt } @page { color: red; font-size: 2em; border-top: 1pt solid }
      @page { @top-right { content: "x"; border-bottom: .5pt solid var(--accent); width: 25%; padding: 1em } @top-left { content: "y"; text-align: end; vertical-align: bottom !important; vertical-align: top } }`;
    const { marginBoxes, style } = pageStyle(css);
    const [left, right] = marginBoxes;
    expect([style.fontSize, style.border.blockStart.width, style.fontFamily]).toEqual([20, 1, ["Root"]]);
    expect([hex(right!.style.color), right!.style.fontSize, hex(right!.style.border.blockEnd.color), shown(right!.style.inlineSize), right!.style.padding.blockStart]).toEqual(["#ff0000", 20, "#123456", "25%", 20]); // prettier-ignore
    expect([right!.style.textAlign, right!.style.verticalAlign, left!.style.textAlign, left!.style.verticalAlign, left!.style.display]).toEqual(["end", "middle", "end", "bottom", "block"]); // prettier-ignore
  });

  test("what is wrong in them is reported", () => {
    expect(
      warnings(
        "@page { @top-lfet { content: 'x' } @footnot { margin: 0 } @top-left { colour: red } marks: crop; bleed: 3mm; widht: 1pt }",
      ),
    ).toEqual([
      "page.css:1:9 DEP-CSS-UNKNOWN-AT-RULE a page has no box `@top-lfet`; it is left out (did you mean `@top-left`?)",
      "page.css:1:36 DEP-CSS-UNKNOWN-AT-RULE a page has no box `@footnot`; it is left out (did you mean `@footnote`?)",
      "page.css:1:71 DEP-CSS-UNKNOWN-PROPERTY there is no property `colour`; the declaration is left out (did you mean `color`?)",
      "page.css:1:85 DEP-CSS-UNSUPPORTED-PROPERTY `marks` has no effect: pages are made at their final size (leave marks of the trim to the printer's own program)",
      "page.css:1:98 DEP-CSS-UNSUPPORTED-PROPERTY `bleed` has no effect: pages are made at their final size (write a larger `size`, and let the printer trim it)",
      "page.css:1:110 DEP-CSS-UNKNOWN-PROPERTY there is no property `widht`; the declaration is left out (did you mean `width`?)",
    ]);
  });
});
