import { describe, expect, test } from "vitest";
import { styleDocument } from "../../../src/css/style-document.ts";
import { resolveUrl } from "../../../src/css/values/url.ts";
import { substituteVariables } from "../../../src/css/cascade/substitute-variables.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { parseHtml } from "../../../src/html/parse-html.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { declare, hex, shown, sides, styleOf, warnings } from "./style.ts";

const width = (value: string) => shown(declare(`font-size: 10pt; width: ${value}`).inlineSize);

describe("lengths", () => {
  test.each([
    ["12pt", "12"],
    ["16px", "12"],
    ["1in", "72"],
    ["1pc", "12"],
    ["2.54cm", "72"],
    ["25.4mm", "72"],
    ["101.6q", "72"],
    ["1.5em", "15"],
    ["2rem", "24"],
    ["1ex", "5"],
    ["3ch", "15"],
    ["1E1pt", "10"],
    ["+.5PT", "0.5"],
    ["0", "0"],
    ["33%", "33%"],
    ["auto", "auto"],
  ])("%s", (value, expected) => {
    expect(width(value)).toBe(expected);
  });

  test("of the page area, 170 by 257 mm for A4 with the usual margins", () => {
    expect(["100vw", "100vh", "100vmin", "100vmax", "10vi"].map(width)).toEqual(["481.89", "728.504", "481.89", "728.504", "48.189"]); // prettier-ignore
  });

  test("em of font-size is the parent's, rem the root's", () => {
    const css =
      "html { font-size: 10pt } div { font-size: 2em } p { font-size: 1.5em; width: 1em; height: 1rem }";
    const { fontSize, inlineSize, blockSize } = styleOf(css, "<div><p id=p>x</p></div>");
    expect([fontSize, inlineSize, blockSize]).toEqual([30, 30, 10]);
  });
});

describe("calculation", () => {
  test.each([
    ["calc(1pt + 2pt)", "3"],
    ["calc(10pt - 2pt * 3)", "4"],
    ["calc((10pt - 2pt) * 3)", "24"],
    ["calc(2 * 3pt / 4)", "1.5"],
    ["calc(50% - 3pt)", "50%-3"],
    ["calc(50%/2 + 1pt)", "25%+1"],
    ["calc(100% / 3)", "33.333%"],
    ["calc(1em + 1rem)", "22"],
    ["calc(1pt + calc(2pt + (3pt)))", "6"],
    ["min(1in, 10pt, 1cm)", "10"],
    ["max(10%, 20%)", "20%"],
    ["clamp(1pt, 5pt, 3pt)", "3"],
    ["calc(min(2pt, 3pt) * -1)", "0"],
    ["calc(1pt / 0)", "100000"],
    ["calc(1pt * pi)", "3.142"],
    ["calc(infinity * 1pt)", "100000"],
    ["calc(infinity * 1px - 50%)", "-50%+100000"],
    ["calc(-infinity * 1pt)", "0"],
    ["calc(NaN * 1pt)", "0"],
    ["calc(1e300pt * 1e300 / 1e300)", "100000"],
    ["calc(1e10pt / 1e9)", "10"],
    ["min(infinity * 1pt, 3pt)", "3"],
  ])("%s", (value, expected) => {
    expect(width(value)).toBe(expected);
  });

  test.each([
    ["1e300px", "100000"],
    ["1e400px", "100000"],
    ["1e300em", "100000"],
    ["1e400%", "2147483647%"],
  ])("%s is valid and counts as the largest that is supported", (value, expected) => {
    expect(width(value)).toBe(expected);
  });

  test("no size of a font or line grows beyond it by inheritance, nor any other length", () => {
    const depth = 200;
    const html = "<big>".repeat(depth) + "<i id=p>x</i>" + "</big>".repeat(depth);
    for (const size of ["larger", "1e9%", "1e300em", "calc(1em + 1e9%)"]) {
      const css = `big { font-size: ${size}; line-height: 1e300; letter-spacing: -1e300em }`;
      const { fontSize, lineHeight, letterSpacing } = styleOf(css, html);
      expect([fontSize, lineHeight, letterSpacing]).toEqual([100_000, 100_000, -100_000]);
    }
    expect(styleOf("p { line-height: 1e300% }").lineHeight).toBe(100_000);
    expect(declare("padding: 1e300px; margin: -1e300cm").padding.blockStart).toBe(100_000);
    expect(declare("orphans: 99999999999999999999").orphans).toBe(2 ** 31 - 1);
  });

  test.each([
    "calc(1pt + 2)",
    "calc(1pt * 2pt)",
    "calc(1pt+2pt)",
    "calc(1 / 1pt)",
    "infinity",
    "calc(infinity)",
    "calc()",
    "calc(1pt +)",
    "calc(1pt, 2pt)",
    "clamp(1pt, 2pt)",
  ])("%s is no length", (value) => {
    expect(warnings(`#p { width: ${value} }`)).toHaveLength(1);
  });

  test("a length against a percentage is said not to be supported", () => {
    expect(warnings("#p { width: min(50%, 3cm) }")).toEqual([
      "page.css:1:6 DEP-CSS-UNSUPPORTED-VALUE `width: min(50%, 3cm)` is not supported in print; the declaration is left out (`width` takes auto | <length-percentage [0,∞]>)",
    ]);
  });

  test("numbers and integers", () => {
    const { lineHeight, widows, order, flexGrow, opacity } = declare("font-size: 10pt; line-height: calc(1 + .5); widows: calc(1.4 + 1.2); order: -2; flex-grow: .5; opacity: 150%"); // prettier-ignore
    expect([lineHeight, widows, order, flexGrow, opacity]).toEqual([15, 3, -2, 0.5, 1]);
  });
});

