import { describe, expect, it } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Line } from "../../../src/text/line.ts";
import { transformText } from "../../../src/text/transform-text.ts";
import {
  glyphPieces,
  inkEnd,
  linesAsText,
  paragraph,
  run,
  setLines,
  textOf,
} from "../../tools/lines-as-text.ts";

const seen = (text: string, style: Partial<ComputedStyle>, width = 500) =>
  setLines(text, width, { style }).map(textOf);

describe("white space", () => {
  const text = "un  deux\n\ttrois ";

  it("collapses unless it is preserved", () => {
    expect(seen(text, {})).toEqual(["un deux trois "]);
    expect(seen(text, { whiteSpace: "nowrap" }, 10_000)).toEqual(["un deux trois "]);
    expect(seen(text, { whiteSpace: "pre-line" })).toEqual(["un deux ", "trois "]);
    expect(seen(text, { whiteSpace: "pre" })).toEqual(["un  deux ", "\ttrois "]);
    expect(seen(text, { whiteSpace: "pre-wrap" })).toEqual(["un  deux ", "\ttrois "]);
    expect(seen("un\r\ndeux", { whiteSpace: "pre" })).toEqual(["un ", "deux"]);
  });

  it("vanishes at the ends of lines, but is still said", () => {
    const [first] = setLines("un deux", 25);
    expect(textOf(first!)).toBe("un ");
    expect(glyphPieces(first!).at(-1)?.glyphs.at(-1)).toMatchObject({ text: " ", advance: 0 });
    expect(first!.width).toBeCloseTo(setLines("un", 25)[0]!.width, 6);
  });

  it("is kept and may break everywhere with break-spaces", () => {
    const lines = setLines("un   deux", 25, { style: { whiteSpace: "break-spaces" } });
    expect(lines.map(textOf).join("|")).toMatch(/^un +\|/);
    expect(lines[0]!.width).toBeGreaterThan(setLines("un", 25)[0]!.width);
  });

  it("keeps the width of no-break spaces at the edges of lines", () => {
    const plain = setLines("mot", 100)[0]!.width;
    expect(setLines("\u00a0mot\u202f", 100)[0]!.width).toBeGreaterThan(plain + 3);
  });

  it("collapses over runs and after forced breaks", () => {
    const style = { ...run("").style };
    const lines = setLines(["un ", run(" deux"), { kind: "break", style }, " trois"], 500);
    // What a break parts would be one word to readers, who see no lines.
    expect(lines.map(textOf)).toEqual(["un deux ", "trois"]);
    expect(lines.map(({ last }) => last)).toEqual([true, true]);
  });

  it("goes to the next tab stop", () => {
    const [line] = setLines("a\tb\tc", 500, {
      style: { whiteSpace: "pre", tabSize: 4, fontFamily: ["monospace"] },
    });
    const glyphs = glyphPieces(line!).flatMap((piece) => piece.glyphs);
    const unit = glyphs[0]!.advance;
    expect(glyphs.map(({ text }) => text).join("")).toBe("a\tb\tc");
    expect(glyphs[1]!.advance).toBeCloseTo(3 * unit, 6);
    expect(line!.width).toBeCloseTo(9 * unit, 6);
  });

  it("counts tab stops from the block's edge: behind an indent, on a line that goes on, in points", () => {
    const mono = { whiteSpace: "pre-wrap", tabSize: 4, fontFamily: ["monospace"] } as const;
    const unit = setLines("a", 500, { style: mono })[0]!.width;
    const xOf = (line: Line, letter: string) => {
      const [piece] = glyphPieces(line);
      const index = piece!.glyphs.findIndex(({ text }) => text === letter);
      return piece!.glyphs.slice(0, index).reduce((x, { advance }) => x + advance, piece!.x);
    };
    const [indented] = setLines("a\tb", 500, { style: { ...mono, textIndent: 2 * unit } });
    expect(xOf(indented!, "b")).toBeCloseTo(4 * unit, 6);
    const [, second] = setLines("abc def g\th", 8.5 * unit, { style: mono });
    expect(textOf(second!)).toBe("g\th");
    expect(xOf(second!, "h")).toBeCloseTo(4 * unit, 6);
    const [points] = setLines("a\tb", 500, { style: { ...mono, tabSize: { pt: 33 } } });
    expect(xOf(points!, "b")).toBeCloseTo(33, 6);
    expect(xOf(setLines("a\tb", 500, { style: { ...mono, tabSize: 0 } })[0]!, "b")).toBeCloseTo(unit, 6);
  });

  it("counts tab stops on every line from the block's edge, and breaks lines by the tabs as wide as they are there", () => {
    const words = ["un ", "deux\t", "trois ", "a\t", "\t", "constitution ", "b\t", "quatre ", "c\t", "d ", "six\t", "sept "];
    const text = Array.from({ length: 36 }, (_, index) => words[(index * 7) % words.length]).join("");
    const stop = 23;
    const styles = [{}, { textAlign: "justify" }, { textWrap: "pretty" }, { textIndent: 9 }, { overflowWrap: "anywhere" }] as const;
    for (const style of styles) {
      let flush = 0;
      for (let width = 60; width < 260; width += 3.7) {
        const lines = setLines(text, width, { style: { whiteSpace: "pre-wrap", tabSize: { pt: stop }, ...style } });
        expect(lines.map(textOf).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
        for (const line of lines) {
          const said = `${JSON.stringify(style)} ${width} ${textOf(line)}`;
          expect(inkEnd(line), said).toBeLessThanOrEqual(width + 0.02);
          for (const x of startsAfterTabs(line)) expect(x / stop, said).toBeCloseTo(Math.round(x / stop), 4);
          const isStretched = "textAlign" in style && !line.last && / \S*$/.test(textOf(line).split("\t").at(-1)!.trim());
          if (!isStretched) continue;
          flush++;
          expect(inkEnd(line), said).toBeCloseTo(width, 3);
        }
      }
      if ("textAlign" in style) expect(flush).toBeGreaterThan(50);
    }
  }); // prettier-ignore

  /** Where the words behind tabs begin. */
  const startsAfterTabs = (line: Line) => {
    const glyphs = glyphPieces(line).flatMap((piece) => {
      let x = piece.x;
      return piece.glyphs.map(({ text: said, advance }) => ({ said, x: (x += advance) - advance }));
    });
    return glyphs.filter(({ said }, index) => said.trim() !== "" && glyphs[index - 1]?.said === "\t").map(({ x }) => x);
  }; // prettier-ignore

  it("makes an empty line between two breaks, and none after the last", () => {
    const pause = { kind: "break", style: run("").style } as const;
    const lines = setLines(["un", pause, pause, "deux", pause], 500);
    expect(lines.map(textOf)).toEqual(["un ", "", "deux "]);
    expect(lines.map(({ height }) => height)).toEqual([14, 14, 14]);
    expect(setLines([pause], 500)).toHaveLength(1);
  });

  it("alone, or nothing at all, makes no line", () => {
    expect(setLines("", 100)).toEqual([]);
    expect(setLines("  ", 100)).toEqual([]);
    expect(paragraph("")).toMatchObject({ minContent: 0, maxContent: 0 });
  });
});

describe("word-break", () => {
  it("holds between two runs that agree on it, and only there", () => {
    const lines = (wordBreak: ComputedStyle["wordBreak"], other: ComputedStyle["wordBreak"]) =>
      setLines([run("aaaa", { wordBreak }), run("bb", { wordBreak: other, fontWeight: 700 })], 24, { sink: createSink() }).map(textOf);
    expect(lines("break-all", "break-all")).toEqual(["aaaa", "bb"]);
    expect(lines("break-all", "normal")[0]).not.toBe("aaaa");
    expect(lines("normal", "normal")).toEqual(["aaaabb"]);
  }); // prettier-ignore
});

describe("overflow-wrap", () => {
  it("cuts a word that is too long, also where its style changes, but no letter from its accent", () => {
    for (const overflowWrap of ["anywhere", "break-word"] as const) {
      const style = { overflowWrap };
      const whole = setLines("aaaaaaaaaaaa", 30, { style });
      expect(whole.length).toBeGreaterThan(1);
      const parts = ["aaaaaa", run("aaaaaa", { ...style, fontWeight: 700 })];
      for (const line of setLines(parts, 30, { style })) expect(line.width).toBeLessThanOrEqual(30.01);
      const letter = setLines(["é", run("é", { ...style, fontWeight: 700 })], 1, {
        style,
        sink: createSink(),
      });
      expect(letter.map(textOf)).toEqual(["é", "é"]);
      const accent = setLines(["e", run("\u0301", style)], 1, { style, sink: createSink() });
      expect(accent).toHaveLength(1);
    }
  });

  it("counts in the narrowest content only with anywhere", () => {
    const min = (overflowWrap: ComputedStyle["overflowWrap"]) => paragraph("constitution", { style: { overflowWrap } }).minContent;
    expect(min("anywhere")).toBeLessThan(10);
    expect(min("break-word")).toBe(min("normal"));
  }); // prettier-ignore

  it("leaves lines that may not wrap as they are", () => {
    const style = { overflowWrap: "anywhere", whiteSpace: "nowrap" } as const;
    expect(setLines("aaaaaaaaaaaa", 30, { style, sink: createSink() })).toHaveLength(1);
  });
});

describe("spacing", () => {
  it("follows each letter but the last of the line", () => {
    const width = (letterSpacing: number) => setLines("office", 500, { style: { letterSpacing } })[0]!.width;
    const glyphs = glyphPieces(setLines("office", 500, { style: { letterSpacing: 2 } })[0]!)[0]!.glyphs;
    expect(glyphs.map(({ text }) => text)).toEqual(["o", "f", "f", "i", "c", "e"]);
    const unjoined = setLines("office", 500, { style: { fontFeatures: { liga: 0 } } })[0]!.width;
    expect(width(2)).toBeCloseTo(unjoined + 10, 6);
    expect(setLines("un un", 500, { style: { letterSpacing: 2, wordSpacing: 5 } })[0]!.width).toBeCloseTo(
      setLines("un un", 500)[0]!.width + 13,
      6,
    );
  });

  it("is counted where lines are broken", () => {
    const style = { letterSpacing: 3, wordSpacing: 4 } as const;
    for (let width = 40; width < 120; width += 1.3) {
      const lines = setLines("un deux trois six", width, { style });
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.02);
    }
    const { maxContent } = paragraph("un deux", { style });
    expect(setLines("un deux", maxContent, { style })).toHaveLength(1);
    expect(setLines("un deux", maxContent - 0.1, { style })).toHaveLength(2);
  });

  it("indents the first line", () => {
    const style = { textIndent: 20 } as const;
    const lines = setLines("un deux trois quatre", 52, { style });
    expect(lines.map((line) => glyphPieces(line)[0]!.x)).toEqual([20, 0, 0]);
    expect(linesAsText(lines)).toEqual(["un", "deux trois", "quatre"]);
    expect(
      glyphPieces(setLines("un", 60, { style: { textIndent: { percent: 50, plus: 1 } } })[0]!)[0]!.x,
    ).toBe(31);
    expect(paragraph("un", { style }).maxContent).toBeCloseTo(paragraph("un").maxContent + 20, 6);
  });
});

