/** How each quotation is rendered: by rule, or by what the translation says. */
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/markup/plain-text.ts";
import { edit, translate, translation, type Edited } from "./editing.ts";

function renderings({ edition }: Edited): readonly string[] {
  return [...edition.quotes].map(([id, { rendering }]) => `${id} ${rendering}`);
}

function withQuotes(quotes: unknown): Promise<Edited> {
  return translate({ $quotes: quotes, ...translation });
}

describe("quotations", () => {
  it("without a statement are translations, or back-translations where said in this language and not known as spoken", async () => {
    const edited = await translate(translation);
    expect(renderings(edited)).toEqual(["q1 translation", "q2 back-translation", "q3 translation"]);
    expect(edited.edition.quotesNote).toBeNull();
    expect(plainText(edited.edition.quotes.get("q3")?.verbatim ?? [])).toBe("Yes, so");
  });

  it("said in `en` were said in the language of `en-GB`, not in that of `de`", async () => {
    const json = JSON.stringify(translation);
    const british = await edit({ language: "en-GB", files: { "locales/en-GB/a.json": json } });
    expect(renderings(british)[1]).toBe("q2 back-translation");
    const german = await edit({ language: "de", files: { "locales/de/a.json": json } });
    expect(renderings(german)[1]).toBe("q2 translation");
  });

  it("in the original are what the article says", async () => {
    expect(renderings(await edit({ language: "fr" }))).toEqual([
      "q1 unknown",
      "q2 translation",
      "q3 translation",
    ]);
  });

  it("are what the translation says, one by one or all", async () => {
    const edited = await withQuotes({
      default: { rendering: "translation", note: "Translated from French." },
      q3: { rendering: "original" },
      q2: { verbatim: "Yes <q>sir</q>" },
    });
    expect(edited.found).toEqual([]);
    expect(renderings(edited)).toEqual(["q1 translation", "q2 translation", "q3 original"]);
    expect(edited.edition.quotesNote).toBe("Translated from French.");
    expect(plainText(edited.edition.quotes.get("q2")?.verbatim ?? [])).toBe("Yes sir");
    expect(plainText(edited.edition.quotes.get("q3")?.verbatim ?? [])).toBe("Yes, so");
  });

  it("may have empty statements", async () => {
    const edited = await withQuotes({ default: { rendering: "", note: null }, q1: null });
    expect(edited.found).toEqual([]);
    expect(renderings(edited)[1]).toBe("q2 back-translation");
  });

  const faults: readonly (readonly [what: string, quotes: unknown, found: readonly string[], said: RegExp])[] = [
    ["is no object", "translation", ["2:3 QUOTES"], /`\$quotes` is not an object/],
    ["has an unknown rendering", { q1: { rendering: "translated" } }, ["4:20 QUOTES"], /did you mean `translation`/],
    ["has a number for one", { q1: { rendering: 3 } }, ["4:7 QUOTES"], /`\$quotes\.q1\.rendering` is not a text/],
    ["names an unknown quotation", { q9: { rendering: "original" } }, ["3:5 UNKNOWN-KEY"], /`q9`.*did you mean `q1`/],
    ["has an unknown statement", { q1: { renderring: "original" } }, ["4:7 UNKNOWN-KEY"], /did you mean `rendering`/],
    ["has words as spoken for all", { default: { verbatim: "x" } }, ["4:7 UNKNOWN-KEY"], /known are rendering, note/],
    ["has a list for one", { q1: [] }, ["3:5 QUOTES"], /`\$quotes\.q1` is not an object/],
    ["has a bad mark", { q1: { verbatim: "a <b>c</b>" } }, ["4:22 DEP-MARKUP-UNKNOWN-TAG"], /`\$quotes\.q1\.verbatim`/],
    ["has a mark in a note", { default: { note: "a <em>c</em>" } }, ["4:18 MARKUP-IN-PLAIN-TEXT"], /`\$quotes\.default\.note`/],
  ]; // prettier-ignore

  it.each(faults)("are said to be wrong where a statement %s", async (_what, quotes, expected, said) => {
    const { found, diagnostics } = await withQuotes(quotes);
    expect(found.slice(0, 1)).toEqual(expected.map((line) => `locales/en/a.json ${line}`));
    expect(`${diagnostics[0]?.message ?? ""} ${diagnostics[0]?.hint ?? ""}`).toMatch(said);
  });

  it("stated twice are said to be so", async () => {
    const json = JSON.stringify(translation).replace("{", '{"$quotes":{"q1":{},\n"q1":{}},\n"$quotes":{},');
    const { found } = await translate(json);
    expect([...found].sort()).toEqual([
      "locales/en/a.json 2:1 DUPLICATE-KEY",
      "locales/en/a.json 3:1 DUPLICATE-KEY",
    ]);
  });
});
