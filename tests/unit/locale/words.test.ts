/** The template's own words: plurals by language, context, formats, single words replaced by the project. */
import { describe, expect, it } from "vitest";
import { edit, inShort, translation, type Edited } from "./editing.ts";

const article = JSON.stringify(translation);

interface Words {
  readonly language?: string;
  readonly own?: Readonly<Record<string, unknown>>;
  readonly shipped?: Readonly<Record<string, unknown>>;
}

/** Words by language, as objects or as text. */
function withWords({ language = "en", own = {}, shipped = {} }: Words): Promise<Edited> {
  const asFiles = (words: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(words).map(([tag, content]) => [
        `locales/${tag}/page.json`,
        typeof content === "string" ? content : JSON.stringify(content, null, 2),
      ]),
    );
  const files = { ...asFiles(own), [`locales/${language}/a.json`]: article };
  return edit({ language, files, shipped: asFiles(shipped) });
}

const counts = [0, 1, 2, 5, 21, 1_000_000];

/** UTS #35, plural rules of CLDR: the category of each count above. */
const plurals: readonly (readonly [language: string, categories: string, expected: string])[] = [
  ["fr", "one many other", "one one other other other many"],
  ["en", "one other", "other one other other other other"],
  ["ru", "one few many other", "many one few many one many"],
  ["ar", "zero one two few many other", "zero one two few many other"],
  ["ja", "other", "other other other other other other"],
];

describe("plurals", () => {
  it.each(plurals)("of %s are %s", async (language, categories, expected) => {
    const words = Object.fromEntries(
      categories.split(" ").map((name) => [`notes_${name}`, `${name} {{count}}`]),
    );
    const { edition, found } = await withWords({ language, own: { [language]: words } });
    expect(found.filter((line) => !line.endsWith("OF-ORIGINAL"))).toEqual([]);
    const said = counts.map((count) => edition.words.translate("notes", { count }));
    expect(said).toEqual(expected.split(" ").map((name, index) => `${name} ${String(counts[index])}`));
  });

  it.each(plurals)("of %s that are left out are said as the general one", async (language) => {
    const { edition } = await withWords({ language, own: { [language]: { notes_other: "n {{count}}" } } });
    const said = counts.map((count) => edition.words.translate("notes", { count }));
    expect(said).toEqual(counts.map((count) => `n ${String(count)}`));
  });

  it("may have a word of their own for none", async () => {
    const own = { en: { notes_zero: "none", notes_one: "one", notes_other: "many" } };
    const { edition } = await withWords({ own });
    expect([0, 1, 2].map((count) => edition.words.translate("notes", { count }))).toEqual([
      "none",
      "one",
      "many",
    ]);
  });

  it("count in order where they are asked to", async () => {
    const own = { en: { place_ordinal_one: "{{count}}st", place_ordinal_two: "{{count}}nd", place_ordinal_few: "{{count}}rd", place_ordinal_other: "{{count}}th" } }; // prettier-ignore
    const { edition } = await withWords({ own });
    const said = [1, 2, 3, 4, 21].map((count) => edition.words.translate("place", { count, ordinal: true }));
    expect(said).toEqual(["1st", "2nd", "3rd", "4th", "21st"]);
  });

  it("have a word without a number as well", async () => {
    const { edition } = await withWords({ own: { en: { notes_one: "Note", notes_other: "Notes" } } });
    expect(edition.words.translate("notes")).toBe("Notes");
  });

  it("go with context", async () => {
    const own = { en: { seen_f_one: "she saw one", seen_f_other: "she saw {{count}}", seen_other: "saw {{count}}", by: "by them", by_f: "by her" } }; // prettier-ignore
    const { edition } = await withWords({ own });
    const { translate, keys } = edition.words;
    expect(translate("seen", { count: 1, context: "f" })).toBe("she saw one");
    expect(translate("seen", { count: 3, context: "f" })).toBe("she saw 3");
    expect(translate("seen", { count: 3, context: "m" })).toBe("saw 3");
    expect(["f", "m"].map((context) => translate("by", { context }))).toEqual(["by her", "by them"]);
    expect(keys.has("seen") && keys.has("by")).toBe(true);
  });
});

