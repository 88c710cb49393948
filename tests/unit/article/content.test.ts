import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findQuoteGlyphs } from "../../../src/article/find-quote-glyphs.ts";
import { parseCsv } from "../../../src/article/parse-csv.ts";
import { unsafePartOf } from "../../../src/article/read-svg-header.ts";
import { read, unmark, withBody, withHead } from "./reading.ts";

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

  test("in characters are a warning, with the place of the pair", () => {
    const { text, place } = unmark(
      withBody(`{ id: p, type: paragraph, text: 'Il dit ‸“non”, 5" de <code>"x"</code>.' }`),
    );
    const { article, found, diagnostics } = read(text);
    expect(article).not.toBeNull();
    expect(found).toEqual([`QUOTE-GLYPH ${place}`, "QUOTE-GLYPH 6:53"]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(findQuoteGlyphs("« a » „b“ »c« 「d」 l’e l'f", "x").map(({ span }) => span.start.column)).toEqual([
      1, 7, 11, 15,
    ]);
    expect(findQuoteGlyphs('<q ref="q1">a</q> <span lang="en">b</span>', "x")).toEqual([]);
    expect(findQuoteGlyphs("« a", "x")).toMatchObject([
      { message: "in `x`: the quotation mark « has no partner, and is printed as it stands" },
    ]);
  });
});

