import { describe, expect, test } from "vitest";
import { read, unmark, withBody, withHead } from "../reading.ts";

const paragraph = '{ id: p1, type: paragraph, text: "Un mot." }';

describe("keys and values", () => {
  test.each([
    ["UNKNOWN-KEY", "‸keyfacts: []"],
    ["UNKNOWN-KEY", "dateline:\n  ‸plase: x"],
    ["WRONG-TYPE", 'version: ‸"1"'],
    ["WRONG-TYPE", "version: ‸1.5"],
    ["WRONG-TYPE", "kicker: ‸12"],
    ["WRONG-TYPE", "‸byline: { name: x }"],
    ["WRONG-TYPE", "deck: { text: x, origin: source, from: ‸p1 }"],
    ["BAD-VALUE", "version: ‸0"],
    ["BAD-VALUE", "urgency: ‸10"],
    ["UNKNOWN-VALUE", "status: ‸usabel"],
    ["BAD-ADDRESS", "uri: ‸not a uri"],
    ["BAD-ADDRESS", "contact: { email: ‸desk }"],
    ["BAD-ADDRESS", "contact: { url: ‸www.example.org }"],
    ["BAD-ADDRESS", 'contact: { url: ‸"https://[" }'],
    ["BAD-DATE", "created: ‸15.8.2025"],
    ["BAD-DATE", "created: ‸2025-02-30"],
    ["BAD-DATE", 'created: ‸"2025"'],
    ["BAD-DATE", "embargoUntil: ‸2025-08-15T25:00Z"],
    ["BAD-DATE", "dateline: { date: ‸2025-13 }"],
    ["EMPTY-TEXT", 'kicker: ‸"  "'],
    ["BAD-ID", "entities: [{ id: ‸A b, kind: place, name: X }]"],
    ["MISSING-KEY", "entities: [{ ‸id: a, name: X }]"],
    ["MISSING-KEY", "keyFacts: [{ ‸id: k, text: X }]"],
    ["BAD-VALUE", "keyFacts: [{ id: k, text: X, ‸from: [] }]"],
    ["BAD-VALUE", "media: [{ id: m, file: x.png, alt: x, width: ‸wide }]"],
    ["BAD-VALUE", "media: [{ id: m, file: x.png, alt: x, width: ‸120% }]"],
  ])("%s of %j", (code, line) => {
    const { text, place } = unmark(withHead(`${line}\n`));
    const { article, found } = read(text);
    expect(article).toBeNull();
    expect(found.filter((each) => !each.startsWith("FILE-MISSING"))).toEqual([`${code} ${place}`]);
  });

  test("messages name the thing, the place and the nearest name", () => {
    const messages = (line: string): string[] =>
      read(withHead(`${line}\n`)).diagnostics.flatMap(({ message, hint = "" }) => [message, hint]);
    expect(messages("keyfacts: []")).toEqual([
      "key `keyfacts` is not known in an article",
      "did you mean `keyFacts`?",
    ]);
    expect(messages("dateline: { plase: x }")).toEqual([
      "key `plase` is not known in `dateline`",
      "did you mean `place`?",
    ]);
    expect(messages("rights: { xyzzyx: x }")).toEqual([
      "key `xyzzyx` is not known in `rights`",
      "the keys are `holder`, `notice`, `usageTerms`",
    ]);
    expect(messages("status: usabel")).toEqual(["`status` cannot be `usabel`", "did you mean `usable`?"]);
    expect(messages("status: 3")).toEqual([
      "`status` cannot be `3`",
      "write one of `draft`, `usable`, `withheld`, `canceled`",
    ]);
    expect(messages("kicker: 12")).toEqual([
      "`kicker` must be text, but is the number `12`",
      'put it in quotes: `"12"`',
    ]);
    expect(messages("byline: x")).toEqual([
      "`byline` must be a list, but is the text `x`",
      'write each item on a line of its own: `- { name: "…" }`',
    ]);
    expect(messages("version: 0")[0]).toBe("`version` is 0, it must be at least 1");
    expect(messages("contact: [a]")[0]).toBe("`contact` must be a mapping, but is a list");
    expect(messages('urgency: "1"')).toEqual([
      "`urgency` must be a number, but is the text `1`",
      "write it without quotes",
    ]);
  });

  test.each([
    ["schema", "MISSING-KEY"],
    ["slug", "MISSING-KEY"],
    ["language", "MISSING-KEY"],
    ["headline", "MISSING-KEY"],
    ["body", "MISSING-KEY"],
  ])("an article without %s", (key) => {
    const text = withHead("")
      .split("\n")
      .filter((line) => !line.startsWith(key))
      .join("\n");
    const { article, diagnostics } = read(text);
    expect(article).toBeNull();
    expect(diagnostics[0]).toMatchObject({
      code: "DEP-ARTICLE-MISSING-KEY",
      message: `the article has no \`${key}\``,
    });
  });

  test("another version of the schema", () => {
    expect(read(withHead("").replace("article/1", "article/2")).found).toEqual(["UNKNOWN-VALUE 1:9"]);
  });

  test("all errors of a file come in one run, in their order", () => {
    const { found } = read(`schema: depeche-article/1
slug: b
language: FR
headline: { txt: T, text: "<b>x</b>", origin: editorial }
status: withheld
body:
  - { id: p1, type: paragraf, text: x }
  - { id: p1, type: heading, level: 3, text: "a <a href='javascript:x'>b</a>" }
  - { id: t, type: table, rows: [[1, 2], [3, true]] }
keyFacts:
  - { id: k, text: "<q ref='none'>x</q>", from: [p9] }
`);
    expect(found).toEqual([
      "SLUG 2:7",
      "BAD-LANGUAGE 3:11",
      "UNKNOWN-KEY 4:13",
      "UNKNOWN-TAG 4:28",
      "NO-SUPPORT 4:47",
      "NOT-BUILT 5:9",
      "UNKNOWN-VALUE 7:21",
      "DUPLICATE-ID 8:11",
      "HEADING-LEVEL 8:37",
      "HREF 8:52",
      "WRONG-TYPE 9:46",
      "UNKNOWN-REFERENCE 11:21",
      "UNKNOWN-REFERENCE 11:50",
    ]);
  });

  test("items that do not fit leave the places of the others right", () => {
    const { found } = read(
      withBody(
        "text",
        paragraph,
        "{ id: p2, type: paragraph }",
        "{ id: p3, type: paragraph, text: '<b>x</b>' }",
      ),
    );
    expect(found).toEqual(["WRONG-TYPE 6:5", "MISSING-KEY 8:7", "UNKNOWN-TAG 9:39"]);
  });

  test("keys of objects' own kind are keys like any other", () => {
    expect(read(withHead("constructor: 1\ntoString: 2\nhasOwnProperty: 3\n")).found).toEqual([
      "UNKNOWN-KEY 6:1",
      "UNKNOWN-KEY 7:1",
      "UNKNOWN-KEY 8:1",
    ]);
  });
});
