import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fragment, InlineName } from "../../../src/markup/fragment.ts";
import { inlineTable } from "../../../src/markup/inline-table.ts";
import { parseFragment } from "../../../src/markup/parse-fragment.ts";
import { plainText } from "../../../src/markup/plain-text.ts";
import { serialise } from "../../../src/markup/serialise.ts";

function parsed(text: string, forbidden: readonly InlineName[] = []): Fragment {
  const { fragment, problems } = parseFragment(text, { where: "body.p1", forbidden });
  expect(problems).toEqual([]);
  return fragment;
}

/** `CODE line:column-column` of each problem. */
function problemsOf(text: string, forbidden: readonly InlineName[] = []): readonly string[] {
  return parseFragment(text, { where: "body.p1", forbidden }).problems.map(
    ({ code, span: { start, end } }) =>
      `${code.replace("DEP-MARKUP-", "")} ${start.line}:${start.column}-${end.column}`,
  );
}

describe("a well written fragment", () => {
  test("is its text, entities decoded once", () => {
    expect(parsed("Rhône &amp; Saône, 3 &lt; 4, AT&T, &eacute;&#233;")).toEqual([
      { type: "text", value: "Rhône & Saône, 3 < 4, AT&T, éé" },
    ]);
    expect(parsed("")).toEqual([]);
    expect(parsed("{{name}} and $t(key) stand")).toEqual([
      { type: "text", value: "{{name}} and $t(key) stand" },
    ]);
  });

  test("keeps every mark, its attributes and its place", () => {
    const text =
      '<em>e</em><strong>s</strong><q ref="q1">q</q><q cite="https://example.org/a">c</q><q>n</q><cite>t</cite>' +
      '<a href="https://example.org/?a=1&amp;b=2">a</a><abbr title="United Nations">UN</abbr><span lang="en">s</span><bdi>b</bdi>' +
      '<sup>1</sup><sub>2</sub><time datetime="2025-08-15">d</time><code>x</code><br><fn>n</fn><ref entity="e1">r</ref>';
    const fragment = parsed(text);
    expect(serialise(fragment)).toBe(text);
    expect(
      fragment.every((inline) => inline.type === "element" && text[inline.span.start.offset] === "<"),
    ).toBe(true);
    expect(new Set(fragment.map((inline) => (inline.type === "element" ? inline.name : ""))).size).toBe(
      Object.keys(inlineTable).length,
    );
  });

  test("takes marks within marks, a link within a note, and every form of line end", () => {
    const fragment = parsed('a<fn>see <a href="#p2"><em>b</em></a></fn>\r\n<em><q>x</q></em><br/>y');
    expect(serialise(fragment)).toBe('a<fn>see <a href="#p2"><em>b</em></a></fn>\n<em><q>x</q></em><br>y');
    expect(plainText(fragment)).toBe("a\nx y");
  });

  test.each([
    "https://example.org",
    "http://example.org/a#b",
    "mailto:desk@example.org",
    "tel:+41-22-917",
    "#p-1",
  ])("links to %s", (href) => {
    expect(parsed(`<a href="${href}">x</a>`)).toHaveLength(1);
  });

  test.each([
    "2025",
    "2025-08",
    "2025-08-15",
    "08-15",
    "2025-W33",
    "10:30",
    "2025-08-15T10:30Z",
    "2025-08-15 10:30:05+02:00",
    "PT3H",
    "P1D",
    "P2DT3H30M",
  ])("has the time %s", (datetime) => {
    expect(parsed(`<time datetime="${datetime}">x</time>`)).toHaveLength(1);
  });
});

