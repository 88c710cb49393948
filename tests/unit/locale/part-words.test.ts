/** Words that the parts for all templates bring along: where a template lacks them, and only there. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { partWords } from "../../../src/locale/read-part-words.ts";
import { edit, inShort, translation, type Edited } from "./editing.ts";

const shipped = {
  en: {
    kind: "Briefing",
    notes_one: "Note",
    notes_other: "Notes",
    source: { text: "Text", url: "Online" },
  },
  fr: {
    kind: "Dépêche",
    notes_one: "Note",
    notes_other: "Notes (fr)",
    source: { text: "Texte", url: "En ligne" },
  },
};

/** The template `page`; the briefing's words are those that ship with depeche. */
function withOwn(own: Readonly<Record<string, object>>, language = "en"): Promise<Edited> {
  const files = Object.entries(own).map(([tag, words]) => [
    `locales/${tag}/page.json`,
    JSON.stringify(words),
  ]);
  return edit({
    language,
    files: Object.fromEntries([
      ...files,
      [`locales/${language}/a.json`, JSON.stringify(translation)],
    ]) as Record<string, string>,
    shipped: Object.fromEntries(
      Object.entries(shipped).map(([tag, words]) => [`locales/${tag}/briefing.json`, JSON.stringify(words)]),
    ),
  });
}

describe("words of parts", () => {
  it("are those that the files of the parts ask for", () => {
    const folder = new URL("../../../templates/partials/", import.meta.url);
    const asked = readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), "utf8").matchAll(/\bt "([^".]+)/gu)].map(([, word]) => word),
    );
    expect([...new Set(asked)].sort()).toEqual([...partWords].sort());
  });

  it("are there for a template without any, in the edition's language; other words of the briefing are not", async () => {
    const { edition, found } = await withOwn({});
    const { translate, keys } = edition.words;
    expect(translate("notes", { count: 2 })).toBe("Notes");
    expect(translate("notes", { count: 1 })).toBe("Note");
    expect(translate("source.url")).toBe("Online");
    expect(translate("kind")).toBeNull();
    expect([...keys].sort()).toEqual(["notes", "source.text", "source.url"]);
    expect(found).toEqual([]);
  });

  it("give way to the template's own, whatever plurals both have, and as whole groups", async () => {
    const { edition, found } = await withOwn({ en: { notes: "Remarks" } });
    const { translate } = edition.words;
    expect([1, 2].map((count) => translate("notes", { count }))).toEqual(["Remarks", "Remarks"]);
    expect(translate("source.text")).toBe("Text");
    expect(found).toEqual([]);
    const { edition: other } = await withOwn({ en: { source: { url: "Web" } } });
    expect(["source.url", "source.text", "notes"].map((key) => other.words.translate(key))).toEqual([
      "Web",
      null,
      "Notes",
    ]);
  });

  it("are not mixed with what the template says in another language: that is missing as ever", async () => {
    const { edition, diagnostics } = await withOwn({ en: { kind: "Paper" }, fr: { notes: "Renvois" } });
    expect(edition.words.translate("notes", { count: 2 })).toBe("Renvois");
    expect(diagnostics.map(inShort)).toEqual(["locales/en/page.json 1:1 MISSING-WORD"]);
  });

  it("are named, each once, where they have to come from another language", async () => {
    const { edition, diagnostics } = await withOwn({ de: { kind: "Blatt" } }, "de");
    const { translate } = edition.words;
    expect(translate("kind")).toBe("Blatt");
    expect(diagnostics).toEqual([]);
    expect(translate("notes", { count: 2 })).toBe("Notes (fr)");
    expect(translate("notes", { count: 2 })).toBe("Notes (fr)");
    expect(translate("source.text")).toBe("Texte");
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "`locales/de/page.json` lacks the word `notes` of a part: it is printed in `fr`",
      "`locales/de/page.json` lacks the word `source.text` of a part: it is printed in `fr`",
    ]);
    expect(diagnostics[0]?.severity).toBe("warning");
  });
});
