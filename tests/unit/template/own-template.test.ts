/** A template of a project that is made of the parts that ship with depeche: it needs none of their words and styles. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { compile } from "../../../src/library.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { browserPath, openBrowser } from "../../tools/open-browser.ts";
import { readText } from "../../tools/read-pdf.ts";

const article = `schema: depeche-article/1
slug: port
language: fr
headline: { text: Le port }
body:
  - { id: p1, type: paragraph, text: "Il rouvre.<fn>Selon un avis.</fn>" }
  - id: c1
    type: chart
    spec: bar
    title: Navires
    data: [{ mois: janvier, navires: 41 }, { mois: février, navires: 12 }]
    x: mois
    y: navires
    alt: "Barres : 41 en janvier, 12 en février."
`;
const template = `<!DOCTYPE html>
<html lang="{{language}}"><head><meta charset="utf-8"><title>{{plain headline}}</title>
<link rel="stylesheet" href="sheet.css"></head>
<body><h1>{{text headline}}</h1>{{#each body}}{{> block}}{{/each}}{{> notes}}</body></html>`;

async function make(format: "html" | "pdf", css = ""): Promise<Uint8Array> {
  const file = "articles/port.yaml";
  const files = {
    [file]: article,
    "templates/sheet/sheet.hbs": template,
    "templates/sheet/sheet.css": css,
  };
  const { artifacts, diagnostics } = await compile(
    { file, bytes: new TextEncoder().encode(article) },
    { template: "sheet", formats: [format] },
    createMemoryHost({ files }),
  );
  expect(diagnostics).toEqual([]);
  return artifacts.find(({ path }) => path.endsWith(format))?.bytes ?? new Uint8Array();
}

const count = (text: string, word: string): number => text.split(word).length - 1;

describe("a template without words and styles", () => {
  it("prints the words of the parts, and a chart without its table", async () => {
    const text = (await readText(await make("pdf"))).join("\n");
    expect(text).toContain("Note");
    expect(text).toContain("Selon un avis.");
    expect(count(text, "février")).toBe(1);
  });

  it("prints the table where its sheet asks for it", async () => {
    const text = (await readText(await make("pdf", ".chart .data { display: block }"))).join("\n");
    expect(count(text, "février")).toBe(2);
  });
});

describe.skipIf(browserPath === null)("in a browser, such a template", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([
    ["reads the table out, and does not show it", "", 1],
    ["shows it where its sheet says so", "@media screen { .chart .data { position: static; width: auto; height: auto } }", 40],
  ])("%s", async (_what, css, least) => {
    const page = await browser.newPage();
    await page.setContent(new TextDecoder().decode(await make("html", css)));
    const table = page.getByRole("cell", { name: "février" }).or(page.getByRole("rowheader", { name: "février" }));
    expect(await table.count()).toBe(1);
    const { width = 0, height = 0 } = (await page.locator(".chart .data").boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(least);
    expect(Math.min(width, height) > 1).toBe(least > 1);
    await page.close();
  });
}); // prettier-ignore