describe("texts", () => {
  test("are kept by key, with parts and blocks apart", () => {
    const { article, diagnostics } = read(
      withBody(
        "{ id: n1, type: note, text: A }",
        "{ id: n2, type: note, title: B, text: C }",
        "{ id: n3, type: note, blocks: [{ id: p3, type: paragraph, text: D }] }",
        "{ id: t, type: table, caption: E, header: [F, G], rows: [[H, 1], [null, '2']] }",
        "{ id: l, type: list, ordered: true, items: [{ id: i, text: I, items: [{ id: j, text: J }] }] }",
        "{ id: c, type: chart, title: K, alt: L, spec: bar, x: m, y: n, data: [{ m: O, n: 1 }, { m: '2024', n: null }] }",
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(
      [...(article?.texts ?? [])].map(
        ([key, { source, optional }]) => `${key}=${source}${optional ? "?" : ""}`,
      ),
    ).toEqual([
      "headline=Titre",
      "body.n1=A",
      "body.n2.title=B",
      "body.n2.text=C",
      "body.p3=D",
      "body.t.caption=E",
      "body.t.header.0=F",
      "body.t.header.1=G",
      "body.t.rows.0.0=H",
      "body.t.rows.1.1=2",
      "body.i=I",
      "body.j=J",
      "body.c.title=K",
      "body.c.alt=L",
      "body.c.labels.m=m?",
      "body.c.labels.n=n?",
      "body.c.labels.O=O?",
    ]);
  });

  test("of headline and kicker have no links and notes", () => {
    const head = (line: string): readonly string[] => read(withHead("").replace(/headline: .*/, line)).found;
    expect(head("headline: { text: 'a <fn>b</fn>' }")).toEqual(["FORBIDDEN-HERE 4:22"]);
    expect(read(withHead("kicker: a <a href='#p1'>b</a>\n")).found).toEqual(["FORBIDDEN-HERE 6:11"]);
    expect(read(withHead("deck: { text: \"a <a href='#p1'>b</a>\" }\n")).diagnostics).toEqual([]);
  });

  test("that are plain have no markup", () => {
    const role = (words: string): string =>
      withHead(`entities: [{ id: e, kind: person, name: N, role: "${words}" }]\n`);
    expect(read(role("A <em>b</em>")).found).toEqual(["MARKUP-IN-PLAIN-TEXT 6:50"]);
    const { article, found } = read(role("A &amp; B"));
    expect(found).toEqual(["CHARACTER-REFERENCE 6:50"]);
    expect(article).not.toBeNull();
    const plain = read(role("A & B < C"));
    expect(plain.diagnostics).toEqual([]);
    expect(plain.article?.texts.get("entities.e.role")).toMatchObject({
      plain: true,
      fragment: [{ value: "A & B < C" }],
    });
  });

  test("of a contact: addresses need no translation", () => {
    const { article } = read(
      withHead(
        "contact: { name: N, email: a@b.example, url: https://b.example, phone: '1', role: R, address: A }\n",
      ),
    );
    const optional = [...(article?.texts.values() ?? [])].filter((text) => text.optional === true);
    expect(optional.map(({ source }) => source)).toEqual(["a@b.example", "1", "https://b.example"]);
  });

  test("unknown is null, and lists that are absent are empty", () => {
    const nulls = [
      "uri",
      "version",
      "status",
      "classification",
      "urgency",
      "created",
      "updated",
      "embargoUntil",
      "dateline",
      "kicker",
      "deck",
      "rights",
      "contact",
    ];
    const lists = [
      "byline",
      "quotes",
      "keyFacts",
      "entities",
      "timeline",
      "positions",
      "media",
      "sources",
      "subjects",
      "corrections",
    ];
    const { article, diagnostics } = read(
      withHead([...nulls, ...lists].map((key) => `${key}: null\n`).join("")),
    );
    expect(diagnostics).toEqual([]);
    for (const key of nulls) expect(Reflect.get(article ?? {}, key)).toBeNull();
    for (const key of lists) expect(Reflect.get(article ?? {}, key)).toEqual([]);
  });
});

describe("sources", () => {
  const source = (rest: string): string => withHead(`sources: [{ id: s, kind: text, path: x.txt${rest} }]\n`);
  const files = { "articles/a/x.txt": "abc" };
  const sha256 = createHash("sha256").update("abc").digest("hex");

  test("are compared with their checksums", () => {
    expect(read(source(`, sha256: ${sha256}`), { files }).diagnostics).toEqual([]);
    const changed = read(source(`, sha256: ${"f".repeat(64)}`), { files });
    expect(changed.found).toEqual(["SOURCE-CHANGED 6:53"]);
    expect(changed.diagnostics[0]?.message).toContain(sha256);
    const unchecked = read(source(""), { files });
    expect(unchecked.found).toEqual(["SOURCE-UNCHECKED 6:38"]);
    expect(unchecked.diagnostics[0]?.hint).toBe(`add \`sha256: ${sha256}\``);
    expect(read(source(", sha256: abc"), { files }).found).toContain("BAD-VALUE 6:53");
  });

  test.each([
    ["FILE-MISSING", "y.txt"],
    ["FILE-OUTSIDE", "../b/x.txt"],
    ["FILE-OUTSIDE", "/etc/passwd"],
    ["FILE-OUTSIDE", "~/x.txt"],
    ["FILE-OUTSIDE", "file:x.txt"],
    ["FILE-OUTSIDE", "sub/../../x.txt"],
    ["FILE-UNREADABLE", "folder"],
  ])("%s of %s", (code, path) => {
    const text = source(`, sha256: ${sha256}`).replace("x.txt", path);
    const { found } = read(text, { files: { ...files, "articles/a/folder/z": "" } });
    expect(found).toEqual([`${code} 6:38`]);
  });

  test("that are missing have the nearest name as a hint", () => {
    expect(read(source("").replace("x.txt", "y.txt"), { files }).diagnostics[0]?.hint).toBe(
      "did you mean `x.txt`?",
    );
    expect(read(source("").replace("x.txt", "b/y.txt"), { files }).diagnostics[0]?.hint).toBe(
      "put it there, or correct the name",
    );
  });
});

describe("charts", () => {
  const chart = (rest: string): string => withBody(`{ id: c, type: chart, alt: A, ${rest} }`);
  const files = {
    "articles/a/x.csv": "mois,n\r\n2025-01,1.5\r\n2025-02,\r\n007,-2\r\n",
    "articles/a/bad.csv": "a,b\n1\n",
    "articles/a/text.csv": "m,n\na,1 000\n",
    "articles/a/latin.csv": new Uint8Array([0x61, 0x0a, 0xe9]),
  };

  test("read their data from a file", () => {
    const { article, diagnostics } = read(chart("spec: line, x: mois, y: n, dataFile: x.csv"), { files });
    expect(diagnostics).toEqual([]);
    expect(article?.body[0]).toMatchObject({
      chart: { kind: "simple", spec: "line", x: "mois", y: "n", series: null },
      data: [
        { mois: "2025-01", n: 1.5 },
        { mois: "2025-02", n: null },
        { mois: "007", n: -2 },
      ],
    });
  });

  test("may be Vega-Lite, without data from outside", () => {
    const good = read(chart("vegaLite: { mark: bar }, data: [{ a: 1 }]"));
    expect(good.diagnostics).toEqual([]);
    expect(good.article?.body[0]).toMatchObject({ chart: { kind: "vega-lite", vegaLite: { mark: "bar" } } });
    const { text, place } = unmark(
      chart("vegaLite: { layer: [{ data: { url: ‸https://example.org/x.csv } }] }"),
    );
    expect(read(text).found).toEqual([`OUTSIDE-DATA ${place}`]);
  });

  test.each([
    ["BLOCK-SHAPE", "‸id: c, type: chart, alt: A, data: [{ a: 1 }]"],
    ["BLOCK-SHAPE", "id: c, type: chart, alt: A, spec: bar, x: a, y: a, data: [{ a: 1 }], ‸vegaLite: {}"],
    ["BLOCK-SHAPE", "‸id: c, type: chart, alt: A, spec: bar, x: a, y: a"],
    ["BLOCK-SHAPE", "id: c, type: chart, alt: A, spec: bar, x: a, y: a, data: [{ a: 1 }], ‸dataFile: x.csv"],
    ["MISSING-KEY", "‸id: c, type: chart, alt: A, spec: bar, x: a, data: [{ a: 1 }]"],
    ["CHART-FIELD", "id: c, type: chart, alt: A, spec: bar, x: a, y: ‸b, data: [{ a: 1 }]"],
    ["CHART-FIELD", "id: c, type: chart, alt: A, spec: bar, x: a, y: a, series: ‸b, data: [{ a: 1 }]"],
    ["CHART-DATA", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, data: [{ a: 1, b: ‸x }]"],
    ["CHART-DATA", "id: c, type: chart, alt: A, spec: bar, x: m, y: n, dataFile: ‸text.csv"],
    ["CSV", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, dataFile: ‸bad.csv"],
    ["CSV", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, dataFile: ‸latin.csv"],
    ["FILE-MISSING", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, dataFile: ‸nothing-like-it.csv"],
    ["CHART-ALT", "‸id: c, type: chart, spec: bar, x: a, y: a, data: [{ a: 1 }]"],
  ])("%s of %s", (code, block) => {
    const { text, place } = unmark(withBody(`{ ${block} }`));
    expect(read(text, { files }).found).toEqual([`${code} ${place}`]);
  });

  test("name the nearest field, or all of them", () => {
    const hint = (y: string): string | undefined =>
      read(chart(`spec: bar, x: année, y: ${y}, data: [{ année: a, valeur: 1 }]`)).diagnostics[0]?.hint;
    expect(hint("valuer")).toBe("did you mean `valeur`?");
    expect(hint("n")).toBe("the fields are `année`, `valeur`");
  });
});

describe("CSV", () => {
  test.each<[string, string[], string[][]]>([
    ["a,b\n1,2", ["a", "b"], [["1", "2"]]],
    ["a,b\r\n1,2\r\n", ["a", "b"], [["1", "2"]]],
    ['a,"b ""c"""\n"x,\ny",2\n', ["a", 'b "c"'], [["x,\ny", "2"]]],
    ["a;b\n1,5;2\n", ["a", "b"], [["1,5", "2"]]],
    ["a,b\n\n1,\n\n", ["a", "b"], [["1", ""]]],
    ["a\n1\n2", ["a"], [["1"], ["2"]]],
    ["a,b\n1,2,".slice(0, 7), ["a", "b"], [["1", "2"]]],
  ])("%j", (text, header, records) => {
    expect(parseCsv(text)).toEqual({ header, records });
  });

  test.each([
    ["", 1],
    ["a,b", 1],
    ["a,,b\n1,2,3", 1],
    ["a,a\n1,2", 1],
    ["__proto__\n1", 1],
    ["a,b\n1,2\n1", 3],
    ['a,b\n1,"2', 2],
    ['a,b\n"1"x,2', 2],
    ['a,b\n"1\n",2\n3', 4],
  ])("%j is wrong in line %i", (text, line) => {
    expect(parseCsv(text)).toMatchObject({ line });
  });
});

describe("texts made to take long", () => {
  const many = 100_000;
  test.each([
    ["<code>".repeat(many)],
    ["<em ".repeat(many)],
    ["<".repeat(many)],
    ["“".repeat(many)],
    ["<b>x</b>".repeat(many / 5)],
    ["<q ref='z'>x</q>".repeat(many / 5)],
  ])("take time in proportion, case %#", (text) => {
    const started = performance.now();
    read(withBody(`{ id: p, type: paragraph, text: "${text}" }`));
    findQuoteGlyphs(text, "x");
    unsafePartOf(new TextEncoder().encode(text));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("so do many wrong references", () => {
    const started = performance.now();
    const blocks = Array.from(
      { length: 3000 },
      (_, n) => `{ id: p${n}, type: paragraph, text: "<a href='#x${n}'>x</a>" }`,
    );
    expect(read(withBody(...blocks)).found).toHaveLength(3000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