describe("words", () => {
  it("of the project replace single ones of those that ship with depeche", async () => {
    const shipped = {
      en: { kind: "Briefing", status: { draft: "Draft", usable: "Released" }, notes_other: "Notes" },
    };
    const { edition, found } = await withWords({
      shipped,
      own: { en: { status: { draft: "Not final" }, mine: "Mine" } },
    });
    expect(found).toEqual([]);
    const said = ["kind", "status.draft", "status.usable", "mine", "status", "nope"].map((key) =>
      edition.words.translate(key),
    );
    expect(said).toEqual(["Briefing", "Not final", "Released", "Mine", null, null]);
    expect([...edition.words.keys].sort()).toEqual([
      "kind",
      "mine",
      "notes",
      "status.draft",
      "status.usable",
    ]);
  });

  it("take values as they are, and look for nothing in them", async () => {
    const own = { en: { made: "Made {{date}} in {{place.name}}, {{lng}} {{ns}}" } };
    const { edition } = await withWords({ own });
    const values = { date: "{{place}} $t(made) <b> & $1", place: { name: "X" }, lng: "fr", ns: "a" };
    expect(edition.words.translate("made", values)).toBe("Made {{place}} $t(made) <b> & $1 in X, fr a");
  });

  it("that ask for what the template does not give are said to do so, once, and leave it out", async () => {
    const own = {
      en: { in: "Original in {{languge}}.", notes_other: "{{n}} notes", bare: "x{{y.z, number}}" },
    };
    const { edition, diagnostics } = await withWords({ own });
    const { translate } = edition.words;
    expect(translate("in", { language: "French" })).toBe("Original in .");
    expect(translate("in", { language: "French" })).toBe("Original in .");
    expect(translate("notes", { count: 1 })).toBe(" notes");
    expect(translate("bare")).toBe("x");
    expect(translate("notes", { count: 1, n: null })).toBe(" notes");
    expect(diagnostics.map(inShort)).toEqual([
      "locales/en/page.json 2:9 WORD-VALUE",
      "locales/en/page.json 3:18 WORD-VALUE",
      "locales/en/page.json 4:11 WORD-VALUE",
    ]);
    expect(diagnostics[0]).toMatchObject({ severity: "error", hint: "did you mean `{{language}}`?" });
    expect(diagnostics[1]?.hint).toBe("it gives `{{count}}`");
  });

  it("are never the article's texts, nor the other way round", async () => {
    const { edition } = await withWords({ own: { en: { kind: "Briefing" } } });
    expect(edition.words.translate("headline")).toBeNull();
    expect(edition.words.translate("a:headline")).toBeNull();
    expect(edition.words.translate("constructor")).toBeNull();
    expect(edition.words.translate("__proto__")).toBeNull();
  });

  it("print numbers and dates in their language, and in no machine's time zone", async () => {
    const own = {
      en: {
        number: "{{n, number(maximumFractionDigits: 1)}}",
        price: "{{n, currency(currency: EUR)}}",
        date: "{{d, datetime(dateStyle: long; timeStyle: short)}}",
        list: "{{all, list}}",
        unknown: "{{n, weight}}",
      },
    };
    const { edition } = await withWords({ own, language: "en" });
    const { translate } = edition.words;
    expect(translate("number", { n: 1234.56 })).toBe("1,234.6");
    expect(translate("price", { n: 2 })).toBe("€2.00");
    expect(translate("date", { d: "2026-03-02T23:30:00-05:00" })).toMatch(/^March 3, 2026 at 4:30\sAM$/u);
    expect(translate("list", { all: ["a", "b", "c"] })).toBe("a, b, and c");
    expect(translate("date", { d: "Friday" })).toBe("Friday");
    expect(translate("unknown", { n: 3 })).toBe("3");
    const { edition: french } = await withWords({ own: { de: own.en }, language: "de" });
    expect(french.words.translate("number", { n: 1234.56 })).toBe("1.234,6");
  });

  it("that one language lacks come from its parents, the original's language, English, French", async () => {
    const own = {
      "en-GB": { a: "a GB" },
      en: { a: "a en", b: "b en" },
      fr: { a: "a fr", b: "b fr", c: "c fr" },
    };
    const { edition, diagnostics } = await withWords({ own, language: "en-GB" });
    const { translate, keys } = edition.words;
    expect(["a", "b", "c", "c", "d"].map((key) => translate(key))).toEqual([
      "a GB",
      "b en",
      "c fr",
      "c fr",
      null,
    ]);
    expect([...keys].sort()).toEqual(["a", "b", "c"]);
    expect(diagnostics.map(inShort)).toEqual(["locales/en-GB/page.json 1:1 MISSING-WORD"]);
    expect(diagnostics[0]).toMatchObject({
      severity: "warning",
      message: "`locales/en-GB/page.json` lacks a word of the template: it is printed in `fr`",
      hint: "add `c`: docs/templates.md says how, under Words",
    });
  });

  it("that are missing are said to be so once, with all their number, when one is printed", async () => {
    const words = { kind: "x", notes_one: "n", notes_other: "ns", status: { draft: "d", usable: "u" }, wordmark: "w" };
    const { edition, diagnostics } = await withWords({ shipped: { en: words }, own: { es: { kind: "Nota" } }, language: "es" });
    expect(edition.words.translate("kind")).toBe("Nota");
    expect(diagnostics).toEqual([]);
    expect(edition.words.translate("status.draft")).toBe("d");
    expect(edition.words.translate("wordmark")).toBe("w");
    expect(diagnostics.map(inShort)).toEqual(["locales/es/page.json 1:1 MISSING-WORD"]);
    expect(diagnostics[0]).toMatchObject({
      message: "`locales/es/page.json` lacks 4 words of the template: they are printed in `en`",
      hint: "add `notes_one`, `notes_other` and 3 more: docs/templates.md says how, under Words",
    });
  }); // prettier-ignore

  it("that are empty are missing, and said to be so where they stand", async () => {
    const own = { de: { a: "  ", b: "b" }, fr: { a: "un", b: "deux" } };
    const { edition, diagnostics } = await withWords({ own, language: "de" });
    expect(edition.words.translate("a")).toBe("un");
    expect(diagnostics.map(inShort)).toEqual(["locales/de/page.json 2:3 MISSING-WORD"]);
    expect(diagnostics[0]?.message).toBe("the word `a` is empty, and counts as missing");
    const shipped = await withWords({ shipped: { en: { a: "x" } }, own: { en: { a: "" } } });
    expect(shipped.edition.words.translate("a")).toBe("x");
    expect(shipped.found).toEqual(["locales/en/page.json 2:3 MISSING-WORD"]);
  });

  it("of a language without any are said to be missing once", async () => {
    const { edition, found, diagnostics } = await withWords({
      shipped: { en: { a: "x", b_one: "y", b_other: "ys" } },
      language: "de",
    });
    expect(["a", "b"].map((key) => edition.words.translate(key))).toEqual(["x", "ys"]);
    expect(found).toEqual(["locales/de/page.json - NO-WORDS"]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      severity: "warning",
      message: "the template `page` has no words in `de`: all 2 are printed in `en`",
      hint: "add `locales/de/page.json`: docs/templates.md says how, under Words",
    });
  });

  it("that are damaged are said to be so, and where", async () => {
    const broken = await withWords({ own: { en: '{ "a": "x",\n "b": }' } });
    expect(broken.found).toEqual(["locales/en/page.json 2:7 SYNTAX"]);
    expect(broken.made).not.toBeNull();
    const number = await withWords({ own: { en: '{ "a": 3, "b": "x", "b": "y" }' } });
    expect(number.found).toEqual([
      "locales/en/page.json 1:8 NOT-TEXT",
      "locales/en/page.json 1:21 DUPLICATE-KEY",
    ]);
  });

  it("of one edition are not those of another made at the same time", async () => {
    const own = { en: { a: "en" }, de: { a: "de" }, ru: { a: "ru" } };
    const editions = await Promise.all(["en", "de", "ru"].map((language) => withWords({ own, language })));
    expect(editions.map(({ edition }) => edition.words.translate("a"))).toEqual(["en", "de", "ru"]);
  });
});

