/** The examples of the documentation are true: each is read, and built, without a remark. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { compile } from "../../../src/library.ts";
import { readSettings } from "../../../src/project/read-settings.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

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
});
