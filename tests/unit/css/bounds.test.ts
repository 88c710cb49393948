import { describe, expect, test } from "vitest";
import { find, hex, saying, styled, styling, warnings } from "./style.ts";

/** Far above what is needed, far below what squares and doublings take: ms. */
const GENEROUS = 5000;

function within<T>(make: () => T): T {
  const start = performance.now();
  const result = make();
  expect(performance.now() - start).toBeLessThan(GENEROUS);
  return result;
}

const times = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join(""); // prettier-ignore

describe("custom properties", () => {
  const chain = (count: number, last: string) =>
    `#p { ${times(count, (index) => `--a${index}: var(--a${index + 1});`)} --a${count}: ${last}; color: var(--a0) }`;

  test("refer to each other over any number of steps", () => {
    const document = within(() => styled(chain(20_000, "red"), "<p id=p>x</p>"));
    expect(hex(find(document, "p").style.color)).toBe("#ff0000");
  });

  test("a long chain without an end is reported where it breaks, not at every step", () => {
    expect(within(() => warnings(chain(3000, "var(--none)")))).toEqual([
      expect.stringContaining("the custom property `--none` is not defined here"),
      expect.stringContaining("the custom property `--a0` is not defined here"),
    ]);
  });

  test("all of a long circle are reported, and nothing beside it", () => {
    const css = `${chain(2000, "var(--a0)")} #p { --out: var(--a7, lime); background-color: var(--out) }`;
    const { styled: document, diagnostics } = within(() => styling(css, "<p id=p>x</p>"));
    expect(diagnostics.filter(({ code }) => code === "DEP-CSS-VARIABLE-CYCLE")).toHaveLength(2001);
    expect(saying(diagnostics).filter((line) => !line.includes("VARIABLE-CYCLE"))).toEqual([
      expect.stringContaining("`--a0` is not defined"),
    ]);
    expect(hex(find(document, "p").style.backgroundColor)).toBe("#00ff00");
  });

  test("a value that has grown too long is said to be so void", () => {
    const css = `#p { --a0: ${"x".repeat(64)}; ${times(20, (index) => `--a${index + 1}: var(--a${index}) var(--a${index});`)} }`;
    expect(within(() => warnings(css))).toEqual([
      expect.stringContaining("DEP-CSS-UNDEFINED-VARIABLE the custom property `--a9` is not defined here"),
    ]);
  });

  test("only those on the circle are void, not those that it passes by", () => {
    const css = "#p { --a: var(--b); --b: var(--a) var(--c); --c: lime; color: var(--c) }";
    const { styled: document, diagnostics } = styling(css, "<p id=p>x</p>");
    expect(diagnostics.map(({ code }) => code)).toEqual(["DEP-CSS-VARIABLE-CYCLE", "DEP-CSS-VARIABLE-CYCLE"]);
    expect(hex(find(document, "p").style.color)).toBe("#00ff00");
  });
});

describe("sheets full of errors", () => {
  test.each([
    ["selectors", "$ { color: red }\n", "DEP-CSS-INVALID-SELECTOR"],
    ["declarations", "p { color red }\n", "DEP-CSS-SYNTAX"],
    ["conditions", "@media (min-width 600px) { }\n", "DEP-CSS-SYNTAX"],
    ["rules that are left out", "@keyfames x { from { color red } }\n", "DEP-CSS-UNKNOWN-AT-RULE"],
    ["names", "p { colr: red }\n", "DEP-CSS-UNKNOWN-PROPERTY"],
  ])("are read in time, and their first 200 reported: %s", (_, rule, code) => {
    const css = `${rule.repeat(5000)}#p { color: lime }`;
    const { styled: document, diagnostics } = within(() => styling(css, "<p id=p>x</p>"));
    expect(new Set(diagnostics.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]));
    expect(diagnostics.map(({ span }) => span?.start.line)).toEqual(Array.from({ length: 201 }, (__, index) => index + 1)); // prettier-ignore
    expect(diagnostics.at(-2)?.message).not.toMatch(/more problems/);
    expect(diagnostics.at(-1)?.message).toBe(
      "4800 more problems of this style sheet are not listed, from here on",
    );
    expect(hex(find(document, "p").style.color)).toBe("#00ff00");
  });

  test("within one rule", () => {
    expect(within(() => warnings(`p { ${"color red;\n".repeat(5000)} }`))).toHaveLength(201);
  });

  test("each sheet has its own 200; one more is said as it is; what only print lacks does not count on a screen", () => {
    const css = `@import "b.css"; ${"p { colr: red }\n".repeat(201)}`;
    const files = { "b.css": "p { rotate: 2deg }\n".repeat(300) };
    const print = styling(css, "<p id=p>x</p>", { files }).diagnostics;
    expect(print.filter(({ file }) => file === "b.css")).toHaveLength(201);
    expect(print.filter(({ file, message }) => file === "page.css" && message.includes("`colr`"))).toHaveLength(201); // prettier-ignore
    expect(styling(css, "<p id=p>x</p>", { files, media: "screen" }).diagnostics).toHaveLength(201);
  });

  test("places are those of css-tree's own errors, at the end of a text too", () => {
    expect(warnings("p { color: red }\np { color  \n ")).toEqual([
      expect.stringMatching(/^page\.css:2:10 DEP-CSS-SYNTAX .*colon is expected/),
    ]);
  });

  test.each([
    "(",
    "[",
    "a{",
    "@media all{",
    "a{@media all{",
    "@supports not (",
    "p:is(",
    "p{width:calc(",
    "@supports (",
    "}",
    "'\n",
    "/*",
  ])("%s without an end is no more than an error", (opening) => {
    within(() => styling(opening.repeat(20_000), "<p id=p>x</p>"));
  });
});

