import { describe, expect, test } from "vitest";
import { elementsOf, styled, warnings } from "./style.ts";

const body = `
<section id=s class="a b" lang=fr-CA>
  <h1 id=h title="One two" data-x="en-GB">t</h1>
  <p id=p1 class=a>x</p>
  <p id=p2>x <em id=e>y</em></p>
  <p id=p3 class="a c">x</p>
  <div id=d dir=rtl><a id=l href="https://example.org/x.pdf">l</a><a id=n>n</a></div>
  <ul id=u><li id=i1>1</li><li id=i2 class=k>2</li><li id=i3>3</li><li id=i4 class=k>4</li></ul>
  <span id=z></span><input id=in disabled>
</section>`;

/** Ids of the elements that a selector matches, in document order: a colour of the background does not come down. */
function exactly(selector: string, html = body): string {
  const document = styled(`${selector} { background-color: red }`, html);
  return elementsOf(document.root)
    .filter(({ style }) => style.backgroundColor.r === 255 && style.backgroundColor.a === 1)
    .map(({ element }) => element.attributes["id"] ?? element.name)
    .join(" ");
}

describe("selectors", () => {
  test.each([
    ["p", "p1 p2 p3"],
    ["P", "p1 p2 p3"],
    [".a", "s p1 p3"],
    [".a.b", "s"],
    ["p.a.c", "p3"],
    ["#p2, #p3", "p2 p3"],
    ["section em", "e"],
    ["section > em", ""],
    ["p > em", "e"],
    ["h1 + p", "p1"],
    ["h1 ~ p", "p1 p2 p3"],
    ["h1 ~ .c", "p3"],
    ["body section p em", "e"],
    ["section.a > p.a ~ p.a", "p3"],
    ["*|em", "e"],
    ["[title]", "h"],
    ["[TITLE]", "h"],
    ["[title='One two']", "h"],
    ["[title~=two]", "h"],
    ["[title~='One two']", ""],
    ["[data-x|=en]", "h"],
    ["[href^='https:']", "l"],
    ["[href$='.pdf']", "l"],
    ["[href*=example]", "l"],
    ["[href$='.PDF' i]", "l"],
    ["[href$='.PDF' s]", ""],
    ["[href^='']", ""],
    ["p:first-child", ""],
    ["h1:first-child", "h"],
    ["p:first-of-type", "p1"],
    ["p:last-of-type", "p3"],
    ["li:last-child", "i4"],
    ["em:only-child", "e"],
    ["div:only-of-type", "d"],
    ["li:nth-child(2)", "i2"],
    ["li:nth-child(odd)", "i1 i3"],
    ["li:nth-child(2n + 1)", "i1 i3"],
    ["li:nth-child(n+3)", "i3 i4"],
    ["li:nth-child(-n+2)", "i1 i2"],
    ["li:nth-last-child(1)", "i4"],
    ["li:nth-last-child(-n+2)", "i3 i4"],
    ["li:nth-child(2 of .k)", "i4"],
    ["li:nth-last-child(2 of .k)", "i2"],
    ["p:nth-of-type(2)", "p2"],
    ["p:nth-last-of-type(1)", "p3"],
    ["li:not(.k)", "i1 i3"],
    ["li:not(:first-child, .k)", "i3"],
    [":is(h1, .c)", "h p3"],
    ["section :where(em, a)", "e l n"],
    ["p:has(em)", "p2"],
    ["p:has(> em)", "p2"],
    ["section:has(> em)", ""],
    ["p:has(+ div)", "p3"],
    ["h1:has(~ div a)", "h"],
    ["ul:has(li:nth-child(4))", "u"],
    [":root", "html"],
    ["span:empty", "z"],
    [":lang(fr) > em", "e"],
    ["em:lang(fr-CA)", "e"],
    ["em:lang('*-CA', de)", "e"],
    ["em:lang(de)", ""],
    ["a:dir(rtl)", "l n"],
    ["a:link", "l"],
    [":any-link", "l"],
    ["a:visited, a:hover, li:target, p:focus-visible", ""],
    ["input:disabled", "in"],
    ["input:enabled", ""],
    ["p::selection, p:-moz-any-link, p::-webkit-scrollbar", ""],
  ])("%s", (selector, expected) => {
    expect(exactly(selector)).toBe(expected);
  });

  test("names with escapes", () => {
    expect(exactly(".a\\:b, #\\31 x", '<p id=1x>x</p><p id=y class="a:b">x</p>')).toBe("1x y");
  });

  test("names of SVG keep their case", () => {
    expect(exactly("linearGradient", "<svg><linearGradient id=g></linearGradient></svg>")).toBe("g");
  });

  test("a long chain of descendants in a deep tree ends", () => {
    const html = `${"<div>".repeat(200)}x${"</div>".repeat(200)}`;
    const started = performance.now();
    expect(exactly(`.none ${"div ".repeat(12)}div`, html)).toBe("");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("nesting", () => {
  test.each([
    ["section { & > p { background-color: red } }", "p1 p2 p3"],
    [".a { &.c { background-color: red } }", "p3"],
    ["h1, ul { & + span, & + p { background-color: red } }", "p1 z"],
    ["section { @media print { & em { background-color: red } } }", "e"],
    // Without `&`: of descendants, or by the combinator that begins it; after declarations and before them.
    ["section { > p { background-color: red } }", "p1 p2 p3"],
    ["section { color: blue; em { background-color: red } color: green; }", "e"],
    ["section { em, > p { background-color: red } margin: 0 }", "p1 p2 e p3"],
    ["section { p { &:first-of-type { background-color: red } } }", "p1"],
    ["section { :first-child { background-color: red } }", "h e l i1"],
    ["section { --x: {a: b}; em { background-color: red } }", "e"],
    ["section { p:hover { color: red } em { background-color: red } }", "e"],
    [".c { @media print { background-color: red } }", "p3"],
  ])("%s", (css, expected) => {
    const document = styled(css, body);
    const found = elementsOf(document.root).filter(({ style }) => style.backgroundColor.a === 1);
    expect(found.map(({ element }) => element.attributes["id"]).join(" ")).toBe(expected);
  });
});

describe("selectors that cannot be used", () => {
  test.each([
    ["p:frist-child { color: red }", "page.css:1:1 DEP-CSS-INVALID-SELECTOR the selector `p:frist-child` is invalid: there is no pseudo-class `:frist-child`; the rule is left out (did you mean `:first-child`?)"], // prettier-ignore
    [
      "p $ b { color: red }",
      "page.css:1:3 DEP-CSS-INVALID-SELECTOR the selector `p $ b` is invalid: unexpected input; the rule is left out",
    ],
    [
      "a { } p > { color: red }",
      "page.css:1:7 DEP-CSS-INVALID-SELECTOR the selector `p >` is invalid: a selector cannot end with a combinator; the rule is left out",
    ],
    [
      "> p { color: red }",
      "page.css:1:1 DEP-CSS-INVALID-SELECTOR the selector `> p` is invalid: a selector cannot begin with a combinator; the rule is left out",
    ],
    [
      "p::befor { color: red }",
      "page.css:1:1 DEP-CSS-INVALID-SELECTOR the selector `p::befor` is invalid: there is no pseudo-element `::befor`; the rule is left out (did you mean `::before`?)",
    ],
    [
      "p::before em { color: red }",
      "page.css:1:1 DEP-CSS-INVALID-SELECTOR the selector `p::before em` is invalid: a pseudo-element must come last; the rule is left out",
    ],
    [
      ":is(p::before) { color: red }",
      "page.css:1:1 DEP-CSS-INVALID-SELECTOR the selector `:is(p::before)` is invalid: `::before` cannot stand inside of another selector; the rule is left out",
    ],
    [
      ":not() { color: red }",
      "page.css:1:1 DEP-CSS-INVALID-SELECTOR the selector `:not()` is invalid: `:not()` needs a selector; the rule is left out",
    ],
    [
      "p:first-child(2) { color: red }",
      "page.css:1:1 DEP-CSS-INVALID-SELECTOR the selector `p:first-child(2)` is invalid: there is no pseudo-class `:first-child()`; the rule is left out",
    ],
    [
      "p::footnote-marker::after { color: red }",
      "page.css:1:1 DEP-CSS-UNSUPPORTED-SELECTOR the selector `p::footnote-marker::after` has no effect in print: nothing may follow `::footnote-marker` (put the text into its `content`, or style an element in its place)",
    ],
  ])("%s", (css, expected) => {
    expect(warnings(css)).toEqual([expected]);
  });

  test("one of them makes its rule void, and no other", () => {
    const css = "em, p:unknown { background-color: red } em { background-color: red }";
    expect(warnings(css)).toHaveLength(1);
  });
});
