import { describe, expect, test } from "vitest";
import { styleDocument } from "../../../src/css/style-document.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { parseHtml } from "../../../src/html/parse-html.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { content, declare, find, hex, shown, sides, styled, warnings } from "./style.ts";

describe("generated content", () => {
  test("parts of content, attributes read from the element", () => {
    const css = `#p::before { content: "a" attr(data-x) attr(none, "?") "b" counter(c) counters(d, ".", upper-roman) open-quote url(i.png) / "alt" }
      #p::after { content: string(title) string(t, last) content(before) no-close-quote }`;
    const { before, after } = find(styled(css, '<p id=p data-x="X">x</p>'), "p");
    expect(content(before?.content)).toBe(
      '"aX?b" counter(c,decimal) counters(d,.,upper-roman) quote(open) image(i.png) / "alt"',
    );
    expect(content(after?.content)).toBe(
      "named-string(title,first) named-string(t,last) element-content(before) quote(no-close)",
    );
  });

  test("elements of one rule differ by their attributes", () => {
    const document = styled("p::before { content: attr(id) }", "<p id=a>x</p><p id=b>x</p>");
    expect(["a", "b"].map((id) => content(find(document, id).before?.content))).toEqual(['"a"', '"b"']);
  });

  test.each([
    ["p::before { color: red }", "none"],
    ["p::before { content: none }", "none"],
    ["p::before { content: normal }", "none"],
    ["p::before { content: 'x'; display: none }", "none"],
    ["p:before { content: 'x' }", '"x"'],
    ["p::before { content: '' }", '""'],
  ])("%s", (css, expected) => {
    expect(content(find(styled(css, "<p id=p>x</p>"), "p").before?.content)).toBe(expected);
  });

  test("a pseudo-element inherits from its element", () => {
    const css = "p { color: red; font-size: 20pt } p::before { content: 'x'; font-size: .5em }";
    const before = find(styled(css, "<p id=p>x</p>"), "p").before;
    expect([before?.style.fontSize, hex(before!.style.color), before?.style.display]).toEqual([
      10,
      "#ff0000",
      "inline",
    ]);
  });

  test("markers of list items, styled and replaced", () => {
    const css =
      "#a::marker { color: red } #b::marker { content: '*' } #c { list-style: none } #d::marker { content: none }";
    const document = styled(css, "<ol><li id=a>x<li id=b>x<li id=c>x<li id=d>x</ol><p id=p>x</p>");
    const marker = (id: string) => find(document, id).marker;
    expect([hex(marker("a")!.style.color), marker("a")?.content, content(marker("b")?.content)]).toEqual([
      "#ff0000",
      null,
      '"*"',
    ]);
    expect([marker("c"), marker("d"), marker("p")]).toEqual([null, null, null]);
    expect(marker("a")?.style.fontFeatures).toEqual({ tnum: 1 });
  });

  test("strings for the margins", () => {
    const { stringSet } = declare("string-set: a content(), b 'x' attr(id) counter(c)");
    expect(stringSet.map(({ name, parts }) => `${name}: ${content(parts)}`)).toEqual([
      "a: element-content(text)",
      'b: "xp" counter(c,decimal)',
    ]);
    expect(declare("string-set: none").stringSet).toEqual([]);
  });

  test.each([
    "content: 'a' nonsense",
    "content: counter()",
    "content: counters(a)",
    "content: 'a' /",
    "quotes: 'a'",
    "counter-reset: 1",
    "counter-reset: none a",
    "string-set: 'a'",
    "list-style-type: 1",
  ])("%s is refused", (declaration) => {
    expect(warnings(`p::before, #p { ${declaration} }`)).toHaveLength(1);
  });

  test("a quotation whose marks are written in its text gets no others", () => {
    const sink = createSink();
    const document = parseHtml({ html: "<p><q id=q>x</q>", file: "page.html" }, { sink, typography: {} });
    const result = styleDocument(document, { host: createMemoryHost(), sink, media: "print" });
    const { before, after, style } = find(result, "q");
    expect([before, after, style.quotes, sink.diagnostics]).toEqual([null, null, "none", []]);
  });

  test("a quotation has its marks", () => {
    const { before, after } = find(styled("", "<q id=q>x</q>"), "q");
    expect([content(before?.content), content(after?.content)]).toEqual(["quote(open)", "quote(close)"]);
  });
});

describe("what attributes of HTML say", () => {
  test("tables", () => {
    const document = styled(
      "",
      '<table id=t border width="100%" cellspacing=4 cellpadding="8"><col id=c width=40><tr><td id=d>x</table>',
    );
    const [table, cell] = [find(document, "t").style, find(document, "d").style];
    expect([shown(table.inlineSize), table.border.blockStart.width, table.borderSpacing]).toEqual([
      "100%",
      0.75,
      [3, 3],
    ]);
    expect([cell.border.blockStart.style, sides(cell.padding), find(document, "c").style.inlineSize]).toEqual(
      ["inset", "6 6 6 6", 30],
    );
  });

  test("lists, hidden elements, and what is no number", () => {
    const document = styled(
      "",
      '<ol id=o type=a><li id=i type=I>x</ol><p hidden id=h>x</p><img id=g width="wide">',
    );
    expect([find(document, "o"), find(document, "i")].map((element) => element.style.listStyleType)).toEqual([
      "lower-alpha",
      "upper-roman",
    ]);
    expect(find(document, "g").style.inlineSize).toBe("auto");
    expect(() => find(document, "h")).toThrow();
  });
});

test("without a sheet a page looks as HTML does", () => {
  const document = styled(
    "",
    "<h1 id=h>x</h1><p id=p>x</p><ul><li><ul id=u><li>x</ul></ul><a id=a href=x>x</a><sup id=s>x</sup><table><tr><th id=th>x</table>",
  );
  const style = (id: string) => find(document, id).style;
  expect([style("h").fontSize, style("h").breakAfter, sides(style("p").margin)]).toEqual([
    24,
    "avoid",
    "12 0 12 0",
  ]);
  expect([style("u").listStyleType, sides(style("u").margin), hex(style("a").color), style("a").textDecoration.underline]).toEqual(["circle", "0 0 0 0", "#0000ee", true]); // prettier-ignore
  expect([style("s").verticalAlign, style("s").fontSize, style("th").verticalAlign, style("th").textAlign]).toEqual(["super", 10, "middle", "center"]); // prettier-ignore
});