describe("selectors", () => {
  const nested = (selector: string, depth: number, inside: string) =>
    `p { ${`${selector} { `.repeat(depth)}${inside}${" }".repeat(depth)} }`;
  const deep = (depth: number) => `<p>${"<b>".repeat(depth)}<i>x</i>${"</b>".repeat(depth)}</p>`;

  test.each(["& &", "& > &, & + &", "&:is(& &)", ":is(&, & &)", "&:not(& &)"])(
    "`%s` takes no longer at each level",
    (selector) => {
      within(() => styling(nested(selector, 60, "color: red"), deep(40) + deep(40)));
    },
  );

  test("`&` still is the parent, element by element", () => {
    const document = styled(
      ".a { & & { color: lime } }",
      "<p class=a>x<b class=a>y<i id=p class=a>z</i></b></p>",
    );
    expect(hex(find(document, "b").style.color)).toBe("#00ff00");
    expect(hex(find(styled(".a { & & { color: lime } }", "<p class=a id=p>x</p>"), "p").style.color)).toBe(
      "#000000",
    );
  });

  test("rules nested beyond all sheets are left out, with the place, and what is around them counts", () => {
    const css = `\n${nested("&", 100, "color: red")} p { color: lime }`;
    const { styled: document, diagnostics } = styling(css, "<p id=p>x</p>");
    expect(saying(diagnostics)).toEqual([
      "page.css:2:255 DEP-CSS-SYNTAX brackets are nested more than 64 deep here; what is in the last of them is left out",
    ]);
    expect(hex(find(document, "p").style.color)).toBe("#00ff00");
  });

  test("long chains of siblings that fail, fail once", () => {
    const html = "<p>x</p>".repeat(300);
    within(() => styling(`i ~ ${"p ~ ".repeat(12)}p { color: red }`, html));
    within(() => styling(`div > i ~ ${"p + p ~ ".repeat(6)}p { color: red }`, html));
    const document = styled(
      "i ~ p ~ b ~ p + p { color: lime }",
      "<i>1</i><p>2</p><b>3</b><p>4</p><p id=p>5</p>",
    );
    expect(hex(find(document, "p").style.color)).toBe("#00ff00");
  });

  test("`:has()` within `:has()` is invalid", () => {
    expect(warnings("p:has(b:is(:has(i))) { color: red }")).toEqual([
      expect.stringContaining("`:has()` cannot stand inside of `:has()`"),
    ]);
  });

  test("lists of any length", () => {
    const many = Array.from({ length: 130_000 }, () => "#p").join(",");
    expect(hex(find(styled(`${many} { &:is(${many}) { color: lime } }`, "<p id=p>x</p>"), "p").style.color)).toBe("#00ff00"); // prettier-ignore
    const width = `min(${Array.from({ length: 130_000 }, () => "3pt").join(",")})`;
    expect(find(styled(`#p { width: ${width} }`, "<p id=p>x</p>"), "p").style.inlineSize).toBe(3);
  });
});
