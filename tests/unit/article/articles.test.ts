/** The articles that come with the project: their sources, their translations, and that they use the whole format. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Article, Block } from "../../../src/article/article.ts";
import { readArticle } from "../../../src/article/read-article.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { compareMarks } from "../../../src/markup/compare-marks.ts";
import type { Fragment } from "../../../src/markup/fragment.ts";
import { inlineNames } from "../../../src/markup/inline-table.ts";
import { parseFragment } from "../../../src/markup/parse-fragment.ts";
import { plainText } from "../../../src/markup/plain-text.ts";
import { walk } from "../../../src/markup/walk.ts";
import { createNodeHost } from "../../../src/node-host.ts";

function load(slug: string): Article {
  const sink = createSink();
  const file = `articles/${slug}.yaml`;
  const article = readArticle({ file, bytes: readFileSync(file) }, { host: createNodeHost("."), sink });
  expect(sink.diagnostics).toEqual([]);
  if (article === null) throw new Error(`${slug} was not read`);
  return article;
}

/** Leaves of a translation by key, `$quotes` left out. */
function leavesOf(value: unknown, key = ""): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== "$quotes")
    .flatMap(([name, inner]) => leavesOf(inner, key === "" ? name : `${key}.${name}`));
}

describe.each(["sommet-alaska-trump-poutine", "specimen"])("%s", (slug) => {
  test("is read without a remark", () => {
    expect(load(slug)).toMatchObject({ slug, language: "fr" });
  });

  test("is translated whole, mark by mark, with nothing added", () => {
    const { texts } = load(slug);
    const translation = new Map(leavesOf(JSON.parse(readFileSync(`locales/en/${slug}.json`, "utf8"))));
    const wanted = [...texts].filter(([, { optional }]) => optional !== true).map(([key]) => key);
    expect(wanted.filter((key) => !translation.has(key))).toEqual([]);
    expect([...translation.keys()].filter((key) => !texts.has(key))).toEqual([]);
    for (const [key, words] of translation) {
      const original = texts.get(key);
      if (original === undefined || original.plain) continue;
      const { fragment, problems } = parseFragment(words, { where: key });
      expect(problems).toEqual([]);
      expect({ key, ...compareMarks(original.fragment, fragment) }).toEqual({ key, lost: [], added: [] });
    }
  });
});

