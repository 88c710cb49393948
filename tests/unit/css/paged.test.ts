import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { content, declare, find, hex, page, shown, styled, styleOf, warnings } from "./style.ts";

describe("properties of pages, notes and columns", () => {
  test.each<[string, keyof ComputedStyle, unknown]>([
    ["float: footnote", "float", "footnote"],
    ["float: top", "float", "block-start"],
    ["float: block-end", "float", "block-end"],
    ["float: unless-fit bottom", "float", "block-end unless-fit"],
    ["float: top unless-fit; position: absolute", "float", "none"],
    ["float: footnote; display: inline-block", "display", "block"],
    ["float: footnote; position: absolute", "float", "none"],
    ["float: footnote", "counterIncrement", [{ name: "footnote", value: 1 }]],
    ["float: footnote; counter-increment: a", "counterIncrement", [{ name: "a", value: 1 }, { name: "footnote", value: 1 }]],
    ["float: footnote; counter-increment: footnote 2", "counterIncrement", [{ name: "footnote", value: 2 }]],
    ["float: footnote; counter-set: footnote 5", "counterIncrement", []],
    ["footnote-policy: line", "footnotePolicy", "line"],
    ["footnote-display: compact", "footnoteDisplay", "compact"],
    ["position: running(Head)", "position", "running"],
    ["position: running(Head)", "running", "Head"],
    ["position: running(Head); float: footnote", "float", "none"],
    ["position: static", "running", null],
    ["z-index: -3", "zIndex", -3],
    ["columns: 3", "columnCount", 3],
    ["columns: 10em", "columnWidth", 120],
    ["columns: auto 2", "columnCount", 2],
    ["columns: 2 4pt; columns: auto", "columnWidth", "auto"],
    ["column-count: 2", "columnGap", 12],
    ["column-width: 20pt; column-gap: 3pt", "columnGap", 3],
    ["display: flex", "columnGap", 0],
    ["column-fill: auto", "columnFill", "auto"],
    ["column-span: all", "columnSpan", "all"],
    ["column-rule: dashed 2pt red", "columnRule", { width: 2, style: "dashed", color: { r: 255, g: 0, b: 0, a: 1 } }],
    ["column-rule: 2pt", "columnRule", { width: 0, style: "none", color: { r: 0, g: 0, b: 0, a: 1 } }],
    ["break-before: avoid-page", "breakBefore", "avoid-page"],
    ["break-inside: avoid-column", "breakInside", "avoid-column"],
    ["bookmark-level: 2", "bookmarkLevel", 2],
    ["bookmark-level: none", "bookmarkLevel", null],
    ["bookmark-label: none", "bookmarkLabel", []],
    ["bookmark-state: closed", "bookmarkState", "closed"],
    ["text-align: '.'", "textAlignCharacter", "."],
    ["text-align: '.'", "textAlign", "start"],
    ["text-align: ',' right", "textAlign", "end"],
    ["text-align: center", "textAlignCharacter", null],
    ["hanging-punctuation: first last allow-end", "hangingPunctuation", ["first", "last", "allow-end"]],
    ["hanging-punctuation: none", "hangingPunctuation", []],
    ["hyphenate-character: '='", "hyphenateCharacter", "="],
    ["hyphenate-character: auto", "hyphenateCharacter", null],
    ["tab-size: 2.5", "tabSize", 2.5],
    ["tab-size: 1em", "tabSize", { pt: 12 }],
    ["list-style-image: url(dot.png)", "listStyleImage", "dot.png"],
    ["list-style: url(dot.png) inside", "listStyleImage", "dot.png"],
    ["text-underline-offset: 25%", "textUnderlineOffset", 3],
    ["text-underline-offset: 2pt", "textUnderlineOffset", 2],
    ["text-underline-offset: auto", "textUnderlineOffset", null],
    ["font-variant-position: super", "fontPosition", "super"],
    ["font-variant: sub small-caps", "fontPosition", "sub"],
    ["font-variant-caps: all-small-caps", "fontCaps", "all-small-caps"],
    ["font: small-caps 10pt serif", "fontCaps", "small-caps"],
    ["font-variant-caps: titling-caps", "fontCaps", "titling-caps"],
  ])("%s", (declarations, name, expected) => {
    expect(declare(declarations)[name]).toEqual(expected);
  }); // prettier-ignore

  test("decorations have a style", () => {
    expect(declare("text-decoration: underline wavy red").textDecoration.style).toBe("wavy");
    expect(declare("text-decoration: underline").textDecoration.style).toBe("solid");
  });

  test("what is inherited, and what is not", () => {
    const css = "body { hanging-punctuation: first; hyphenate-character: '='; tab-size: 3; list-style-image: url(a.png); columns: 2; z-index: 3; bookmark-level: 4; background: url(a.png) } #p { }"; // prettier-ignore
    const style = styleOf(css);
    expect([style.hangingPunctuation, style.hyphenateCharacter, style.tabSize, style.listStyleImage]).toEqual([["first"], "=", 3, "a.png"]); // prettier-ignore
    expect([style.columnCount, style.zIndex, style.bookmarkLevel, style.backgroundLayers]).toEqual(["auto", "auto", null, []]); // prettier-ignore
  });

  test.each([
    "column-count: 1.5", "column-width: -1pt", "column-width: 10%", "column-span: 2", "column-fill: full",
    "float: footnotes", "float: unless-fit", "float: top left", "float: top bottom unless-fit", "footnote-policy: page", "footnote-display: flex", "position: running(a b)", "position: running('a')",
    "z-index: 1.5", "bookmark-level: 0", "bookmark-state: shut", "bookmark-label: 1", "text-align: ''", "text-align: '.' ','",
    "hanging-punctuation: first first", "hanging-punctuation: force-end allow-end", "hanging-punctuation: none first",
    "hyphenate-character: -", "list-style-image: red", "text-decoration-style: wave",
  ])("%s is wrong", (declaration) => {
    const [said = ""] = warnings(`#p { ${declaration} }`);
    expect(said).toContain("page.css:1:6 DEP-CSS-INVALID-VALUE");
    expect(said).toContain(declaration.replace(/: .*/, ""));
  }); // prettier-ignore
});

