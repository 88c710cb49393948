import { describe, expect, it } from "vitest";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import type { GlyphPiece } from "../../../src/text/line.ts";
import { glyphPieces, run, setLines, textOf } from "../../tools/lines-as-text.ts";

/** As the cascade has them: the keyword, and the features that it asks for. */
const caps = {
  "small-caps": ["smcp"],
  "all-small-caps": ["smcp", "c2sc"],
  "petite-caps": ["pcap"],
  "all-petite-caps": ["pcap", "c2pc"],
  unicase: ["unic"],
} as const;
const on = (tags: readonly string[]) => Object.fromEntries(tags.map((tag) => [tag, 1]));
const inCaps = (fontCaps: keyof typeof caps, more: Partial<ComputedStyle> = {}): Partial<ComputedStyle> => ({
  fontCaps,
  fontFeatures: on(caps[fontCaps]),
  ...more,
});
const raised = (
  fontPosition: "super" | "sub",
  more: Partial<ComputedStyle> = {},
): Partial<ComputedStyle> => ({
  fontPosition,
  fontFeatures: on([fontPosition === "super" ? "sups" : "subs"]),
  ...more,
});

const set = (text: string, style: Partial<ComputedStyle>, language = "") =>
  setLines([run(text, style, language)], 500)[0]!;
const piecesOf = (text: string, style: Partial<ComputedStyle>, language?: string): readonly GlyphPiece[] =>
  glyphPieces(set(text, style, language));
const ids = (pieces: readonly GlyphPiece[]) => pieces.flatMap(({ glyphs }) => glyphs.map(({ id }) => id));
const sizes = (pieces: readonly GlyphPiece[]) =>
  pieces.map(({ size, glyphs }) => [glyphs.map(({ text }) => text).join(""), Math.round(size * 100) / 100]);

const italic = { fontStyle: "italic" } as const;
const sans = { fontFamily: ["Source Sans 3"] };

describe("small capitals", () => {
  it("are the font's own where it has them for the text", () => {
    for (const family of [{}, sans]) {
      const [piece, ...rest] = piecesOf("Onu et Otan", inCaps("small-caps", family));
      expect(rest).toEqual([]);
      expect(piece!.size).toBe(10);
      expect(ids([piece!])[0]).toBe(ids(piecesOf("O", family))[0]);
      expect(ids([piece!])[1]).not.toBe(ids(piecesOf("n", family))[0]);
      expect(piece!.glyphs.map(({ text }) => text).join("")).toBe("Onu et Otan");
    }
    const [all] = piecesOf("Onu", inCaps("all-small-caps"));
    expect(ids([all!])[0]).not.toBe(ids(piecesOf("O", {}))[0]);
  });

  it("are made of smaller capitals where it has none: letters only, saying what is written", () => {
    const pieces = piecesOf("Onu 12, là", inCaps("small-caps", italic));
    expect(sizes(pieces)).toEqual([["O", 10], ["nu", 8], [" 12, ", 10], ["là", 8]]);
    expect(ids(pieces)).toEqual([
      ...ids(piecesOf("O", italic)),
      ...ids(piecesOf("NU", italic)),
      ...ids(piecesOf("x 12, y", italic)).slice(1, -1),
      ...ids(piecesOf("LÀ", italic)),
    ]);
    expect(set("Onu", inCaps("small-caps", italic)).height).toBe(set("Onu", italic).height);
  }); // prettier-ignore

  it("shrink capitals too where all are asked for, and those alone in unicase", () => {
    expect(sizes(piecesOf("Onu 1", inCaps("all-small-caps", italic)))).toEqual([["Onu", 8], [" 1", 10]]);
    expect(sizes(piecesOf("Onu", inCaps("unicase", italic)))).toEqual([["O", 8], ["nu", 10]]);
  }); // prettier-ignore

  it("stand for petite ones, which the fonts here do not have", () => {
    expect(ids(piecesOf("Onu", inCaps("petite-caps")))).toEqual(ids(piecesOf("Onu", inCaps("small-caps"))));
    expect(sizes(piecesOf("Onu", inCaps("all-petite-caps", italic)))).toEqual([["Onu", 8]]);
  });

  it("are those of the language, and may be two for one letter", () => {
    const smcp = inCaps("small-caps", italic);
    expect(ids(piecesOf("i", smcp, "tr"))).toEqual(ids(piecesOf("İ", italic)));
    expect(ids(piecesOf("i", smcp, "fr"))).toEqual(ids(piecesOf("I", italic)));
    expect(ids(piecesOf("straße", smcp, "de"))).toEqual(ids(piecesOf("STRASSE", italic)));
    expect(textOf(set("straße ß", smcp, "de"))).toBe("straße ß");
    expect(textOf(set("e\u0301te\u0301", smcp))).toBe("e\u0301te\u0301");
  });

  it("are hyphenated, spaced and broken like other text", () => {
    const style = inCaps("small-caps", { ...italic, letterSpacing: 1 });
    const lines = setLines([run("Constitu\u00adtionnel", style)], 50);
    expect(lines.map(({ hyphenated }) => hyphenated)).toEqual([true, false]);
    expect(glyphPieces(lines[0]!).at(-1)).toMatchObject({ size: 8 });
    expect(lines.map(textOf).join("").replaceAll("\u00ad", "")).toBe("Constitutionnel");
  });
});

