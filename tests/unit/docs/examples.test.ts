/** The examples of the documentation are true: each is read, and built, without a remark. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { compile } from "../../../src/library.ts";
import { readSettings } from "../../../src/project/read-settings.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { readPdf, readText } from "../../tools/read-pdf.ts";

const fences = (file: string, language: string): readonly string[] =>
  [...readFileSync(file, "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].flatMap(([, name, text = ""]) =>
    name === language ? [text] : [],
  );

const map =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
const head = (example: string): string => {
  const given = parse(example) as Readonly<Record<string, unknown>>;
  const lines = [
    ["schema", "schema: depeche-article/1"],
    ["slug", "slug: harbour"],
    ["language", "language: en"],
    ["headline", "headline: { text: A headline }"],
    ["body", "body: [{ id: p1, type: paragraph, text: A paragraph. }]"],
  ] as const;
  return lines.flatMap(([key, line]) => (key in given ? [] : [`${line}\n`])).join("");
};

const tides = Array.from({ length: 30 }, (_, index) => `{ id: t${index}, type: paragraph, text: ${"Ships wait for the tide. ".repeat(6)} }`);
const long = `body:
  - { id: quay, type: heading, level: 2, text: The quay }
  - { id: p1, type: paragraph, text: "It reopens.<fn>In a notice to shipping.</fn>" }
  - { id: n1, type: note, title: Depths, text: Depths are in metres. }
  - id: c1
    type: chart
    spec: bar
    title: Vessels
    data: [{ month: 2026-01, vessels: 41 }, { month: 2026-02, vessels: 12 }]
    x: month
    y: vessels
    alt: "Bars: 41 in January, 12 in February."
${tides.map((tide) => `  - ${tide}\n`).join("")}  - { id: lock, type: heading, level: 2, text: The lock }
  - { id: p2, type: paragraph, text: It is deep. }
`;

async function build(article: string, files: Readonly<Record<string, string>> = {}, template = "briefing") {
  const file = "articles/harbour.yaml";
  const host = createMemoryHost({ files: { [file]: article, "articles/harbour/map.svg": map, ...files } });
  const { artifacts, diagnostics } = await compile(
    { file, bytes: new TextEncoder().encode(article) },
    { template },
    host,
  );
  expect(diagnostics).toEqual([]);
  return artifacts;
}

describe("docs/article-format.md", () => {
  const examples = fences("docs/article-format.md", "yaml");
  const articles = examples.filter((example) => !/^languages:/mu.test(example));

  it.each(articles.map((example, index) => [index + 1, example] as const))(
    "article %s is built without a remark",
    async (_, example) => {
      expect(await build(head(example) + example)).toHaveLength(2);
    },
  );

  it("settings are read without a remark", () => {
    const settings = examples.filter((example) => !articles.includes(example));
    expect(settings).toHaveLength(1);
    const sink = createSink();
    readSettings({ host: createMemoryHost({ files: { "depeche.yaml": settings[0] ?? "" } }), sink });
    expect(sink.diagnostics).toEqual([]);
  });
});

describe("README.md", () => {
  it("the article and its translation are built without a remark", async () => {
    const [article = ""] = fences("README.md", "yaml");
    const [translation = ""] = fences("README.md", "json");
    const artifacts = await build(article, { "locales/fr/harbour.json": translation });
    expect(artifacts.map(({ path }) => path).sort()).toEqual([
      "harbour/harbour.en.html",
      "harbour/harbour.en.pdf",
      "harbour/harbour.fr.html",
      "harbour/harbour.fr.pdf",
    ]);
  });
});

describe("docs/templates.md", () => {
  it("the small template is built with its words", async () => {
    const [page = ""] = fences("docs/templates.md", "handlebars");
    const [words = ""] = fences("docs/templates.md", "json");
    const [article = ""] = fences("README.md", "yaml");
    const artifacts = await build(
      article,
      {
        "templates/bulletin/bulletin.hbs": page,
        "templates/bulletin/bulletin.css": "p { margin: 0 }",
        "locales/en/bulletin.json": words,
      },
      "bulletin",
    );
    expect(artifacts).toHaveLength(2);
  });

  it("the template of many pages has contents, running heads, a note at the foot, columns and a chart", async () => {
    const [, page = ""] = fences("docs/templates.md", "handlebars");
    const [, words = ""] = fences("docs/templates.md", "json");
    const article = head(long) + long;
    const artifacts = await build(
      article,
      {
        "templates/bulletin/bulletin.hbs": page,
        "templates/bulletin/bulletin.css": fences("docs/templates.md", "css").join(""),
        "locales/en/bulletin.json": words,
      },
      "bulletin",
    );
    const bytes = artifacts.find(({ path }) => path.endsWith(".pdf"))?.bytes ?? new Uint8Array();
    const [contents = "", first = "", ...others] = await readText(bytes);
    expect(contents).toMatch(/^A headline/u);
    expect(contents).toMatch(/The quay 2\n/u);
    expect(contents).toContain(`${others.length + 2}`);
    expect(first).toMatch(/In a notice to shipping\./u);
    expect(first.match(/12 ?/gu)?.length, "the chart without its table").toBeLessThan(3);
    expect(others.join("")).toMatch(/A headline The quay\n[\s\S]*The lock\nIt is deep\.\nA headline\n/u);
    const pdf = await readPdf(bytes);
    const starts = pdf.pages[1]?.texts.filter(({ text }) => /^Ships/u.test(text)).map(({ x }) => Math.round(x)) ?? [];
    expect(new Set(starts).size, "two columns").toBeGreaterThan(1);
    expect(pdf.outline[0]?.children.map(({ title }) => title)).toEqual(["Contents", "The quay", "The lock"]);
  });
});
