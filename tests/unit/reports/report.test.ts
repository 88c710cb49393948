/** The guide as a report, on paper and on the web: its words in order, its contents true, its notes below their calls. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { expectTexts } from "../../tools/expected-texts.ts";
import { findFaults } from "../../tools/find-sentences.ts";
import { findHtmlFaults } from "../../tools/find-html-faults.ts";
import { readPage } from "../../tools/read-page.ts";
import { makeReport } from "./make-report.ts";
import { readInOrder } from "./read-in-order.ts";
import { readSheets } from "./read-sheets.ts";

const slug = "guide-depeches-multilingues";
const languages = ["fr", "en"] as const;
const CONTENTS = 1;

const readGuide = async (language: string) =>
  readSheets((await makeReport("report", slug, language, "pdf")).bytes);
const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").replaceAll("’", "'");

describe.each(languages)("the guide in %s", (language) => {
  it("says every sentence once and in the order of reading", async () => {
    const { bytes } = await makeReport("report", slug, language, "pdf");
    const expected = expectTexts(slug, language);
    const texts = expected.texts.filter((text) => !expected.notes.includes(text));
    expect(texts.length).toBeGreaterThan(500);
    expect(findFaults(await readInOrder(bytes), { ...expected, texts })).toEqual([]);
  });

  it("has each note on the page of its call, whole and in order", async () => {
    const { sheets } = await readGuide(language);
    const { notes } = expectTexts(slug, language);
    const found = sheets.flatMap((sheet) => sheet.notes);
    expect(found.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
    for (const sheet of sheets) expect(sheet.calls).toEqual(sheet.notes.map(({ number }) => number));
    const all = { texts: notes, notes: [], repeated: [], language };
    expect(findFaults(found.map(({ text }) => text).join(" "), all)).toEqual([]);
  });

  it("has true page numbers in its contents, and a line for every chapter and section", async () => {
    const { pdf } = await readGuide(language);
    const page = pdf.pages[CONTENTS];
    const lines = (page?.links ?? []).map(({ goal, area: [left, top, right, bottom] }) => ({
      goal: pdf.destinations[String(goal)]?.page,
      text: (page?.texts ?? [])
        .filter(({ x, baseline }) => x >= left - 1 && x < right && baseline > top && baseline < bottom)
        .map(({ text }) => text)
        .join(""),
    }));
    const sections = pdf.outline
      .flatMap((entry) => [entry, ...entry.children])
      .flatMap((entry) => [entry, ...entry.children]);
    expect(lines.length).toBeGreaterThan(60);
    expect(sections.length).toBeGreaterThan(lines.length);
    for (const { goal, text } of lines) expect(text).toMatch(new RegExp(`\\D${String(goal)}$`, "u"));
  });

  it("heads its pages with document and chapter, but where a chapter or an annex opens the page", async () => {
    const { sheets } = await readGuide(language);
    const title =
      language === "fr"
        ? "Publier une dépêche en plusieurs langues"
        : "Publishing a dispatch in several languages";
    const isOpening = (text: string) => /^(?:(?:Chapitre|Chapter) \d+|Annexe? [A-H])\b/u.test(text);
    for (const { head, text, foot } of sheets.slice(3, -1)) {
      if (isOpening(text)) expect(head).toBe("");
      else if (!/^(?:Avant de|Before you)/u.test(text)) expect(head.startsWith(title)).toBe(true);
      expect(foot).toMatch(/\d+ \/ \d+$/u);
    }
    expect(sheets.filter(({ text }) => isOpening(text)).length).toBeGreaterThanOrEqual(14);
  });

  it("numbers chapters, annexes, tables and figures without a gap", async () => {
    const { sheets } = await readGuide(language);
    const text = sheets
      .slice(2)
      .map((sheet) => sheet.text)
      .join(" ");
    const counted = (word: string) =>
      [...text.matchAll(new RegExp(`${word} (\\d+)(?= \\S)`, "gu"))].map(([, n]) => Number(n));
    const table = language === "fr" ? "Tableau" : "Table";
    expect([...new Set(counted(table))]).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect([...new Set(counted("Figure"))]).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
    const chapters = counted(language === "fr" ? "Chapitre" : "Chapter");
    expect([...new Set(chapters)]).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  });

  it("has the whole text on the web, once, with links that lead somewhere", async () => {
    const page = readPage(
      new TextDecoder().decode((await makeReport("report", slug, language, "html")).bytes),
    );
    expect(findHtmlFaults(page)).toEqual([]);
    const text = plain(page.text);
    for (const note of expectTexts(slug, language).notes) {
      const words = plain(note).split(" ").slice(0, 7).join(" ").split(/[:;]/u)[0] ?? "";
      expect(text.split(words).length - 1, words).toBe(1);
    }
  });
});

it("counts the words of the guide's chapters as its chart gives them", () => {
  const { body } = parse(readFileSync(`articles/${slug}.yaml`, "utf8")) as { readonly body: readonly Block[] };
  const english = JSON.parse(readFileSync(`locales/en/${slug}.json`, "utf8")) as { readonly body: Readonly<Record<string, string>> }; // prettier-ignore
  const counted = new Map<string, number>();
  let chapter = 0;
  for (const { id, type, level, text = "" } of body) {
    if (type === "heading" && level === 2) chapter = id.startsWith("annex") ? Infinity : chapter + (id.startsWith("foreword") ? 0 : 1);
    if (type !== "paragraph" || chapter === 0 || chapter === Infinity) continue;
    for (const [language, words] of [["français", text], ["anglais", english.body[id] ?? ""]] as const) {
      const key = `${String(chapter)} ${language}`;
      counted.set(key, (counted.get(key) ?? 0) + countWords(words));
    }
  }
  const chart = body.find(({ id }) => id === "c-longueurs")?.data ?? [];
  expect(chart.map(({ chapitre, langue, mots }) => [`${String(chapitre)} ${String(langue)}`, mots])).toEqual([...counted]);
}); // prettier-ignore

interface Block {
  readonly id: string;
  readonly type: string;
  readonly level?: number;
  readonly text?: string;
  readonly data?: readonly Readonly<Record<string, string | number>>[];
}

/** Between spaces, without marks; a note begins a word. */
function countWords(text: string): number {
  return text.replaceAll("<fn>", " ").replaceAll(/<[^>]*>/gu, "").split(/\s+/u).filter((word) => word !== "").length; // prettier-ignore
}

describe.each(languages)("the specimen as a report in %s", (language) => {
  it("says every sentence once, though it has no foreword and no annex", async () => {
    const { bytes } = await makeReport("report", "specimen", language, "pdf");
    const { sheets, pdf } = await readSheets(bytes);
    const expected = expectTexts("specimen", language);
    const texts = expected.texts.filter((text) => !expected.notes.includes(text));
    expect(findFaults(await readInOrder(bytes), { ...expected, texts })).toEqual([]);
    expect(sheets.flatMap(({ calls }) => calls)).toEqual([1, 2]);
    const chapters = pdf.outline.flatMap(({ children }) => children).map(({ title }) => title);
    expect(chapters.filter((title) => /^\d+\s/u.test(title)).map((title) => title[0])).toEqual([
      "1",
      "2",
      "3",
      "4",
    ]);
  });
});