describe("colours", () => {
  test.each([
    ["red", "#ff0000"],
    ["RebeccaPurple", "#663399"],
    ["lightgoldenrodyellow", "#fafad2"],
    ["#abc", "#aabbcc"],
    ["#ABCDEF", "#abcdef"],
    ["#11223380", "#112233/0.502"],
    ["#0008", "#000000/0.533"],
    ["rgb(1, 2, 3)", "#010203"],
    ["rgb(100% 0% 50%)", "#ff0080"],
    ["rgb(300 -5 calc(1 + 1))", "#ff0002"],
    ["rgba(1, 2, 3, .5)", "#010203/0.5"],
    ["rgb(1 2 3 / 25%)", "#010203/0.25"],
    ["hsl(120, 100%, 25%)", "#008000"],
    ["hsl(0.5turn 100% 50%)", "#00ffff"],
    ["hsla(240deg 100% 50% / 1)", "#0000ff"],
    ["hwb(0 50% 0%)", "#ff8080"],
    ["hwb(0 60% 60%)", "#808080"],
    ["rgb(none 0 0)", "#000000"],
    ["hsl(1e400deg 100% 50%)", "#00ff1e"],
    ["rgb(1e400 0 calc(infinity))", "#ff00ff"],
    ["device-cmyk(0 1 1 0)", "#ff0000"],
    ["device-cmyk(0% 0% 0% 50%)", "#808080"],
    ["lab(46.2775% -47.5621 48.5837)", "#008000"],
    ["lch(54.29% 106.84 40.85)", "#ff0000"],
    ["oklab(40.101% 0.1147 0.0453)", "#7d2329"],
    ["oklch(62.8% 0.25768 29.234 / 50%)", "#ff0000/0.5"],
    ["oklch(1 0 none)", "#ffffff"],
    ["color(srgb 1 50% 0)", "#ff8000"],
    ["color(srgb-linear 0.21586 0 0 / .5)", "#800000/0.5"],
    ["color(display-p3 0.5 0.5 0.5)", "#808080"],
    ["color(xyz-d65 0.4124 0.2126 0.0193)", "#ff0000"],
    ["color(xyz-d50 0.9643 1 0.8251)", "#ffffff"],
    ["color-mix(in srgb, red, blue)", "#800080"],
    ["color-mix(in srgb, red 25%, blue)", "#4000bf"],
    ["color-mix(in srgb, red 20%, blue 20%)", "#800080/0.4"],
    ["color-mix(in srgb, red, transparent)", "#ff0000/0.5"],
    ["color-mix(in oklab, white, black)", "#636363"],
    ["transparent", "#000000/0"],
    ["CanvasText", "#000000"],
  ])("%s", (value, expected) => {
    expect(hex(declare(`background-color: ${value}`).backgroundColor)).toBe(expected);
  });

  test("currentcolor", () => {
    expect(hex(declare("color: red; background: currentColor").backgroundColor)).toBe("#ff0000");
    expect(
      hex(styleOf("div { color: red } p { color: currentcolor }", "<div><p id=p>x</p></div>").color),
    ).toBe("#ff0000");
  });

  test.each(["#12", "#12345", "rgb(1, 2)", "rgb(1 2 3 4 5)", "rgb(1pt 2 3)", "hsl(10% 1 1 1 1)", "redd"])(
    "%s is none",
    (value) => {
      expect(warnings(`#p { color: ${value} }`)[0]).toContain("DEP-CSS-INVALID-VALUE");
    },
  );

  test("spaces that print does not know are said not to be supported", () => {
    for (const value of ["rgb(from red r g b)", "color-mix(in lch, red, blue)", "light-dark(red, blue)"]) {
      const [said = ""] = warnings(`#p { color: ${value} }`);
      expect(said).toContain("DEP-CSS-UNSUPPORTED-VALUE");
      expect(said).toMatch(/\(write the (?:colour itself|light colour)/);
    }
    expect(warnings("#p { color: color-mix(in srgb, red 0%, blue 0%) }")).toHaveLength(1);
    expect(warnings("#p { color: color(srgb 1 2) }")).toHaveLength(1);
  });
});

describe("custom properties", () => {
  const margin = (css: string, html?: string) => sides(styleOf(css, html).margin);

  test.each([
    ["a value", ":root { --u: 3pt } p { margin: var(--u) }", "3 3 3 3"],
    ["in a calculation", ":root { --u: 4pt } p { margin: calc(var(--u) * .75) 0 }", "3 0 3 0"],
    ["a fallback", "p { margin: var(--none, 2pt) }", "2 2 2 2"],
    ["a fallback with commas", "p { margin: 0; margin-top: var(--none, min(4pt, 5pt)) }", "4 0 0 0"],
    ["a fallback in a fallback", "p { margin: var(--a, var(--b, 1pt)) }", "1 1 1 1"],
    ["of other custom properties", ":root { --b: var(--a); --a: 5pt } p { margin: var(--b) }", "5 5 5 5"],
    [
      "as the parent has it, resolved there",
      ":root { --a: 1pt; --b: var(--a) } p { --a: 2pt; margin: var(--b) }",
      "1 1 1 1",
    ],
    [
      "em counts where it is used",
      ":root { --a: 2em } p { font-size: 10pt; margin: var(--a) }",
      "20 20 20 20",
    ],
    ["names keep their case", ":root { --A: 1pt; --a: 2pt } p { margin: var(--A) }", "1 1 1 1"],
    ["several in one value", ":root { --a: 1pt; --b: 2pt 3pt } p { margin: var(--a) var(--b) }", "1 2 3 2"],
    ["inherit and unset", ":root { --a: 1pt } p { --a: 2pt } p { --a: unset; margin: var(--a) }", "1 1 1 1"],
    [
      "initial takes the value away",
      ":root { --a: 1pt } p { --a: initial; margin: var(--a, 9pt) }",
      "9 9 9 9",
    ],
    ["important ones", "p { --a: 1pt !important } #p { --a: 2pt; margin: var(--a) }", "1 1 1 1"],
    ["an empty one", ":root { --a: } p { margin: 1pt var(--a) }", "1 1 1 1"],
    ["in a style attribute", "p { margin: var(--a) }", "8 8 8 8"],
    [
      "a whole shorthand, reset by a later longhand",
      ":root { --a: 1pt } p { margin: var(--a); margin-left: 0 }",
      "1 1 1 0",
    ],
    ["logical sides", ":root { --a: 1pt } p { margin: 0; margin-inline-start: var(--a) }", "0 0 0 1"],
  ])("%s", (_, css, expected) => {
    const inline = css === "p { margin: var(--a) }" ? "--a: 8pt" : "";
    expect(margin(css, `<p id=p style="${inline}">x</p>`)).toBe(expected);
  });

  test("fonts through shorthands", () => {
    const css =
      ':root { --u: 14pt; --t: 10pt; --f: "A B", serif } p { font: 600 var(--t)/calc(var(--u) * 2) var(--f) }';
    const { fontSize, fontWeight, lineHeight, fontFamily } = styleOf(css);
    expect([fontSize, fontWeight, lineHeight, fontFamily]).toEqual([10, 600, 28, ["A B", "serif"]]);
  });

  test("an undefined one is reported once, with the nearest name, and counts as unset", () => {
    const css = ":root { --space: 1pt }\np { margin: 5pt; margin: var(--spcae) }";
    expect(warnings(css, { head: "<link rel=stylesheet href=page.css>" })).toEqual([
      "page.css:2:18 DEP-CSS-UNDEFINED-VARIABLE the custom property `--spcae` is not defined here (did you mean `--space`?)",
    ]);
  });

  test("a value that turns out wrong is reported where it is used", () => {
    expect(warnings(":root { --a: 1pt solid }\np { margin: var(--a) }")).toEqual([
      "page.css:2:5 DEP-CSS-INVALID-VALUE `1pt solid` is not a value of `margin`; the declaration is left out",
    ]);
  });

  test("circles are reported, and have no value", () => {
    expect(
      warnings(":root { --a: var(--b); --b: var(--a); --c: var(--a, 1pt) } p { margin: var(--c) }"),
    ).toEqual([
      "page.css:1:24 DEP-CSS-VARIABLE-CYCLE `--b` depends on itself, so it has no value",
      "page.css:1:9 DEP-CSS-VARIABLE-CYCLE `--a` depends on itself, so it has no value",
    ]);
    expect(warnings("p { --a: var(--a) }")).toHaveLength(1);
  });

  test("doublings end before they fill the memory", () => {
    const doublings = Array.from({ length: 40 }, (_, i) => `--x${i + 1}: var(--x${i}) var(--x${i});`).join(
      " ",
    );
    const said = warnings(`:root { --x0: 1pt 1pt 1pt 1pt 1pt; ${doublings} } p { margin: var(--x40) }`);
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((line) => line.includes("DEP-CSS-UNDEFINED-VARIABLE"))).toBe(true);
  });

  test("only calls outside of strings are replaced, and tokens do not grow together", () => {
    const replace = (text: string) => substituteVariables(text, (name) => (name === "--a" ? "1" : null));
    expect(replace("'var(--a)' var(--a)")).toEqual({ text: "'var(--a)' 1" });
    expect(replace("/* var(--a) */VAR( --a )")).toEqual({ text: "/* var(--a) */1" });
    expect(replace("var(--a)pt")).toEqual({ text: "1/**/pt" });
    expect(replace("x-var(--a) url(var(--a))")).toEqual({ text: "x-var(--a) url(var(--a))" });
    expect(replace("var(--a")).toEqual({ text: "1" });
    expect(replace("var(--b, ')')")).toEqual({ text: "')'" });
    expect(replace("var(--b)")).toEqual({ missing: "--b" });
  });
});

