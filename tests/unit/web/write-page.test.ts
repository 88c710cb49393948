import { describe, expect, it } from "vitest";
import { parse } from "parse5";
import { styleDocument } from "../../../src/css/style-document.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { openFonts } from "../../../src/fonts/open-fonts.ts";
import { parseHtml } from "../../../src/html/parse-html.ts";
import { writePage, type PageContext } from "../../../src/web/write-page.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

const serif = "@expo-google-fonts/source-serif-4";
const face = (cut: string, rest: string) =>
  `@font-face { font-family: "Text"; src: url("npm:${serif}/${cut}/SourceSerif4_${cut}.ttf"); ${rest} }\n`;
const fontFaces = face("400Regular", "font-weight: 400") + face("700Bold", "font-weight: 700") + face("400Regular_Italic", "font-style: italic"); // prettier-ignore
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

interface Given {
  readonly head?: string;
  readonly body?: string;
  readonly css?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly context?: Partial<PageContext>;
}

async function make({ head = "", body = "<p>Été</p>", css = "", files = {}, context = {} }: Given) {
  const host = createMemoryHost({
    files: { "templates/t/t.css": fontFaces + css, "articles/p.png": png, ...files },
  });
  const sink = createSink();
  const html = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Titre</title><link rel="stylesheet" href="t.css">${head}</head><body>${body}</body></html>`;
  const document = parseHtml({ html, file: "templates/t/t.hbs" }, { sink, typography: null });
  const screen = styleDocument(document, { host, sink, media: "screen" });
  const print = styleDocument(document, { host, sink, media: "print" });
  const fonts = openFonts(print.fontFaces, { host, sink });
  const page = await writePage(screen, { host, sink, fonts, print, alternates: [], data: null, version: "0.1.0", ...context }); // prettier-ignore
  const style = /<style>(.*?)<\/style>/s.exec(page.html)?.[1] ?? "";
  return { ...page, style, said: sink.diagnostics.map(({ code, file, span }) => `${code} ${file}:${span?.start.line ?? 0}:${span?.start.column ?? 0}`) }; // prettier-ignore
}

const text = `body { font-family: Text, serif }`;

describe("the HTML edition", () => {
  it("is one well-formed file that asks for nothing outside", async () => {
    const { html, said } = await make({
      css: `${text} @media screen { .x { background: url("/articles/p.png") } }`,
      body: `<p class="x">Été</p><img src="/articles/p.png" srcset="a.png 2x" alt="">`,
    });
    expect(said).toEqual([]);
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const outside = [...html.matchAll(/(?:href|src|srcset)="(?!data:)([^"]*)"|url\((?!data:)/g)];
    expect(outside).toEqual([]);
    expect(html.match(/data:image\/png;base64,iVBORw0KGgo=/g)).toHaveLength(2);
    expect(html).toContain(`<html lang="fr" dir="ltr">`);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">`,
    );
    expect(html).toContain(`<meta name="viewport" content="width=device-width, initial-scale=1">`);
    expect(html).toContain(`<meta name="generator" content="depeche 0.1.0">`);
    expect(html.match(/<meta charset/g)).toHaveLength(1);
    expect(html).not.toContain("stylesheet");
  });

  it("carries only the faces in use, each with only the characters used of it", async () => {
    const { style, fonts, said } = await make({ css: text, body: "<p>Été <b>gras</b></p>" });
    expect(said).toEqual([]);
    expect(fonts).toEqual(["SourceSerif4-Bold", "SourceSerif4-Regular"]);
    const faces = [...style.matchAll(/@font-face\{[^}]*\}/g)].map(([rule]) => rule);
    expect(faces.map((rule) => rule.replace(/base64,[^)]+/, "…"))).toEqual([
      `@font-face{font-family:"Text";font-weight:400;font-style:normal;src:url(data:font/woff;…) format("woff")}`,
      `@font-face{font-family:"Text";font-weight:700;font-style:normal;src:url(data:font/woff;…) format("woff")}`,
    ]);
    for (const rule of faces) expect(rule.length).toBeLessThan(6000);
  });

  it("carries what only print shows: margin boxes, faces and generated text", async () => {
    const paper = "@media print { h1 { font-style: italic } } @page { @top-left { content: string(t); font-family: Text; font-weight: 700 } } h1 { string-set: t content() }"; // prettier-ignore
    const { fonts, style } = await make({ css: text + paper, body: "<h1>Été</h1>" });
    expect(fonts).toEqual(["SourceSerif4-Bold", "SourceSerif4-Italic", "SourceSerif4-Regular"]);
    expect(style).toContain("@page{@top-left{content:string(t)");
    expect(style).toContain("@media print{h1{font-style:italic}}");
  });

  it("carries the faces of first lines and first letters", async () => {
    const first = `p::first-line { font-style: italic } p::first-letter { font-weight: 700 }`;
    const { fonts } = await make({ css: text + first });
    expect(fonts).toEqual(["SourceSerif4-Bold", "SourceSerif4-Italic", "SourceSerif4-Regular"]);
  });

  it("tells faces apart that differ only in their characters", async () => {
    const composite = face("400Regular", "font-weight: 400; unicode-range: U+C9"); // prettier-ignore
    const { style } = await make({ css: composite.replace("400Regular/SourceSerif4_400Regular", "600SemiBold/SourceSerif4_600SemiBold") + text }); // prettier-ignore
    expect(style.match(/unicode-range:U\+c9/g)).toHaveLength(1);
    expect(style.match(/unicode-range:/g)).toHaveLength(2);
  });

  it("keeps imports with their conditions, and says nothing of charsets and comments", async () => {
    const { style, said } = await make({
      head: `<style media="screen and (width > 1px)">i { color: red }</style>`,
      css: "/* a comment */",
      files: { "templates/t/t.css": `@charset "utf-8"; @import "more.css" screen; p { color: #123456 }`, "templates/t/more.css": "p { margin: 0 }" }, // prettier-ignore
    });
    expect(said).toEqual([]);
    expect(style).toBe(
      "@media screen{p{margin:0}}p{color:#123456}@media screen and (width > 1px){i{color:red}}",
    );
  });

  it("cannot be left by a text in the sheet or in the data", async () => {
    const { html, style } = await make({
      css: `p::after { content: "</style><b>" }`,
      context: { data: { name: "</script><b>\u2028&" } },
    });
    expect(style).toContain("<\\/style>");
    expect(html).toContain(`<script type="application/ld+json">{"name":"\\u003c/script\\u003e\\u003cb\\u003e\\u2028\\u0026"}</script>`); // prettier-ignore
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it("links to its other editions by names that hold wherever the folder lies", async () => {
    const alternates = [{ href: "a.en.html", language: "en", type: "text/html" as const }];
    const { html } = await make({ context: { alternates } });
    expect(html).toContain(`<link rel="alternate" hreflang="en" type="text/html" href="a.en.html">`);
  });

  it("has no script, frame or handler, and says what it left out", async () => {
    const { html, said } = await make({
      body: `<p onclick="x()">a</p><iframe src="x"></iframe><script>x()</script><object data="x"></object><p>end`,
    });
    expect(html).not.toMatch(/<script|<iframe|<object|onclick/);
    expect(html).toContain("<p>end</p>");
    expect(said.length).toBe(4);
  });

  it("never leads to another page by itself, and names no file beside it", async () => {
    const { html, said } = await make({
      head: `<meta http-equiv="Refresh" content="0;url=https://example.org/"><link rel="icon" href="i.png">`,
      body: `<p>a</p><meta http-equiv=" refresh" content="9"><link rel="preload" href="https://example.org/x"><p>b</p>`,
    });
    expect(html).not.toMatch(/refresh|example\.org|<link/i);
    expect(html).toContain("<p>b</p>");
    expect(said).toEqual([
      expect.stringMatching(/^DEP-WEB-ACTIVE templates\/t\/t\.hbs:1:\d+$/),
      expect.stringMatching(/^DEP-WEB-ACTIVE templates\/t\/t\.hbs:1:\d+$/),
    ]);
  });

  it("keeps a template's own structured data beside the article's", async () => {
    const own = `<script type="application/ld+json">{"@type":"WebSite","name":"a < b & c"}</script>`;
    const { html, said } = await make({ head: own, body: "<p>a</p>", context: { data: { name: "x" } } });
    expect(said).toEqual([]);
    expect(html).toContain(own);
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it("reports what it cannot carry, at its place", async () => {
    const { html, style, said } = await make({
      css: "p { background: url(none.png); color: red }\ni { background: url(https://example.org/x.png) }\nb { background: url(note.txt) } a { clip-path: url(#own) }", // prettier-ignore
      body: `<p>x</p><img src="missing.png" alt="a">`,
      files: { "templates/t/note.txt": "text" },
    });
    expect(style).toContain("p{color:red}i{}b{}a{clip-path:url(#own)}");
    expect(html).toContain(`<img alt="a">`);
    expect(said.filter((line) => line.includes("-WEB-"))).toEqual([
      "DEP-WEB-FILE templates/t/t.css:4:21",
      "DEP-WEB-REMOTE templates/t/t.css:5:21",
      "DEP-WEB-FORMAT templates/t/t.css:6:21",
      expect.stringMatching(/^DEP-WEB-FILE templates\/t\/t\.hbs:1:\d+$/) as string,
    ]);
  });

  describe("says which characters no font has", () => {
    const missing = async (given: Given) => {
      const { said } = await make({ ...given, css: `${text} ${given.css ?? ""}` });
      expect(said.filter((line) => !line.startsWith("DEP-TEXT-MISSING-GLYPH "))).toEqual([]);
      return said.map((line) => line.replace("DEP-TEXT-MISSING-GLYPH templates/t/t.hbs:1:", ""));
    };
    /** After the head and `<p>`. */
    const column = 132;
    const pdf = { alternates: [{ href: "a.pdf", language: "fr", type: "application/pdf" }] } as const;

    it("once for each character and place", async () => {
      expect(await missing({ body: "<p>Un ꀔ, deux ꀔ, 𓀀 et &#xE000;</p><p>ꀔ</p>" })).toHaveLength(4);
      expect(await missing({ body: "<p>ꀔ</p>" })).toEqual([String(column)]);
    });

    it("in generated text, and as it is transformed", async () => {
      expect(await missing({ css: `p::before { content: "ꀔ" } p::after { content: counter(page) }`, body: "<p>a</p>" })).toHaveLength(1);
      expect(await missing({ css: "p { text-transform: uppercase }", body: "<p>ꭰ</p>" })).toHaveLength(1);
    });

    it("but not of what draws nothing, nor where something else is drawn in its place", async () => {
      const body = "<p>a\u00ad\u200b\u2060\u202f\u2003b\u2011c\u2126 e\u0301 \ufe0f</p><p hidden>ꀔ</p>";
      expect(await missing({ css: "[hidden] { display: none }", body })).toEqual([]);
    });

    it("leaves what the PDF shows to the PDF", async () => {
      const css = "@media print { i { display: none } }";
      expect(await missing({ css, body: "<p>ꀔ <i>𓀀</i></p>", context: pdf })).toHaveLength(1);
      expect(await missing({ css, body: "<p>ꀔ <i>𓀀</i></p>" })).toHaveLength(2);
    });
  }); // prettier-ignore

  it("keeps text as it is: entities, preformatted line ends, no-break spaces", async () => {
    const { html } = await make({
      body: "<pre>\n\nx</pre><p title='\"a\" &lt;'>1 &lt; 2 &amp; 3\u00a0€</p>",
    });
    expect(html).toContain("<pre>\n\nx</pre>");
    expect(html).toContain(`<p title="&quot;a&quot; &lt;">1 &lt; 2 &amp; 3\u00a0€</p>`);
  });

  it("is the same every time", async () => {
    const given = { css: text, body: "<p>Été <b>gras</b> <i>pente</i></p>" };
    expect((await make(given)).html).toBe((await make(given)).html);
  });
});
