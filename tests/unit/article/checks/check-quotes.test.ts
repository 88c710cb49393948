import { describe, expect, test } from "vitest";
import { read, withBody } from "../reading.ts";

const quoted = (body: readonly string[], rest = ""): string =>
  `${withBody(...body)}quotes:\n  - { id: q1, speaker: s }\nentities:\n  - { id: s, kind: person, name: N }\n${rest}`;

describe("quotations", () => {
  const whole = `{ id: p1, type: paragraph, text: '<q ref="q1">L’eau est claire, dit-on... Elle est bonne.</q>' }`;
  const partial = (words: string): string => `{ id: p2, type: paragraph, text: "<q ref='q1'>${words}</q>" }`;

  test("set off and pulled are in the body", () => {
    const { article, diagnostics } = read(
      quoted([whole, "{ id: b, type: quote, ref: q1 }", "{ id: c, type: pullQuote, ref: q1 }"]),
    );
    expect(diagnostics).toEqual([]);
    expect(article?.body[1]).toEqual({ id: "b", type: "quote", ref: "q1", text: null, speaker: null });
    expect(article?.quotes[0]).toMatchObject({ speaker: "s", rendering: "unknown", saidIn: null });
  });

  test("set off without being in the body, or in no text at all, are reported", () => {
    const kicker = `kicker: "<q ref='q1'>x</q>"\n`;
    expect(read(quoted(["{ id: b, type: pullQuote, ref: q1 }"], kicker)).found).toEqual([
      "QUOTE-NOT-IN-BODY 6:36",
    ]);
    expect(read(quoted(["{ id: b, type: break }"])).found).toEqual(["QUOTE-UNUSED 8:11"]);
  });

  test.each([
    "elle est bonne",
    "L'eau est claire",
    "L’eau […] bonne",
    "eau est <em>claire</em>, dit-on…",
    "claire, dit-on… Elle est bonne.",
  ])("may be shortened to %s", (words) => {
    expect(read(quoted([whole, partial(words)])).diagnostics).toEqual([]);
  });

  test.each(["l'eau est trouble", "bonne […] claire"])("shortened to %s are a warning", (words) => {
    const { article, diagnostics } = read(quoted([whole, partial(words)]));
    expect(article).not.toBeNull();
    expect(diagnostics).toMatchObject([
      { code: "DEP-ARTICLE-PARTIAL-QUOTE", severity: "warning", related: [{ span: { start: { line: 6 } } }] },
    ]);
  });

  test("that differ are shown at their own marks, even in one text", () => {
    const text = quoted([
      '{ id: p1, type: paragraph, text: \'Ici <q ref="q1">tout sera dit</q>, et là <q ref="q1">tout dire</q>.\' }',
    ]);
    const shown = read(text).diagnostics.map(({ span, related = [] }) =>
      [span, ...related.map((each) => each.span)].map((at) => text.slice(at?.start.offset, at?.end.offset)),
    );
    expect(shown).toEqual([['<q ref="q1">tout dire</q>', '<q ref="q1">tout sera dit</q>']]);
  });

  test("said in another language keep their words", () => {
    const text = quoted([whole]).replace(
      "speaker: s",
      'speaker: s, verbatim: "Water <em>is</em> clear", saidIn: en, saidInBasis: stated, rendering: translation',
    );
    const { article, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(article?.quotes[0]).toMatchObject({
      saidIn: "en",
      saidInBasis: "stated",
      rendering: "translation",
      verbatim: [{ value: "Water " }, { name: "em" }, { value: " clear" }],
    });
    expect(article?.texts.has("quotes.q1.verbatim")).toBe(false);
    expect(read(text.replace("<em>", "<i>")).found).toContain("UNKNOWN-TAG 8:44");
  });
});
