import { describe, expect, it } from "vitest";
import type { ImageBox, InlineItem, OutOfFlow } from "../../../src/box/box-tree.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import type { Line } from "../../../src/text/line.ts";
import { blockStyle, boundary, linesAsText, paragraph, run, setLines } from "../../tools/lines-as-text.ts";

const tag = { artifact: "Layout", subtype: null } as const;
const box: ImageBox = {
  kind: "image", style: blockStyle, tag, anchor: null, place: { file: "page.html", span: null }, strings: [], outline: null,
  image: { format: "svg", id: "i", svg: "<svg/>", width: 30, height: 20 },
}; // prettier-ignore
const float = (): OutOfFlow => ({ kind: "float", box: { ...box } });
const at = (mark: OutOfFlow): InlineItem => ({ kind: "mark", mark });

const marksOn = (line: Line) => line.pieces.flatMap((piece) => (piece.kind === "mark" ? [piece] : []));

/** The line of a mark, and its x there. */
function find(lines: readonly Line[], mark: OutOfFlow) {
  const places = lines.flatMap((line, index) =>
    marksOn(line).flatMap((piece) => (piece.mark === mark ? [{ line: index, x: piece.x }] : [])),
  );
  expect(places).toHaveLength(1);
  return places[0]!;
}

const words = "Le sommet de Genève a réuni vingt-sept délégations pendant trois jours de négociations".split(
  " ",
);

describe("a mark in a line", () => {
  const styles: readonly Partial<ComputedStyle>[] = [
    {},
    { textAlign: "justify" },
    { textAlign: "justify", hyphens: "auto" },
    { textAlign: "end" },
    { textAlign: "center" },
    { textWrap: "balance" },
    { textWrap: "pretty", hyphens: "auto" },
  ];

  it("stands behind the word before it, whatever breaks and aligns the lines, and moves nothing", () => {
    for (const style of styles)
      for (let width = 70; width < 260; width += 13)
        for (let index = 0; index < words.length; index += 3) {
          const mark = float();
          const [head, tail] = [words.slice(0, index + 1).join(" "), ` ${words.slice(index + 1).join(" ")}`];
          const bare = setLines([head, tail], width, { style });
          const marked = setLines([head, at(mark), tail], width, { style });
          expect(linesAsText(marked)).toEqual(linesAsText(bare));
          const place = find(marked, mark);
          const pieces = marked[place.line]!.pieces.filter(({ kind }) => kind !== "mark");
          expect(pieces).toEqual(bare[place.line]!.pieces);
          const ends = pieces.map((piece) => piece.x + piece.width);
          const near = Math.min(...ends.map((end) => Math.abs(end - place.x)));
          expect(near, `${width} ${words[index]!}`).toBeLessThan(1e-6);
        }
  });

  it("does not leave its word for the next line, though a space or a box follows", () => {
    const mark = float();
    const narrow = paragraph(words.slice(0, 3).join(" ")).maxContent + 0.1;
    const lines = setLines([words.slice(0, 3).join(" "), at(mark), ` ${words.slice(3).join(" ")}`], narrow);
    expect(find(lines, mark).line).toBe(0);
    const inline = boundary();
    const boxed = setLines(
      [{ kind: "open", inline }, run("un"), at(mark), { kind: "close", inline }, at(mark), run(" deux")],
      24,
    );
    expect(linesAsText(boxed)).toEqual(["un", "deux"]);
    expect(boxed.map((line) => marksOn(line).length)).toEqual([2, 0]);
  });

  it("keeps its place in a word that is hyphenated there", () => {
    const mark = float();
    const [first, second] = setLines(["consti\u00ad", at(mark), "tution"], 40);
    expect(first!.hyphenated).toBe(true);
    expect(marksOn(first!)).toHaveLength(1);
    expect(marksOn(first!)[0]!.x).toBeCloseTo(first!.width, 6);
    expect(marksOn(second!)).toHaveLength(0);
  });

  it("stands at the beginning, behind the indent", () => {
    const mark = float();
    const lines = setLines([at(mark), "un deux"], 500, { style: { textIndent: 12 } });
    expect(find(lines, mark)).toEqual({ line: 0, x: 12 });
    expect(setLines([at(mark), "un deux trois"], 30)).toHaveLength(3);
  });

  it("goes to the line after a forced break", () => {
    const mark = float();
    const lines = setLines(["un", { kind: "break", style: blockStyle }, at(mark), "deux"], 500);
    expect(find(lines, mark)).toEqual({ line: 1, x: 0 });
  });

  it("that is alone makes a line without height, and no box wider", () => {
    const [one, other] = [float(), float()];
    const set = paragraph([at(one), at(other)]);
    expect(set).toMatchObject({ minContent: 0, maxContent: 0 });
    const lines = set.lines(() => ({ width: 100 }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ height: 0, width: 0 });
    expect(marksOn(lines[0]!).map(({ mark }) => mark)).toEqual([one, other]);
  });
});