describe("the summit article and its source", () => {
  const slug = "sommet-alaska-trump-poutine";
  /** Glyphs of quotations are marks in the article; all else must be the same, letter for letter. */
  const bare = (text: string): string => text.replace(/[“”"]/g, "").replace(/\s+/g, " ").trim();
  const source = readFileSync(`articles/${slug}/source.fr.txt`, "utf8");
  const paragraphs = source.split(/\n\s*\n/).map(bare);

  test("have the same paragraphs in the same order, and nothing beside them", () => {
    // A pull quote repeats a quotation of the text: it says nothing of its own.
    const blocks = load(slug)
      .body.filter(({ type }) => type !== "pullQuote")
      .map((block) => (block.type === "paragraph" ? bare(plainText(block.text)) : block.type));
    expect(blocks).toEqual(paragraphs);
  });

  test("have every sentence of the source once", () => {
    const body = load(slug)
      .body.flatMap((block) => (block.type === "paragraph" ? [bare(plainText(block.text))] : []))
      .join("\n");
    const sentences = [...new Intl.Segmenter("fr", { granularity: "sentence" }).segment(bare(source))].map(
      ({ segment }) => segment.trim(),
    );
    expect(sentences.length).toBeGreaterThanOrEqual(20);
    for (const sentence of sentences) expect(body.replaceAll("\n", " ").split(sentence)).toHaveLength(2);
  });

  test("other wording is marked as editorial or says what supports it", () => {
    const article = load(slug);
    const supported = new Set<string>([...article.keyFacts, ...article.timeline].flatMap(({ from }) => from));
    expect(supported.size).toBeGreaterThan(0);
    const free = [...article.texts.keys()].filter((key) => {
      if (key.startsWith("body.")) return false;
      if (key === "headline" || key === "deck")
        return article[key]?.origin !== "editorial" || article[key].from.length === 0;
      const [collection, id] = key.split(".");
      if (collection === "keyFacts")
        return article.keyFacts.find((fact) => fact.id === id)?.from.length === 0;
      if (collection === "timeline")
        return article.timeline.find((event) => event.id === id)?.from.length === 0;
      if (collection === "positions")
        return (
          article.positions.find((side) => side.id === id)?.points.some(({ from }) => from.length === 0) !==
          false
        );
      return true;
    });
    // Names and roles are the source's own words, in its own order.
    const words = bare(source).toLowerCase().replaceAll("l'", "").replaceAll("d'", "");
    const unfounded = free.filter((key) => {
      const text =
        article.texts.get(key)?.source.toLowerCase().replaceAll("l'", "").replaceAll("d'", "") ?? "";
      return !words.includes(text);
    });
    expect(unfounded).toEqual([]);
  });

  test("a changed word, a lost sentence and an added one are noticed", () => {
    const [first = ""] = paragraphs;
    expect(bare(first.replace("Alaska", "Islande"))).not.toBe(first);
    expect(paragraphs).not.toContain(bare(`${first} Une phrase de plus.`));
  });
});

describe("the specimen", () => {
  const article = load("specimen");
  const flat = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => (block.type === "note" ? [block, ...flat(block.blocks)] : [block]));
  const blocks = flat(article.body);

  test("has every type of block and every level of heading", () => {
    const types = [
      "paragraph",
      "heading",
      "list",
      "break",
      "quote",
      "pullQuote",
      "note",
      "figure",
      "table",
      "chart",
    ];
    expect(types.filter((type) => !blocks.some((block) => block.type === type))).toEqual([]);
    const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
    expect(new Set(levels)).toEqual(new Set([2, 3, 4]));
  });

  test("has every mark", () => {
    const found = new Set<string>();
    const note = (fragment: Fragment): void => {
      walk(fragment, (inline) => {
        if (inline.type === "element") found.add(inline.name);
      });
    };
    for (const { fragment } of article.texts.values()) note(fragment);
    expect(inlineNames.filter((name) => !found.has(name))).toEqual([]);
  });

  test("has every field, so that none is null everywhere", () => {
    const empty: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (value === null || (Array.isArray(value) && value.length === 0)) empty.push(path);
    };
    for (const [key, value] of Object.entries(article)) look(value, key);
    for (const name of ["dateline", "rights", "contact"] as const)
      for (const [key, value] of Object.entries(article[name] ?? {})) look(value, `${name}.${key}`);
    expect(empty).toEqual([]);
    const lists = [
      "byline",
      "quotes",
      "keyFacts",
      "entities",
      "timeline",
      "positions",
      "media",
      "sources",
      "subjects",
      "corrections",
    ] as const;
    for (const name of lists) {
      const items: readonly object[] = article[name];
      const keys = new Set(items.flatMap((item) => Object.keys(item)));
      const missing = [...keys].filter((key) => items.every((item) => Reflect.get(item, key) === null));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
    expect(new Set(article.timeline.map(({ status }) => status))).toEqual(
      new Set(["happened", "announced", "planned", "cancelled", null]),
    );
    expect(new Set(article.entities.map(({ kind }) => kind)).size).toBe(4);
  });

  test("has data from the article and from a file, numbers, texts and gaps", () => {
    const charts = blocks.flatMap((block) => (block.type === "chart" ? [block] : []));
    expect(charts.map(({ data }) => data.length)).toEqual([24, 6]);
    expect(charts[0]?.data[0]).toEqual({ mois: "2025-01", point: "Réservoir nord", nitrates: 17.9 });
    expect(charts[0]?.data[15]).toEqual({ mois: "2025-08", point: "Hameau des Forges", nitrates: null });
    const table = blocks.find((block) => block.type === "table");
    expect(table?.type === "table" && table.rows[3]?.slice(1, 4)).toEqual([
      { number: 24.75, places: 2 },
      null,
      { number: 0.9, places: 1 },
    ]);
    expect(article.media.map(({ format, width, height }) => [format, width, height])).toEqual([
      ["svg", 616, 98],
      ["png", 960, 480],
      ["svg", 480, 24],
    ]);
  });
});
