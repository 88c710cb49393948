import { describe, expect, test } from "vitest";
import { body, elements, find, parsed, parsing, shown } from "./parse.ts";

describe("the tree", () => {
  test("is that of a browser", () => {
    const { root } = parsed("<!doctype html><title>T</title><p>a<p>b<table><tr><td>c</table>");
    expect(shown(root)).toBe(
      "<html><head><title>T</title></head><body><p>a</p><p>b</p><table><tbody><tr><td>c</td></tr></tbody></table></body></html>",
    );
  });

  test("has places: of elements their start tag, of texts the text", () => {
    const { root } = parsed('<!doctype html>\n<p id="a">one\n<b>two</b></p>');
    const { span, children } = find(root, "a");
    expect(span).toEqual({
      start: { line: 2, column: 1, offset: 16 },
      end: { line: 2, column: 11, offset: 26 },
    });
    expect(children.map((child) => `${child.span?.start.line}:${child.span?.start.column}`)).toEqual([
      "2:11",
      "3:1",
    ]);
    expect(find(root, "head").span).toBeNull();
  });

  test("hands down language and direction", () => {
    const { root, language, direction } = parsed(
      "<html lang=fr dir=ltr><p id=a>x<span id=b lang=en>y<i id=c>z</i></span><div id=d dir=rtl lang=ar><b id=e>w</b></div><svg><text id=f xml:lang=de>v</text></svg>",
    );
    const of = (id: string) => `${find(root, id).language} ${find(root, id).direction}`;
    expect([language, direction, ...["a", "b", "c", "d", "e", "f"].map(of)]).toEqual(["fr", "ltr", "fr ltr", "en ltr", "en ltr", "ar rtl", "ar rtl", "de ltr"]); // prettier-ignore
    const text = find(root, "c").children[0];
    expect(text?.type === "text" && text.language).toBe("en");
  });

  test("finds directions that are to be found", () => {
    const { root } = parsed(
      "<p id=a dir=auto>1 شكرا b<p id=b dir=auto>abc<p id=c dir=auto>12<p dir=rtl>x <bdi id=d>abc</bdi> <bdi id=e>1</bdi> <bdi id=f>عم</bdi>",
    );
    expect(["a", "b", "c", "d", "e", "f"].map((id) => find(root, id).direction)).toEqual([
      "rtl",
      "ltr",
      "ltr",
      "ltr",
      "rtl",
      "rtl",
    ]);
  });

  test("keeps the names of SVG, and its attributes", () => {
    const { root } = parsed(
      '<svg viewBox="0 0 1 1"><linearGradient id=g></linearGradient><use xlink:href="#g"/></svg><math><mi>x</mi></math>',
    );
    expect(body(parsed("<svg viewbox=x></svg>"))).toBe('<svg viewBox="x"></svg>');
    expect([find(root, "g").name, find(root, "g").namespace, find(root, "mi").namespace]).toEqual([
      "linearGradient",
      "svg",
      "mathml",
    ]);
    expect(find(root, "use").attributes).toEqual({ "xlink:href": "#g" });
  });

  test("leaves out comments and what is in templates, keeps what browsers without scripts show", () => {
    expect(body(parsed("a<!-- b --><template><p>c</p></template><noscript>d</noscript>"))).toBe(
      "a<template></template><noscript>d</noscript>",
    );
  });
});

describe("the head", () => {
  test("title and metadata", () => {
    const { title, metadata } = parsed(
      '<title> A\n  &amp; B </title><meta charset=utf-8><meta name=Author content="C D"><meta name=author content=E><meta name=__proto__ content=x><meta property=og:title content=y>',
    );
    expect([title, metadata["author"], Object.keys(metadata)]).toEqual([
      "A & B",
      "C D",
      ["author", "__proto__"],
    ]);
    expect(parsed("<title> </title>").title).toBeNull();
    expect(parsed("<svg><title>x</title></svg>").title).toBeNull();
  });

  test("sheets in document order, with the place of their text", () => {
    const { sheets } = parsed(`<link rel="stylesheet" href="a.css" media="print">
<style media=screen>
p { }</style><link rel="alternate stylesheet" href=b.css><link rel=stylesheet disabled href=c.css>
<link rel=stylesheet><style type=text/less>x</style><link rel=icon href=d.png><body><link rel=stylesheet type=text/css href=e.css>`);
    expect(
      sheets.map(
        ({ href, css, media, span }) =>
          `${href ?? JSON.stringify(css)} ${media} ${span?.start.line}:${span?.start.column}`,
      ),
    ).toEqual(["a.css print 1:1", '"\\np { }" screen 2:21', "e.css null 4:85"]);
  });
});

