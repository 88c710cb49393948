import { describe, expect, test } from "vitest";
import { find, hex, saying, styled, styling, warnings } from "./style.ts";

describe("what is wrong is said with its place, and the rest counts", () => {
  test.each([
    [
      "p { colr: red; color: red }",
      "page.css:1:5 DEP-CSS-UNKNOWN-PROPERTY there is no property `colr`; the declaration is left out (did you mean `color`?)",
    ],
    [
      "p { xyzzy-plugh: 1 }",
      "page.css:1:5 DEP-CSS-UNKNOWN-PROPERTY there is no property `xyzzy-plugh`; the declaration is left out",
    ],
    [
      "p {\n  color: rde;\n}",
      "page.css:2:3 DEP-CSS-INVALID-VALUE `rde` is not a value of `color`; the declaration is left out (did you mean `red`? `color` takes <color>)",
    ],
    [
      "p { text-align: centre }",
      "page.css:1:5 DEP-CSS-INVALID-VALUE `centre` is not a value of `text-align`; the declaration is left out (did you mean `center`? `text-align` takes start | end | left | right | center | justify | <string>)",
    ],
    [
      "p { width: 12 }",
      "page.css:1:5 DEP-CSS-INVALID-VALUE `12` is not a value of `width`; the declaration is left out (give each length its unit, as in `12pt`; `width` takes auto | <length-percentage [0,∞]>)",
    ],
    [
      "p { rotate: 2deg }",
      "page.css:1:5 DEP-CSS-UNSUPPORTED-PROPERTY `rotate: 2deg` has no effect in print: the property is not supported (use `position: relative` with `top` and `left`, margins, or turn the picture itself)",
    ],
    [
      "p { size: A4 }",
      "page.css:1:5 DEP-CSS-UNSUPPORTED-PROPERTY `size: A4` has no effect in print: the property is not supported (write it inside `@page`)",
    ],
    [
      "p { columns: red }",
      "page.css:1:5 DEP-CSS-INVALID-VALUE `red` is not a value of `columns`; the declaration is left out",
    ],
    [
      "p { bookmark-level: 0 }",
      "page.css:1:5 DEP-CSS-INVALID-VALUE `0` is not a value of `bookmark-level`; the declaration is left out (`bookmark-level` takes none | <integer [1,∞]>)",
    ],
    [
      "p { hyphenate-limit-last: spread }",
      "page.css:1:5 DEP-CSS-UNSUPPORTED-VALUE `hyphenate-limit-last: spread` is not supported in print; the declaration is left out (write `page`: the last word on a left page is then not hyphenated either)",
    ],
    [
      "p { display: grid }",
      "page.css:1:5 DEP-CSS-UNSUPPORTED-VALUE `display: grid` is not supported in print; the declaration is left out (write `display: flex` with `flex-wrap: wrap` and `gap`, or `columns` for running text, or a `table` for rows and columns)",
    ],
    [
      "p { position: running() }",
      "page.css:1:5 DEP-CSS-INVALID-VALUE `running()` is not a value of `position`; the declaration is left out (`position` takes static | relative | absolute | fixed | sticky | running(<custom-ident>))",
    ],
    [
      "p { color red }",
      "page.css:1:11 DEP-CSS-SYNTAX the style sheet cannot be read here: colon is expected",
    ],
    [
      "p { color: red !imporant }",
      "page.css:1:5 DEP-CSS-SYNTAX `!imporant` after the value of `color` means nothing",
    ],
    [
      "p { margin: 1pt 2pt) }",
      "page.css:1:20 DEP-CSS-SYNTAX the style sheet cannot be read here: unexpected input",
    ],
    [
      "@medai print { }",
      "page.css:1:1 DEP-CSS-UNKNOWN-AT-RULE there is no rule `@medai`; it is left out (did you mean `@media`?)",
    ],
    [
      "@container (width > 1px) { }",
      "page.css:1:1 DEP-CSS-UNSUPPORTED-AT-RULE `@container` is not supported in print; it is left out (use `@media`: a page's width is known)",
    ],
  ])("%s", (css, expected) => {
    expect(warnings(css)).toEqual([expected]);
  });

  test("a property of elements on a pseudo-element has no effect, in nested rules too", () => {
    const said = (on: string, hint: string) =>
      `DEP-CSS-UNSUPPORTED-PROPERTY \`string-set\` has no effect on \`::${on}\`: it is a property of elements (${hint})`;
    expect(warnings("h1::before {\n  content: 'x'; string-set: s 'y' }")).toEqual([
      `page.css:2:17 ${said("before", "set it on the element itself: `content(before)` is the text of its `::before`")}`,
    ]);
    expect(warnings("h1, h1::marker { color: red; String-Set: s content() }")).toEqual([
      `page.css:1:30 ${said("marker", "set it on the element itself")}`,
    ]);
    expect(warnings("h1 { &::after { @media print { string-set: s attr(id) } } }")).toEqual([
      `page.css:1:32 ${said("after", "set it on the element itself: `content(after)` is the text of its `::after`")}`,
    ]);
    expect(warnings("h1 { string-set: s content(before) } h1::before { string-set: none }")).toEqual([]);
    expect(warnings("@media screen { h1::before { string-set: s 'y' } }")).toEqual([]);
  });

  test("every fault of a sheet is found in one run", () => {
    const css = "p { colr: red }\n$ { }\n#p { color: lime; widht: 1pt; float: lfet }\n@foo;";
    const { styled: document, diagnostics } = styling(css, "<p id=p>x</p>");
    expect(diagnostics.map(({ code, span }) => `${span?.start.line} ${code}`).sort()).toEqual([
      "1 DEP-CSS-UNKNOWN-PROPERTY",
      "2 DEP-CSS-INVALID-SELECTOR",
      "3 DEP-CSS-INVALID-VALUE",
      "3 DEP-CSS-UNKNOWN-PROPERTY",
      "4 DEP-CSS-UNKNOWN-AT-RULE",
    ]);
    expect(hex(find(document, "p").style.color)).toBe("#00ff00");
  });

  test("a style attribute is reported at its element, once for each text", () => {
    const html = '<p>\n<b style="colr: red">x</b><b style="colr: red">y</b><i style="color red">z</i>';
    expect(saying(styling("", html).diagnostics)).toEqual([
      "page.html:2:1 DEP-CSS-UNKNOWN-PROPERTY there is no property `colr`; the declaration is left out (did you mean `color`?)",
      "page.html:2:53 DEP-CSS-SYNTAX the `style` attribute cannot be read: colon is expected",
    ]);
  });

  test("long values are shown by their beginning", () => {
    expect(warnings(`p { color: ${"x".repeat(100)} }`)[0]).toContain(`\`${"x".repeat(60)}…\``);
  });
});

