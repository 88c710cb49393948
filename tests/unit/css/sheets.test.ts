import { describe, expect, test } from "vitest";
import { elementsOf, find, hex, styled, styling, warnings, type StyleOptions } from "./style.ts";

const red = (css: string, options: StyleOptions = {}) =>
  hex(find(styled(css, "<p id=p>x</p>", options), "p").style.color) === "#ff0000";

describe("media", () => {
  test.each([
    ["print", true],
    ["screen", false],
    ["all", true],
    ["only print", true],
    ["not screen", true],
    ["not print", false],
    ["screen, print", true],
    ["speech", false],
    ["(width: 100px)", false],
    ["(min-width: 600px)", true],
    ["(max-width: 600px)", false],
    ["print and (min-width: 17cm) and (max-width: 17cm)", true],
    ["(width >= 400px)", true],
    ["(400px < width <= 20cm)", true],
    ["(20cm > width)", true],
    ["(orientation: portrait)", true],
    ["(orientation: landscape)", false],
    ["(min-aspect-ratio: 1/1)", false],
    ["(max-aspect-ratio: 1)", true],
    ["(min-resolution: 200dpi)", true],
    ["(resolution >= 4dppx)", false],
    ["(color)", true],
    ["(monochrome)", false],
    ["(not (monochrome))", true],
    ["not (hover)", true],
    ["(hover) or (color)", true],
    ["(hover) and (color)", false],
    ["(prefers-color-scheme: dark)", false],
    ["(prefers-color-scheme: light)", true],
    ["(unknown-feature)", false],
    ["not (unknown-feature)", false],
    ["(unknown-feature) or (color)", true],
    ["print and (min-height: 1em)", true],
  ])("%s", (query, expected) => {
    expect(red(`@media ${query} { p { color: red } }`)).toBe(expected);
    const head = `<link rel=stylesheet href=page.css media="${query}">`;
    expect(red("p { color: red }", { head })).toBe(expected);
  });

  test("on a screen", () => {
    expect(red("@media screen and (min-width: 768px) { p { color: red } }", { media: "screen" })).toBe(true);
    expect(red("@media print { p { color: red } }", { media: "screen" })).toBe(false);
  });

  test("the width that is asked for is that of the page area", () => {
    expect(red("@page { size: 10cm; margin: 1cm } @media (max-width: 8cm) { p { color: red } }")).toBe(true);
    expect(red("@page { size: 10cm; margin: 1cm } @media (max-width: 7.9cm) { p { color: red } }")).toBe(
      false,
    );
  });

  test("a query that cannot be read holds for none", () => {
    expect(warnings("@media (min-width 600px) { p { color: red } }")).toEqual([
      'page.css:1:19 DEP-CSS-SYNTAX the style sheet cannot be read here: ")" is expected',
    ]);
    expect(red("p { color: red }", { head: '<link rel=stylesheet href=page.css media="((">' })).toBe(false);
  });
});