describe("lines of different widths", () => {
  const text = words.join(" ");
  const widths = [90, 90, 90, 180];
  const space = (index: number) => ({ width: widths[index] ?? 180 });

  it("are filled each as far as it goes, beside what narrows them", () => {
    for (const style of styles()) {
      const lines = paragraph(text, { style }).lines(space);
      expect(lines.length).toBeGreaterThan(3);
      for (const [index, line] of lines.entries()) {
        expect(line.width).toBeLessThanOrEqual(space(index).width + 0.05);
        const isFull = style.textAlign === "justify" && !line.last;
        if (isFull)
          expect(line.pieces.at(-1)!.x + line.pieces.at(-1)!.width).toBeCloseTo(space(index).width, 4);
      }
      expect(linesAsText(lines).join("").replaceAll(/[ =]/g, "")).toBe(text.replaceAll(" ", ""));
    }
  });

  /** Whether the words can be set so that no line but the last is emptier than 15 %, nor the last a short word alone. */
  const isEvenPossible = (list: readonly string[], room: (line: number) => number) => {
    const width = (from: number, to: number) => paragraph(list.slice(from, to).join(" ")).maxContent;
    let starts = [0];
    for (let line = 0; starts.length > 0; line++) {
      const next = new Set<number>();
      for (const from of starts) {
        for (let to = from + 1; to <= list.length && width(from, to) <= room(line); to++) {
          if (to === list.length && (to - from > 1 || list[from]!.length > 8)) return true;
          if (width(from, to) >= 0.85 * room(line)) next.add(to);
        }
      }
      starts = [...next];
    }
    return false;
  };

  it("come out best together: how many lines there were says what room the next one has", () => {
    let possible = 0;
    for (let wide = 150; wide < 330; wide += 9)
      for (const count of [1, 2, 3]) {
        const room = (index: number) => (index < count ? 0.6 * wide : wide);
        if (!isEvenPossible(words, room)) continue;
        possible++;
        const lines = paragraph(text, { style: { textWrap: "pretty" } }).lines((index) => ({
          width: room(index),
        }));
        const holes = lines.slice(0, -1).filter((line, index) => line.width < 0.85 * room(index));
        expect(holes, `${wide} ${count}: ${linesAsText(lines).join("|")}`).toEqual([]);
      }
    expect(possible).toBeGreaterThan(10);
  });

  it("go through a line without room for any word", () => {
    const lines = paragraph("un deux trois quatre").lines((index) => ({ width: index === 1 ? 24 : 60 }));
    expect(linesAsText(lines).join(" ")).toBe("un deux trois quatre");
  });

  function styles(): readonly Partial<ComputedStyle>[] {
    return [{}, { textAlign: "justify", hyphens: "auto" }, { textWrap: "pretty", hyphens: "auto" }];
  }
});