describe("what is for screens is taken in silence", () => {
  test.each([
    "cursor: pointer; transition: color .2s; outline: 1px solid; box-shadow: 0 0 1px red; user-select: none",
    "-webkit-hyphens: auto; -moz-osx-font-smoothing: grayscale; *zoom: 1; _height: 1px",
    "scroll-margin-top: 1em; color-scheme: light dark; text-underline-offset: 2px; will-change: transform",
    "transform: none; filter: none; writing-mode: horizontal-tb; z-index: auto; text-overflow: ellipsis",
    "background-image: none; background-repeat: no-repeat; list-style-image: none; columns: auto; z-index: inherit",
    "fill: red; stroke-width: 2; text-anchor: middle; align-content: flex-start; justify-items: center",
  ])("%s", (declarations) => {
    expect(warnings(`p { ${declarations} }`)).toEqual([]);
  });

  test("rules that only screens know", () => {
    expect(
      warnings(
        "@keyframes x { from { top: 0 } } @-webkit-keyframes x { } @viewport { } @namespace svg url(x);",
      ),
    ).toEqual([]);
  });

  test("what print lacks is of no interest in rules for the screen, what is wrong is", () => {
    const css =
      "@media screen { p { display: grid; columns: 2; colr: red } p::first-line { color: red } @container x { } }";
    const unknown =
      "page.css:1:48 DEP-CSS-UNKNOWN-PROPERTY there is no property `colr`; the declaration is left out (did you mean `color`?)";
    expect(warnings(css)).toEqual([unknown]);
    expect(warnings(css, { media: "screen" })).toEqual([unknown]);
  });
});

test("comments, odd case and missing ends are read as browsers read them", () => {
  const css = "<!-- /* a */ P { COLOR: Red; /* b */ } --> p { margin: 0; padding: 1pt";
  const { style } = find(styled(css, "<p id=p>x</p>"), "p");
  expect([hex(style.color), style.padding.blockStart]).toEqual(["#ff0000", 1]);
});
