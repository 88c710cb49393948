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

test("what counters were at a moment stays, whatever comes later", () => {
  const counters = createCounters();
  const reset = (name: string, value: number) => ({ reset: [{ name, value }], increment: [], set: [] });
  counters.enter(reset("c", 1));
  counters.open();
  const early = counters.all();
  counters.enter(reset("c", 2));
  const nested = counters.all();
  const inner = counters.during(reset("d", 5), counters.all);
  counters.close();
  counters.enter(reset("c", 9));
  expect([early, nested, inner, counters.all()].map(({ get }) => get("c"))).toEqual([
    [1],
    [1, 2],
    [1, 2],
    [9],
  ]);
  expect([nested, inner, counters.all()].map(({ get }) => get("d"))).toEqual([undefined, [5], undefined]);
  expect(counters.values("d")).toEqual([0]);
});

test("thousands of counters are remembered for thousands of elements, in time that grows with their number", () => {
  const counters = createCounters();
  const count = 20_000;
  const moments = Array.from({ length: count }, (_, index) => {
    counters.enter({ reset: [{ name: `c${index}`, value: index }], increment: [], set: [] });
    return counters.during({ reset: [], increment: [{ name: "c0", value: 1 }], set: [] }, counters.all);
  });
  expect(moments[count - 1]?.get("c0")).toEqual([1]);
  expect(moments[count - 1]?.get(`c${count - 1}`)).toEqual([count - 1]);
  expect(moments[count - 2]?.get(`c${count - 1}`)).toBeUndefined();
}, 5000);

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
