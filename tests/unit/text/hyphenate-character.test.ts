import { describe, expect, it } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import type { Line } from "../../../src/text/line.ts";
import { glyphPieces, inkEnd, paragraph, setLines, textOf } from "../../tools/lines-as-text.ts";

const set = (hyphenateCharacter: string | null, style: Partial<ComputedStyle> = {}) =>
  setLines("consti\u00adtution", 50, { style: { hyphenateCharacter, ...style } });
const ids = (line: Line) => glyphPieces(line).flatMap(({ glyphs }) => glyphs.map(({ id }) => id));
const idsOf = (text: string) => ids(setLines(text, 500)[0]!);
const said = (lines: readonly Line[]) => lines.map(textOf).join("").replaceAll("\u00ad", "");

describe("hyphenate-character", () => {
  it("is the hyphen, unless the style names another", () => {
    for (const [character, shown] of [
      [null, "consti\u2010"],
      ["-", "consti-"],
      ["=", "consti="],
      ["\u2014", "consti\u2014"],
    ] as const) {
      const lines = set(character);
      expect(ids(lines[0]!)).toEqual(idsOf(shown));
      expect(lines[0]!.width).toBeCloseTo(paragraph(shown).maxContent, 1);
      expect(said(lines)).toBe("constitution");
    }
  });

  it("may be several characters, spaced like letters", () => {
    const lines = set(" ~", { letterSpacing: 1 });
    expect(ids(lines[0]!)).toEqual(idsOf("consti ~"));
    expect(inkEnd(lines[0]!)).toBeCloseTo(lines[0]!.width, 6);
    expect(said(lines)).toBe("constitution");
    expect(glyphPieces(lines[0]!).map(({ actualText }) => actualText)).toEqual([null, "tution"]);
  });

  it("may be nothing: then the word is said in two parts", () => {
    const lines = set("", { letterSpacing: 1 });
    expect(lines.map(textOf)).toEqual(["consti", "tution"]);
    expect(lines[0]!.hyphenated).toBe(true);
    expect(inkEnd(lines[0]!)).toBeCloseTo(lines[0]!.width, 6);
  });

  it("is the hyphen again where the font does not have it", () => {
    expect(ids(set("\u{1f600}")[0]!)).toEqual(idsOf("consti\u2010"));
  });
});
