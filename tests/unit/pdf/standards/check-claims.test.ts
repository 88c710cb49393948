/** What a page lacks for the standard that it is to claim, and where. */
import { describe, expect, it } from "vitest";
import { compile, renderPdf } from "../../../../src/library.ts";
import type { Standard } from "../../../../src/pdf/standards/standards.ts";
import { cmykJpegOf } from "../../../tools/make-cmyk-jpeg.ts";
import { makePng } from "../../../tools/make-png.ts";
import { createMemoryHost } from "../../../tools/memory-host.ts";

const files = {
  "a.png": makePng({ width: 20, height: 10, color: 2, bits: 8 }),
  "inks.jpg": cmykJpegOf(true),
};

const page = (body: string, head = '<html lang="en"><title>T</title>') => `<!DOCTYPE html>${head}\n${body}`;

async function check(html: string, ...pdfStandards: readonly Standard[]): Promise<readonly string[]> {
  const { pdf, diagnostics } = await renderPdf({ file: "page.html", html }, { pdfStandards }, createMemoryHost({ files })); // prettier-ignore
  expect(pdf === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
  return diagnostics.map(({ code, span, message }) => {
    const { line = 0, column = 0 } = span?.start ?? {};
    return `${line}:${column} ${code.replace("DEP-", "")} ${message}`;
  });
}

describe("a document that claims PDF/UA-1", () => {
  it("has a title and a language", async () => {
    expect(await check(page("<h1>a</h1>"), "ua-1")).toEqual([]);
    expect(await check(page("<h1>a</h1>", "<html><title> </title>"), "ua-1")).toEqual([
      "1:16 STANDARD-LANGUAGE the language of the document is not known, and PDF/UA-1 needs it",
      "1:16 STANDARD-TITLE the document has no title, and PDF/UA-1 needs one",
    ]);
  });

  it("has known languages, each unknown one said once, where it is first", async () => {
    const body = '<p>a <em lang="fr_FR">b</em> <em lang="fr_FR">c</em>\n<em lang="x">d</em></p>';
    expect(await check(page(body), "ua-1")).toEqual([
      "2:23 STANDARD-LANGUAGE `fr_FR` is no language tag, and PDF/UA-1 needs one",
      "3:14 STANDARD-LANGUAGE `x` is no language tag, and PDF/UA-1 needs one",
    ]);
  });

  it("has alternative texts, at the image that lacks one", async () => {
    const body = `<p><img src="a.png"> <img src="a.png" alt=""> <img src="a.png" alt="A">
<p><img src="a.png" alt=" ">
<figure><img src="a.png"><figcaption>b</figcaption></figure>
<svg width="9" height="9"><path d="M0 0h9v9z"/></svg>`;
    expect(await check(page(body), "ua-1")).toEqual([
      "2:4 STANDARD-ALT the PNG image `a.png` has no alternative text, and PDF/UA-1 needs one",
      "3:4 STANDARD-ALT the PNG image `a.png` has no alternative text, and PDF/UA-1 needs one",
      "4:9 STANDARD-ALT the PNG image `a.png` has no alternative text, and PDF/UA-1 needs one",
      "5:1 STANDARD-ALT the SVG picture has no alternative text, and PDF/UA-1 needs one",
    ]);
  });

  it("may have pictures that decorate, their captions being text", async () => {
    const body = '<figure><img src="a.png" alt=""><figcaption>b</figcaption></figure><img src="a.png" aria-hidden="true">';
    expect(await check(page(body), "ua-1")).toEqual([]);
  }); // prettier-ignore

  it("has tables without holes", async () => {
    const rows = '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>';
    expect(await check(page(`<table>${rows}</table>`), "ua-1")).toEqual([]);
    expect(await check(page("<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>"), "ua-1")).toEqual([]);
    const hidden = '<tr><td>a</td><td>b</td></tr><tr aria-hidden="true"><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr>';
    expect(await check(page(`<table>${hidden}</table>`), "ua-1")).toEqual([
      "2:16 STANDARD-TABLE rows or columns of the table are not all as long, counting what cells span: PDF/UA-1 needs them to be",
    ]);
  }); // prettier-ignore

  it("skips no level of headings, downward", async () => {
    expect(await check(page("<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h1>e</h1>"), "ua-1")).toEqual([]);
    expect(await check(page("<h2>a</h2>\n<h1>b</h1>\n<h3>c</h3><h4>d</h4>\n<h1>e</h1><h6><img src=a.png alt=f></h6>"), "ua-1")).toEqual([
      "2:5 STANDARD-HEADING the first heading is of level 2: PDF/UA-1 lets no level be skipped",
      "4:5 STANDARD-HEADING a heading after one of level 1 is of level 3: PDF/UA-1 lets no level be skipped",
      "5:15 STANDARD-HEADING a heading after one of level 1 is of level 6: PDF/UA-1 lets no level be skipped",
    ]);
  }); // prettier-ignore

  it("lacks no character", async () => {
    const said = await check(page("<p>\u{1f4f0}</p>"), "ua-1");
    expect(said).toEqual([expect.stringContaining("TEXT-MISSING-GLYPH no font has the character")]);
  });
});

describe("a document that claims PDF/A", () => {
  it.each(["a-2a", "a-3a"] as const)(
    "as %s has no image of inks, and each is named once",
    async (standard) => {
      const name = { "a-2a": "PDF/A-2a", "a-3a": "PDF/A-3a" }[standard];
      const body = '<img src="a.png">\n<img src="inks.jpg" width=9><img src="inks.jpg" width=9>';
      expect(await check(page(body), standard)).toEqual([
        `3:1 STANDARD-COLOUR the JPEG image \`inks.jpg\` has the colours of printing inks: ${name} with the profile of sRGB cannot hold them`,
      ]);
    },
  );

  it("has none within a picture either", async () => {
    const image = `data:image/jpeg;base64,${Buffer.from(files["inks.jpg"]).toString("base64")}`;
    const body = `<svg width="9" height="9"><image width="9" height="9" href="${image}"/></svg>`;
    expect(await check(page(body), "a-2a")).toEqual([
      "2:1 STANDARD-COLOUR the SVG picture has the colours of printing inks: PDF/A-2a with the profile of sRGB cannot hold them",
    ]);
  });

  it("has no character for private use", async () => {
    const said = await check(page("<p>a \ue000 b \ue000\n</p><p>\ue000\u{f0000}</p>"), "a-2a");
    expect(said.filter((line) => line.includes("STANDARD"))).toEqual([
      "2:4 STANDARD-CHARACTER the character U+E000 is for private use: what it means PDF/A-2a cannot say",
      "3:8 STANDARD-CHARACTER the character U+F0000 is for private use: what it means PDF/A-2a cannot say",
    ]);
  });

  it("has none within a picture's text", async () => {
    const body = '<svg width="9" height="9" aria-label="A"><text y="9">\ue000</text></svg>';
    const said = await check(page(body), "a-3a");
    expect(said.filter((line) => line.includes("STANDARD"))).toEqual([
      "2:1 STANDARD-CHARACTER the character U+E000 is for private use: what it means PDF/A-3a cannot say",
    ]);
    expect((await check(page(body), "ua-1")).filter((line) => line.includes("STANDARD"))).toEqual([]);
  });

  it("need have no title, and no alternative texts", async () => {
    expect(await check(page('<h3>a</h3><img src="a.png">', '<html lang="en">'), "a-2a")).toEqual([]);
  });
});

it("a document that claims nothing may lack all of it", async () => {
  expect(await check('<h3>a</h3><img src="a.png"><img src="inks.jpg" width=9><b lang="x_y">c</b>')).toEqual(
    [],
  );
});

describe("an article", () => {
  const article = 'schema: depeche-article/1\nslug: a\nlanguage: fr\nheadline: { text: Titre }\nbody: [{ id: p1, type: paragraph, text: "Un mot." }]\n';
  const template = '<!DOCTYPE html>\n<html lang="{{language}}"><head>{{#if deck}}<title>x</title>{{/if}}</head>\n<body><h1>Fixed</h1><h4>{{text headline}}</h4><img src="a.png"></body></html>\n'; // prettier-ignore

  it("is told where its own text is to blame; else its template is", async () => {
    const host = createMemoryHost({ files: { "articles/a.yaml": article, "templates/own/own.hbs": template, "templates/own/a.png": files["a.png"] } }); // prettier-ignore
    const source = { file: "articles/a.yaml", bytes: new TextEncoder().encode(article) };
    const { diagnostics } = await compile(source, { formats: ["pdf"], template: "own" }, host);
    expect(diagnostics.map(({ code, file, span }) => [code, file, span?.start.line ?? null])).toEqual([
      ["DEP-STANDARD-HEADING", "articles/a.yaml", 4],
      ["DEP-STANDARD-ALT", "templates/own/own.hbs", null],
      ["DEP-STANDARD-TITLE", "templates/own/own.hbs", null],
    ]);
  });
}); // prettier-ignore