describe("a fragment with errors", () => {
  test.each([
    ["a <blink>b</blink>", ["UNKNOWN-TAG 1:3-10"]],
    ["<script>alert(1)</script>", ["UNKNOWN-TAG 1:1-9"]],
    ["<img src=x onerror=y>", ["UNKNOWN-TAG 1:1-22"]],
    ["<svg><p></svg>", ["UNKNOWN-TAG 1:1-6", "UNKNOWN-TAG 1:6-9"]],
    ['<em class="x">a</em>', ["UNKNOWN-ATTRIBUTE 1:5-14"]],
    ['<a href="#a" onclick="b">a</a>', ["UNKNOWN-ATTRIBUTE 1:14-25"]],
    ['<em __proto__="x" constructor="y">a</em>', ["UNKNOWN-ATTRIBUTE 1:5-18", "UNKNOWN-ATTRIBUTE 1:19-34"]],
    ["<a>b</a>", ["MISSING-ATTRIBUTE 1:1-4"]],
    ["<ref>b</ref>", ["MISSING-ATTRIBUTE 1:1-6"]],
    ['<a href="#a" href="#b">a</a>', ["DUPLICATE-ATTRIBUTE 1:18-18"]],
    ['<q ref="Q 1">a</q>', ["BAD-ATTRIBUTE 1:4-13"]],
    ['<span lang="not a language">a</span>', ["BAD-ATTRIBUTE 1:7-28"]],
    ['<span lang="english">a</span>', ["BAD-ATTRIBUTE 1:7-21"]],
    ['<time datetime="yesterday">a</time>', ["BAD-ATTRIBUTE 1:7-27"]],
    ['<time datetime="P">a</time>', ["BAD-ATTRIBUTE 1:7-19"]],
    ['<abbr title=" ">a</abbr>', ["BAD-ATTRIBUTE 1:7-16"]],
    ["a <em>b", ["UNCLOSED-TAG 1:3-7"]],
    ["<em><strong>a</em>b</strong>", ["UNCLOSED-TAG 1:5-13"]],
    ["line\n<em/>", ["UNCLOSED-TAG 2:1-6"]],
    ["a</em>", ["STRAY-END-TAG 1:2-7"]],
    ["a</br>", ["STRAY-END-TAG 1:2-7"]],
    ["a<em></em>", ["EMPTY-ELEMENT 1:2-6"]],
    ["a<fn> </fn>", ["EMPTY-ELEMENT 1:2-6"]],
    ['<a href="#a"><em>b<a href="#c">d</a></em></a>', ["NESTED-LINK 1:19-32"]],
    ["<fn>a<em><fn>b</fn></em></fn>", ["NESTED-NOTE 1:10-14"]],
    ['<a href="#a">b<fn>c</fn></a>', ["NESTED-NOTE 1:15-19"]],
    ["a<!-- b -->", ["COMMENT 1:2-12"]],
    ["a<!-- b", ["COMMENT 1:2-8"]],
    ["a<![CDATA[b]]>", ["CDATA 1:2-15"]],
    ["<?xml?>a", ["DECLARATION 1:1-8"]],
    ["<!DOCTYPE html>a", ["DECLARATION 1:1-16"]],
    ["&bogus; b", ["SYNTAX 1:7-7"]],
    ["&eacute b", ["SYNTAX 1:8-8"]],
    ["3 < 4", ["SYNTAX 1:4-4"]],
    ["a <em", ["SYNTAX 1:6-6"]],
    ["<em>a</em x='y'>", ["SYNTAX 1:16-16"]],
    ["a\u202Eb", ["CHARACTER 1:2-3"]],
    ["a\u0000b<br>", ["CHARACTER 1:2-3"]],
    ["a&#x202E;b", ["CHARACTER 1:2-10"]],
    ["a&#0;b&#xFFFE;", ["CHARACTER 1:2-6", "CHARACTER 1:7-15"]],
    ["a\uD800b", ["CHARACTER 1:2-3"]],
    ["a\uFDD0b", ["CHARACTER 1:2-3"]],
  ])("%j", (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java&#9;script:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "page.html",
    "https:",
    "https://a b",
    "mailto:",
    "tel:abc",
    "#",
    "#A b",
    "",
  ])("href %j is refused", (href) => {
    expect(problemsOf(`<a href="${href}">a</a>`)).toEqual([expect.stringMatching(/^HREF 1:4-/)]);
  });

  test("says where, names the nearest mark and the fix", () => {
    const [problem] = parseFragment("<storng>a</storng>", { where: "body.p1" }).problems;
    expect(problem).toMatchObject({
      message: "in `body.p1`: `<storng>` is not a mark of a text",
      hint: "did you mean `<strong>`?",
    });
  });

  test("forbidden marks are refused, their text is kept", () => {
    const text = 'a <a href="#b">b</a><fn>c</fn>';
    expect(problemsOf(text, ["a", "fn"])).toEqual(["FORBIDDEN-HERE 1:3-16", "FORBIDDEN-HERE 1:21-25"]);
    expect(plainText(parseFragment(text, { where: "x", forbidden: ["a", "fn"] }).fragment)).toBe("a bc");
  });

  test("nesting is bounded", () => {
    expect(problemsOf("<em>".repeat(33) + "a" + "</em>".repeat(33))).toEqual(["TOO-DEEP 1:129-133"]);
    expect(problemsOf("<em>".repeat(32) + "a" + "</em>".repeat(32))).toEqual([]);
  });

  test("takes time in proportion to the length", () => {
    const many = 100_000;
    const started = performance.now();
    parseFragment("<x>".repeat(many) + "<br>".repeat(many) + "</y>".repeat(many), { where: "x" });
    parseFragment("<em>".repeat(many) + "&amp;".repeat(many), { where: "x" });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

const words = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
const leaf = words.map((value): Fragment[number] => ({ type: "text", value }));
const span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
const inline: fc.Arbitrary<Fragment[number]> = fc.letrec<{ node: Fragment[number] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom<InlineName>("em", "strong", "bdi", "q", "sup"), tie("node"))
      .map(([name, child]): Fragment[number] => ({
        type: "element",
        name,
        attributes: {},
        children: [child],
        span,
      })),
  ),
})).node;

describe("any text", () => {
  test("gives a fragment and problems within it, and never throws", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</",
      "/>",
      "em",
      "q",
      "a href='",
      '"',
      "&",
      ";",
      "#x",
      "<!--",
      "]]>",
      "\u0000",
      "\r\n",
      " ",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((all) => all.join("")),
        ),
        (text) => {
          const { fragment, problems } = parseFragment(text, { where: "x" });
          for (const problem of problems) {
            expect(problem.span.start.offset).toBeGreaterThanOrEqual(0);
            expect(problem.span.end.offset).toBeLessThanOrEqual(text.length);
          }
          if (problems.length === 0) expect(serialise(parsed(serialise(fragment)))).toBe(serialise(fragment));
        },
      ),
    );
  });

  test("serialised and parsed again is the same fragment", () => {
    fc.assert(
      fc.property(fc.array(inline), (fragment) => {
        const html = serialise(fragment);
        const again = parseFragment(html, { where: "x" });
        const onlyCharacters = again.problems.every(({ code }) => code === "DEP-MARKUP-CHARACTER");
        expect(onlyCharacters).toBe(true);
        if (again.problems.length === 0 && !html.includes("\r")) expect(serialise(again.fragment)).toBe(html);
      }),
    );
  });
});