describe("text-indent", () => {
  const starts = (text: Parameters<typeof setLines>[0], width: number, style: Partial<ComputedStyle>) =>
    setLines(text, width, { style }).map((line) => glyphPieces(line)[0]!.x);
  const pre = { whiteSpace: "pre-line", textIndent: 20 } as const;
  const text = "un deux trois\nquatre cinq six";

  it.each([
    ["first", [20, 0, 0, 0]],
    ["not-first", [0, 20, 20, 20]],
    ["each", [20, 0, 20, 0]],
    ["not-each", [0, 20, 0, 20]],
  ] as const)("of lines: %s", (textIndentLines, expected) => {
    expect(starts(text, 62, { ...pre, textIndentLines })).toEqual(expected);
  });

  it("takes its room from the lines that it is for, and from no others", () => {
    for (let width = 56; width < 130; width += 3.7) {
      for (const textIndentLines of ["first", "not-first", "each", "not-each"] as const) {
        for (const textAlign of ["start", "justify"] as const) {
          const lines = setLines(text, width, { style: { ...pre, textIndentLines, textAlign } });
          expect(linesAsText(lines).join(" ")).toBe(text.replace("\n", " "));
          for (const line of lines)
            expect(glyphPieces(line)[0]!.x + line.width).toBeLessThanOrEqual(width + 0.02);
        }
      }
    }
  });

  it("makes a box as wide as the widest of its lines with it", () => {
    const width = (style: Partial<ComputedStyle>) =>
      paragraph("un\nquatre cinq", { style: { ...pre, ...style } });
    const plain = width({ textIndent: 0 });
    expect(width({ textIndentLines: "each" }).maxContent).toBeCloseTo(plain.maxContent + 20, 6);
    expect(width({ textIndentLines: "not-first" }).maxContent).toBeCloseTo(plain.maxContent + 20, 6);
    expect(width({ textIndentLines: "not-each" }).maxContent).toBeCloseTo(plain.maxContent, 6);
    expect(width({ textIndentLines: "not-first" }).minContent).toBeCloseTo(plain.minContent + 20, 6);
    expect(width({ textIndentLines: "first" }).maxContent).toBeCloseTo(plain.maxContent, 6);
  });
});

describe("text-transform", () => {
  it("follows the language", () => {
    expect(transformText("istanbul ısı", "uppercase", "tr", "")).toBe("İSTANBUL ISI");
    expect(transformText("été à l’île", "uppercase", "fr", "")).toBe("ÉTÉ À L’ÎLE");
    expect(transformText("straße", "uppercase", "de", "")).toBe("STRASSE");
    expect(transformText("ÉTÉ", "lowercase", "fr", "")).toBe("été");
    expect(transformText("x", "none", "fr", "")).toBe("x");
  });

  it("capitalises the beginnings of words, also over runs", () => {
    expect(transformText("l’été à paris, peut-être", "capitalize", "fr", "")).toBe(
      "L’été À Paris, Peut-Être",
    );
    expect(transformText("ijsland en ijs", "capitalize", "nl", "")).toBe("IJsland En IJs");
    expect(transformText("ours", "capitalize", "en", "p")).toBe("ours");
    expect(transformText("ours", "capitalize", "en", " ")).toBe("Ours");
  });

  it("is what is drawn and said", () => {
    expect(seen("à la une", { textTransform: "uppercase" })).toEqual(["À LA UNE"]);
  });
});
