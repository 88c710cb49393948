import { describe, expect, test } from "vitest";
import { read, unmark, withBody, withHead } from "../reading.ts";

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
    expect(read(role("A <em>b</em>")).found).toEqual(["MARKUP-IN-PLAIN-TEXT 6:53"]);
    expect(read(role("A</b> <I>b</I> <i>c</i> d<br>")).found).toEqual(
      [52, 57, 66, 76].map((column) => `MARKUP-IN-PLAIN-TEXT 6:${column}`),
    );
    const { article, found } = read(role("A &amp; B"));
    expect(found).toEqual(["CHARACTER-REFERENCE 6:53"]);
    expect(article).not.toBeNull();
    const plain = read(role("A & B < C"));
    expect(plain.diagnostics).toEqual([]);
    expect(plain.article?.texts.get("entities.e.role")).toMatchObject({
      plain: true,
      fragment: [{ value: "A & B < C" }],
    });
  });

  test.each([
    "byline: [{ name: A ‸<b>B</b> }]",
    "byline:\n  - name: 'L''A ‸<em>B</em>'",
    "rights: { holder: A ‸<br> B }",
    "subjects: [{ scheme: s, name: 'A ‸<sup>e</sup>' }]",
    "sources: [{ id: s, kind: text, publisher: A ‸<i>B</i> }]",
  ])("and names that are never translated have none: %j", (line) => {
    const { text, place } = unmark(withHead(`${line}\n`));
    expect(read(text).found).toEqual([`MARKUP-IN-PLAIN-TEXT ${place}`]);
  });

  test("that are labels of a chart are shown where the data is named", () => {
    const chart = "{ id: c, type: chart, alt: x, spec: bar, x: a, y: b, ‸dataFile: d.csv }";
    const { text, place } = unmark(withBody(chart));
    const files = { "articles/a/d.csv": "a,b\n<b>x</b>,1\n" };
    const [line, column] = place.split(":").map(Number);
    expect(read(text, { files }).found).toEqual([
      `MARKUP-IN-PLAIN-TEXT ${line}:${(column ?? 0) + "dataFile: ".length}`,
    ]);
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