describe("a word that no other language has", () => {
  const shipped = { en: { wordmark: "Depeche", notes_one: "Note", notes_other: "Notes", by: "By" } };
  it("is misspelt where it is nearly one that is lacking", async () => {
    const own = { en: { kind: "x", wordmak: "Mine", nots_one: "N", by_f: "By her" } };
    const { diagnostics } = await withWords({ shipped, own });
    expect(diagnostics.map(inShort)).toEqual([
      "locales/en/page.json 3:3 UNKNOWN-WORD",
      "locales/en/page.json 4:3 UNKNOWN-WORD",
    ]);
    expect(diagnostics.map(({ severity, message, hint }) => [severity, message, hint])).toEqual([
      ["warning", "the template has no word `wordmak`", "did you mean `wordmark`?"],
      ["warning", "the template has no word `nots_one`", "did you mean `notes_one`?"],
    ]);
  });

  it.each([
    ["it is far from all others", { shipped, own: { en: { colophon: "x" } } }],
    ["the other is there as well", { shipped, own: { en: { wordmark: "x", wordmarks: "y" } } }],
    ["a language that this edition does not ask has it", { shipped, own: { en: { wordmak: "x" }, es: { wordmak: "y" } } }],
    ["there is no other language", { own: { en: { wordmak: "x", wordmark: "y" } } }],
  ])("is its own where %s", async (_what, words) => {
    expect((await withWords(words)).found).toEqual([]);
  }); // prettier-ignore

  it("is misspelt beside the project's other languages, too", async () => {
    const own = { en: { people: "People", source: "Source" }, fr: { people: "Gens", sorce: "Source" } };
    const { found } = await withWords({ own, language: "fr" });
    expect(found.filter((line) => !line.endsWith("OF-ORIGINAL"))).toEqual([
      "locales/fr/page.json 3:3 UNKNOWN-WORD",
    ]);
  });
});
