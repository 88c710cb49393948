import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findQuoteGlyphs } from "../../../src/article/find-quote-glyphs.ts";
import { parseCsv } from "../../../src/article/parse-csv.ts";
import { findUnsafePart } from "../../../src/images/find-unsafe-part.ts";
import { read, unmark, withBody, withHead } from "./reading.ts";

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
    findUnsafePart(new TextEncoder().encode(text));
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