describe("font-variant-position", () => {
  it("takes the font's own figures at the text's size", () => {
    for (const position of ["super", "sub"] as const)
      for (const family of [{}, sans, italic]) {
        const [piece] = piecesOf("12", raised(position, family));
        expect(piece).toMatchObject({ size: 10, rise: 0 });
        expect(ids([piece!])).not.toEqual(ids(piecesOf("12", family)));
        expect(piece!.glyphs.map(({ text }) => text).join("")).toBe("12");
      }
  });

  it("makes up the whole run by size and height where one character is missing, without moving the line", () => {
    const plain = set("12", {});
    const line = set("12ж", raised("super"));
    const [piece] = glyphPieces(line);
    expect(ids([piece!])).toEqual(ids(piecesOf("12ж", {})));
    expect(piece!.size).toBeGreaterThan(5);
    expect(piece!.size).toBeLessThan(7.5);
    expect(piece!.rise).toBeGreaterThan(2.5);
    expect([line.height, line.baseline]).toEqual([plain.height, plain.baseline]);
    const [low] = piecesOf("12ж", raised("sub"));
    expect(low!.rise).toBeLessThan(0);
  });

  it("goes with small capitals that are made up", () => {
    const pieces = piecesOf("Mlle", { ...inCaps("small-caps", italic), ...{ fontPosition: "super", fontFeatures: on(["smcp", "sups"]) } });
    expect(pieces.length).toBe(2);
    expect(pieces[1]!.size / pieces[0]!.size).toBeCloseTo(0.8, 6);
    expect(pieces[0]!.rise).toBeCloseTo(pieces[1]!.rise, 6);
    expect(pieces[0]!.rise).toBeGreaterThan(2);
  }); // prettier-ignore
});

describe("figures", () => {
  const advances = (style: Partial<ComputedStyle>) =>
    piecesOf("0123456789", style).flatMap(({ glyphs }) => glyphs.map(({ advance }) => advance));

  it("are all as wide where the style says tabular, in every text font", () => {
    for (const family of [{}, sans, italic, { fontWeight: 700 }]) {
      const even = new Set(
        advances({ fontFeatures: on(["tnum"]), ...family }).map((width) => width.toFixed(4)),
      );
      expect(even.size).toBe(1);
      expect(new Set(advances({ fontFeatures: on(["pnum"]), ...family })).size).toBeGreaterThan(1);
    }
  });

  it("are old-style where the style says so", () => {
    for (const family of [{}, sans, italic, { fontFamily: ["Source Code Pro"] }])
      expect(ids(piecesOf("3", { fontFeatures: on(["onum"]), ...family }))).not.toEqual(
        ids(piecesOf("3", family)),
      );
  });
});

describe("fractions", () => {
  const frac = { fontFeatures: on(["frac"]) };

  it("are drawn as such where the style asks for them, whatever was set before", () => {
    for (const family of [{}, sans]) {
      const plain = ids(piecesOf("1/2", family));
      const [one, slash, two] = ids(piecesOf("1/2", { ...family, ...frac }));
      expect([one, slash, two].filter((id, index) => id === plain[index])).toEqual([]);
      expect(ids(piecesOf("1/2", family))).toEqual(plain);
      // What is above and below the line is smaller, and not the same.
      const [wide, narrow] = [set("12/345", family), set("12/345", { ...family, ...frac })];
      expect(narrow.width).toBeLessThan(0.8 * wide.width);
      expect(textOf(narrow)).toBe("12/345");
      expect(ids(piecesOf("2/2", { ...family, ...frac }))[0]).not.toBe(two);
    }
  });

  it("leave other text alone, and what the style turns off", () => {
    expect(ids(piecesOf("un mot", frac))).toEqual(ids(piecesOf("un mot", {})));
    expect(ids(piecesOf("1/2", { fontFeatures: { frac: 0 } }))).toEqual(ids(piecesOf("1/2", {})));
  });
});
