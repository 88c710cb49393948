import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument, isScalar } from "yaml";
import { firstInvalid } from "../../../../src/data/decode-file.ts";
import { scalarOffsets } from "../../../../src/data/yaml/scalar-offsets.ts";
import { read, withBody, withHead } from "../../article/reading.ts";

const minimal = withHead("");

describe("a file", () => {
  test("is read with a byte order mark, with CRLF, and as JSON", () => {
    for (const text of [minimal, `\uFEFF${minimal}`, minimal.replaceAll("\n", "\r\n")]) {
      const { article, diagnostics } = read(text);
      expect(diagnostics).toEqual([]);
      expect(article?.body).toMatchObject([{ id: "p1", type: "paragraph" }]);
    }
    const data = {
      schema: "depeche-article/1",
      slug: "a",
      language: "fr",
      headline: { text: 'Prix \u{1F600} / "x"'.replaceAll('"', "") },
      body: [{ id: "p", type: "break" }],
    };
    for (const space of [undefined, 2, "\t"]) {
      const { article, diagnostics } = read(
        JSON.stringify(data, null, space).replace("/", "\\/").replace("😀", "\\ud83d\\ude00"),
        { file: "articles/a.json" },
      );
      expect(diagnostics).toEqual([]);
      expect(article?.texts.get("headline")?.source).toBe("Prix 😀 / x");
    }
  });

  test("has a checksum, a file and a place for each text", () => {
    const { article } = read(minimal);
    expect(article?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(article?.texts.get("body.p1")).toMatchObject({
      source: "Un mot.",
      plain: false,
      place: { file: "articles/a.yaml", span: { start: { line: 5, column: 41 } } },
    });
  });

  test.each([
    ["TOO-LARGE -", "# " + "x".repeat(5 * 1024 * 1024)],
    ["NOT-A-MAPPING 1:1", "- a"],
    ["NOT-A-MAPPING 1:1", ""],
    ["NOT-A-MAPPING 1:1", "text"],
    ["YAML-SYNTAX 1:10", "schema: {"],
    ["YAML-SYNTAX 6:1", minimal + "---\nb: 1\n"],
    ["YAML-SYNTAX 1:1", "%YAML 1.1\n---\n" + minimal],
    ["YAML-SYNTAX 6:6", minimal + "uri: *none\n"],
    ["YAML-TAG 6:6", minimal + "uri: !own urn:x\n"],
    ["YAML-TAG 6:12", minimal + "uri: !!set { a }\n"],
    ["YAML-TAG 6:15", minimal + "uri: !!binary aGVsbG8=\n"],
    ["DUPLICATE-KEY 6:1", minimal + "slug: a\n"],
    ["MERGE-KEY 6:1", minimal + "<<: { uri: 'urn:x' }\n"],
    ["FORBIDDEN-KEY 6:1", minimal + "__proto__: { polluted: true }\n"],
    ["KEY-NOT-TEXT 6:1", minimal + "null: a\n"],
    ["KEY-NOT-TEXT 6:3", minimal + "? [a, b]\n: c\n"],
    ["CHARACTER 6:12", minimal + "kicker: abc\u0001d\n"],
    ["CHARACTER 6:12", minimal + "kicker: abc\u202Ed\n"],
    ["CHARACTER 6:13", minimal + 'kicker: "abc\\0d"\n'],
    ["CHARACTER 6:13", minimal + 'kicker: "abc\\ud800d"\n'],
    ["CHARACTER 6:13", minimal + 'kicker: "abc\\u2066d"\n'],
    ["CHARACTER 6:14", minimal + 'kicker: "abcd&#x202E;"\n'],
    ["CHARACTER 6:12", minimal + "kicker: abc\uFDD0\n"],
  ])("%s", (expected, text) => {
    const { article, found } = read(text);
    expect(article).toBeNull();
    expect(found[0]).toBe(expected);
  });

  test("that is not UTF-8 is refused at the first wrong byte", () => {
    const bytes = new TextEncoder().encode("a: é\nb: xyz\n");
    bytes[bytes.length - 3] = 0xff;
    const { found, diagnostics } = read(bytes);
    expect(found).toEqual(["ENCODING 2:5"]);
    expect(diagnostics[0]?.message).toContain("0xFF");
    const { diagnostics: utf16 } = read(new Uint8Array([0xff, 0xfe, 0x61, 0x00]));
    expect(utf16[0]?.hint).toContain("UTF-16");
    expect(firstInvalid(new Uint8Array([0x61, 0xc3]))).toBe(1);
    expect(firstInvalid(new Uint8Array([0xed, 0xa0, 0x80]))).toBe(1);
  });

  test("may expand aliases 100 times, no more", () => {
    const entity = "  - &e { id: e0, kind: place, name: X }\n";
    const aliased = (count: number): string =>
      minimal + `subjects:\n  - &s { scheme: s, code: c }\n${"  - *s\n".repeat(count)}`;
    expect(read(aliased(100)).diagnostics).toEqual([]);
    expect(read(aliased(101)).found).toContain("ALIAS-LIMIT 108:5");
    expect(read(minimal + `entities:\n${entity}  - *e\n`).found).toEqual(["DUPLICATE-ID 7:14"]);
  });

  test("with aliases within aliases stops before it grows", () => {
    const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let n = 1; n < 9; n++) bomb.push(`a${n}: &a${n} [${`*a${n - 1}, `.repeat(10)}]`);
    expect(read(minimal + bomb.join("\n")).found.join()).toMatch(/ALIAS-LIMIT/);
    expect(read(minimal + "a: &a [*a]\n").found.some((each) => /NESTING|ALIAS-LIMIT/.test(each))).toBe(true);
    const wide = `a: &a [${"1,".repeat(60_000)}]\nb: *a\nc: *a\n`;
    expect(read(minimal + wide).found.join()).toMatch(/ALIAS-LIMIT/);
  });

  test("nested too deep is refused, however deep", () => {
    const nested = (depth: number): string =>
      minimal + `subjects: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
    expect(read(nested(40)).found).toContain("NESTING 6:42");
    for (const open of ["[", "{a: ", "- ", "? "])
      for (const depth of [250, 200_000]) {
        const found = read(`${minimal}subjects:\n  ${open.repeat(depth)}x`).found;
        expect(found).toEqual([expect.stringMatching(/^NESTING 7:/)]);
      }
    expect(read(nested(100)).found).toContain("NESTING 6:42");
    const list = (depth: number): string =>
      depth === 0 ? "" : `, items: [{ id: i${depth}, text: x${list(depth - 1)} }]`;
    expect(read(withBody(`{ id: l, type: list${list(14)} }`)).diagnostics).toEqual([]);
    expect(read(withBody(`{ id: l, type: list${list(16)} }`)).found[0]).toMatch(/^NESTING/);
  });

  test("with very many keys takes time in proportion", () => {
    const many = Array.from({ length: 50_000 }, (_, n) => `k${n}: 1`).join("\n");
    const started = performance.now();
    const { found } = read(minimal + many);
    expect(found).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("places within texts", () => {
  test.each([
    ["plain", "text: Un <b>mot</b>"],
    ["folded", "text: >-\n        Un\n        <b>mot</b>"],
    ["literal", "text: |\n        Un\n        <b>mot</b>"],
    ["single quotes", "text: 'l''un <b>mot</b>'"],
    ["double quotes", 'text: "\\u00e9\\t\\"<b>mot</b>"'],
    ["double quotes over lines", 'text: "Un \\\n        <b>mot</b>"'],
  ])("%s", (_, text) => {
    const source = `schema: depeche-article/1\nslug: a\nlanguage: fr\nheadline: { text: T }\nbody:\n  - id: p\n    type: paragraph\n    ${text}\n`;
    const diagnostics = read(source).diagnostics.filter(({ code }) => code === "DEP-MARKUP-UNKNOWN-TAG");
    const offsets = diagnostics.map(({ span }) => source.slice(span?.start.offset, span?.end.offset));
    expect(offsets).toEqual(["<b>"]);
    const lines = source.split("\n");
    for (const { span } of diagnostics)
      expect(lines[(span?.start.line ?? 0) - 1]?.slice((span?.start.column ?? 0) - 1)).toMatch(/^<b>/);
  });

  test("are found in any scalar, in any style", () => {
    const value = fc.string({
      unit: fc.constantFrom("a", "é", "😀", " ", "\n", "\t", '"', "'", "\\", ":", "#", "-"),
      minLength: 1,
    });
    const style = fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED");
    fc.assert(
      fc.property(value, style, (text, defaultStringType) => {
        const document = parseDocument("");
        document.contents = document.createNode({ key: text }) as never;
        const source = document.toString({ defaultStringType: defaultStringType as "PLAIN", lineWidth: 20 });
        const node = parseDocument(source).get("key", true);
        if (!isScalar(node) || typeof node.value !== "string" || !node.range) return;
        const [start, end] = node.range;
        const offsets = scalarOffsets(source, { start, end, value: node.value });
        expect(offsets).not.toBeNull();
        for (const match of node.value.matchAll(/[aé:#-]/g))
          expect([match[0], "\\"]).toContain(source[offsets?.[match.index] ?? -1]);
      }),
    );
  });

  test("are given up where text and scalar differ", () => {
    expect(scalarOffsets("abc", { start: 0, end: 3, value: "abd" })).toBeNull();
    expect(scalarOffsets("abc", { start: 0, end: 3, value: "abcd" })).toBeNull();
  });
});

test("any text gives an article or an error, and never throws", () => {
  const piece = fc.constantFrom(
    "schema: depeche-article/1\n",
    "slug: a\n",
    "body:\n",
    "  - ",
    "id: p\n",
    "    type: paragraph\n",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    ": ",
    "\n",
    "'",
    '"',
    "|\n",
    ">",
    "#",
    "? ",
    "!!",
    "%",
    "---\n",
    "\t",
    "\u0000",
    "é",
    "__proto__",
    "constructor",
    "null",
    "1",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 40 }).map((all) => all.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        const { article, diagnostics } = read(text);
        expect(article === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
        for (const { span } of diagnostics) {
          expect(span?.start.line ?? 1).toBeGreaterThanOrEqual(1);
          expect(span?.start.offset ?? 0).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});
