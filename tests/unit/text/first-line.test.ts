import { describe, expect, it } from "vitest";
import type { InlineItem } from "../../../src/box/box-tree.ts";
import { mergeFirst } from "../../../src/box/first-style.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Line } from "../../../src/text/line.ts";
import { setParagraph } from "../../../src/text/set-paragraph.ts";
import {
  blockStyle,
  boundary,
  glyphPieces,
  inkEnd,
  linesAsText,
  run,
  shippedFonts,
} from "../../tools/lines-as-text.ts";

const fonts = shippedFonts();
const text = "Les délégations se sont réunies à Genève pour la troisième fois depuis le début de la crise.";

function set(items: readonly (string | InlineItem)[], first: Partial<ComputedStyle>, width: number, style: Partial<ComputedStyle> = {}) {
  const base = { ...blockStyle, ...style };
  const inlines = items.map((item) => (typeof item === "string" ? { ...run(item), style: base } : item));
  const sink = createSink();
  const firstLine = { ...base, ...first };
  const set = setParagraph({ inlines, style: base, firstLine, language: "fr" }, { fonts, sink });
  const lines = set.lines(() => ({ width }));
  expect(sink.diagnostics).toEqual([]);
  return { set, lines };
} // prettier-ignore

const sizesOf = (line: Line) => [...new Set(glyphPieces(line).map(({ size }) => size))];
const ids = (line: Line) => glyphPieces(line).flatMap(({ glyphs }) => glyphs.map(({ id }) => id));

