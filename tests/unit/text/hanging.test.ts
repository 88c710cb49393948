import { describe, expect, it } from "vitest";
import type { InlineItem } from "../../../src/box/box-tree.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import type { Line } from "../../../src/text/line.ts";
import { line as border, sides } from "../../tools/styled-tree.ts";
import {
  boundary,
  glyphPieces,
  inkEnd,
  linesAsText,
  paragraph,
  run,
  setLines,
} from "../../tools/lines-as-text.ts";

type Wish = ComputedStyle["hangingPunctuation"][number];
const hanging = (...hangingPunctuation: Wish[]): Partial<ComputedStyle> => ({ hangingPunctuation });
const startOf = (line: Line) => glyphPieces(line)[0]!.x;
const widthOf = (text: string) => paragraph(text).maxContent;

describe("hanging-punctuation", () => {
  it("first: hangs a bracket or a quotation mark before the first line, and nothing else", () => {
    for (const mark of ["«", "“", "„", "(", "'", '"']) {
      const [first, second] = setLines(`${mark}un deux trois`, 40, { style: hanging("first") });
      expect(startOf(first!), mark).toBeLessThan(0);
      expect(startOf(first!) + widthOf(mark), mark).toBeCloseTo(0, 0);
      expect(startOf(second!)).toBe(0);
    }
    expect(startOf(setLines("-un deux", 40, { style: hanging("first") })[0]!)).toBe(0);
    expect(startOf(setLines("«un deux", 60, { style: hanging("last", "force-end") })[0]!)).toBe(0);
    expect(startOf(setLines("un «deux", 30, { style: hanging("first") })[1]!)).toBe(0);
  });

  it("first: counts from the indent, and is stopped by padding", () => {
    const style = { ...hanging("first"), textIndent: 20 };
    expect(startOf(setLines("«un", 80, { style })[0]!) + widthOf("«")).toBeCloseTo(20, 1);
    const inline = (wish: Partial<ComputedStyle>) => boundary({ ...hanging("first"), ...wish });
    const set = (wish: Partial<ComputedStyle>) => {
      const items: InlineItem[] = [
        { kind: "open", inline: inline(wish) },
        run("«un", hanging("first")),
        { kind: "close", inline: inline(wish) },
      ];
      return startOf(setLines(items, 80, { style: hanging("first") })[0]!);
    };
    expect(set({})).toBeLessThan(0);
    expect(set({ border: sides(border(1)) })).toBe(1);
  });

  it("last: hangs a closing mark after the last line", () => {
    const ends = (text: string, width = 200) =>
      setLines(text, width, { style: { ...hanging("last"), textAlign: "end" } }).map(inkEnd);
    for (const mark of ["»", "”", ")", "'"])
      expect(ends(`(un deux${mark}`).at(-1)! - 200, mark).toBeCloseTo(widthOf(mark), 0);
    expect(ends("un deux.").at(-1)).toBeCloseTo(200, 6);
    expect(ends("un) deux trois", 30)[0]).toBeCloseTo(30, 6);
  });

  const text = "Ici, là, puis ailleurs, enfin. Rien, ni personne, nulle part. Tout, encore, et toujours.";

  it("force-end: hangs every stop and comma at the end of a line, ragged and justified", () => {
    for (const textAlign of ["start", "justify", "end"] as const) {
      let seen = 0;
      for (let width = 60; width < 260; width += 7) {
        const lines = setLines(text, width, { style: { ...hanging("force-end"), textAlign } });
        expect(linesAsText(lines).join(" ")).toBe(text);
        for (const [index, line] of lines.entries()) {
          const shown = linesAsText(lines)[index]!;
          const sign = /[,.]$/.exec(shown)?.[0];
          const out = sign === undefined ? 0 : widthOf(sign);
          const isFull =
            textAlign === "end" || (textAlign === "justify" && !line.last && shown.includes(" "));
          if (isFull) expect(inkEnd(line), shown).toBeCloseTo(width + out, 0);
          else expect(inkEnd(line)).toBeLessThanOrEqual(width + out + 0.5);
          expect(line.width).toBeLessThanOrEqual(width + 0.01);
          if (sign !== undefined) seen++;
        }
      }
      expect(seen).toBeGreaterThan(20);
    }
  });

  it("allow-end: hangs a stop only where it has no room", () => {
    const room = widthOf("Ici, là");
    const full = room + widthOf(",") + 0.5;
    const style = { ...hanging("allow-end"), textAlign: "justify" } as const;
    const text = "Ici, là, un et un. Ou pas.";
    const [tight] = setLines(text, room, { style });
    expect(linesAsText([tight!])).toEqual(["Ici, là,"]);
    expect(inkEnd(tight!)).toBeCloseTo(room + widthOf(","), 0);
    const [roomy] = setLines(text, full, { style });
    expect(linesAsText([roomy!])).toEqual(["Ici, là,"]);
    expect(inkEnd(roomy!)).toBeCloseTo(full, 4);
    expect(linesAsText(setLines(text, room, {}))[0]).toBe("Ici,");
  });

  it("gives the lines the room that the marks leave, and measures the box without them", () => {
    const word = "ailleurs,";
    const bare = paragraph(word).minContent;
    expect(paragraph(word, { style: hanging("force-end") }).minContent).toBeCloseTo(bare - widthOf(","), 0);
    const may = paragraph(word, { style: hanging("allow-end") });
    expect(may.minContent).toBeCloseTo(bare - widthOf(","), 0);
    expect(may.maxContent).toBeCloseTo(bare, 6);
    const lines = setLines("ailleurs, ailleurs,", may.minContent, { style: hanging("allow-end") });
    expect(lines).toHaveLength(2);
  });

  it("leaves the hyphen, the space before a French mark and letter-spaced edges right", () => {
    const style = { ...hanging("last", "force-end", "first"), textAlign: "end", hyphens: "manual" } as const;
    const [hyphenated] = setLines("consti\u00adtution", 40, { style });
    expect(inkEnd(hyphenated!)).toBeCloseTo(40, 6);
    const spaced = setLines("un deux.", 100, { style: { ...style, letterSpacing: 2 } })[0]!;
    const [piece] = glyphPieces(spaced);
    const before = piece!.glyphs.slice(0, -1).reduce((sum, { advance }) => sum + advance, piece!.x);
    expect(before - 2).toBeCloseTo(100, 1);
  });
});
