import { describe, expect, test } from "vitest";
import { declare, find, hex, shown, sides, styled, styleOf } from "./style.ts";

const colour = (css: string, html?: string) => hex(styleOf(css, html).color);

describe("the order of the cascade", () => {
  test.each([
    ["the later of two equal rules wins", "p { color: red } p { color: blue }", "#0000ff"],
    ["a class beats a type, wherever it stands", ".a { color: red } p { color: blue }", "#ff0000"],
    ["an id beats any number of classes", "#p { color: red } .a.a.a { color: blue }", "#ff0000"],
    ["an important declaration beats an id", "p { color: red !important } #p { color: blue }", "#ff0000"],
    [
      "important ones count by specificity among themselves",
      "#p { color: red !important } p { color: blue !important }",
      "#ff0000",
    ],
    [":where() counts nothing", "p { color: red } :where(#p) { color: blue }", "#ff0000"],
    [":is() counts as its strongest", ":is(#p, i) { color: red } .a { color: blue }", "#ff0000"],
    [":not() counts as its argument", "p:not(#x) { color: red } .a { color: blue }", "#ff0000"],
    ["a wrong value leaves the earlier one", "p { color: red } .b { color: blue }", "#ff0000"],
  ])("%s", (_, css, expected) => {
    expect(colour(css, '<p id=p class="a">x</p>')).toBe(expected);
  });

  test("a style attribute beats every rule but an important one", () => {
    const html = '<p id=p style="color: lime; margin-top: 1pt">x</p>';
    const style = styleOf("#p { color: red; margin: 3pt !important }", html);
    expect([hex(style.color), sides(style.margin)]).toEqual(["#00ff00", "3 3 3 3"]);
  });

  test("an important declaration in a style attribute beats all", () => {
    expect(colour("#p { color: red !important }", '<p id=p style="color: lime !important">x</p>')).toBe(
      "#00ff00",
    );
  });

  test("attributes of HTML stand under every rule of the author, and over the user agent", () => {
    const document = styled("#b { width: auto }", '<img id=a width=100 height="50%"><img id=b width=100>');
    expect([find(document, "a"), find(document, "b")].map(({ style }) => `${shown(style.inlineSize)} ${shown(style.blockSize)}`)).toEqual(["75 50%", "auto auto"]); // prettier-ignore
  });

  test("sheets count in order, extra ones last", () => {
    const options = { files: { "a.css": "p { color: red; margin: 1pt }", "extra.css": "p { margin: 2pt }" }, extraSheets: ["extra.css"] }; // prettier-ignore
    const head =
      '<link rel=stylesheet href=a.css><style>p { color: blue }</style><link rel="alternate stylesheet" href=none.css>';
    const style = find(styled("", "<p id=p>x</p>", { ...options, head }), "p").style;
    expect([hex(style.color), sides(style.margin)]).toEqual(["#0000ff", "2 2 2 2"]);
  });
});

describe("layers", () => {
  test.each([
    ["what is in no layer wins", "p { color: blue } @layer a { #p { color: red } }", "#0000ff"],
    ["a later layer wins", "@layer a { #p { color: red } } @layer b { p { color: blue } }", "#0000ff"],
    [
      "the first mention gives the order",
      "@layer b, a; @layer a { p { color: red } } @layer b { p { color: blue } }",
      "#ff0000",
    ],
    [
      "rules of a layer beat its inner layers",
      "@layer a { p { color: blue } @layer b { #p { color: red } } }",
      "#0000ff",
    ],
    [
      "dotted names are inner layers",
      "@layer a.b { #p { color: red } } @layer a { p { color: blue } }",
      "#0000ff",
    ],
    [
      "importance turns layers around",
      "@layer a { p { color: red !important } } @layer b { p { color: blue !important } }",
      "#ff0000",
    ],
    [
      "revert-layer takes up the layer below",
      "@layer a { p { color: red } } @layer b { p { color: revert-layer } }",
      "#ff0000",
    ],
    ["a layer without a name", "@layer { #p { color: red } } p { color: blue }", "#0000ff"],
  ])("%s", (_, css, expected) => {
    expect(colour(css)).toBe(expected);
  });
});

