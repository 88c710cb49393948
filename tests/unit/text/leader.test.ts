import { describe, expect, it } from "vitest";
import type { InlineItem } from "../../../src/box/box-tree.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Pages } from "../../../src/layout/pages.ts";
import { writePdf } from "../../../src/pdf/write-pdf.ts";
import type { GlyphPiece, Line } from "../../../src/text/line.ts";
import { glyphPieces, inkEnd, paragraph, run, setLines, textOf } from "../../tools/lines-as-text.ts";
import { readText } from "../../tools/read-pdf.ts";

const leader = (pattern: string, style: Partial<ComputedStyle> = {}): InlineItem => ({
  kind: "leader",
  pattern,
  run: run("", style),
});
const entry = (title: string, page: string, pattern = ". "): InlineItem[] => [
  run(title),
  leader(pattern),
  run(page),
];

/** The leaders of a line: pieces that say no letter. */
const leadersOf = (line: Line): readonly GlyphPiece[] =>
  glyphPieces(line).filter(
    ({ actualText, glyphs }) => actualText !== null && glyphs.every(({ text }) => text.trim() === ""),
  );

const patternWidth = (pattern: string) => paragraph([leader(pattern)]).maxContent;

describe("a leader", () => {
  it("takes the room that is left, so that what it leads to ends with the line", () => {
    for (const style of [
      {},
      { textAlign: "justify" },
      { textAlign: "center" },
      { textAlign: "end" },
    ] as const) {
      const [line, ...rest] = setLines(entry("Sommaire", "12"), 200, { style });
      expect(rest).toEqual([]);
      expect(line!.width).toBeCloseTo(200, 6);
      expect(inkEnd(line!)).toBeCloseTo(200, 6);
      expect(glyphPieces(line!)[0]!.x).toBe(0);
      expect(textOf(line!)).toBe("Sommaire 12");
    }
  });

  it("repeats its pattern whole, in columns from line to line", () => {
    const width = patternWidth(". ");
    const titles = ["Sommaire", "Avant-propos", "Le cessez-le-feu", "Annexe"];
    const starts = titles.map((title, index) => {
      const [line] = setLines(entry(title, String(7 + 31 * index)), 200);
      const [dots] = leadersOf(line!);
      const [before, , after] = glyphPieces(line!);
      expect(dots!.width / width).toBeCloseTo(Math.round(dots!.width / width), 6);
      expect(dots!.x).toBeGreaterThanOrEqual(before!.x + before!.width);
      expect(dots!.x + dots!.width).toBeLessThanOrEqual(after!.x + 1e-6);
      expect(dots!.x - before!.width + (after!.x - dots!.x - dots!.width)).toBeLessThan(2 * width);
      return (200 - dots!.x) / width;
    });
    for (const start of starts) expect(start).toBeCloseTo(Math.round(start), 6);
  });

  it("shares the room with the others of its line", () => {
    const [line] = setLines([run("un"), leader("_"), run("deux"), leader("_"), run("six")], 200);
    const [first, second] = leadersOf(line!);
    expect(Math.abs(first!.width - second!.width)).toBeLessThanOrEqual(patternWidth("_") + 1e-6);
    expect(inkEnd(line!)).toBeCloseTo(200, 6);
  });

  it("goes to the next line, with what it leads to, where there is no room for one pattern", () => {
    const title = "La ligne est pleine";
    const room = paragraph(title).maxContent + paragraph("12").maxContent + patternWidth(". ") / 2;
    const lines = setLines(entry(title, "12"), room);
    expect(lines.map(textOf)).toEqual([title, " 12"]);
    expect(inkEnd(lines[1]!)).toBeCloseTo(room, 6);
    const just = setLines(entry(title, "12"), room + patternWidth(". "));
    expect(just).toHaveLength(1);
    expect(leadersOf(just[0]!)[0]!.glyphs).toHaveLength(2);
  });

  it("is as wide as one pattern where the text's own width is asked for", () => {
    const set = paragraph(entry("Annexe", "3"));
    expect(set.maxContent).toBeCloseTo(
      paragraph("Annexe").maxContent + patternWidth(". ") + paragraph("3").maxContent,
      6,
    );
  });

  it("bears what makes no sense: no pattern, one without width, no room, hairs", () => {
    for (const items of [entry("a", "b", ""), entry("a", "b", "\u200b"), [leader(". ")], [leader(" ")]])
      for (const width of [0, 3, 400])
        expect(() => setLines(items, width, { sink: createSink() })).not.toThrow();
    const hair = leader(".", { fontSize: 0.001, lineHeight: 0.001 });
    const [line] = setLines([run("a"), hair, run("b")], 5000);
    expect(leadersOf(line!)[0]!.glyphs.length).toBeLessThanOrEqual(1000);
    expect(inkEnd(line!)).toBeCloseTo(5000, 6);
  });

  it("says one space when the text is extracted, none where there is one already", async () => {
    const lines = [
      ...setLines(entry("Sommaire", "12"), 200),
      ...setLines([run("Avant-propos "), leader(". "), run("7")], 200),
      ...setLines(entry("Plein ici", "3", "."), 55),
      ...setLines(entry("Blanc", "4", " "), 200),
    ];
    expect(await extract(lines)).toBe("Sommaire 12\nAvant-propos 7\nPlein ici 3\nBlanc 4");
  });
});

async function extract(lines: readonly Line[]): Promise<string> {
  const tag = { artifact: "Layout", subtype: null } as const;
  const items = lines.map((line, index) => ({
    kind: "text" as const, x: 20, baseline: 30 + 16 * index, top: 20 + 16 * index, height: 14,
    pieces: glyphPieces(line), artifact: tag,
  })); // prettier-ignore
  const pages: Pages = {
    pages: [{ width: 300, height: 200, label: "1", items, links: [] }],
    anchors: new Map(),
    outline: [],
    structure: {
      id: 0,
      role: "Document",
      parent: null,
      language: "fr",
      alt: null,
      attributes: {},
      children: [],
    },
    title: "t",
    language: "fr",
    direction: "ltr",
    metadata: {},
  };
  const sink = createSink();
  const bytes = await writePdf(pages, { sink, now: null, version: "0" });
  const [text = ""] = await readText(bytes);
  return text.trim();
}
