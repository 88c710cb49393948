import { describe, expect, it } from "vitest";
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import type { Box, InlineItem, ParagraphBox } from "../../../src/box/box-tree.ts";
import { styleDocument } from "../../../src/css/style-document.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { parseHtml } from "../../../src/html/parse-html.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

function build(css: string, body: string): Box {
  const sink = createSink();
  const host = createMemoryHost({ files: {} });
  const html = `<!doctype html><html lang="fr"><head><title>t</title><style>${css}</style></head><body>${body}</body></html>`;
  const document = parseHtml({ html, file: "page.html" }, { sink, typography: null });
  const { root } = buildBoxes(styleDocument(document, { host, sink, media: "print" }), { host, sink });
  expect(sink.diagnostics).toEqual([]);
  return root;
}

function paragraphs(box: Box): readonly ParagraphBox[] {
  if (box.kind === "paragraph") return [box];
  return box.kind === "block" ? box.children.flatMap(paragraphs) : [];
}

const shown = (items: readonly InlineItem[]): string =>
  items
    .map((item) => {
      if (item.kind === "text") return item.text;
      if (item.kind === "mark") return item.mark.kind === "float" ? `{${textOf(item.mark.box)}}` : "!";
      return { open: "<", close: ">", break: "|", atomic: "#", leader: "~", "page-counter": "%" }[item.kind];
    })
    .join("");
const textOf = (box: Box) => (box.kind === "paragraph" ? shown(box.inlines) : box.kind);
const letters = (css: string, body: string) => paragraphs(build(css, body)).map(textOf);

describe("::first-letter", () => {
  const css = "p::first-letter { font-size: 200% }";

  it("is the first letter, with the punctuation around it and the space that binds it", () => {
    expect(letters(css, "<p>Le mot</p>")).toEqual(["<L>e mot"]);
    expect(letters(css, "<p>« Le » mot</p>")).toEqual(["<« L>e » mot"]);
    expect(letters(css, "<p>«\u00a0Le\u00a0» mot</p>")).toEqual(["<«\u00a0L>e\u00a0» mot"]);
    expect(letters(css, "<p>“‘A’,” dit-il</p>")).toEqual(["<“‘A’,”> dit-il"]);
    expect(letters(css, "<p>E\u0301tat</p>")).toEqual(["<E\u0301>tat"]);
    expect(letters(css, "<p>(1) un</p>")).toEqual(["<(1)> un"]);
    expect(letters(css, "<p>😀 un</p>")).toEqual(["<😀> un"]);
  });

  it("may be in an inline element, whose style it keeps", () => {
    const [box] = paragraphs(build(css, "<p><em>Le</em> mot</p>"));
    expect(textOf(box!)).toBe("<L>e mot");
    const letter = box!.inlines.find((item) => item.kind === "text");
    expect(letter).toMatchObject({ text: "L", style: { fontStyle: "italic", fontSize: box!.style.fontSize * 2 } });
  }); // prettier-ignore

  it("is not that of a picture, a list's number or an empty element", () => {
    expect(letters(css, '<p><svg width="1" height="1"></svg>Le</p>')).toEqual(["#Le"]);
    expect(letters(css, "<p>   </p>")).toEqual([]);
    expect(letters("li::first-letter { color: red } li { list-style: inside decimal }", "<ol><li>Le</li></ol>")[0]).toMatch(/<L>e$/);
  }); // prettier-ignore

  it("of a box around is that of the first paragraph in it", () => {
    const article = "article::first-letter { color: red }";
    expect(letters(article, "<article><h1>Un</h1><p>Deux</p></article>")).toEqual(["<U>n", "Deux"]);
    expect(letters(article, "<article><div></div><p>Deux</p></article>")).toEqual(["<D>eux"]);
  });

  it("that floats is a box of its own beside the lines", () => {
    const [box] = paragraphs(build("p::first-letter { float: left; font-size: 3em; line-height: 1; margin-right: 2pt }", "<p>Le mot</p>"));
    expect(textOf(box!)).toBe("{L}e mot");
    const [mark] = box!.inlines;
    const letter = mark?.kind === "mark" && mark.mark.kind === "float" ? mark.mark.box : null;
    expect(letter?.style).toMatchObject({ display: "block", float: "inline-start", fontSize: box!.style.fontSize * 3 });
    expect(letter?.tag).toBe(box!.tag);
  }); // prettier-ignore
});

describe("::first-line", () => {
  const firstLines = (css: string, body: string) =>
    paragraphs(build(css, body)).map(({ firstLine }) => firstLine?.fontWeight ?? null);

  it("is that of its paragraph, or of the first one in it", () => {
    expect(firstLines("p::first-line { font-weight: 700 }", "<p>un</p><p>deux</p>")).toEqual([700, 700]);
    expect(firstLines("div::first-line { font-weight: 700 }", "<div><p>un</p><p>deux</p></div>")).toEqual([700, null]);
    expect(firstLines("div::first-line { font-weight: 700 }", "<div>un<p>deux</p></div>")).toEqual([700, null]);
  }); // prettier-ignore

  it("of an inner box stands within that of an outer one, and takes only what is passed on", () => {
    const css = "div::first-line { font-weight: 700; color: red } p { font-weight: 300 } p.own::first-line { font-weight: 900 }";
    expect(firstLines(css, '<div><p class="own">un</p></div>')).toEqual([900]);
    const [box] = paragraphs(build(css, "<div><p>un</p></div>"));
    expect(box!.firstLine).toMatchObject({ fontWeight: 300, color: { r: 255 } });
  }); // prettier-ignore

  it("has the background that it is given, not that of its box", () => {
    const backgrounds = (css: string) => paragraphs(build(css, "<p>un</p>")).map(({ firstLine }) => firstLine?.backgroundColor);
    expect(backgrounds("p { background: #eee } p::first-line { background: #ff0 }")).toEqual([{ r: 255, g: 255, b: 0, a: 1 }]);
    expect(backgrounds("p { background: #eee } p::first-line { color: #ff0 }")).toMatchObject([{ a: 0 }]);
  }); // prettier-ignore

  it("is not looked for behind a table", () => {
    expect(firstLines("div::first-line { font-weight: 700 }", "<div><table><tr><td>a</td></tr></table><p>deux</p></div>")).toEqual([null]);
  }); // prettier-ignore
});