describe("keywords of every property", () => {
  test.each([
    [
      "inherit takes the parent's, inherited or not",
      "div { margin-top: 7pt } p { margin-top: inherit }",
      "7 0 12 0",
    ],
    ["initial", "p { margin: initial }", "0 0 0 0"],
    ["unset of what is not inherited", "p { margin: unset }", "0 0 0 0"],
    ["revert goes back to the user agent", "p { margin: 3pt } p { margin: revert }", "12 0 12 0"],
    ["all", "p { margin: 3pt; all: initial }", "0 0 0 0"],
    ["revert with nothing under it", "p { padding: 3pt; padding: revert; margin: 0 }", "0 0 0 0"],
  ])("%s", (_, css, expected) => {
    expect(sides(styleOf(css, "<div><p id=p>x</p></div>").margin)).toBe(expected);
  });

  test("unset of what is inherited takes the parent's", () => {
    expect(
      colour("div { color: red } p { color: blue } #p { color: unset }", "<div><p id=p>x</p></div>"),
    ).toBe("#ff0000");
  });

  test("all leaves direction alone", () => {
    expect(declare("direction: rtl; all: initial").direction).toBe("rtl");
  });

  test("revert of an important declaration", () => {
    expect(sides(styleOf("p { margin: 3pt } p { margin: revert !important }").margin)).toBe("12 0 12 0");
  });
});

describe("inheritance", () => {
  test("text takes over, boxes do not", () => {
    const css =
      "div { color: red; font: italic 20pt/2 Georgia; margin: 9pt; border: 1pt solid; text-align: center }";
    const style = styleOf(css, "<div><p id=p>x</p></div>");
    expect([hex(style.color), style.fontStyle, style.fontSize, style.lineHeight, style.fontFamily]).toEqual(["#ff0000", "italic", 20, 40, ["Georgia"]]); // prettier-ignore
    expect([style.textAlign, style.border.blockStart.width, sides(style.margin)]).toEqual([
      "center",
      0,
      "20 0 20 0",
    ]);
  });

  test("a number of line-height is inherited as a number, a length as a length", () => {
    const html = "<div id=d><p id=p>x</p></div>";
    expect(styleOf("div { font-size: 10pt; line-height: 1.5 } p { font-size: 20pt }", html).lineHeight).toBe(
      30,
    );
    expect(
      styleOf("div { font-size: 10pt; line-height: 1.5em } p { font-size: 20pt }", html).lineHeight,
    ).toBe(15);
    expect(styleOf("div { font-size: 10pt; line-height: 150% } p { font-size: 20pt }", html).lineHeight).toBe(
      15,
    );
  });

  test("currentcolor is inherited as a keyword", () => {
    const css =
      "div { color: red; border-color: currentcolor } p { color: blue; border: 1pt solid; border-color: inherit }";
    expect(hex(styleOf(css, "<div><p id=p>x</p></div>").border.blockStart.color)).toBe("#0000ff");
  });

  test("lines of decoration run through what is inside, but not through what stands apart", () => {
    const css = "u { text-decoration: underline red } b { text-decoration: line-through } i { display: inline-block; text-decoration: none }"; // prettier-ignore
    const document = styled(css, "<u>a <s id=s><b id=b>b</b></s> <i id=i>c</i> <em id=em>d</em></u>");
    const lines = (id: string) => {
      const { underline, lineThrough, color } = find(document, id).style.textDecoration;
      return `${underline ? "under" : "-"} ${lineThrough ? "through" : "-"} ${hex(color)}`;
    };
    expect(["b", "i", "em"].map(lines)).toEqual(["under through #000000", "- - #000000", "under - #ff0000"]);
  });

  test("the page type of a parent is its children's", () => {
    const css = "div { page: cover } #q { page: auto } #r { page: other }";
    const document = styled(css, "<p id=o>x</p><div><p id=p>x</p><p id=q>x</p><p id=r>x</p></div>");
    expect(["o", "p", "q", "r"].map((id) => find(document, id).style.page)).toEqual([
      "auto",
      "cover",
      "cover",
      "other",
    ]);
  });

  test("equal styles are one object", () => {
    const document = styled(
      "p { color: red }",
      "<p id=a>x</p><p id=b>y</p><p id=c style='color: blue'>z</p>",
    );
    expect(find(document, "a").style).toBe(find(document, "b").style);
    expect(find(document, "a").style).not.toBe(find(document, "c").style);
  });
});

