import { describe, expect, test } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { compareMarks, marks } from "../../../src/markup/compare-marks.ts";
import { findForbiddenCharacters, forbiddenCodePoint } from "../../../src/markup/forbidden-characters.ts";
import type { Fragment } from "../../../src/markup/fragment.ts";
import { reportProblems } from "../../../src/markup/fragment-problem.ts";
import { parseFragment } from "../../../src/markup/parse-fragment.ts";
import { escapeAttribute } from "../../../src/markup/serialise.ts";

function fragmentOf(text: string): Fragment {
  const { fragment, problems } = parseFragment(text, { where: "x" });
  expect(problems).toEqual([]);
  return fragment;
}

function difference(original: string, translation: string): { lost: string[]; added: string[] } {
  const { lost, added } = compareMarks(fragmentOf(original), fragmentOf(translation));
  return { lost: lost.map(({ label }) => label), added: added.map(({ label }) => label) };
}

describe("marks of a translation", () => {
  test("in another order are the same; em, strong, span, abbr, bdi and plain q are free", () => {
    const original =
      '<em>a</em> <q ref="q1">b</q><fn>n <code>x</code></fn> <a href="#p1">c</a> <time datetime="2025">d</time> <ref entity="e">f</ref>';
    const translation =
      '<ref entity="e">F</ref> <a href="#p1"><strong>C</strong></a> <time datetime="2025">D</time> <q>z</q><fn><code>x</code> N</fn> <q ref="q1">B</q><span lang="fr">y</span>';
    expect(difference(original, translation)).toEqual({ lost: [], added: [] });
    expect(marks(fragmentOf(original))).toHaveLength(6);
  });

  test.each([
    ['<q ref="q1">a</q>', "a", ['<q ref="q1">'], []],
    ['<q ref="q1">a</q>', '<q ref="q2">a</q>', ['<q ref="q1">'], ['<q ref="q2">']],
    ['<a href="#p1">a</a>', "a", ['<a href="#p1">'], []],
    ["a<fn>b</fn><fn>c</fn>", "a<fn>b</fn>", ["<fn>"], []],
    ["a", "a<fn>b</fn>", [], ["<fn>"]],
    ['<ref entity="e">a</ref>', "a", ['<ref entity="e">'], []],
    [
      '<time datetime="2025">a</time>',
      '<time datetime="2026">a</time>',
      ['<time datetime="2025">'],
      ['<time datetime="2026">'],
    ],
    ["<code>a</code>", "<code>b</code>", ["<code>a</code>"], ["<code>b</code>"]],
  ])("%s against %s", (original, translation, lost, added) => {
    expect(difference(original, translation)).toEqual({ lost, added });
  });
});

test("problems are reported at the place that the caller gives", () => {
  const sink = createSink();
  const { problems } = parseFragment("a <b>c</b>", { where: "x" });
  reportProblems(problems, { sink, placeOf: (span) => ({ file: "a.yaml", span }) });
  expect(sink.diagnostics).toMatchObject([
    { code: "DEP-MARKUP-UNKNOWN-TAG", severity: "error", file: "a.yaml", span: { start: { column: 3 } } },
  ]);
});

test("forbidden characters are found, counted and named", () => {
  expect(findForbiddenCharacters("a\tb\r\n\u00A0\u200E\uFEFF😀")).toEqual([]);
  expect(findForbiddenCharacters("\u0001\u0002\u0003", 2)).toHaveLength(2);
  expect(findForbiddenCharacters("\u{1FFFE}")).toEqual([
    { offset: 0, length: 2, name: "U+1FFFE", kind: "noncharacter" },
  ]);
  expect(forbiddenCodePoint(0x110000)).toBeNull();
  expect(forbiddenCodePoint(0xd800)).toEqual({ name: "U+D800", kind: "lone surrogate" });
});

test("attribute values are escaped for double quotes", () => {
  expect(escapeAttribute('a"b<c>&')).toBe("a&quot;b&lt;c&gt;&amp;");
});