describe("the candidates of a font", () => {
  const sourcesOf = (src: string) => {
    const { fontFaces } = styled(`@font-face { font-family: A; src: ${src} }`, "<p id=p>x</p>");
    return fontFaces.map(({ sources }) => sources.map((entry) => ("url" in entry ? entry.url : `local ${entry.local}`)).join(" ")); // prettier-ignore
  };

  test.each([
    ['url(a.woff2) format("woff2"), url(a.ttf) format("truetype")', "a.ttf"],
    ["url(a.woff2) format(woff2), url(a.woff) format(WOFF), url(a.otf) format(opentype)", "a.woff a.otf"],
    ['url("a.eot?#iefix") format("embedded-opentype"), url(a.svg#a) format("svg"), url(a.ttf)', "a.ttf"],
    ['url(a.ttf) format("woff2", "truetype"), url(b.ttf) format("woff2", "svg")', "a.ttf"],
    ['url(a.ttf) format("truetype") tech(variations), url(b.ttf) tech(features-opentype)', "b.ttf"],
    ["url(a.ttf) tech(color-COLRv1, features-opentype), url(b.ttf)", "b.ttf"],
    ["local(A B), local('C'), url(a.ttf)", "local A B local C a.ttf"],
    ['image("a.png"), url(a.ttf) shape(round), url(b.ttf) 12, url(c.ttf)', "c.ttf"],
    ["local(A) format(truetype), local(12), url(c.ttf)", "c.ttf"],
    // Nothing else: whoever opens the file says that this kind cannot be used.
    ['image("a.png"), url(a.woff2) format(woff2)', "a.woff2"],
  ])("%s", (src, expected) => {
    expect(sourcesOf(src)).toEqual([expected]);
  });

  test("a later `src` that is invalid leaves the earlier one", () => {
    const css = "@font-face { font-family: A; src: url(a.ttf); src: image(b) }";
    const { styled: document, diagnostics } = styling(css, "<p id=p>x</p>");
    expect(document.fontFaces.map(({ sources }) => sources)).toEqual([[{ url: "a.ttf" }]]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["DEP-CSS-INVALID-VALUE"]);
  });

  test.each([
    ["400", [400, 400]],
    ["100 900", [100, 900]],
    ["900 100", [100, 900]],
    ["normal bold", [400, 700]],
    ["auto", [400, 400]],
    ["calc(100 * 3) 450.5", [300, 450.5]],
  ])("font-weight: %s", (weight, expected) => {
    const css = `@font-face { font-family: A; src: url(a.ttf); font-weight: ${weight}; font-style: auto }`;
    expect(styled(css, "<p id=p>x</p>").fontFaces[0]?.weight).toEqual(expected);
  });

  test.each(["0", "1001", "100 200 300", "bolder", "auto 400", "100, 900"])(
    "font-weight: %s is invalid, and the face stays",
    (weight) => {
      const css = `@font-face { font-family: A; src: url(a.ttf); font-weight: ${weight} }`;
      const { styled: document, diagnostics } = styling(css, "<p id=p>x</p>");
      expect(diagnostics.map(({ code }) => code)).toEqual(["DEP-CSS-INVALID-VALUE"]);
      expect(document.fontFaces[0]?.weight).toEqual([400, 400]);
    },
  );
});

describe("conditions", () => {
  test.each([
    ["(display: flex)", true],
    ["(display: grid)", false],
    ["not (display: grid)", true],
    ["(display: flex) and (hyphens: auto)", true],
    ["(display: grid) or (color: red)", true],
    ["(--a: b)", true],
    ["selector(p:has(> a))", true],
    ["selector(p:unheard-of)", false],
    ["(display: flex) and (not (display: grid))", true],
    ["unheard-of(1)", false],
  ])("@supports %s", (condition, expected) => {
    expect(red(`@supports ${condition} { p { color: red } }`)).toBe(expected);
  });
});

describe("imports", () => {
  const files = { "css/a.css": "p { color: red }", "css/b.css": '@import "a.css"; p { margin: 1pt }' };

  test("are loaded before the rules of their sheet, from the place of its file", () => {
    const document = styled('@import "css/b.css"; p { margin: 2pt }', "<p id=p>x</p>", { files });
    expect([hex(find(document, "p").style.color), find(document, "p").style.margin.blockStart]).toEqual([
      "#ff0000",
      2,
    ]);
    expect(document.sheets.map(({ file, css }) => `${file}: ${css.trim()}`)).toEqual([
      "css/a.css: p { color: red }",
      "css/b.css: p { margin: 1pt }",
      "page.css: p { margin: 2pt }",
    ]);
  });

  test.each([
    ["@import 'css/a.css' print;", true],
    ["@import 'css/a.css' screen;", false],
    ["@import url(css/a.css) supports(display: grid);", false],
    ["@import url(css/a.css) supports(display: flex) print;", true],
    ["@charset 'utf-8'; @layer x; @import url(css/a.css) layer(x);", true],
    ["@import url(css/a.css) layer; p { color: blue }", false],
    ["@import url(css/a.css) layer(x); @layer x { #p { color: blue } }", false],
  ])("%s", (css, expected) => {
    expect(red(css, { files })).toBe(expected);
  });

  test("carry their conditions when a page carries them", () => {
    const { sheets } = styled("@import 'css/a.css' layer(base) print;", "x", {
      files,
      head: '<link rel=stylesheet href=page.css media="all">',
    });
    expect(sheets[0]).toEqual({
      file: "css/a.css",
      css: "@media print {\n@layer base {\np { color: red }\n}\n}",
      media: "all",
    });
  });

  test.each([
    [
      "p { } @import 'css/a.css';",
      "page.css:1:7 DEP-CSS-IMPORT-POSITION `@import` must stand before all other rules; the sheet is not loaded",
    ],
    ["@import;", "page.css:1:1 DEP-CSS-SYNTAX `@import` names no sheet"],
    [
      "@import 'none.css';",
      "page.css:1:1 DEP-CSS-SHEET-MISSING the style sheet `none.css` cannot be read: there is no such file (the path counts from the file that names it, or from the root where it begins with `/`)",
    ],
    [
      "@import '../none.css';",
      "page.css:1:1 DEP-CSS-SHEET-MISSING the style sheet `../none.css` cannot be read: it is outside the project (the path counts from the file that names it, or from the root where it begins with `/`)",
    ],
    [
      "@import url(https://example.org/a.css);",
      "page.css:1:1 DEP-CSS-SHEET-REMOTE `https://example.org/a.css` is not loaded: nothing is fetched from the network",
    ],
    [
      "@import 'page.css';",
      "page.css:1:1 DEP-CSS-IMPORT-CYCLE `page.css` is being loaded already; it cannot import itself",
    ],
  ])("%s is reported", (css, expected) => {
    expect(warnings(css, { files })).toEqual([expected]);
  });

  test("a sheet that is linked and missing is an error at its link", () => {
    const { diagnostics } = styling("", "x", { head: "<link rel=stylesheet href=none.css>" });
    expect(diagnostics.map(({ code, severity, span }) => `${code} ${severity} ${span?.start.line}:${span?.start.column}`)).toEqual(["DEP-CSS-SHEET-MISSING error 1:38"]); // prettier-ignore
  });
});