describe("addresses", () => {
  test.each([
    ["a.png", "a/b/c.css", "a/b/a.png"],
    ["../a.png", "a/b/c.css", "a/a.png"],
    ["./x/../a.png", "c.css", "a.png"],
    ["/a.png", "a/b/c.css", "a.png"],
    ["../../x", "a/c.css", "../x"],
    ["a%20b.png?v=1#x", "c.css", "a b.png"],
    ["%zz.png", "c.css", "%zz.png"],
    ["https://example.org/a.css", "c.css", "https://example.org/a.css"],
    ["//example.org/a.css", "c.css", "//example.org/a.css"],
    ["data:image/png;base64,AAAA", "c.css", "data:image/png;base64,AAAA"],
    ["npm:@a/b/c.ttf", "c.css", "npm:@a/b/c.ttf"],
    ["d.ttf", "npm:@a/b/c.css", "npm:@a/b/d.ttf"],
    ["#mark", "c.css", "#mark"],
  ])("%s from %s is %s", (url, file, expected) => {
    expect(resolveUrl(url, file)).toBe(expected);
  });
});

test("the same input gives the same styles", () => {
  const style = () => {
    const sink = createSink();
    const document = parseHtml(
      { html: "<style>p { margin: var(--a, 1em) }</style><p>x", file: "a.html" },
      { sink, typography: null },
    );
    return JSON.stringify(styleDocument(document, { host: createMemoryHost(), sink, media: "print" }).root);
  };
  expect(style()).toBe(style());
});
