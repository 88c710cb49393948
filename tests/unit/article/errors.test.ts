import { describe, expect, test } from "vitest";
import { read, unmark, withBody, withHead } from "./reading.ts";

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

describe("the article as a whole", () => {
  const named = (key: string, value: string): string =>
    withHead("").replace(new RegExp(`${key}: .*`), `${key}: ‸${value}`);

  test.each([
    ["SLUG", named("slug", "b"), "articles/a.yaml"],
    ["SLUG", named("slug", "b"), "articles/a.yml"],
    ["SLUG-IS-TEMPLATE", named("slug", "briefing"), "articles/briefing.yaml"],
    ["SLUG-IS-TEMPLATE", named("slug", "own"), "articles/own.yaml"],
    ["BAD-LANGUAGE", named("language", "en-gb"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "french language"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "en-a"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "english"), "articles/a.yaml"],
    ["BAD-LANGUAGE", named("language", "xx"), "articles/a.yaml"],
    ["NOT-BUILT", withHead("status: ‸withheld\n"), "articles/a.yaml"],
    ["NOT-BUILT", withHead("status: ‸canceled\n"), "articles/a.yaml"],
    ["NO-SUPPORT", withHead("deck: { text: X, origin: ‸editorial }\n"), "articles/a.yaml"],
    ["NO-SUPPORT", withHead("deck: { text: X, origin: ‸editorial, from: [] }\n"), "articles/a.yaml"],
  ])("%s", (code, marked, file) => {
    const { text, place } = unmark(marked);
    expect(read(text, { file, files: { "templates/own/own.hbs": "" } }).found).toEqual([`${code} ${place}`]);
  });

  test.each([
    ["english", "did you mean `en`?"],
    ["English", "did you mean `en`?"],
    ["Español", "did you mean `es`?"],
    ["中文", "did you mean `zh`?"],
    ["brazilian portuguese", "did you mean `pt-BR`?"],
    ["xx", "write a BCP 47 tag such as `fr`, `en-GB` or `zh-Hant`"],
    ["EN", "write `en`"],
  ])("the language that is meant by %s", (language, hint) => {
    const { diagnostics } = read(withHead("").replace("language: fr", `language: ${language}`));
    expect(diagnostics.map((each) => each.hint)).toEqual([hint]);
  });

  test("a quotation is said in a language that there is", () => {
    expect(read(withHead("quotes: [{ id: q, saidIn: spanish }]\n")).found).toContain("BAD-LANGUAGE 6:27");
  });

  test.each(["lld", "gsw", "zh-Hant", "sr-Latn-RS", "und", "mul"])("%s is a language", (language) => {
    expect(read(withHead("").replace("language: fr", `language: ${language}`)).found).toEqual([]);
  });

  test("dates in the wrong order are a warning", () => {
    const dated = (created: string, updated: string): readonly string[] =>
      read(withHead(`created: ${created}\nupdated: ${updated}\n`)).found;
    expect(dated("2025-08-15", "2025-08-14")).toEqual(["DATE-ORDER 7:10"]);
    expect(dated("2025-08-15T10:00", "2025-08-15T09:00Z")).toEqual(["DATE-ORDER 7:10"]);
    expect(dated("2025-08-15T10:00Z", "2025-08-15")).toEqual([]);
    expect(dated("2025-08-15T10:00+02:00", "2025-08-15T08:00:00.5Z")).toEqual([]);
  });

  test("standard input may have any slug; its files are found by it", () => {
    const text = withHead("").replace("slug: a", "slug: other") + "media: [{ id: m, file: x.svg, alt: x }]\n";
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
    const { article, diagnostics } = read(text, { file: "<stdin>", files: { "articles/other/x.svg": svg } });
    expect(diagnostics).toEqual([]);
    expect(article?.media[0]).toMatchObject({ width: 2, height: 1 });
    const root = read(withHead("media: [{ id: m, file: x.svg, alt: x }]\n"), {
      file: "a.yaml",
      files: { "a/x.svg": svg },
    });
    expect(root.diagnostics).toEqual([]);
  });
});