describe("font faces", () => {
  test("with sources from the place of their sheet", () => {
    const css = `@font-face { font-family: "A B"; src: local("A B Regular"), url("fonts/a.ttf") format("truetype"), url(npm:@x/y/z.ttf);
      font-weight: 200 900; font-style: italic; unicode-range: U+26, U+0-7F, u+4??; font-display: swap }
      @font-face { font-family: C D; src: url(c.otf); font-weight: bold }`;
    const { fontFaces } = styled("", "x", {
      files: { "css/f.css": css },
      head: "<link rel=stylesheet href=css/f.css>",
    });
    const [first, second] = fontFaces;
    expect(first).toMatchObject({
      family: "A B",
      sources: [{ local: "A B Regular" }, { url: "css/fonts/a.ttf" }, { url: "npm:@x/y/z.ttf" }],
      weight: [200, 900],
      style: "italic",
      unicodeRange: [[0x26, 0x26], [0, 0x7f], [0x400, 0x4ff]], // prettier-ignore
    });
    expect(first?.place).toMatchObject({ file: "css/f.css", span: { start: { line: 1, column: 1 } } });
    expect(second).toMatchObject({ family: "C D", weight: [700, 700], style: "normal", unicodeRange: null });
  });

  test("incomplete and wrong ones are reported", () => {
    expect(
      warnings(
        "@font-face { src: url(a.ttf) }\n@font-face { font-family: A; src: nothing; weight: 1; unicode-range: U+9-1 }",
      ),
    ).toEqual([
      "page.css:1:1 DEP-CSS-FONT-FACE `@font-face` has no usable `font-family`, so it is left out",
      "page.css:2:1 DEP-CSS-FONT-FACE `@font-face` has no usable `src`, so it is left out",
      "page.css:2:30 DEP-CSS-INVALID-VALUE the value of `src` in `@font-face` is invalid; it is left out",
      "page.css:2:44 DEP-CSS-UNKNOWN-PROPERTY `@font-face` has no descriptor `weight`; it is left out",
      "page.css:2:55 DEP-CSS-INVALID-VALUE the value of `unicode-range` in `@font-face` is invalid; it is left out",
    ]);
  });
});

test("style elements are sheets of the page, with places in it", () => {
  const head = "<meta charset=utf-8>\n<style>\n  p { colour: red }\n</style>";
  expect(warnings("", { head })).toEqual([
    "page.html:3:7 DEP-CSS-UNKNOWN-PROPERTY there is no property `colour`; the declaration is left out (did you mean `color`?)",
  ]);
  const { sheets } = styled("", "x", { head: '<style media="print">p { color: red }</style>' });
  expect(sheets).toEqual([{ file: "page.html", css: "p { color: red }", media: "print" }]);
});

test("the tree has all elements that are displayed, and their texts", () => {
  const { root } = styled("", "<p>a<b>b</b></p><script type=application/ld+json>{}</script>");
  expect(elementsOf(root).map(({ element }) => element.name)).toEqual(["html", "body", "p", "b"]);
});
