/** What is wrong with a translation is said at its line and column, and with the name that was probably meant. */
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/markup/plain-text.ts";
import { edit, original, translate, translation } from "./editing.ts";

const whole = JSON.stringify(translation, null, 2);

/** The translation with one piece of its text replaced; `‸` is where the fault is expected. */
function withFault(piece: string, replacement: string): { readonly json: string; readonly place: string } {
  expect(whole.split(piece), `\`${piece}\` stands once`).toHaveLength(2);
  const marked = whole.replace(piece, () => replacement);
  const before = marked.slice(0, marked.indexOf("‸")).split("\n");
  return {
    json: marked.replace("‸", ""),
    place: `${String(before.length)}:${String((before.at(-1) ?? "").length + 1)}`,
  };
}

type Fault = readonly [what: string, piece: string, replacement: string, code: string, said: RegExp];

const errors: readonly Fault[] = [
  ["a lost quotation", '"And <q ref=\\"q3\\">Yes indeed</q>', '‸"And Yes indeed', "LOST-MARK", /`body\.p4` lacks `<q ref="q3">`/],
  ["one of two equal quotations lost", '"He said: <q ref=\\"q1\\">Yes</q>', '‸"He said: Yes', "LOST-MARK", /lacks `<q ref="q1">`/],
  ["a lost link", '"On <time datetime=\\"2026-03-02\\">2 March</time>, <ref entity=\\"e1\\">she</ref> sees <code>a.csv</code> and <a href=\\"https://x.example/\\">this link</a>', '‸"On <time datetime=\\"2026-03-02\\">2 March</time>, <ref entity=\\"e1\\">she</ref> sees <code>a.csv</code> and this link', "LOST-MARK", /lacks `<a href="https:\/\/x\.example\/">`/],
  ["an added link", "Nothing <strong>", 'Nothing ‸<a href=\\"https://y.example/\\">at</a> <strong>', "ADDED-MARK", /has `<a href="https:\/\/y\.example\/">`/],
  ["an added note", "more</strong>", "more</strong>‸<fn>Really.</fn>", "ADDED-MARK", /has `<fn>`/],
  ["an added mark after escapes", "Nothing <strong>", "\\u004eothing\\t\\\"\\ud83d\\ude00 ‸<code>x</code> <strong>", "ADDED-MARK", /has `<code>x<\/code>`/],
  ["an unknown tag", "Nothing <strong>more</strong>", "Nothing ‸<b>more</b>", "DEP-MARKUP-UNKNOWN-TAG", /`body\.p3`.*<b>/],
  ["an unclosed tag", "<strong>more</strong>", "‸<strong>more", "DEP-MARKUP-UNCLOSED-TAG", /`body\.p3`/],
  ["a script's address", 'Nothing <strong>', 'Nothing <a ‸href=\\"javascript:alert(1)\\">x</a> <strong>', "DEP-MARKUP-HREF", /./],
  ["a comment", "Nothing <strong>", "Nothing ‸<!-- x --> <strong>", "DEP-MARKUP-COMMENT", /./],
  ["a link in a headline", '"Title"', '"‸<a href=\\"https://x.example/\\">Title</a>"', "DEP-MARKUP-FORBIDDEN-HERE", /`headline`/],
  ["a note in a kicker", '"Section"', '"Section‸<fn>x</fn>"', "DEP-MARKUP-FORBIDDEN-HERE", /`kicker`/],
  ["an override of direction", "Nothing <strong>", "Nothing ‸\\u202e<strong>", "DEP-MARKUP-CHARACTER", /U\+202E, a bidi control/],
  ["the same in a plain text", '"witness"', '"wit‸\\u202eness"', "DEP-MARKUP-CHARACTER", /`entities\.e1\.role`.*U\+202E/],
  ["half of a pair", "Nothing <strong>", "Nothing ‸\\ud83d<strong>", "DEP-MARKUP-CHARACTER", /lone surrogate/],
  ["markup in a plain text", '"Two bars."', '"Two ‸<em>bars</em>."', "MARKUP-IN-PLAIN-TEXT", /`body\.c1\.alt`.*`<em>`/],
  ["a number", '"Title"', "‸3", "NOT-TEXT", /`headline` is a number/],
  ["a truth value", '"She"', "‸true", "NOT-TEXT", /`entities\.e1\.name` is a truth value/],
  ["a key given twice", '"p3"', '‸"p1": "x", "p3"', "DUPLICATE-KEY", /`body\.p1` is given twice.*in line 5/],
]; // prettier-ignore