describe("ids and references", () => {
  test.each([
    ["DUPLICATE-ID", withBody(paragraph, "{ id: ‸p1, type: break }")],
    ["DUPLICATE-ID", withBody(paragraph, "{ id: l, type: list, items: [{ id: ‸p1, text: x }] }")],
    ["DUPLICATE-ID", withBody(paragraph, "{ id: n, type: note, blocks: [{ id: ‸p1, type: break }] }")],
    ["DUPLICATE-ID", withHead("subjects: []\nsources: [{ id: a, kind: text }, { id: ‸a, kind: text }]\n")],
    [
      "DUPLICATE-ID",
      withHead(
        "positions: [{ id: s, label: L, points: [{ id: a, text: X, from: [p1] }, { id: ‸a, text: X, from: [p1] }] }]\n",
      ),
    ],
    ["UNKNOWN-REFERENCE", withHead("dateline: { place: ‸nowhere }\n")],
    ["UNKNOWN-REFERENCE", withHead("deck: { text: X, origin: editorial, from: [p1, ‸p2] }\n")],
    ["UNKNOWN-REFERENCE", withHead("keyFacts: [{ id: k, text: X, from: [‸p2] }]\n")],
    ["UNKNOWN-REFERENCE", withHead("entities: [{ id: a, kind: place, name: X, in: ‸b }]\n")],
    ["UNKNOWN-REFERENCE", withHead("timeline: [{ id: t, order: 1, text: X, from: [p1], place: ‸b }]\n")],
    [
      "UNKNOWN-REFERENCE",
      withHead("positions: [{ id: s, party: ‸b, label: X, points: [{ id: a, text: X, from: [p1] }] }]\n"),
    ],
    ["UNKNOWN-REFERENCE", withHead("corrections: [{ id: c, text: X, blocks: [‸p2] }]\n")],
    ["UNKNOWN-REFERENCE", withBody(paragraph, "{ id: f, type: figure, media: ‸m }")],
    ["UNKNOWN-REFERENCE", withBody(paragraph, "{ id: f, type: pullQuote, ref: ‸q1 }")],
    ["UNKNOWN-REFERENCE", withBody(paragraph, "{ id: f, type: quote, text: X, speaker: ‸s }")],
    ["UNKNOWN-REFERENCE", withBody("{ id: p, type: paragraph, text: 'a ‸<ref entity=\"e\">x</ref>' }")],
    ["UNKNOWN-REFERENCE", withBody("{ id: p, type: paragraph, text: 'a ‸<a href=\"#p9\">x</a>' }")],
    ["UNKNOWN-REFERENCE", withBody("{ id: p, type: paragraph, text: 'a <em>‸<q ref=\"q\">x</q></em>' }")],
  ])("%s, case %#", (code, marked) => {
    const { text, place } = unmark(marked);
    expect(read(text).found).toEqual([`${code} ${place}`]);
  });

  test("points of different positions may have the same id, and different collections too", () => {
    const side = (id: string): string => `{ id: ${id}, label: L, points: [{ id: a, text: X, from: [p1] }] }`;
    expect(read(withHead(`positions: [${side("p1")}, ${side("b")}]\n`)).diagnostics).toEqual([]);
  });

  test("name the nearest id", () => {
    const { diagnostics } = read(
      withBody(paragraph, "{ id: p2, type: paragraph, text: '<a href=\"#p11\">x</a>' }"),
    );
    expect(diagnostics[0]).toMatchObject({
      message: "in `body.p2`: there is no block `p11`",
      hint: "did you mean `p1`?",
    });
  });

  test("what is wrong otherwise can still be referred to", () => {
    const { found } = read(withHead("dateline: { place: a }\nentities: [{ id: a, kind: plaec, name: X }]\n"));
    expect(found).toEqual(["UNKNOWN-VALUE 7:27"]);
  });

  test("a place is a place, and not inside itself", () => {
    const entities = (...all: string[]): string =>
      withHead(`dateline: { place: a }\nentities: [${all.join(", ")}]\n`);
    expect(read(entities("{ id: a, kind: person, name: X }")).found).toEqual(["REFERENCE-KIND 6:20"]);
    expect(
      read(entities("{ id: a, kind: place, name: X, in: b }", "{ id: b, kind: place, name: Y, in: a }"))
        .found,
    ).toEqual(["CIRCULAR-PLACE 7:47"]);
    expect(read(entities("{ id: a, kind: place, name: X, in: a }")).found).toEqual(["CIRCULAR-PLACE 7:47"]);
  });
});

