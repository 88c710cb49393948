import "../../tools/fixed-seed.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InlineItem } from "../../../src/box/box-tree.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import {
  boundary,
  glyphPieces,
  linesAsText,
  paragraph,
  run,
  setLines,
  textOf,
} from "../../tools/lines-as-text.ts";
import { ink, sides } from "../../tools/styled-tree.ts";

type Style = Partial<ComputedStyle>;

/** A span around text, its box and its text in one style. */
function span(text: string, style: Style = {}): readonly InlineItem[] {
  const inline = boundary(style);
  return [{ kind: "open", inline }, run(text, style), { kind: "close", inline }];
}

const width = (content: string | readonly (InlineItem | string)[], style: Style = {}) =>
  paragraph(content, { style }).maxContent;

describe("words that go on in another box", () => {
  test("are kerned as though the box were not there", () => {
    expect(width("A") + width("V") - width("AV")).toBeGreaterThan(1);
    const red = { ...ink, r: 255 };
    for (const style of [
      {},
      { color: red },
      { textDecoration: { ...boundary().style.textDecoration, underline: true } },
    ])
      expect(width(["A", ...span("V", style), "A"])).toBeCloseTo(width("AVA"), 6);
    expect(width([...span("A"), ...span("V")])).toBeCloseTo(width("AV"), 6);
    expect(width(["one A", ...span("V two")])).toBeCloseTo(width("one AV two"), 6);
  });

  test("keep their own pieces, which say what is in them", () => {
    const [line] = setLines(["WA", ...span("VA", { color: { ...ink, r: 9 } }), "TA"], 300);
    const pieces = glyphPieces(line!);
    expect(pieces.map(({ glyphs }) => glyphs.map(({ text }) => text).join(""))).toEqual(["WA", "VA", "TA"]);
    expect(pieces[1]!.x).toBeCloseTo(pieces[0]!.x + pieces[0]!.width, 6);
    expect(pieces[2]!.x + pieces[2]!.width).toBeCloseTo(width("WAVATA"), 6);
  });

  test.each<[string, Style]>([
    ["another size", { fontSize: 14 }],
    ["another face", { fontWeight: 700 }],
    ["other features", { fontFeatures: { onum: 1 } }],
    ["another baseline", { verticalAlign: "super" }],
    ["padding", { padding: { ...sides(0), inlineStart: 2 } }],
    ["margins that come to nothing", { margin: { ...sides(0), inlineStart: 2 }, padding: { ...sides(0), inlineStart: 2 } }],
  ])("are parted by %s", (_, style) => {
    const [line] = setLines(["A", ...span("V", style)], 300);
    const [first] = glyphPieces(line!);
    expect(first!.width).toBeCloseTo(width("A"), 6);
  }); // prettier-ignore

  test("keep what one ligature would draw in letters of their own", () => {
    const [line] = setLines(["of", ...span("fi"), "ce"], 300);
    expect(textOf(line!)).toBe("office");
    expect(glyphPieces(line!).map(({ glyphs }) => glyphs.map(({ text }) => text))).toEqual([
      ["o", "f"],
      ["fi"],
      ["c", "e"],
    ]);
  });

  test("are not where a line may end between them", () => {
    const style = { hyphens: "manual" } as const;
    const lines = setLines(["Avo\u00ad", ...span("VAV", style), "er"], 30, { style });
    expect(linesAsText(lines)).toEqual(["Avo=", "VAVer"]);
    expect(width(["x-A", ...span("V")])).toBeCloseTo(width("x-AV"), 6);
  });

  test("are kerned at their ends when a line cuts them in their midst", () => {
    const style = { hyphens: "manual" } as const;
    const [, cut] = setLines(["mmmmm\u00adA", ...span("V", style)], 60, { style });
    const [, whole] = setLines(["mmmmm\u00adAV"], 60, { style });
    const end = (line: typeof cut) => glyphPieces(line!).reduce((sum, piece) => sum + piece.width, 0);
    expect(end(cut)).toBeCloseTo(end(whole), 6);
  });

  test("in any parts are as wide as in one", () => {
    const style = { fontFeatures: { liga: 0, calt: 0 }, hyphens: "none" } as const;
    const letters = fc.array(fc.constantFrom(...Array.from("AVTWYaoefi.,\u2019\u00e9P")), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (parts) => {
        const texts = parts.map((part) => part.join(""));
        const made = texts.flatMap((text) => span(text, style));
        expect(width(made, style)).toBeCloseTo(width(texts.join(""), style), 4);
      }),
    );
  });

  test("of thousands of boxes take time that grows with their number", () => {
    const measure = (count: number) => {
      const parts = Array.from({ length: count }, (_, index) => span("AV"[index % 2] ?? "")).flat();
      const start = performance.now();
      width(parts);
      return performance.now() - start;
    };
    measure(2000);
    expect(measure(20_000)).toBeLessThan(40 * Math.max(5, measure(2000)));
  });
});