describe("display, position and float", () => {
  test.each([
    ["a float is a block", "span { float: left }", "block static inline-start"],
    [
      "a placed box is a block and does not float",
      "span { float: left; position: absolute }",
      "block absolute none",
    ],
    [
      "an inline table that floats",
      "span { display: inline-table; float: right }",
      "table static inline-end",
    ],
    [
      "an item of a flexible box is a block, and does not float",
      "p { display: flex } span { float: left }",
      "block static none",
    ],
    ["sticky is static", "span { position: sticky }", "inline static none"],
    ["two words of display", "span { display: inline flow-root }", "inline-block static none"],
  ])("%s", (_, css, expected) => {
    const { display, position, float } = styleOf(css, "<p><span id=s>x</span></p>", "s");
    expect(`${display} ${position} ${float}`).toBe(expected);
  });

  test("the root is a block", () => {
    expect(find(styled("html { display: none }", "x"), "html").style.display).toBe("block");
    expect(find(styled("html { display: inline }", "x"), "html").style.display).toBe("block");
  });

  test("what is not displayed is left out, unless it sets a string", () => {
    const html =
      "<p id=a class=n>x</p><p id=b class=n>y</p><p id=c>z</p><script type=application/ld+json>{}</script>";
    const body = find(styled(".n { display: none } #b { string-set: s content() }", html), "body");
    const ids = body.children.map((child) =>
      child.type === "element" ? child.element.attributes["id"] : "text",
    );
    expect(ids).toEqual(["b", "c"]);
  });
});

describe("direction", () => {
  const html = '<div dir="rtl"><p id=p>x</p></div>';

  test("physical sides become logical ones by the element's direction", () => {
    expect(sides(styleOf("p { margin: 1pt 2pt 3pt 4pt }", html).margin)).toBe("1 4 3 2");
    expect(sides(styleOf("p { margin: 1pt 2pt 3pt 4pt }").margin)).toBe("1 2 3 4");
  });

  test("logical and physical names set the same sides, the later one wins", () => {
    const css =
      "p { margin: 0; margin-left: 1pt; margin-inline-start: 2pt; padding-inline: 5pt 6pt; padding-right: 7pt }";
    const right = styleOf(css, html);
    const left = styleOf(css);
    expect([sides(right.margin), sides(right.padding)]).toEqual(["0 1 0 2", "0 6 0 7"]);
    expect([sides(left.margin), sides(left.padding)]).toEqual(["0 0 0 2", "0 7 0 5"]);
  });

  test("alignment, floats and corners", () => {
    const css =
      "p { text-align: left; float: left; clear: right; border-radius: 1pt 2pt 3pt 4pt; justify-content: right }";
    const { textAlign, float, clear, borderRadius, justifyContent, direction } = styleOf(css, html);
    expect([textAlign, float, clear, justifyContent, direction]).toEqual([
      "end",
      "inline-end",
      "inline-start",
      "start",
      "rtl",
    ]);
    expect(borderRadius).toEqual({ startStart: 2, startEnd: 1, endEnd: 4, endStart: 3 });
  });

  test("direction in the sheet decides before its neighbours are read", () => {
    expect(
      sides(declare("margin: 0; margin-inline-start: 2pt; margin-left: 1pt; direction: rtl").margin),
    ).toBe("0 1 0 2");
    expect(declare("direction: rtl; direction: initial").direction).toBe("ltr");
    expect(styleOf("p { direction: inherit }", html).direction).toBe("rtl");
  });
});
