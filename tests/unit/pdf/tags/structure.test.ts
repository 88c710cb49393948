/** What readers are told, read back from the file: the order of the document, wherever on the pages it stands. */
import { describe, expect, test } from "vitest";
import { renderPdf } from "../../../../src/index.ts";
import { createMemoryHost } from "../../../tools/memory-host.ts";
import { readTagsAsText } from "../../../tools/read-tags.ts";

const sheet = `@page { size: 200pt 120pt; margin: 20pt } body { font: 10pt/12pt serif; margin: 0 }
  p, ul, table, figure { margin: 0; padding: 0 } p, li { hyphens: none }`;

/** Lines below the document's own. */
async function read(body: string, css = ""): Promise<readonly string[]> {
  const html = `<!DOCTYPE html><html lang="en"><head><title>T</title><style>${sheet}${css}</style></head><body>${body}</body></html>`;
  const { pdf, diagnostics } = await renderPdf({ file: "page.html", html }, {}, createMemoryHost());
  expect(diagnostics).toEqual([]);
  if (pdf === null) throw new Error("there is no document");
  const [first, ...lines] = (await readTagsAsText(pdf)).trimEnd().split("\n");
  expect(first).toBe("Document lang=en");
  return lines;
}

const square =
  '<svg width="20" height="10" role="img" aria-label="a square"><rect width="20" height="10"/></svg>';

describe("order", () => {
  test("a box in a line is read where it stands", async () => {
    const css = ".b { display: inline-block }";
    expect(await read('<p>one <span class="b">two</span> three</p>', css)).toEqual(['  P "one two three"']);
  });

  test("what floats or is placed is read where it is called", async () => {
    const css = ".f { float: right; width: 30pt } .a { position: absolute; top: 0; right: 0 }";
    const body = '<p>one <i lang="fr" class="f">deux</i> three <i lang="fr" class="a">quatre</i> five</p>';
    expect(await read(body, css)).toEqual([
      "  P",
      '    "one"',
      '    Span lang=fr "deux"',
      '    "three"',
      '    Span lang=fr "quatre"',
      '    "five"',
    ]);
  });

  test("a note is read behind its call, and named", async () => {
    const css =
      ".n { float: footnote } .n::footnote-call, .n::footnote-marker { content: counter(footnote) }";
    expect(await read('<p>one<span class="n">two</span> three</p><p>four</p>', css)).toEqual([
      "  P",
      '    "one"',
      '    Reference "1"',
      "    Note id=note-1",
      '      Lbl "1"',
      '      "two"',
      '    "three"',
      '  P "four"',
    ]);
  });

  test("a caption is read before its picture where it stands before it, and behind it elsewhere", async () => {
    const before = `<figure><figcaption>a</figcaption>${square}</figure>`;
    const behind = `<figure>${square}<figcaption>b</figcaption></figure>`;
    expect(await read(before + behind)).toEqual([
      '  Figure alt="a square" BBox=20 78.5 35 86',
      '    Caption "a"',
      "    (drawing)",
      '  Figure alt="a square" BBox=20 66.5 35 74',
      "    (drawing)",
      '    Caption "b"',
    ]);
  });
});

describe("elements over pages and lines", () => {
  const text = "Nine lines of text that go on and on until the page has no more room for them. ".repeat(4);

  test("paragraphs and lists stay one", async () => {
    const lines = await read(`<p>${text}</p><ul><li>${text}</li></ul>`);
    const cut = '"Nine lines of text that go on and on until the page has no more room for th … as no more room for them."';
    expect(lines).toEqual([
      `  P ${cut} (pages 1, 2)`,
      "  L ListNumbering=Disc",
      "    LI",
      '      Lbl "•"',
      `      LBody ${cut} (pages 2, 3, 4)`,
    ]);
  }); // prettier-ignore

  test("a table stays one, and its repeated head is read once", async () => {
    const rows = Array.from({ length: 8 }, (_, index) => `<tr><td>${index}</td></tr>`).join("");
    const lines = await read(`<table><thead><tr><th>n</th></tr></thead><tbody>${rows}</tbody></table>`);
    expect(lines.slice(0, 6)).toEqual([
      "  Table",
      "    THead",
      "      TR",
      '        TH Scope=Column "n"',
      "    TBody",
      "      TR",
    ]);
    expect(lines.filter((line) => line === "      TR")).toHaveLength(9);
    expect(lines.at(-1)).toBe('page 2: artifact Pagination Header "n"');
  });

  test("a link that wraps is one, with an area for each line", async () => {
    const link = '<a href="https://example.org/" title="Where it leads">a link that is long</a>';
    expect(await read(`<p style="width: 60pt">${link}</p>`)).toEqual([
      "  P",
      "    Link",
      '      "a link that is long"',
      '      (Link) → https://example.org/ "Where it leads"',
      '      (Link) → https://example.org/ "Where it leads"',
      "page 1: artifact Layout ×2",
    ]);
  });

  test("a link says its words, its picture's alternative, or where it leads", async () => {
    const blank = '<img alt="" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%224%22 height=%224%22/>">';
    const link = (content: string) => `<p><a href="https://example.org/">${content}</a></p>`;
    const lines = await read(link("some <b>words</b>") + link(square) + link(blank));
    expect(lines.filter((line) => line.includes("(Link)")).map((line) => line.trim())).toEqual([
      '(Link) → https://example.org/ "some words"',
      '(Link) → https://example.org/ "a square"',
      '(Link) → https://example.org/ "https://example.org/"',
    ]);
  }); // prettier-ignore
});

describe("what is for the eye alone", () => {
  test("running heads, rules, backgrounds and hidden elements, their links with them", async () => {
    const css = '@page { @top-left { content: "Head" } background: #eee } .r { border-top: 1pt solid }';
    const hidden = '<p aria-hidden="true">two <a href="https://example.org/">three</a></p>';
    expect(await read(`<p class="r">one</p>${hidden}`, css)).toEqual([
      '  P "one"',
      "page 1: artifact Background",
      "page 1: artifact Layout ×2",
      'page 1: artifact Layout "two three"',
      'page 1: artifact Pagination Header "Head"',
    ]);
  });

  test("leaders, and generated content that is said to be nothing", async () => {
    const css =
      '.l::after { content: leader(".") " 7" } .e::after { content: "■" / "" } .s::after { content: "→" / "leads to" }';
    const body = '<p class="l">one</p><p class="e">two</p><p class="s">three</p>';
    expect(await read(body, css)).toEqual([
      '  P "one 7"',
      '  P "two"',
      "  P",
      '    "three"',
      '    Span alt="leads to" "→"',
      "page 1: artifact Layout",
      'page 1: artifact Layout "■"',
    ]);
  });

  test("a link behind which a decoration stands is a link still", async () => {
    const css = 'a::after { content: "↗" / "" }';
    const lines = await read('<p><a href="https://example.org/">one</a></p>', css);
    expect(lines.map((line) => line.trim())).toContain('(Link) → https://example.org/ "one"');
  });
});