describe("blocks", () => {
  test.each([
    ["UNKNOWN-VALUE", "{ id: x1, type: ‸paragrahp, text: X }"],
    ["MISSING-KEY", "{ ‸id: x1, text: X }"],
    ["UNKNOWN-KEY", "{ id: x1, type: break, ‸text: X }"],
    ["HEADING-LEVEL", "{ id: h1, type: heading, level: ‸3, text: X }"],
    ["UNKNOWN-VALUE", "{ id: h1, type: heading, level: ‸5, text: X }"],
    ["BAD-VALUE", "{ id: l1, type: list, ‸items: [] }"],
    ["BLOCK-SHAPE", "{ ‸id: k1, type: quote }"],
    ["BLOCK-SHAPE", "{ ‸id: n1, type: note, title: X }"],
    ["BLOCK-SHAPE", "{ id: n1, type: note, text: X, ‸blocks: [{ id: b, type: break }] }"],
    ["RAGGED-TABLE", "{ id: t1, type: table, header: [a, b], rows: [[1, 2], ‸[3]] }"],
    ["RAGGED-TABLE", "{ id: t1, type: table, rows: [[1], ‸[3, 4]] }"],
    ["RAGGED-TABLE", "{ id: t1, type: table, ‸align: [left], rows: [[1, 2]] }"],
    ["WRONG-TYPE", "{ id: t1, type: table, rows: [[‸true]] }"],
    ["WRONG-TYPE", "{ id: t1, type: table, rows: [[‸.nan]] }"],
    ["EMPTY-TEXT", "{ id: p2, type: paragraph, text: ‸'' }"],
    ["UNKNOWN-TAG", "{ id: t1, type: table, rows: [['a ‸<i>x</i>']] }"],
    ["UNKNOWN-TAG", "{ id: t1, type: table, header: ['‸<i>x</i>'], rows: [[1]] }"],
  ])("%s of %s", (code, block) => {
    const { text, place } = unmark(withBody(paragraph, block));
    const { article, found } = read(text);
    expect(article).toBeNull();
    expect(found).toEqual([`${code} ${place}`]);
  });

  test("messages of a skipped heading, a ragged row and a wrong part", () => {
    const messages = read(
      withBody(
        "{ id: h2, type: heading, level: 2, text: X }",
        "{ id: h4, type: heading, level: 4, text: X }",
        "{ id: t1, type: table, header: [a, b], rows: [[1]] }",
        "{ id: q, type: quote }",
        "{ id: t2, type: table, rows: [[true]] }",
      ),
    ).diagnostics.map(({ message }) => message);
    expect(messages).toEqual([
      "heading `h4` has level 4, after one of level 2",
      "row 1 of table `t1` has 1 cell, the header has 2",
      "quote `q` has neither `ref` nor `text`",
      "`body[4].rows[0][0]` must be text, a number or null, but is the value `true`",
    ]);
  });

  test("heading levels may fall by any number, and go on within notes", () => {
    const heading = (id: string, level: number): string =>
      `{ id: ${id}, type: heading, level: ${level}, text: X }`;
    const note = `{ id: n, type: note, blocks: [${heading("d", 3)}] }`;
    expect(
      read(withBody(heading("a", 2), heading("b", 3), heading("c", 4), heading("e", 2), note)).diagnostics,
    ).toEqual([]);
  });
});