describe("what would run code is left out", () => {
  test.each([
    ["<script>alert(1)</script>", "", "1:1 DEP-HTML-SCRIPT `script` is left out: a document runs no code"],
    [
      "<script type=module src=a.js></script>",
      "",
      "1:1 DEP-HTML-SCRIPT `script` is left out: a document runs no code",
    ],
    [
      "<svg><script>x</script></svg>",
      "<svg></svg>",
      "1:6 DEP-HTML-SCRIPT `script` is left out: a document runs no code",
    ],
    [
      "<p onclick='x()'>y</p>",
      "<p>y</p>",
      "1:4 DEP-HTML-SCRIPT `onclick` on `p` is left out: a document runs no code",
    ],
    [
      "<p ONLOAD>y</p>",
      "<p>y</p>",
      "1:4 DEP-HTML-SCRIPT `onload` on `p` is left out: a document runs no code",
    ],
    [
      "<a href=' java\tscript:x'>y</a>",
      "<a>y</a>",
      "1:4 DEP-HTML-SCRIPT `href` on `a` is left out: the address runs code",
    ],
    [
      "<a href='JavaScript&colon;x'>y</a>",
      "<a>y</a>",
      "1:4 DEP-HTML-SCRIPT `href` on `a` is left out: the address runs code",
    ],
    [
      "<iframe srcdoc='x'></iframe>",
      "<iframe></iframe>",
      "1:9 DEP-HTML-SCRIPT `srcdoc` on `iframe` is left out: the address runs code",
    ],
  ])("%s", (html, expected, message) => {
    const { document, said } = parsing(`<!doctype html><body>${html}`);
    expect(body(document)).toBe(expected);
    expect(said).toEqual([message.replace(/^1:(\d+)/, (_, column) => `1:${Number(column) + 21}`)]);
  });

  test("data of JSON-LD stays, and so do other addresses", () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><a href="mailto:a@example.org">x</a><p data-on="y">z</p>';
    expect(body(parsed(`<body>${html}`))).toBe(html);
    expect(parsing("<script type=application/ld+json src=a.json></script>").said).toHaveLength(1);
  });

  test("base is ignored", () => {
    const { document, said } = parsing("<!doctype html><base href=/x/><p>y");
    expect(said).toEqual(["1:16 DEP-HTML-BASE `base` is ignored: addresses count from the page's own file"]);
    expect(elements(document.root).map(({ name }) => name)).toEqual(["html", "head", "body", "p"]);
  });
});

describe("malformed pages", () => {
  test.each([
    ["<p><b>x</p>y", "1:4 DEP-HTML-SYNTAX `b` is opened here and not closed where it should be"],
    ["<div><p>x", "1:1 DEP-HTML-SYNTAX `div` is opened here and not closed where it should be"],
    ["<p id=a id=b>x", "1:11 DEP-HTML-SYNTAX an attribute is given twice; the first one counts"],
    ["<div/>x</div>", "1:1 DEP-HTML-SYNTAX `/>` closes no HTML element; the element stays open"],
    ["a < b", "1:4 DEP-HTML-SYNTAX `<` begins no tag here; write `&lt;`"],
    ["<p>&xyzzy;", "1:10 DEP-HTML-SYNTAX there is no character of this name"],
    ["<p title=", "1:10 DEP-HTML-SYNTAX the page ends inside of a tag"],
  ])("%s", (html, message) => {
    const column = (line: string) => line.replace(/^1:(\d+)/, (_, at) => `1:${Number(at) - 21}`);
    expect(parsing(`<!doctype html><body>${html}`).said.map(column)).toContain(message);
  });

  test("a page without a doctype, and an empty one, are pages", () => {
    expect(body(parsed(""))).toBe("");
    expect(body(parsed("x"))).toBe("x");
  });
});

test("elements nested too deeply are left out, their text is kept, in order", () => {
  const { document, said } = parsing(
    `${"<div>".repeat(1000)}a<b>b</b><script>x</script><style>y</style>c${"</div>".repeat(1000)}d`,
  );
  expect(body(document).replace(/<[^>]*>/g, "")).toBe("abcd");
  expect(said).toEqual([
    "1:1266 DEP-HTML-NESTING elements are nested more than 256 deep here; their text is kept without them",
  ]);
  expect(elements(document.root).length).toBe(257);
});
