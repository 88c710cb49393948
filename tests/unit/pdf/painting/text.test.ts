import { describe, expect, it } from "vitest";
import type { GlyphPiece } from "../../../../src/text/line.ts";
import {
  makeLine,
  makePage,
  makePages,
  makePiece,
  openFace,
  writeQuietly,
} from "../../../tools/make-pages.ts";
import { readContents, readObjects } from "../../../tools/pdf-objects.ts";
import { readPdf, readText } from "../../../tools/read-pdf.ts";
import { readShownLines } from "../../../tools/shown-lines.ts";
import { typeset } from "../../../tools/typeset.ts";

const writeLines = (...lines: Parameters<typeof makeLine>[]) =>
  writeQuietly(makePages([makePage(lines.map((line) => makeLine(...line)))]));

describe("a line of text", () => {
  it("is one text object, with one matrix", async () => {
    const bytes = await writeLines([20, 40, makePiece("Hello "), makePiece("bold", { face: openFace("700Bold/SourceSerif4_700Bold") })]); // prettier-ignore
    const [content = ""] = readContents(bytes);
    expect(content.match(/\bBT\b/g)).toHaveLength(1);
    expect(content.match(/\bTm\b/g)).toHaveLength(1);
    expect(await readText(bytes)).toEqual(["Hello bold"]);
  });

  it("stands where layout put it, in pt", async () => {
    const { pages } = await readPdf(await writeLines([20.5, 40.25, makePiece("Hello", { size: 14 })]));
    expect(pages[0]).toMatchObject({ width: 200, height: 300 });
    const [shown] = pages[0]?.texts ?? [];
    expect(shown).toMatchObject({ text: "Hello", font: "SourceSerif4-Regular", size: 14 });
    expect(shown?.x).toBeCloseTo(20.5, 3);
    expect(shown?.baseline).toBeCloseTo(40.25, 3);
  });

  it("does not add up rounding errors over a long line", async () => {
    const piece = makePiece("il ".repeat(400).trim(), { spacing: 0.12345, size: 7.3 });
    const { lines } = await readShownLines(await writeLines([10, 40, piece]));
    expect(lines[0]?.left).toBeCloseTo(10, 2);
    expect(lines[0]?.right).toBeCloseTo(10 + piece.width - 0.12345, 1);
    const drift = Math.abs((lines[0]?.right ?? 0) - (10 + piece.width - 0.12345));
    expect(drift).toBeLessThan(0.01);
  });

  it("keeps gaps between pieces, forth and back", async () => {
    const back: GlyphPiece = makePiece("back", {}, -60);
    const { lines } = await readShownLines(await writeLines([50, 40, makePiece("there", {}, 30), back]));
    expect(lines[0]?.right).toBeCloseTo(50 + 30 + makePiece("there").width, 2);
    const from = 50 + 30 + makePiece("there").width - 60;
    expect(lines[0]?.left).toBeCloseTo(Math.min(from, 80), 2);
  });

  it("raises and lowers letters, and comes down again", async () => {
    const bytes = await writeLines(
      [20, 40, makePiece("H"), makePiece("2", { size: 6, rise: -2 }), makePiece("O")],
      [20, 60, makePiece("m"), makePiece("2", { size: 6, rise: 3.5 })],
      [20, 80, makePiece("plain")],
    );
    const baselines = (await readPdf(bytes)).pages[0]?.texts.map(({ text, baseline }) => [text, Math.round(baseline * 10) / 10]); // prettier-ignore
    expect(baselines).toEqual([["H", 40], ["2", 42], ["O", 40], ["m", 60], ["2", 56.5], ["plain", 80]]); // prettier-ignore
  });

  it("moves marks beside the pen, and the pen stays", async () => {
    const piece = makePiece("abc");
    const glyphs = piece.glyphs.map((glyph, i) => (i === 1 ? { ...glyph, dx: 2, dy: 4 } : glyph));
    const { texts } = (await readPdf(await writeLines([20, 40, { ...piece, glyphs }]))).pages[0]!;
    const [a, b, c] = texts;
    expect(b?.baseline).toBeCloseTo(36, 2);
    expect(b?.x).toBeCloseTo(20 + piece.glyphs[0]!.advance + 2, 2);
    expect(c?.x).toBeCloseTo(20 + piece.glyphs[0]!.advance + piece.glyphs[1]!.advance, 2);
    expect(a?.baseline).toBeCloseTo(40, 2);
  });

  it("writes colours, and opacity, only where they change", async () => {
    const red = { r: 255, g: 0, b: 0, a: 0.5 };
    const [content = ""] = readContents(
      await writeLines(
        [20, 40, makePiece("a", { color: red }), makePiece("b", { color: red })],
        [20, 60, makePiece("c")],
        [20, 80, makePiece("d")],
      ),
    );
    expect(content.match(/ rg$/gm)).toEqual([" rg", " rg"]);
    expect(content).toContain("1 0 0 rg");
    expect(content.match(/ gs$/gm)).toHaveLength(2);
    expect(content.match(/ Tf$/gm)).toHaveLength(1);
  });

  it("leaves out lines and pieces without glyphs", async () => {
    const [content = ""] = readContents(await writeLines([20, 40, makePiece("")], [20, 60]));
    expect(content).not.toContain("BT");
  });
});

