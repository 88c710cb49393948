/** The briefings on the web, their source read as any parser would: text, headings, languages, alternatives, addresses. */
import { describe, expect, it } from "vitest";
import { expectTexts } from "../../tools/expected-texts.ts";
import { findFaults } from "../../tools/find-sentences.ts";
import { findHtmlFaults } from "../../tools/find-html-faults.ts";
import { languages, makeBriefing, slugs } from "../../tools/make-briefings.ts";
import { readPage } from "../../tools/read-page.ts";

const briefings = slugs.flatMap((slug) => languages.map((language) => [slug, language] as const));

async function readBriefing(...of: (typeof briefings)[number]): Promise<string> {
  return new TextDecoder().decode((await makeBriefing(...of, "html")).bytes);
}

describe.each(briefings)("%s in %s", (slug, language) => {
  it("says every sentence once and in the order of reading", async () => {
    const { text } = readPage(await readBriefing(slug, language));
    expect(findFaults(text, expectTexts(slug, language))).toEqual([]);
  });

  it("has one h1, no level skipped, lang, dir, alt, and asks for nothing outside", async () => {
    const page = readPage(await readBriefing(slug, language));
    expect(findHtmlFaults(page)).toEqual([]);
    expect(page).toMatchObject({ language, direction: "ltr" });
    expect(page.headings.length).toBeGreaterThan(5);
  });

  it("names the other edition, and itself, by language", async () => {
    const { alternates } = readPage(await readBriefing(slug, language));
    const pages = alternates.filter(({ href }) => href.endsWith(".html"));
    expect(pages).toEqual(
      expect.arrayContaining(languages.map((other) => ({ language: other, href: `${slug}.${other}.html` }))),
    );
  });

  it("describes the article as data: NewsArticle, in its language, with nothing unknown", async () => {
    const { scripts } = readPage(await readBriefing(slug, language));
    expect(scripts).toHaveLength(1);
    const data = JSON.parse(scripts[0]?.text ?? "") as Record<string, unknown>;
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      inLanguage: language,
    });
    expect(JSON.stringify(data)).not.toMatch(/null|undefined|""/u);
    expect("author" in data).toBe(slug === "specimen");
    expect("dateCreated" in data).toBe(slug === "specimen");
  });

  it("has fine spaces and quotation marks of its language in the text itself", async () => {
    const html = await readBriefing(slug, language);
    const { text } = readPage(html);
    if (language === "fr") {
      expect(text).toMatch(/«\u202f\p{L}/u);
      expect(text).toMatch(/\p{L}\u202f»/u);
      expect(text).not.toMatch(/« \p{L}|[\p{L}\p{N}] [:;!?»]|[\p{L}\p{N}][;!?](?!\/)/u);
    } else expect(text).toMatch(/“\p{L}[^«»]*”/u);
    expect(text).not.toMatch(/['"]|\.\.|\b(?:null|undefined)\b|\[object/u);
    expect(html).toMatch(/\bq\s*\{\s*quotes:\s*none/u);
  });

  it("fails the same checks when it is damaged", async () => {
    const html = await readBriefing(slug, language);
    const expected = expectTexts(slug, language);
    const damaged = (from: string | RegExp, to: string) => findHtmlFaults(readPage(html.replace(from, to)));
    expect(damaged(/<h1[^>]*>/u, "<h2>")).toContain("not one h1");
    expect(damaged(/<h2/u, "<h4")).toContainEqual(expect.stringMatching(/^heading skips/u));
    expect(damaged(/ lang="(?:fr|en)"/u, "")).toContain("no lang");
    expect(damaged("</main>", '<img src="https://example.org/a.png"></main>')).toEqual(
      expect.arrayContaining(["image without alt", "asks for https://example.org/a.png"]),
    );
    expect(damaged("</main>", "<script>1</script></main>")).toContain("runs a script");
    expect(damaged("</main>", '<a href="#nowhere">x</a></main>')).toContain("link to nothing: #nowhere");
    expect(damaged("</main>", '<p id="row_positions"></p></main>')).toContain("id twice: row_positions");
    const [first = ""] = expected.texts.filter((text) => text.split(" ").length > 9 && !/['"’]/u.test(text));
    const word = first.split(" ")[3] ?? "";
    const { text } = readPage(html);
    const lost = findFaults(text.replaceAll(new RegExp(`(?<=\\P{L})${word}(?=\\P{L})`, "gu"), ""), expected);
    expect(lost).toContainEqual(expect.stringMatching(/^lost/u));
  });
});
