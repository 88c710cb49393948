import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { canonicalTag } from "../../../src/typography/canonical-tag.ts";
import { listArticles } from "../../../src/project/list-articles.ts";
import { listLanguages } from "../../../src/project/list-languages.ts";
import { listTemplates } from "../../../src/project/list-templates.ts";
import { createMemoryHost, type MemoryHostOptions } from "../../tools/memory-host.ts";

const names = (...files: string[]): MemoryHostOptions => ({
  files: Object.fromEntries(files.map((file) => [file, ""])),
});

describe("the articles of a project", () => {
  it("are the YAML and JSON files of articles/, by slug", () => {
    const sink = createSink();
    const host = createMemoryHost(names("articles/b.yaml", "articles/a.json", "articles/c.yml", "articles/a/x.png", "articles/README.md", "articles/.hidden.yaml")); // prettier-ignore
    expect(listArticles({ host, sink })).toEqual([
      { slug: "a", file: "articles/a.json" },
      { slug: "b", file: "articles/b.yaml" },
      { slug: "c", file: "articles/c.yml" },
    ]);
    expect(sink.diagnostics).toEqual([]);
  });

  it("are none where there is no folder", () => {
    const sink = createSink();
    expect(listArticles({ host: createMemoryHost(), sink })).toEqual([]);
    expect(sink.diagnostics).toEqual([]);
  });

  it("have one file each", () => {
    const sink = createSink();
    listArticles({ host: createMemoryHost(names("articles/a.yaml", "articles/a.json")), sink });
    expect(sink.diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ["DEP-PROJECT-TWO-FILES", "articles/a.yaml"],
    ]);
  });

  it("cannot be listed where a file stands in the folder's place", () => {
    const sink = createSink();
    const host = {
      ...createMemoryHost(),
      list: () => ({ failure: "denied", reason: "permission denied" }) as const,
    };
    expect(listArticles({ host, sink })).toEqual([]);
    expect(sink.diagnostics.map(({ code }) => code)).toEqual(["DEP-PROJECT-UNREADABLE"]);
  });
});

describe("the languages of an article", () => {
  it("are the folders of locales/ that hold its translation", () => {
    const sink = createSink();
    const host = createMemoryHost(names("locales/en/a.json", "locales/en/a.lock.json", "locales/ar/a.json", "locales/en-GB/b.json", "locales/notes.txt")); // prettier-ignore
    const languages = listLanguages({ host, sink });
    expect(languages("a")).toEqual(["ar", "en"]);
    expect(languages("b")).toEqual(["en-GB"]);
    expect(languages("a.lock")).toEqual([]);
    expect(languages("none")).toEqual([]);
    expect(sink.diagnostics).toEqual([]);
  });

  it("are written as BCP 47 writes them", () => {
    const sink = createSink();
    listLanguages({ host: createMemoryHost(names("locales/en-gb/a.json", "locales/x_y/a.json")), sink });
    expect(sink.diagnostics.map(({ hint }) => hint)).toEqual([
      "rename the folder to `en-GB`",
      "name the folder for its language: `fr`, `en-GB`",
    ]);
    expect(canonicalTag("ZH-hant")).toBe("zh-Hant");
  });
});

describe("the templates", () => {
  it("are the project's and the shipped ones", () => {
    const own = names("templates/mine/mine.hbs", "templates/a.txt");
    expect(
      listTemplates(createMemoryHost({ ...own, shipped: { "templates/briefing/briefing.hbs": "" } })),
    ).toEqual(["briefing", "mine"]);
    expect(listTemplates(createMemoryHost({ shipped: {} }))).toEqual([]);
  });
});