describe("pseudo-elements", () => {
  const css = `.n { float: footnote; font-size: 10pt } #m::footnote-call { content: "[" counter(footnote) "]"; color: red } #o::footnote-marker { content: none }
    p::first-line { font-variant: small-caps } #p::first-letter { float: left; font-size: 3em; color: red }`;
  const document = styled(css, "<p id=p>a<span id=n class=n>b</span><em id=e>c</em><span id=m class=n>d</span><i id=o class=n>e</i></p><span id=s>s</span>"); // prettier-ignore

  test("footnotes have a call and a marker, from the program's own sheet or the page's", () => {
    const { footnoteCall: call, footnoteMarker: marker } = find(document, "n");
    expect([content(call?.content), content(marker?.content)]).toEqual(["counter(footnote,decimal)", 'counter(footnote,decimal) ". "']); // prettier-ignore
    expect([call?.style.verticalAlign, shown(call?.style.fontSize)]).toEqual(["super", "8.3"]);
    expect([content(find(document, "m").footnoteCall?.content), hex(find(document, "m").footnoteCall!.style.color)]).toEqual(['"[" counter(footnote,decimal) "]"', "#ff0000"]); // prettier-ignore
    expect([find(document, "o").footnoteCall === null, find(document, "o").footnoteMarker]).toEqual([
      false,
      null,
    ]);
    expect([find(document, "e").footnoteCall, find(document, "e").footnoteMarker]).toEqual([null, null]);
  });

  test("first lines and letters are of block containers", () => {
    const { firstLine, firstLetter } = find(document, "p");
    expect([firstLine?.fontCaps, firstLine?.display]).toEqual(["small-caps", "inline"]);
    expect([firstLetter?.fontSize, firstLetter?.float, hex(firstLetter!.color)]).toEqual([36, "inline-start", "#ff0000"]); // prettier-ignore
    const everywhere = styled("::first-line { color: red }", "<p id=p>a <em id=e>b</em></p>");
    expect([find(everywhere, "p").firstLine === null, find(everywhere, "e").firstLine]).toEqual([
      false,
      null,
    ]);
    expect(find(styled("", "<p id=p>a</p>"), "p")).toMatchObject({ firstLine: null, firstLetter: null });
  });
});

