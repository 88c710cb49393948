import { describe, expect, it } from "vitest";
import type { FontFace } from "../../../src/fonts/face.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Shaping } from "../../../src/text/run-fontkit.ts";
import { shapeWord } from "../../../src/text/shape.ts";
import {
  glyphPieces,
  linesAsText,
  paragraph,
  run,
  setLines,
  shippedFonts,
  textOf,
} from "../../tools/lines-as-text.ts";

const fonts = shippedFonts();
const face = (family: string): FontFace => fonts.stack({ families: [family], weight: 400, style: "normal", language: "fr" })[0]!; // prettier-ignore
const serif = face("serif");

function shaping(features: Readonly<Record<string, boolean>> = {}): Shaping {
  return { features, language: undefined, direction: "ltr", key: JSON.stringify(features) };
}

const texts = (word: string, from = serif, features = {}) =>
  shapeWord(from, word, shaping(features)).glyphs.map(({ text }) => text);

describe("a shaped word", () => {
  it("has ligatures that say all their letters, and features that are asked for", () => {
    expect(texts("office")).toEqual(["o", "ffi", "c", "e"]);
    expect(texts("office", serif, { liga: false })).toEqual(["o", "f", "f", "i", "c", "e"]);
    const [one, old] = [{}, { onum: true }].map(
      (features) => shapeWord(serif, "1", shaping(features)).glyphs[0]!.id,
    );
    expect(old).not.toBe(one);
  });

  it("is kerned", () => {
    const width = (word: string) => shapeWord(serif, word, shaping()).width;
    expect(width("AV")).toBeLessThan(width("A") + width("V") - 10);
    expect(shapeWord(serif, "AV", shaping({ kern: false })).width).toBe(width("A") + width("V"));
  });

  it("knows where it can be cut", () => {
    const { edges, width } = shapeWord(serif, "office", shaping());
    expect([...edges].map((edge) => (Number.isNaN(edge) ? "-" : "|")).join("")).toBe("||--|||");
    expect(edges[6]).toBe(width);
    expect(Number.isNaN(shapeWord(serif, "e\u0301t", shaping()).edges[1])).toBe(true);
    expect(Number.isNaN(shapeWord(serif, "e\u0301t", shaping()).edges[2])).toBe(false);
  });

  it("says what was written, whatever the glyph was used for before", () => {
    // One glyph serves several characters: what comes first must not name it for all.
    for (const written of ["\u00a0", " ", "\u2009", "\u202f"]) expect(texts(written)).toEqual([written]);
    for (const written of ["\ufb01", "fi", "\ufb01"]) expect(texts(written)).toEqual([written]);
    for (const written of ["\u2011", "\u2010", "-"])
      expect(texts(`a${written}b`)).toEqual(["a", written, "b"]);
    serif.font.glyphForCodePoint(0xad);
    expect(shapeWord(serif, "a-b", shaping()).glyphs.every(({ advance }) => advance > 0)).toBe(true);
  });

  it("draws what the face lacks with what looks the same", () => {
    const code = face("monospace");
    expect(serif.has(0x2011)).toBe(false);
    expect(shapeWord(serif, "\u2011", shaping()).glyphs[0]!.id).toBe(
      shapeWord(serif, "\u2010", shaping()).glyphs[0]!.id,
    );
    expect(code.has(0x2009)).toBe(false);
    expect(shapeWord(code, "\u2009", shaping()).glyphs[0]!.id).toBe(
      shapeWord(code, "\u00a0", shaping()).glyphs[0]!.id,
    );
  });

  it("reads from right to left where its script does", () => {
    const sans = shapeWord(serif, "abc", { ...shaping(), direction: "rtl", key: "rtl" });
    expect(sans.glyphs.map(({ text }) => text)).toEqual(["c", "b", "a"]);
    expect(sans.glyphs.map(({ offset }) => offset)).toEqual([2, 1, 0]);
  });
});

describe("faces", () => {
  it("fall back for a cluster that the first one lacks", () => {
    const [line] = setLines("un ● deux", 500);
    expect(glyphPieces(line!).map((piece) => piece.face.family)).toEqual([
      "Source Serif 4", "Source Sans 3", "Source Serif 4",
    ]); // prettier-ignore
    expect(textOf(line!)).toBe("un ● deux");
    const [joined] = setLines("a●b", 500);
    expect(glyphPieces(joined!).map(({ glyphs }) => glyphs.map(({ text }) => text).join(""))).toEqual([
      "a",
      "●",
      "b",
    ]);
  });

  it("that have no glyph for a character make an error with its name and place", () => {
    const sink = createSink();
    const set = paragraph(["Le mot ", run("漢字 et encore 漢", {}), " ici \u{1f600}."], { sink });
    const missing = sink.diagnostics;
    expect(missing.map(({ code, severity, file }) => [code, severity, file].join(" "))).toEqual(
      Array.from({ length: 2 }, () => "DEP-TEXT-MISSING-GLYPH error page.html"),
    );
    expect(missing[0]!.message).toBe(
      "no font has the character `漢` (U+6F22), nor 1 more of Han, in “Le mot 漢字 et encore”; tried: `Source Serif 4`, `Source Sans 3`",
    );
    expect(missing[1]!.message).toContain("`\u{1f600}` (U+1F600)");
    expect(missing[0]!.hint).toContain("npm install @expo-google-fonts/noto-sans-sc");
    const [line] = set.lines(() => ({ width: 500 }));
    expect(textOf(line!)).toBe("Le mot 漢字 et encore 漢 ici \u{1f600}.");
    for (const piece of glyphPieces(line!)) for (const glyph of piece.glyphs) expect(glyph.id).not.toBe(0);
  });

  it("keep leading even: a fallback face does not change the line's height", () => {
    expect(setLines("un ● deux", 500)[0]!.height).toBe(setLines("un deux", 500)[0]!.height);
  });
});

describe("paragraphs", () => {
  const text = "Une rencontre «\u202ftrès efficace\u202f» vis-à-vis des ac\u00adcords, fin\u00a0!";

  it("come out the same again, with fonts that others have used", () => {
    const set = () => {
      const lines = setLines(text, 90, {
        style: { hyphens: "auto", textAlign: "justify" },
        fonts: shippedFonts(),
      });
      return JSON.stringify(
        lines.map((line) => glyphPieces(line).map(({ face: { id }, glyphs, x }) => ({ id, glyphs, x }))),
      );
    };
    const first = set();
    setLines("d’autres \u00ad fi\ufb01 \u2011 \u2009 caractères", 60, {
      style: { hyphens: "auto" },
      sink: createSink(),
    });
    expect(set()).toBe(first);
  });

  it("remember their lines for the same widths", () => {
    const set = paragraph(text);
    const lines = set.lines(() => ({ width: 90 }));
    expect(set.lines(() => ({ width: 90 }))).toBe(lines);
    expect(set.lines(() => ({ width: 91 }))).not.toBe(lines);
  });

  it("take another width for each line", () => {
    const widths = [200, 60, 60];
    const lines = paragraph(text).lines((index) => ({ width: widths[index] ?? 300 }));
    lines.forEach((line, index) => {
      expect(line.width).toBeLessThanOrEqual((widths[index] ?? 300) + 0.01);
    });
    expect(linesAsText(lines)[0]).toContain("vis-à-vis");
  });

  it("have no lines without any font", () => {
    const none = { stack: () => [] };
    expect(paragraph(text, { fonts: none }).lines(() => ({ width: 90 }))).toEqual([]);
  });
});
