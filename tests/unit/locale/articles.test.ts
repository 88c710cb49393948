/** The articles that come with the project, in the languages that they have. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../../src/article/read-article.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { acceptTranslation } from "../../../src/locale/accept-translation.ts";
import type { Edition } from "../../../src/locale/edition.ts";
import { makeEdition } from "../../../src/locale/make-edition.ts";
import { createNodeHost } from "../../../src/node-host.ts";

const host = createNodeHost(".");

function load(slug: string) {
  const file = `articles/${slug}.yaml`;
  const article = readArticle({ file, bytes: readFileSync(file) }, { host, sink: createSink() });
  if (article === null) throw new Error(`${slug} was not read`);
  return article;
}

async function make(slug: string, language: string): Promise<Edition> {
  const sink = createSink();
  const request = { article: load(slug), language, languages: ["fr", "en"], template: "briefing" };
  const edition = await makeEdition(request, { host, sink });
  expect(sink.diagnostics).toEqual([]);
  if (edition === null) throw new Error(`no ${language} edition of ${slug}`);
  return edition;
}

function partition<T>(
  all: readonly T[],
  isFirst: (one: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

describe.each(["sommet-alaska-trump-poutine", "specimen"])("%s", (slug) => {
  test("is translated whole, and checked against today's original", async () => {
    const { texts, translation, article, isOriginal } = await make(slug, "en");
    expect(isOriginal).toBe(false);
    expect([...texts.keys()]).toEqual([...article.texts.keys()]);
    const [translated, others] = partition([...texts.values()], ({ state }) => state === "translated");
    expect(translation).toEqual({ translated: translated.length, stale: 0, missing: 0 });
    for (const text of translated) expect(text.language).toBe("en");
    // Years in a chart, an address: what is the same in every language.
    for (const { key, state } of others) expect({ state, optional: article.texts.get(key)?.optional }).toEqual({ state: "original", optional: true }); // prettier-ignore
    expect(others.length).toBeLessThan(5);
  });

  test("has a lock that accepting would not change", () => {
    const sink = createSink();
    const accepted = acceptTranslation({ article: load(slug), language: "en", keys: [] }, { host, sink });
    expect(sink.diagnostics).toEqual([]);
    if (accepted === null || "unknownKey" in accepted) throw new Error("not accepted");
    expect(new TextDecoder().decode(accepted.bytes)).toBe(
      readFileSync(`locales/en/${slug}.lock.json`, "utf8"),
    );
  });

  test("is the original in its own language", async () => {
    const { texts, isOriginal, translation, language } = await make(slug, "fr");
    expect({ isOriginal, language }).toEqual({ isOriginal: true, language: "fr" });
    expect(translation).toEqual({ translated: 0, stale: 0, missing: 0 });
    for (const text of texts.values()) expect(text).toMatchObject({ language: "fr", state: "original" });
  });
});

test("what was said in English and is known in French only is translated back", async () => {
  const { quotes, quotesNote } = await make("sommet-alaska-trump-poutine", "en");
  const renderings = [...quotes].map(([id, { rendering }]) => `${id} ${rendering}`);
  expect(renderings).toEqual(["q1 translation", "q2 translation", "q3 translation", "q4 translation", "q5 translation", "q6 back-translation", "q7 translation"]); // prettier-ignore
  expect(quotesNote).toBeNull();
});

test("what was said in English and is known as spoken is the original", async () => {
  const { quotes, quotesNote } = await make("specimen", "en");
  expect(quotes.get("q-reseau")?.rendering).toBe("original");
  expect(quotes.get("q-directrice")?.rendering).toBe("translation");
  expect(quotesNote).toMatch(/translated from French/u);
});

test("the briefing has its words in English and in French alike", async () => {
  const [english, french] = [await make("specimen", "en"), await make("specimen", "fr")];
  for (const key of english.words.keys) {
    for (const { words } of [english, french]) expect(words.keys.has(key)).toBe(true);
    const values = { count: 2, date: "x", version: "1", reference: "x", language: "x", languages: "x", licence: "x", quotation: "x", spoken: "x" }; // prettier-ignore
    expect(english.words.translate(key, values) ?? `no ${key}`).not.toMatch(/^no |\{\{/u);
    expect(french.words.translate(key, values) ?? `no ${key}`).not.toMatch(/^no |\{\{/u);
  }
});