describe("the first line", () => {
  it("has a style of its own, and the room that it takes", () => {
    for (const style of [{}, { textAlign: "justify", hyphens: "auto" }, { textWrap: "pretty" }] as const)
      for (let width = 110; width < 300; width += 17) {
        const { lines } = set([text], { fontSize: 14, lineHeight: 20 }, width, style);
        expect(linesAsText(lines).join("").replaceAll(/[ =]/g, "")).toBe(text.replaceAll(" ", ""));
        expect(sizesOf(lines[0]!)).toEqual([14]);
        expect(lines[0]!.height).toBeCloseTo(20, 6);
        expect(lines[0]!.width).toBeLessThanOrEqual(width + 0.05);
        for (const line of lines.slice(1)) {
          expect(sizesOf(line)).toEqual([10]);
          expect(line.height).toBeCloseTo(14, 6);
          if ("textAlign" in style && !line.last) expect(inkEnd(line)).toBeCloseTo(width, 3);
        }
      }
  });

  it("changes what inline elements in it take from the paragraph, not what they have of their own", () => {
    const red = { r: 200, g: 0, b: 0, a: 1 };
    const blue = { r: 0, g: 0, b: 200, a: 1 };
    const { lines } = set(["Les ", run("mots", { fontStyle: "italic", color: blue, fontSize: 8 }), " dits"], { color: red, fontSize: 20, fontWeight: 700 }, 400);
    const styles = glyphPieces(lines[0]!).map(({ run: { style }, size }) => [style.color.r, style.fontWeight, style.fontStyle, size]);
    expect(styles).toEqual([[200, 700, "normal", 20], [0, 700, "italic", 16], [200, 700, "normal", 20]]);
  }); // prettier-ignore

  it("may be in capitals or small capitals, and says what the text says", () => {
    const { lines } = set([text], { textTransform: "uppercase" }, 200);
    expect(linesAsText(lines)[0]).toBe(linesAsText(lines)[0]!.toUpperCase());
    expect(linesAsText(lines)[1]).not.toBe(linesAsText(lines)[1]!.toUpperCase());
    const caps = { fontCaps: "small-caps", fontFeatures: { smcp: 1 } } as const;
    expect(ids(set([text], caps, 200).lines[0]!)).not.toEqual(ids(set([text], {}, 200).lines[0]!));
    const eszett = set(["Große Straße am Fluß und weiter bis dorthin"], { textTransform: "uppercase" }, 90);
    expect(linesAsText(eszett.lines).join(" ")).toBe("Große Straße am Fluß und weiter bis dorthin");
  });

  it("is the only one where all has room, and counts in the width of the content", () => {
    const { set: paragraph, lines } = set(["Un mot"], { fontSize: 20, lineHeight: 28 }, 400);
    expect(lines).toHaveLength(1);
    expect(sizesOf(lines[0]!)).toEqual([20]);
    expect(paragraph.maxContent).toBeCloseTo(lines[0]!.width, 6);
  });

  it("ends in a hyphen, a forced break or an inline box that goes on", () => {
    const hyphenated = set(["consti\u00adtutionnel"], { fontSize: 12 }, 50).lines;
    expect(linesAsText(hyphenated)).toEqual(["consti=", "tutionnel"]);
    expect(sizesOf(hyphenated[1]!)).toEqual([10]);
    const broken = set(["un", { kind: "break", style: blockStyle }, "deux"], { fontSize: 12 }, 500).lines;
    expect(broken.map(sizesOf)).toEqual([[12], [10]]);
    const inline = boundary({ backgroundColor: { r: 0, g: 0, b: 0, a: 1 } });
    const boxed = set(["un ", { kind: "open", inline }, run("deux trois quatre"), { kind: "close", inline }], { fontSize: 12 }, 60).lines;
    const frames = boxed.map(({ pieces }) => pieces.flatMap((piece) => (piece.kind === "inline-box" ? [[piece.opens, piece.closes, Math.round(piece.height)]] : [])));
    expect(frames).toEqual([[[true, false, 16]], [[false, true, 14]]]);
  }); // prettier-ignore

  it("has a background of its own, behind its text and under no other line", () => {
    const yellow = { r: 255, g: 240, b: 160, a: 1 };
    const green = { r: 200, g: 255, b: 200, a: 1 };
    const inline = boundary({ backgroundColor: green });
    const items = ["Les délégations ", { kind: "open", inline }, run("se sont réunies à Genève"), { kind: "close", inline }, " hier"] as const;
    const boxesOn = ({ pieces }: Line) => pieces.flatMap((piece) => (piece.kind === "inline-box" ? [piece] : []));
    const plain = set(items, {}, 120).lines;
    for (const style of [{}, { textAlign: "justify" }, { textIndent: 12 }] as const) {
      const { lines } = set(items, { backgroundColor: yellow }, 120, style);
      expect(linesAsText(lines).join(" ")).toBe(linesAsText(plain).join(" "));
      const [line, ...others] = lines;
      const [behind, before, ...more] = boxesOn(line!);
      expect([behind, before].map((box) => box?.boundary.style.backgroundColor)).toEqual([yellow, green]);
      expect(more).toEqual([]);
      expect(behind!.boundary.tag).toMatchObject({ artifact: "Layout" });
      expect(behind!.x).toBeCloseTo(glyphPieces(line!)[0]!.x, 6);
      expect(behind!.x + behind!.width).toBeCloseTo(inkEnd(line!), 6);
      expect(line!.height).toBe(plain[0]!.height);
      for (const other of others) expect(boxesOn(other).filter(({ boundary: box }) => box !== inline)).toEqual([]);
    }
    expect(boxesOn(set(["Un mot"], { backgroundColor: yellow }, 400).lines[0]!)).toHaveLength(1);
    expect(boxesOn(set(["Un mot"], { color: yellow }, 400).lines[0]!)).toEqual([]);
  }); // prettier-ignore

  it("stands, and lets the others be broken anew", () => {
    const base = { ...blockStyle };
    const content = { inlines: [{ ...run(text), style: base }], style: base, firstLine: { ...base, fontSize: 13 }, language: "fr" };
    const paragraph = setParagraph(content, { fonts, sink: createSink() });
    const before = paragraph.lines(() => ({ width: 200 }));
    const after = paragraph.lines((index) => ({ width: index < 1 ? 200 : 120 }), before.slice(0, 1));
    expect(after[0]).toBe(before[0]);
    expect(after.length).toBeGreaterThan(before.length);
    expect(linesAsText(after).join(" ")).toBe(text);
  }); // prettier-ignore
});

describe("mergeFirst", () => {
  it("keeps sizes in proportion, and what is not passed on", () => {
    const base = { ...blockStyle, fontSize: 10 };
    const merged = mergeFirst({ ...base, fontSize: 7, display: "inline" }, base, { ...base, fontSize: 20, textIndent: 9, letterSpacing: 2 });
    expect(merged).toMatchObject({ fontSize: 14, display: "inline", textIndent: 0, letterSpacing: 2 });
  }); // prettier-ignore
});