describe("what glyphs say", () => {
  it("is exactly their text: the same glyph may say different things", async () => {
    const piece = makePiece("aaa", { says: ["x", "yz", "\u{1F600}"] });
    const bytes = await writeLines([20, 40, piece]);
    const { lines } = await readShownLines(bytes);
    expect(lines[0]?.text).toBe("xyz\u{1F600}");
  });

  it("is nothing where they say nothing", async () => {
    const bytes = await writeLines([20, 40, makePiece("abc", { says: ["abc", "", ""] })]);
    expect(await readText(bytes)).toEqual(["abc"]);
  });

  it("never is half a character", async () => {
    const bytes = await writeLines([20, 40, makePiece("a", { says: ["\ud800"] })]);
    expect((await readShownLines(bytes)).lines[0]?.text).toBe("\ufffd");
  });

  it("makes hyphenated words whole, over lines and pages", async () => {
    const head = makePiece("Donaudampf");
    const hyphen = makePiece("-", { says: ["schiff"], actualText: "schiff" });
    const tail = makePiece("schiff", { says: Array<string>(6).fill("\u00ad"), actualText: "" });
    const pages = makePages([
      makePage([makeLine(20, 40, head, hyphen)]),
      makePage([makeLine(20, 40, tail, makePiece(" fahrt"))]),
    ]);
    const bytes = await writeQuietly(pages);
    expect(await readText(bytes)).toEqual(["Donaudampfschiff", "fahrt"]);
    const [first = "", second = ""] = readContents(bytes);
    expect(first).toContain("/Span <</ActualText (schiff)>> BDC");
    expect(second).toContain("/Span <</ActualText ()>> BDC");
    expect(first.match(/BDC/g)).toHaveLength(first.match(/EMC/g)?.length ?? 0);
  });

  it("is told of text set by the text room: ligatures, no-break spaces, hyphens", async () => {
    const style = "@page{size:200pt 300pt;margin:20pt}p{width:90pt;hyphens:auto;font:10pt serif}";
    const text = "L’office anticonstitutionnellement efficace\u00a0: 10\u202f000\u00a0km";
    const { bytes, diagnostics } = await typeset(`<!DOCTYPE html><html lang=fr><title>x</title><style>${style}</style><p>${text}</p></html>`); // prettier-ignore
    expect(diagnostics).toEqual([]);
    const [page = ""] = await readText(bytes);
    expect(page.replace(/\s+/gu, " ")).toBe(text.replace(/\s+/gu, " "));
    const { lines } = await readShownLines(bytes);
    expect(lines.map((line) => line.text).join("")).toContain("\u00a0: 10\u202f000\u00a0km");
  });
});

describe("fonts", () => {
  it("are embedded once each, as subsets, and named", async () => {
    const italic = openFace("400Regular_Italic/SourceSerif4_400Regular_Italic");
    const bytes = await writeLines([20, 40, makePiece("a"), makePiece("b", { face: italic })], [20, 60, makePiece("c")]); // prettier-ignore
    expect((await readPdf(bytes)).fonts).toEqual(["SourceSerif4-Italic", "SourceSerif4-Regular"]);
    const files = readObjects(bytes).filter(({ dictionary }) => dictionary.includes("/FontDescriptor\n"));
    expect(files).toHaveLength(2);
    expect(bytes.length).toBeLessThan(20_000);
  });

  it("give every code a width of its own glyph, in thousandths of an em", async () => {
    const bytes = await writeLines([20, 40, makePiece("il")]);
    const widths = readObjects(bytes).find(({ dictionary }) =>
      dictionary.includes("/CIDFontType2"),
    )?.dictionary;
    const [notdef = 0, i = 0, l = 0] = (/\/W \[0 \[([^\]]*)\]\]/.exec(widths ?? "")?.[1] ?? "").split(" ").map(Number); // prettier-ignore
    expect(notdef).toBeGreaterThan(100);
    expect(makePiece("i", { size: 1000 }).width).toBeCloseTo(i, 3);
    expect(makePiece("l", { size: 1000 }).width).toBeCloseTo(l, 3);
  });
});