describe("content of pages", () => {
  const parts = (value: string): string =>
    content(find(styled(`#p::before { content: ${value} }`, '<a id=p href="#x">x</a>'), "p").before?.content);

  test.each([
    ["target-counter(attr(href url), page)", "target-counter(#x,page,decimal)"],
    ["target-counter(attr(href), page, lower-roman)", "target-counter(#x,page,lower-roman)"],
    ["target-counter(url(#y), section)", "target-counter(#y,section,decimal)"],
    ["target-counters('#y', section, '.')", "target-counters(#y,section,.,decimal)"],
    ["target-text(attr(href url))", "target-text(#x,content)"],
    ["target-text(url('#y'), first-letter)", "target-text(#y,first-letter)"],
    ["target-counter(attr(nothing), page)", "target-counter(,page,decimal)"],
    ["leader(dotted)", "leader(. )"],
    ["leader(solid) leader(space)", "leader(_) leader( )"],
    ["'a' leader('·') 'b'", '"a" leader(·) "b"'],
    ["element(head)", "element(head,first)"],
    ["element(head, first-except)", "element(head,first-except)"],
    ["contents", "element-content(text)"],
  ])("%s", (value, expected) => {
    expect(parts(value)).toBe(expected);
  });

  test.each([
    "target-counter(page)", "target-counter(attr(href))", "target-counter(1, page)", "target-counters(url(#a), b)", "target-text()",
    "target-text(url(#a), last)", "leader()", "leader(dashed)", "leader(dotted, solid)", "element()", "element(a, second)", "element('a')",
  ])("%s is wrong", (value) => {
    expect(warnings(`#p::before { content: ${value} }`)[0]).toContain("DEP-CSS-INVALID-VALUE");
  }); // prettier-ignore

  test("headings are bookmarks of their level, by their text", () => {
    const document = styled("h2 { bookmark-label: content(before) ' ' content() }", "<h1 id=a>A</h1><h2 id=b>B</h2><p id=p>x</p>"); // prettier-ignore
    const say = (id: string) => `${shown(find(document, id).style.bookmarkLevel)} ${content(find(document, id).style.bookmarkLabel)}`; // prettier-ignore
    expect(["a", "b", "p"].map(say)).toEqual(["1 element-content(text)", '2 element-content(before) " " element-content(text)', "null element-content(text)"]); // prettier-ignore
  });
});

describe("@footnote", () => {
  const area = (css: string, query = {}) => styled(css, "<p>x</p>").pageStyle(page(query)).footnoteArea;

  test("is a block that inherits from its page, with a margin above", () => {
    const style = area("@page { font-size: 8pt; color: red; @footnote { border-top: 1pt solid; padding: 1em 0 0; max-height: 50% } }"); // prettier-ignore
    expect([style.display, style.fontSize, hex(style.color), style.margin.blockStart]).toEqual(["block", 8, "#ff0000", 8]); // prettier-ignore
    expect([style.border.blockStart.width, style.padding.blockStart, shown(style.maxBlockSize)]).toEqual([1, 8, "50%"]); // prettier-ignore
  });

  test("follows the cascade of pages", () => {
    const css = "@page { @footnote { color: red; margin-top: 0 } } @page:first { @footnote { color: blue } } @page x:left { @footnote { color: lime } }"; // prettier-ignore
    expect(hex(area(css).color)).toBe("#ff0000");
    expect(hex(area(css, { first: true, index: 1 }).color)).toBe("#0000ff");
    expect(hex(area(css, { name: "x", side: "left" }).color)).toBe("#00ff00");
    expect(area("").margin.blockStart).toBe(12);
  });

  test("stands in @page alone", () => {
    expect(warnings("@footnote { margin: 0 }")).toEqual([
      "page.css:1:1 DEP-CSS-UNSUPPORTED-AT-RULE `@footnote` is not supported in print; it is left out (write it inside `@page`)",
    ]);
  });
});
