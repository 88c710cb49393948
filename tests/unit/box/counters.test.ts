import { expect, test } from "vitest";
import { formatCounter, formatMarker } from "../../../src/box/counter-styles.ts";
import { counterStyles } from "../../../src/css/properties/counter-styles.ts";
import { createCounters } from "../../../src/box/counters.ts";
import { collapseSpaces } from "../../../src/box/collapse-spaces.ts";
import type { InlineItem } from "../../../src/box/box-tree.ts";
import fc from "fast-check";
import { initialStyle } from "../../tools/styled-tree.ts";

test("counter styles", () => {
  expect([1, 4, 26, 27, 703].map((value) => formatCounter(value, "lower-alpha"))).toEqual([
    "a",
    "d",
    "z",
    "aa",
    "aaa",
  ]);
  expect([1, 4, 9, 1994].map((value) => formatCounter(value, "upper-roman"))).toEqual([
    "I",
    "IV",
    "IX",
    "MCMXCIV",
  ]);
  expect([0, -3].map((value) => formatCounter(value, "lower-roman"))).toEqual(["0", "-3"]);
  expect(formatCounter(7, "decimal-leading-zero")).toBe("07");
  expect(formatCounter(25, "lower-greek")).toBe("αα");
  expect(formatCounter(5, "unknown-style")).toBe("5");
  expect(formatCounter(5, "__proto__")).toBe("5");
  expect([16, 15, 744].map((value) => formatCounter(value, "hebrew"))).toEqual(["טז", "טו", "תשמד"]);
  expect(formatCounter(2026, "arabic-indic")).toBe("٢٠٢٦");
  expect(formatCounter(-12, "devanagari")).toBe("-१२");
  expect(formatCounter(1996, "lower-armenian")).toBe("ռջղզ");
  expect(formatCounter(48, "katakana")).toBe("ン");
  expect([12, 13].map((value) => formatCounter(value, "cjk-earthly-branch"))).toEqual(["亥", "13"]);
  expect(formatMarker(1, "hiragana")).toBe("あ、");
  for (const style of Object.keys(counterStyles)) expect(formatCounter(1, style)).not.toBe("");
  expect(formatMarker(2, "square")).toBe("▪\u00a0");
  expect(formatMarker(2, "none")).toBe("");
});

test("counters nest with their elements, and a sibling's reset replaces", () => {
  const counters = createCounters();
  const change = (value: number) => [{ name: "c", value }];
  counters.enter({ reset: change(1), increment: [], set: [] });
  counters.open();
  counters.enter({ reset: change(5), increment: change(1), set: [] });
  expect(counters.values("c")).toEqual([1, 6]);
  counters.enter({ reset: change(7), increment: [], set: [] });
  expect(counters.values("c")).toEqual([1, 7]);
  counters.close();
  expect(counters.values("c")).toEqual([1]);
  counters.enter({ reset: [], increment: [], set: change(9) });
  expect(counters.value("c")).toBe(9);
  expect(counters.value("other")).toBe(0);
});

const piece = fc.constantFrom(" ", "\n", "\t", "a", "b ", "  c", "\r\n", "\u00a0");

test("collapsing loses no letter and leaves no two spaces together", () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 5 }).map((parts) => parts.join("")), { maxLength: 6 }), (texts) => {
      const items = texts.map(
        (text): InlineItem => ({
          kind: "text", text, style: initialStyle, language: "en", tag: { artifact: "Layout", subtype: null }, link: null,
          place: { file: "x", span: null },
        }), // prettier-ignore
      );
      const out = collapseSpaces(items).map((item) => (item.kind === "text" ? item.text : "")).join("");
      const source = texts.join("");
      expect(out.replace(/[ ]/g, "")).toBe(source.replace(/[ \t\r\n]/g, ""));
      expect(out).not.toMatch(/[\t\r\n]| {2}|^ | $/);
    }),
  ); // prettier-ignore
});

test("a hundred thousand spaces are collapsed in one go", () => {
  const items: InlineItem[] = [
    {
      kind: "text", text: `a${" \n".repeat(50_000)}b${" ".repeat(100_000)}`, style: initialStyle, language: "en",
      tag: { artifact: "Layout", subtype: null }, link: null, place: { file: "x", span: null },
    },
  ]; // prettier-ignore
  expect(collapseSpaces(items)[0]).toMatchObject({ text: "a b" });
});
