/** The summit and the specimen as notes: short, whole, and with what a note must say at its head. */
import { describe, expect, it } from "vitest";
import { expectTexts } from "../../tools/expected-texts.ts";
import { findFaults } from "../../tools/find-sentences.ts";
import { findHtmlFaults } from "../../tools/find-html-faults.ts";
import { readText } from "../../tools/read-pdf.ts";
import { readPage } from "../../tools/read-page.ts";
import { makeReport } from "./make-report.ts";
import { readSheets } from "./read-sheets.ts";

const summit = "sommet-alaska-trump-poutine";
const spaced = (text: string): string => text.replaceAll(/\s+/gu, " ");

describe.each(["fr", "en"] as const)("a note in %s", (language) => {
  it("takes two pages at most for the summit, and says every sentence of its body in order", async () => {
    const { bytes, pages } = await makeReport("note", summit, language, "pdf");
    expect(pages).toBeLessThanOrEqual(2);
    const expected = expectTexts(summit, language);
    // A note has no list of positions, events, people and quotations: what comes after the body is left out here.
    const end = expected.texts.findIndex((text) => text.includes("B-2"));
    const last = expected.texts.findIndex((text, index) => index > end && text.includes("Trump"));
    const texts = expected.texts.slice(0, last);
    expect(texts.length).toBeGreaterThan(12);
    const text = (await readSheets(bytes)).sheets.map((sheet) => sheet.text).join(" ");
    expect(findFaults(text, { ...expected, texts }).filter((fault) => !fault.startsWith("said"))).toEqual([]);
  });

  it("begins with reference, state and subject", async () => {
    const text = spaced((await readText((await makeReport("note", summit, language, "pdf")).bytes))[0] ?? "");
    const [reference, state, subject] =
      language === "fr"
        ? (["Référence", "État Projet", "Objet"] as const)
        : (["Reference", "Status Draft", "Subject"] as const);
    const places = [`${reference} 000_9f9abdb47e229ef7`, state, subject].map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toMatch(/null|undefined/u);
  });

  it("has embargo, circulation, author and notes of the specimen", async () => {
    const pages = (await readText((await makeReport("note", "specimen", language, "pdf")).bytes)).map(spaced);
    const words =
      language === "fr"
        ? ["Embargo jusqu’au", "Diffusion", "De Rédaction de la régie"]
        : ["Embargoed until", "Circulation", "From Rédaction de la régie"];
    for (const word of words) expect(pages[0]).toContain(word);
    expectTexts("specimen", language).notes.forEach((note, index) => {
      const start = spaced(note.split(/[:;,]/u)[0] ?? "").replaceAll("'", "’");
      expect(pages.filter((page) => page.includes(`${String(index + 1)} ${start}`))).toHaveLength(1);
    });
  });

  it.each([summit, "specimen"])("makes a page of %s that any reader can use", async (slug) => {
    const page = readPage(new TextDecoder().decode((await makeReport("note", slug, language, "html")).bytes));
    expect(findHtmlFaults(page)).toEqual([]);
  });
});