const warnings: readonly Fault[] = [
  ["an unknown key", '"kicker"', '‸"kickr": "x", "kicker"', "UNKNOWN-KEY", /`kickr` is no text.*did you mean `kicker`/],
  ["an unknown block", '"p3"', '‸"p33": "x", "p3"', "UNKNOWN-KEY", /`body\.p33`.*did you mean `body\.p3`/],
  ["a text in place of its parts", '"name": "She"', '‸"nam": "x", "name": "She"', "UNKNOWN-KEY", /did you mean `entities\.e1\.name`/],
  ["a label that the chart lacks", '"an":', '‸"mois": "month", "an":', "UNKNOWN-KEY", /`body\.c1\.labels\.mois`/],
  ["quotation marks as characters", "Nothing <strong>", "Nothing ‸“here” <strong>", "QUOTE-GLYPH", /“ and ”.*<q>/],
  ["a reference in a plain text", '"Two bars."', '"Two‸&nbsp;bars."', "CHARACTER-REFERENCE", /`&nbsp;`/],
]; // prettier-ignore

describe("a translation", () => {
  it("without faults has none found", async () => {
    const { article, edition, found } = await translate(whole);
    expect(found).toEqual([]);
    expect(edition.translation).toEqual({ translated: 14, stale: 0, missing: 0 });
    expect(edition).toMatchObject({
      language: "en",
      isOriginal: false,
      direction: "ltr",
      languages: ["fr", "en"],
    });
    expect([...edition.texts.keys()].sort()).toEqual([...article.texts.keys()].sort());
    for (const text of edition.texts.values())
      expect(text).toMatchObject({ language: "en", state: "translated" });
    expect(plainText(edition.texts.get("body.p3")?.fragment ?? [])).toBe("Nothing more.");
    expect(plainText(edition.texts.get("body.c1.labels.3.5 km")?.fragment ?? [])).toBe("3.5 kilometres");
  });

  it.each(errors)("says of %s where it is", async (_what, piece, replacement, code, said) => {
    const { json, place } = withFault(piece, replacement);
    const { diagnostics, found } = await translate(json);
    expect(found).toContain(`locales/en/a.json ${place} ${code}`);
    const match = found.indexOf(`locales/en/a.json ${place} ${code}`);
    const diagnostic = diagnostics[match];
    expect(`${diagnostic?.message ?? ""} ${diagnostic?.hint ?? ""}`).toMatch(said);
    expect(diagnostic?.severity).toBe("error");
    expect(diagnostic?.hint).toBeTruthy();
  });

  it.each(warnings)("warns of %s where it is", async (_what, piece, replacement, code, said) => {
    const { json, place } = withFault(piece, replacement);
    const { diagnostics, found, edition } = await translate(json);
    expect(found).toEqual([`locales/en/a.json ${place} ${code}`]);
    expect(`${diagnostics[0]?.message ?? ""} ${diagnostics[0]?.hint ?? ""}`).toMatch(said);
    expect(diagnostics[0]?.severity).toBe("warning");
    expect(edition.translation.missing).toBe(0);
  });

  it("with an error prints the original in its place, without calling it missing", async () => {
    const { json } = withFault("Nothing <strong>", "‸Nothing <b>");
    const { edition, found } = await translate(json);
    expect(found.filter((line) => line.endsWith(" MISSING"))).toEqual([]);
    expect(edition.texts.get("body.p3")).toMatchObject({ language: "fr", state: "missing" });
    expect(plainText(edition.texts.get("body.p3")?.fragment ?? [])).toBe("Rien de plus.");
    expect(edition.translation).toEqual({ translated: 13, stale: 0, missing: 1 });
  });

  it("says what it lacks, where it would stand, and prints the original as such", async () => {
    const body = Object.fromEntries(Object.entries(translation.body).filter(([key]) => key !== "p3"));
    const { edition, found, diagnostics } = await translate({
      ...translation,
      kicker: " ",
      body,
      entities: {},
    });
    expect(found).toEqual([
      "locales/en/a.json 1:1 MISSING",
      "locales/en/a.json 4:3 MISSING",
      "locales/en/a.json 21:3 MISSING",
      "locales/en/a.json 21:3 MISSING",
    ]);
    expect(diagnostics.map(({ message }) => /lacks `(.*?)`/.exec(message)?.[1])).toEqual(["kicker", "body.p3", "entities.e1.name", "entities.e1.role"]); // prettier-ignore
    for (const { message, severity, related } of diagnostics) {
      expect(severity).toBe("warning");
      expect(message).toContain("`locales/en/a.json`");
      expect(related?.[0]?.file).toBe("articles/a.yaml");
    }
    expect(edition.texts.get("body.p3")).toMatchObject({ key: "body.p3", language: "fr", state: "missing" });
    expect(edition.texts.get("kicker")).toMatchObject({ language: "fr", state: "missing" });
    expect(edition.translation).toEqual({ translated: 10, stale: 0, missing: 4 });
  });

  it("may lack the labels of a chart", async () => {
    const { edition, found } = await translate({
      ...translation,
      body: { ...translation.body, c1: { title: "x", alt: "y" } },
    });
    expect(found).toEqual([]);
    expect(edition.texts.get("body.c1.labels.an")).toMatchObject({ language: "fr", state: "original" });
    expect(edition.translation).toEqual({ translated: 12, stale: 0, missing: 0 });
  });

  it("is content, not a message", async () => {
    const said = "{{headline}} $t(kicker) {{count, number}} <em>a</em> &amp; b";
    const { edition, found } = await translate({ ...translation, body: { ...translation.body, p3: said } });
    expect(found).toEqual([]);
    expect(plainText(edition.texts.get("body.p3")?.fragment ?? [])).toBe(
      "{{headline}} $t(kicker) {{count, number}} a & b",
    );
  });

  it("may have null for a text that is not there yet, and in lists for what is no text", async () => {
    const table = original.replace(
      "body:\n",
      "body:\n  - { id: t1, type: table, header: [A, B], rows: [[x, 1], [y, null]] }\n",
    );
    const body = { ...translation.body, p3: null, t1: { header: ["C", "D"], rows: [["v", null], ["w"]] } };
    const json = JSON.stringify({ ...translation, body }, null, 2);
    const { edition, found } = await edit({ article: table, files: { "locales/en/a.json": json } });
    expect(found).toEqual(["locales/en/a.json 4:3 MISSING"]);
    const cells = ["header.0", "header.1", "rows.0.0", "rows.1.0"].map((key) =>
      plainText(edition.texts.get(`body.t1.${key}`)?.fragment ?? []),
    );
    expect(cells).toEqual(["C", "D", "v", "w"]);
    const wrong = json.replace("null\n        ]", "1\n        ]");
    const again = await edit({ article: table, files: { "locales/en/a.json": wrong } });
    expect(again.diagnostics[0]).toMatchObject({
      code: "DEP-TRANSLATION-NOT-TEXT",
      hint: expect.stringContaining("null") as string,
    });
  });

  it("of another article altogether is said to be so key by key, quickly", async () => {
    const strange = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, n) => [`strange-key-${String(n)}`, "x"]),
    );
    const start = performance.now();
    const { found } = await translate(strange);
    expect(found.filter((line) => line.endsWith("UNKNOWN-KEY"))).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("damaged files", () => {
  const damaged: readonly (readonly [what: string, json: string, place: string, said: RegExp])[] = [
    ["an empty file", "", "1:1", /is empty/],
    ["a comma before a bracket", '{ "headline": "x"‸, }', "", /a comma stands before `}`/],
    ["a missing comma", '{ "headline": "x"\n  ‸"kicker": "y" }', "", /a comma is missing/],
    ["a missing colon", '{ "headline" ‸"x" }', "", /no `:` follows the key `headline`/],
    ["a missing bracket", '{ "body": { "p1": "x" ‸', "", /ends before a closing `}`/],
    ["a text that is not closed", '{ "headline": ‸"x,\n "kicker": "y" }', "", /not closed on its line/],
    ["a tab in a text", '{ "headline": "x‸\ty" }', "", /a tab stands in a text/],
    ["a wrong escape", '{ "headline": "x‸\\qy" }', "", /`\\q` is no escape/],
    ["half an escape", '{ "headline": "x‸\\u12y" }', "", /`\\u` is no escape/],
    ["single quotes", "{ ‸'headline': 'x' }", "", /a key should stand here, in double quotes/],
    ["a text in single quotes", "{ \"headline\": ‸'x' }", "", /not in double quotes/],
    ["a comment", '{ ‸// x\n "headline": "x" }', "", /no comments/],
    ["a word", '{ "headline": ‸None }', "", /neither text, object nor list/],
    ["a number with a zero before it", '{ "headline": ‸01 }', "", /neither text/],
    ["a list", '‸["x"]', "", /not one object/],
    ["a text", '‸"x"', "", /not one object/],
    ["two objects", '{} ‸{}', "", /something follows/],
    ["YAML", "‸headline: x", "", /neither text/],
    ["a bracket that closes another", '{ "body": { "p1": "x" ‸] }', "", /`}` or a comma should stand here/],
  ]; // prettier-ignore

  it.each(damaged)("of %s make no edition, and say where", async (_what, marked, given, said) => {
    const before = marked.slice(0, Math.max(0, marked.indexOf("‸"))).split("\n");
    const place =
      given === "" ? `${String(before.length)}:${String((before.at(-1) ?? "").length + 1)}` : given;
    const { made, found, diagnostics } = await translate(marked.replace("‸", ""));
    expect(made).toBeNull();
    expect(found).toEqual([`locales/en/a.json ${place} SYNTAX`]);
    expect(diagnostics[0]?.message).toMatch(said);
    expect(diagnostics[0]?.hint).toBeTruthy();
  });

  it("show all small slips at once", async () => {
    const { found } = await translate(
      '{\n "headline": "a\tb",\n "kicker": "x"\n "body": { "p1": "\\q", },\n}',
    );
    expect(found).toEqual(
      ["2:16", "4:2", "4:19", "4:22", "4:25"].map((place) => `locales/en/a.json ${place} SYNTAX`),
    );
  });

  it("that nest without end are refused, and do not fill the stack", async () => {
    const { found } = await translate(`{"a":${"[".repeat(200_000)}`);
    expect(found).toEqual(["locales/en/a.json 1:37 SYNTAX"]);
  });

  it("that are no UTF-8 are refused at the byte", async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{\n "headline": "'), 0xe9, 0x22, 0x7d]);
    const { made, found } = await edit({ files: { "locales/en/a.json": bytes } });
    expect(made).toBeNull();
    expect(found).toEqual(["locales/en/a.json 2:15 UNREADABLE"]);
  });

  it("that are too large are refused", async () => {
    const { found, diagnostics } = await translate(`{"headline":"${"x".repeat(5 * 1024 * 1024)}"}`);
    expect(found).toEqual(["locales/en/a.json - UNREADABLE"]);
    expect(diagnostics[0]?.message).toContain("5 MB");
  });

  it("with a byte order mark and CRLF are read as any other", async () => {
    const { found } = await translate(`\ufeff${whole.replaceAll("\n", "\r\n")}`);
    expect(found).toEqual([]);
  });

  it("that are folders are said to be so", async () => {
    const { made, found } = await edit({ files: { "locales/en/a.json/x": "" } });
    expect(made).toBeNull();
    expect(found).toEqual(["locales/en/a.json - DEP-PROJECT-UNREADABLE"]);
  });

  it("that use the names of JavaScript's own objects are read by their text only", async () => {
    const { found } = await translate(
      whole.replace('"kicker"', '"__proto__": { "headline": "x" }, "constructor": "y", "kicker"'),
    );
    expect(found.map((line) => line.split(" ")[2])).toEqual(["UNKNOWN-KEY", "UNKNOWN-KEY"]);
    expect(Object.hasOwn(Object.prototype, "headline")).toBe(false);
  });
});

describe("an edition without a translation", () => {
  it("is none, and says so once", async () => {
    const { made, found, diagnostics } = await edit({ language: "de" });
    expect(made).toBeNull();
    expect(found).toEqual(["locales/de/a.json - NO-FILE"]);
    expect(diagnostics[0]?.severity).toBe("error");
  });

  it("is the original, in its own language", async () => {
    const { edition, found, article } = await edit({ language: "fr" });
    expect(found).toEqual([]);
    expect(edition).toMatchObject({
      isOriginal: true,
      language: "fr",
      translation: { translated: 0, stale: 0, missing: 0 },
    });
    for (const [key, text] of edition.texts)
      expect(text).toMatchObject({
        key,
        language: "fr",
        state: "original",
        fragment: article.texts.get(key)?.fragment,
      });
  });

  it("is not made from a file in the original's language, which is said", async () => {
    const { edition, found } = await edit({
      language: "fr",
      files: { "locales/fr/a.json": '{"headline":"x"}' },
    });
    expect(found).toEqual(["locales/fr/a.json - OF-ORIGINAL"]);
    expect(plainText(edition.texts.get("headline")?.fragment ?? [])).toBe("Titre");
  });
});

describe("languages with parents", () => {
  it("take from the nearest, and print all in their own language", async () => {
    const files = { "locales/en/a.json": whole, "locales/en-GB/a.json": '{"kicker":"Rubric"}' };
    const { edition, found } = await edit({ language: "en-GB", files });
    expect(found).toEqual([]);
    const printed = ["kicker", "headline"].map((key) => edition.texts.get(key));
    expect(printed).toMatchObject([
      { language: "en-GB", state: "translated", fragment: [{ value: "Rubric" }] },
      { language: "en-GB", state: "translated", fragment: [{ value: "Title" }] },
    ]);
    expect(edition.translation.missing).toBe(0);
  });

  it("say what neither has in their own file", async () => {
    const files = { "locales/en/a.json": whole.replace('"Section"', '""'), "locales/en-GB/a.json": "{}" };
    const { found } = await edit({ language: "en-GB", files });
    expect(found).toEqual(["locales/en-GB/a.json 1:1 MISSING"]);
  });

  it("of the original's are the original, typeset in their own way", async () => {
    const { edition, found } = await edit({
      language: "fr-CA",
      files: { "locales/fr-CA/a.json": '{"kicker":"Chronique"}' },
    });
    expect(found).toEqual([]);
    expect(edition.texts.get("kicker")).toMatchObject({ language: "fr-CA", state: "translated" });
    expect(edition.texts.get("headline")).toMatchObject({ language: "fr-CA", state: "original" });
    expect(edition.translation).toEqual({ translated: 1, stale: 0, missing: 0 });
  });

  it("have none that is written in another script", async () => {
    const { found } = await edit({ language: "zh-Hant", files: { "locales/zh/a.json": whole } });
    expect(found).toEqual(["locales/zh-Hant/a.json - NO-FILE"]);
  });

  it.each([["ar", "rtl"], ["he", "rtl"], ["fa-IR", "rtl"], ["ur", "rtl"], ["az-Arab", "rtl"], ["az", "ltr"], ["ja", "ltr"], ["en-GB", "ltr"], ["yi", "rtl"], ["ku-Latn", "ltr"]])("%s is written %s", async (language, direction) => {
    const { edition } = await edit({ language, files: { [`locales/${language}/a.json`]: whole } });
    expect(edition.direction).toBe(direction);
  }); // prettier-ignore
});
