import { describe, expect, test } from "vitest";
import { propertyTable } from "../../../src/css/style-document.ts";
import { longhandNames, longhands } from "../../../src/css/properties/longhands.ts";
import { logicalNames } from "../../../src/css/properties/names.ts";
import { shorthands } from "../../../src/css/properties/shorthands.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { declare, hex, shown, sides, styleOf, warnings } from "./style.ts";

/** What declarations make of a field. */
const field = (declarations: string, name: keyof ComputedStyle) => declare(declarations)[name];

describe("the table", () => {
  test("every row is ready to be read, in order, once", () => {
    const names = propertyTable.map((row) => row.name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toEqual(
      expect.arrayContaining(["margin", "margin-top", "margin-inline-start", "page-break-after", "all"]),
    );
    for (const row of propertyTable) expect(row.values).not.toBe("");
  });

  test("every longhand takes its own initial value, and the keywords of its row", () => {
    for (const name of longhandNames) {
      const { initial, values } = longhands[name];
      const names =
        values.replace(/<[^>]*>|\[[^\]]*\]/g, " ").match(/(?<![\w(-])[a-z][a-z-]*(?![\w(])/g) ?? [];
      const css = [initial, ...names].map((value) => `#p { ${name}: ${value} }`).join("\n");
      expect(warnings(css)).toEqual([]);
    }
  });

  test("shorthands and logical names set longhands that exist", () => {
    for (const { ltr, rtl } of logicalNames.values())
      expect(longhandNames).toEqual(expect.arrayContaining([ltr, rtl]));
    for (const [name, { longhands: set }] of Object.entries(shorthands)) {
      expect(set.length).toBeGreaterThan(name === "background" ? 0 : 1);
      expect(
        set.some((longhand) => longhandNames.includes(longhand as never) || logicalNames.has(longhand)),
      ).toBe(true);
    }
  });
});

describe("boxes", () => {
  test.each<[string, keyof ComputedStyle, unknown]>([
    ["display: flex", "display", "flex"],
    ["display: BLOCK FLOW list-item", "display", "list-item"],
    ["box-sizing: border-box", "boxSizing", "border-box"],
    ["min-width: 0", "minInlineSize", 0],
    ["max-width: none", "maxInlineSize", "none"],
    ["max-block-size: 50%", "maxBlockSize", { percent: 50, plus: 0 }],
    ["overflow: hidden", "overflow", "hidden"],
    ["overflow: visible clip", "overflow", "hidden"],
    ["overflow: auto", "overflow", "visible"],
    ["opacity: 40%", "opacity", 0.4],
    ["object-fit: cover", "objectFit", "cover"],
    ["visibility: hidden", "visibility", "hidden"],
    ["clear: both", "clear", "both"],
    ["box-decoration-break: clone", "boxDecorationBreak", "clone"],
    ["border-spacing: 1pt 2pt", "borderSpacing", [1, 2]],
    ["border-spacing: 3pt", "borderSpacing", [3, 3]],
    ["border-collapse: collapse", "borderCollapse", "collapse"],
    ["caption-side: bottom", "captionSide", "bottom"],
    ["table-layout: fixed", "tableLayout", "fixed"],
    ["empty-cells: hide", "emptyCells", "hide"],
    ["flex-basis: content", "flexBasis", "content"],
    ["align-items: flex-end", "alignItems", "end"],
    ["align-items: first baseline", "alignItems", "baseline"],
    ["align-self: safe center", "alignSelf", "center"],
    ["justify-content: space-between", "justifyContent", "space-between"],
    ["gap: 3pt 10%", "columnGap", { percent: 10, plus: 0 }],
    ["grid-gap: 3pt", "rowGap", 3],
    ["break-before: always", "breakBefore", "page"],
    ["page-break-after: left", "breakAfter", "left"],
    ["page-break-inside: avoid", "breakInside", "avoid"],
    ["break-inside: avoid-page", "breakInside", "avoid-page"],
    ["break-after: avoid-column", "breakAfter", "avoid-column"],
    ["widows: 3", "widows", 3],
    ["orphans: 4", "orphans", 4],
    ["page: Cover", "page", "Cover"],
  ])("%s", (declarations, name, expected) => {
    expect(field(declarations, name)).toEqual(expected);
  });

  test("borders: no line has no width", () => {
    const { border } = declare(
      "border: thick groove #123456; border-left-style: none; border-top-width: 2pt",
    );
    const say = (side: typeof border.blockStart) => `${shown(side.width)} ${side.style} ${hex(side.color)}`;
    expect(Object.values(border).map(say)).toEqual([
      "2 groove #123456",
      "3.75 groove #123456",
      "3.75 groove #123456",
      "0 none #123456",
    ]);
  });
});

describe("text", () => {
  test.each<[string, keyof ComputedStyle, unknown]>([
    ["font-size: x-large", "fontSize", 18],
    ["font-size: smaller", "fontSize", 10],
    ["font-size: larger", "fontSize", 14.399999999999999],
    ["font-size: 150%", "fontSize", 18],
    ["font-weight: bolder", "fontWeight", 700],
    ["font-weight: lighter", "fontWeight", 100],
    ["font-weight: 650", "fontWeight", 650],
    ["font-style: oblique 10deg", "fontStyle", "oblique"],
    ["font-family: A  b, 'C d', \"serif\", System-UI", "fontFamily", ["A b", "C d", "serif", "sans-serif"]],
    ["line-height: normal", "lineHeight", null],
    ["font-feature-settings: 'tnum', \"liga\" off, 'ss01' 2", "fontFeatures", { tnum: 1, liga: 0, ss01: 2 }],
    ["font-variant-numeric: tabular-nums lining-nums", "fontFeatures", { tnum: 1, lnum: 1 }],
    ["font-variant: small-caps oldstyle-nums", "fontFeatures", { smcp: 1, onum: 1 }],
    ["font-variant: none", "fontFeatures", { liga: 0, clig: 0, dlig: 0, hlig: 0, calt: 0 }],
    ["font-variant: small-caps; font-variant: normal", "fontFeatures", {}],
    ["font-variant-ligatures: discretionary-ligatures no-contextual", "fontFeatures", { dlig: 1, calt: 0 }],
    ["font-variant-position: super; font-kerning: none", "fontFeatures", { kern: 0, sups: 1 }],
    [
      "font-variant-east-asian: jis78 full-width; font-variant-alternates: historical-forms",
      "fontFeatures",
      { jp78: 1, fwid: 1, hist: 1 },
    ],
    ["letter-spacing: -.01em", "letterSpacing", -0.12],
    ["word-spacing: normal", "wordSpacing", 0],
    ["text-align: right", "textAlign", "end"],
    ["text-align-last: justify", "textAlignLast", "justify"],
    ["text-indent: 2em", "textIndent", 24],
    ["text-transform: uppercase", "textTransform", "uppercase"],
    ["text-wrap: balance", "textWrap", "balance"],
    ["text-wrap-style: pretty", "textWrap", "pretty"],
    ["white-space: pre-wrap", "whiteSpace", "pre-wrap"],
    ["word-wrap: break-word", "overflowWrap", "break-word"],
    ["word-break: keep-all", "wordBreak", "keep-all"],
    ["hyphens: auto", "hyphens", "auto"],
    ["hyphenate-limit-chars: 12 4", "hyphenateLimitChars", [12, 4, 4]],
    ["hyphenate-limit-chars: auto 3 2", "hyphenateLimitChars", [null, 3, 2]],
    ["hyphenate-limit-last: always", "hyphenateLimitLast", "always"],
    ["hyphenate-limit-last: page", "hyphenateLimitLast", "page"],
    ["hyphenate-limit-lines: 2", "hyphenateLimitLines", 2],
    ["hyphenate-limit-zone: 14pt", "hyphenateLimitZone", 14],
    ["tab-size: 4", "tabSize", 4],
    ["vertical-align: text-top", "verticalAlign", "text-top"],
    ["vertical-align: -25%", "verticalAlign", { percent: -25, plus: 0 }],
    ["list-style: none", "listStyleType", "none"],
    ["list-style: inside upper-roman", "listStyleType", "upper-roman"],
    ["list-style-type: '–\\2002'", "listStyleType", { string: "–\u2002" }],
    ["quotes: none", "quotes", "none"],
    [
      "quotes: '«' '»' '“' '”'",
      "quotes",
      [
        ["«", "»"],
        ["“", "”"],
      ],
    ],
    [
      "counter-reset: a b 2 c -1",
      "counterReset",
      [
        { name: "a", value: 0 },
        { name: "b", value: 2 },
        { name: "c", value: -1 },
      ],
    ],
    ["counter-increment: a", "counterIncrement", [{ name: "a", value: 1 }]],
    ["counter-set: none", "counterSet", []],
  ])("%s", (declarations, name, expected) => {
    expect(field(declarations, name)).toEqual(expected);
  });

  test("decoration", () => {
    const { underline, overline, lineThrough, color, thickness } = declare("text-decoration: underline line-through 2pt red").textDecoration; // prettier-ignore
    expect([underline, overline, lineThrough, hex(color), thickness]).toEqual([
      true,
      false,
      true,
      "#ff0000",
      2,
    ]);
    expect(declare("text-decoration: underline; text-decoration: none").textDecoration.underline).toBe(false);
    expect(
      declare("text-decoration: underline; text-decoration-thickness: 10%").textDecoration.thickness,
    ).toBeCloseTo(1.2);
    expect(declare("text-decoration-line: overline; text-decoration-thickness: from-font").textDecoration).toMatchObject({ overline: true, thickness: null }); // prettier-ignore
  });

  test("bolder goes on from the parent's weight", () => {
    const weight = (from: number, word: string) =>
      styleOf(`div { font-weight: ${from} } p { font-weight: ${word} }`, "<div><p id=p>x</p></div>")
        .fontWeight;
    expect([100, 400, 700, 950].map((from) => weight(from, "bolder"))).toEqual([400, 700, 900, 950]);
    expect([50, 400, 700, 900].map((from) => weight(from, "lighter"))).toEqual([50, 100, 400, 700]);
  });
});

describe("shorthands", () => {
  const box = (declarations: string) => {
    const { margin, padding, border, inset } = declare(`margin: 0; ${declarations}`);
    const widths = [border.blockStart, border.inlineEnd, border.blockEnd, border.inlineStart].map((side) =>
      shown(side.width),
    );
    return `${sides(margin)} / ${sides(padding)} / ${widths.join(" ")} / ${sides(inset)}`;
  };

  test.each([
    ["margin: 1pt", "1 1 1 1 / 0 0 0 0 / 0 0 0 0 / auto auto auto auto"],
    ["margin: 1pt auto 2%", "1 auto 2% auto / 0 0 0 0 / 0 0 0 0 / auto auto auto auto"],
    ["padding: 1pt 2pt 3pt 4pt", "0 0 0 0 / 1 2 3 4 / 0 0 0 0 / auto auto auto auto"],
    ["margin-block: 1pt 2pt; margin-inline: 3pt", "1 3 2 3 / 0 0 0 0 / 0 0 0 0 / auto auto auto auto"],
    ["inset: 1pt 2pt; inset-inline: auto 5pt", "0 0 0 0 / 0 0 0 0 / 0 0 0 0 / 1 5 1 auto"],
    ["border: solid", "0 0 0 0 / 0 0 0 0 / 2.25 2.25 2.25 2.25 / auto auto auto auto"],
    ["border: 1pt solid; border-top: none", "0 0 0 0 / 0 0 0 0 / 0 1 1 1 / auto auto auto auto"],
    ["border: 1pt solid; border: red", "0 0 0 0 / 0 0 0 0 / 0 0 0 0 / auto auto auto auto"],
    ["border-style: solid; border-width: 1pt 2pt 3pt", "0 0 0 0 / 0 0 0 0 / 1 2 3 2 / auto auto auto auto"],
    [
      "border-inline-start: 3pt solid red; border-block: 1pt solid",
      "0 0 0 0 / 0 0 0 0 / 1 0 1 3 / auto auto auto auto",
    ],
    [
      "border-block-style: solid none; border-block-width: 1pt 2pt",
      "0 0 0 0 / 0 0 0 0 / 1 0 0 0 / auto auto auto auto",
    ],
    ["margin: 1pt; margin: inherit", "6 6 6 6 / 0 0 0 0 / 0 0 0 0 / auto auto auto auto"],
  ])("%s", (declarations, expected) => {
    expect(box(declarations)).toBe(expected);
  });

  test.each<[string, readonly (keyof ComputedStyle)[], string]>([
    ["font: 12px serif", ["fontSize", "fontStyle", "fontWeight", "lineHeight"], "9 normal 400 null"],
    [
      "font: italic small-caps 600 condensed 10pt / 14pt Georgia, serif",
      ["fontSize", "fontStyle", "fontWeight", "lineHeight"],
      "10 italic 600 14",
    ],
    [
      "font: oblique 10deg normal larger/1.5 serif",
      ["fontSize", "fontStyle", "lineHeight"],
      "14.4 oblique 21.6",
    ],
    ["font-weight: 700; line-height: 3; font: 10pt serif", ["fontWeight", "lineHeight"], "400 null"],
    ["font: caption", ["fontFamily", "fontSize"], "sans-serif 12"],
    ["flex: 1", ["flexGrow", "flexShrink", "flexBasis"], "1 1 0"],
    ["flex: 2 3", ["flexGrow", "flexShrink", "flexBasis"], "2 3 0"],
    ["flex: 0 0 84pt", ["flexGrow", "flexShrink", "flexBasis"], "0 0 84"],
    ["flex: 1 1 0", ["flexGrow", "flexShrink", "flexBasis"], "1 1 0"],
    ["flex: 10pt 2", ["flexGrow", "flexShrink", "flexBasis"], "2 1 10"],
    ["flex: none", ["flexGrow", "flexShrink", "flexBasis"], "0 0 auto"],
    ["flex: auto", ["flexGrow", "flexShrink", "flexBasis"], "1 1 auto"],
    ["flex: content", ["flexGrow", "flexShrink", "flexBasis"], "1 1 content"],
    ["flex: initial", ["flexGrow", "flexShrink", "flexBasis"], "0 1 auto"],
    ["flex-flow: column wrap", ["flexDirection", "flexWrap"], "column wrap"],
    ["list-style: square inside", ["listStyleType", "listStylePosition"], "square inside"],
    ["list-style: none none", ["listStyleType", "listStylePosition"], "none outside"],
    ["gap: 1pt", ["rowGap", "columnGap"], "1 1"],
  ])("%s", (declarations, names, expected) => {
    const style = declare(declarations);
    expect(names.map((name) => shown(style[name])).join(" ")).toBe(expected);
  });

  test("backgrounds give their colour", () => {
    expect(hex(declare("background: #eee").backgroundColor)).toBe("#eeeeee");
    expect(hex(declare("background: none").backgroundColor)).toBe("#000000/0");
    expect(hex(declare("background: no-repeat scroll 0 0 / cover red").backgroundColor)).toBe("#ff0000");
    expect(hex(declare("background: url(a.png) no-repeat, red").backgroundColor)).toBe("#ff0000");
  });

  test.each([
    ["2em", "first"],
    ["2em hanging", "not-first"],
    ["each-line 2em", "each"],
    ["Hanging 24pt each-line", "not-each"],
  ])("text-indent: %s", (value, lines) => {
    expect(declare(`text-indent: ${value}`)).toMatchObject({ textIndent: 24, textIndentLines: lines });
  });

  test("text-indent takes one length, and each word once", () => {
    for (const value of [
      "hanging",
      "1em hanging hanging",
      "1em 2em",
      "1em hanging each-line each-line",
      "1em last",
    ])
      expect(warnings(`#p { text-indent: ${value} }`), value).toHaveLength(1);
  });

  test("radii of circles and ellipses", () => {
    const { borderRadius } = declare(
      "border-radius: 1pt 2pt 3pt; border-start-end-radius: 5%; border-bottom-left-radius: 4pt",
    );
    expect(Object.values(borderRadius).map(shown)).toEqual(["1", "5%", "3", "4"]);
    const ellipses = declare(
      "border-radius: 1pt 2pt / 50% 4pt 5pt; border-bottom-left-radius: 6pt 7pt",
    ).borderRadius;
    expect(ellipses).toEqual({
      startStart: { across: 1, down: { percent: 50, plus: 0 } },
      startEnd: { across: 2, down: 4 },
      endEnd: { across: 1, down: 5 },
      endStart: { across: 6, down: 7 },
    });
    expect(
      warnings(
        "#p { border-radius: 1pt / 2pt / 3pt; border-radius: / 1pt; border-radius: 1pt /; border-radius: 1pt 2pt 3pt 4pt 5pt; border-radius: 1pt / -1pt; border-top-left-radius: 1pt / 2pt }",
      ),
    ).toHaveLength(6);
  });

  test.each([
    "margin: 1pt 2pt 3pt 4pt 5pt",
    "margin: 1pt, 2pt",
    "margin: red",
    "padding: -1pt",
    "padding: auto",
    "border: 1pt 2pt",
    "border: solid dashed",
    "font: 12pt",
    "font: serif",
    "font: 12pt/ serif",
    "font: bold bold bold bold bold bold 12pt serif",
    "flex: 1 2 3 4",
    "flex: 1 10pt 1",
    "flex: 1 1 5",
    "list-style: disc square",
    "gap: 1pt 2pt 3pt",
    "text-decoration: underline underline 1pt 2pt",
    "background: red blue",
    "background: red,",
    "background: nonsense",
    "all: red",
    "font-variant: small-caps all-small-caps",
    "overflow: hidden hidden hidden",
  ])("%s is wrong", (declaration) => {
    const [said = ""] = warnings(`#p { ${declaration} }`);
    expect(said).toContain("DEP-CSS-INVALID-VALUE");
  });
});
