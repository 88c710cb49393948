/** The briefings on paper, read back with pdf-parse and pdf.js: every sentence once and in order, labels, pages, metadata. */
import { describe, expect, it } from "vitest";
import { expectTexts, type ExpectedTexts } from "../../tools/expected-texts.ts";
import { findFaults } from "../../tools/find-sentences.ts";
import { languages, makeBriefing, slugs, type Language, type Slug } from "../../tools/make-briefings.ts";
import { readPdf, readText } from "../../tools/read-pdf.ts";
import { readSheets } from "../reports/read-sheets.ts";

const briefings = slugs.flatMap((slug) => languages.map((language) => [slug, language] as const));

const headlines: Readonly<Record<Slug, Readonly<Record<Language, string>>>> = {
  "sommet-alaska-trump-poutine": {
    fr: "Sommet Trump-Poutine en Alaska : aucun accord conclu",
    en: "Trump–Putin summit in Alaska: no deal reached",
  },
  specimen: {
    fr: "Eau potable : les relevés deviennent publics chaque mois",
    en: "Drinking water: readings to be published every month",
  },
};

const labels: Readonly<Record<Language, readonly string[]>> = {
  fr: ["Note d’information", "Original en français", "Autre édition : English", "L’essentiel", "Positions", "Chronologie", "Qui est qui", "Citations", "Premiers mots"],
  en: ["Briefing", "Original in French", "Other edition: Français", "Key facts", "Positions", "Timeline", "Who’s who", "Quotations", "First words", "Translation", "Translated from French."],
}; // prettier-ignore

const spaced = (text: string): string => text.replaceAll(/\s+/gu, " ");

/** The text of the pages without what stands in their margins, and without their notes. */
async function readBody(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readSheets(bytes);
  return sheets.map(({ text }) => text).join("\n");
}

/** Notes are out of the order of reading on paper: each stands at the foot of the page of its call. */
function expectOnPaper(slug: Slug, language: Language): ExpectedTexts {
  const expected = expectTexts(slug, language);
  return { ...expected, texts: expected.texts.filter((text) => !expected.notes.includes(text)) };
}

describe.each(briefings)("%s in %s", (slug, language) => {
  const headline = headlines[slug][language];

  it("says every sentence once and in the order of reading", async () => {
    const { bytes } = await makeBriefing(slug, language, "pdf");
    const expected = expectOnPaper(slug, language);
    expect(expected.texts.length).toBeGreaterThan(35);
    expect(findFaults(await readBody(bytes), expected)).toEqual([]);
  });

  it("has each note once, at the foot of the page of its call", async () => {
    const { bytes } = await makeBriefing(slug, language, "pdf");
    const pages = (await readText(bytes)).map(spaced);
    expectTexts(slug, language).notes.forEach((note, index) => {
      const words = spaced(note.split(/[:;,]/u)[0] ?? "").replaceAll("'", "’");
      expect(pages.filter((page) => page.includes(`${String(index + 1)} ${words}`))).toHaveLength(1);
    });
  });

  it("has the labels of its language and none of the other", async () => {
    const { bytes } = await makeBriefing(slug, language, "pdf");
    const text = spaced((await readText(bytes)).join("\n"));
    for (const label of labels[language]) expect(text).toContain(label);
    const other = language === "fr" ? "en" : "fr";
    for (const label of labels[other].filter((one) => !labels[language].includes(one)))
      expect(text).not.toContain(label);
  });

  it("says nothing that is no text", async () => {
    const { bytes } = await makeBriefing(slug, language, "pdf");
    const text = (await readText(bytes)).join("\n");
    expect(text).not.toMatch(
      /\b(?:null|undefined|NaN|true|false)\b|\[object|\{\{|<\/?[a-z]|&[a-z]+;|\ufffd/u,
    );
  });

  it("has title, language, outline and page labels", async () => {
    const { bytes, pages } = await makeBriefing(slug, language, "pdf");
    const pdf = await readPdf(bytes);
    expect(spaced(String(pdf.info["Title"]))).toBe(`${headline} | Depeche`);
    expect(pdf.language).toBe(language);
    expect(pdf.viewerPreferences["DisplayDocTitle"]).toBe(true);
    expect(pdf.pages).toHaveLength(pages ?? 0);
    expect(pdf.labels).toEqual(pdf.pages.map((_, index) => String(index + 1)));
    expect(spaced(pdf.outline[0]?.title ?? "")).toBe(headline);
    expect(pdf.fonts.every((font) => /^Source(?:Serif4|Sans3)/u.test(font))).toBe(true);
  });

  it("fails the same check when a word is taken out, two sentences change places or one comes twice", async () => {
    const { bytes } = await makeBriefing(slug, language, "pdf");
    const body = await readBody(bytes);
    const expected = expectOnPaper(slug, language);
    const [long = "", next = ""] = expected.texts.filter(
      (text) => text.split(" ").length > 9 && !text.includes("'"),
    );
    const words = long.split(" ");
    const shortened = words.toSpliced(Math.floor(words.length / 2), 1).join(" ");
    const damaged = { ...expected, texts: expected.texts.map((text) => (text === long ? shortened : text)) };
    expect(findFaults(body, damaged)).toContainEqual(expect.stringMatching(/^lost/u));
    expect(findFaults(`${body}\n${long}`, expected)).toEqual([expect.stringMatching(/^said 2 times/u)]);
    const swapped = {
      ...expected,
      texts: expected.texts.map((text) => (text === long ? next : text === next ? long : text)),
    };
    expect(findFaults(body, swapped)).toContainEqual(expect.stringMatching(/^out of order/u));
  });
});

describe("the summit", () => {
  it.each(languages)("takes two pages in %s", async (language) => {
    expect((await makeBriefing("sommet-alaska-trump-poutine", language, "pdf")).pages).toBe(2);
  });

  it("names the quotation that is translated back by its words", async () => {
    const { bytes } = await makeBriefing("sommet-alaska-trump-poutine", "en", "pdf");
    const text = spaced((await readText(bytes)).join(" "));
    expect(text).toContain("“Next time in Moscow” was said in English; here it is translated back");
    expect(text).not.toMatch(/\bq[1-7]\b/u);
  });

  it("invents no date and no author", async () => {
    for (const language of languages) {
      const { bytes } = await makeBriefing("sommet-alaska-trump-poutine", language, "pdf");
      const { info } = await readPdf(bytes);
      expect(Object.keys(info)).not.toContain("CreationDate");
      expect(Object.keys(info)).not.toContain("Author");
      expect((await readText(bytes)).join("\n")).not.toMatch(/20(?:24|25|26)/u);
    }
  });
});
