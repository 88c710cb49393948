import { describe, expect, it } from "vitest";
import { readArticle } from "../../../src/article/read-article.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { drawCharts } from "../../../src/figure/draw-charts.ts";
import { makeEdition } from "../../../src/locale/make-edition.ts";
import { renderTemplate } from "../../../src/template/render-template.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

const head =
  "schema: depeche-article/1\nslug: a\nlanguage: fr\nheadline: { text: Un titre }\nbody:\n  - { id: p1, type: paragraph, text: Un mot. }\n";
const data = `data: [{ mois: "2025-01", "teneur de l'eau": 12.5, lieu: d'ici }, { mois: "2025-02", "teneur de l'eau": 1400, lieu: d'ici }, { mois: "2025-01", "teneur de l'eau": 3, lieu: là-bas }]`;
const chart = (id: string, more: string, indent = "  ") =>
  `${indent}- { id: ${id}, type: chart, title: Eau ${id}, ${data}, alt: Ce que montre ${id}, ${more} }\n`;
const simple = `spec: line, x: mois, y: "teneur de l'eau", series: lieu`;
const vega = `vegaLite: { mark: bar, encoding: { x: { field: mois, type: ordinal }, y: { field: "teneur de l'eau", type: quantitative } } }`;

const english = {
  headline: "A title",
  body: {
    p1: "A word.",
    g1: { title: "Water", alt: "What it shows", labels: { "d'ici": "here", "là-bas": "there" } },
  },
};

async function draw(text: string, language = "fr") {
  const files = {
    "articles/a.yaml": text,
    ...(language === "en" ? { "locales/en/a.json": JSON.stringify(english) } : {}),
  };
  const host = createMemoryHost({ files });
  const sink = createSink();
  const bytes = new TextEncoder().encode(text);
  const article = readArticle({ file: "articles/a.yaml", bytes }, { host, sink });
  const languages = [...new Set(["fr", language])];
  const edition = article && (await makeEdition({ article, language, languages, template: "briefing" }, { host, sink })); // prettier-ignore
  if (edition === null) throw new Error(JSON.stringify(sink.diagnostics));
  const drawings = await drawCharts(edition, { host, sink, typography: {} });
  const markup = renderTemplate(edition, { host, sink, template: "briefing", formats: ["html"], drawings });
  const said = sink.diagnostics.filter(({ code }) => code.startsWith("DEP-FIGURE"));
  return { drawings, html: markup?.html ?? "", said };
}

describe("the charts of an edition", () => {
  it("are drawn in notes, too, each with what stands for it", async () => {
    const note = `  - id: n1\n    type: note\n    blocks:\n${chart("g2", vega, "      ")}`;
    const { drawings, said } = await draw(head + chart("g1", simple) + note);
    expect(said).toEqual([]);
    expect([...drawings.keys()]).toEqual(["g1", "g2"]);
    expect(drawings.get("g1")?.svg).toMatch(
      /^<svg data-chart="g1" role="img" aria-label="Ce que montre g1" /,
    );
    expect(drawings.get("g2")?.svg).toMatch(
      /^<svg data-chart="g2" role="img" aria-label="Ce que montre g2" /,
    );
    expect(drawings.get("g2")?.svg).toContain(">teneur de l’eau<");
    expect(drawings.get("g1")?.place).toMatchObject({
      file: "articles/a.yaml",
      span: { start: { line: 7 } },
    });
  });

  it("have their words typeset, and translated where they are", async () => {
    const original = await draw(head + chart("g1", simple));
    expect(original.drawings.get("g1")?.svg).toContain(">d’ici<");
    const { drawings } = await draw(head + chart("g1", simple), "en");
    expect(drawings.get("g1")?.svg).toMatch(/aria-label="What it shows"/);
    expect(drawings.get("g1")?.svg).toContain(">here<");
    expect(drawings.get("g1")?.svg).toContain(">Feb<");
  });

  it("say in which language their words are where a translation lacks", async () => {
    const { drawings } = await draw(head + chart("g3", simple), "en");
    expect(drawings.get("g3")?.svg).toMatch(/aria-label="Ce que montre g3" lang="fr"/);
  });

  it("stand on the page with their data as a table", async () => {
    const { html } = await draw(head + chart("g1", simple));
    expect(html).toMatch(/<figure class="chart" id="g1">\s*<figcaption>Eau g1<\/figcaption>/);
    const table = /<div class="data">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? "";
    for (const cell of [">12,5", ">1\u202f400,0", ">3,0", "D'ici", "Là-bas"]) expect(table).toContain(cell);
  });

  it("write years as years in that table, and what is measured as numbers", async () => {
    const years = "data: [{ an: 1999, v: 2000 }, { an: 2024, v: 2500 }]";
    const of = (more: string) =>
      `${head}  - { id: g1, type: chart, ${years}, alt: Ce que montre g1, ${more} }\n`;
    const axis = "axis: { format: d }";
    for (const more of [
      "spec: bar, x: an, y: v",
      `vegaLite: { mark: point, encoding: { x: { field: an, type: quantitative, ${axis} }, y: { field: v, type: quantitative } } }`,
      "vegaLite: { mark: bar, encoding: { x: { field: an, type: ordinal }, y: { field: v, type: quantitative } } }",
    ]) {
      const table = /<div class="data">([\s\S]*?)<\/div>/.exec((await draw(of(more))).html)?.[1] ?? "";
      for (const cell of [">1999", ">2024", ">2\u202f000", ">2\u202f500"]) expect(table).toContain(cell);
    }
  });

  it("are tables where they cannot be drawn, which is said where they are written", async () => {
    const { html, said } = await draw(head + chart("g1", "vegaLite: { mark: geoshape }"));
    expect(said).toMatchObject([
      { code: "DEP-FIGURE-SPECIFICATION", file: "articles/a.yaml", span: { start: { line: 7 } } },
    ]);
    expect(html).toMatch(/<div class="table chart" id="g1" role="group" aria-label="Ce que montre g1"/);
    expect(html).not.toContain("<svg");
  });

  it("cost nothing where there are none", async () => {
    expect((await draw(head)).drawings.size).toBe(0);
  });
});
