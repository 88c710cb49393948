import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import type { FontFaceRule } from "../../../src/css/styled-document.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { openFonts } from "../../../src/fonts/open-fonts.ts";
import { setLines, textOf } from "../../tools/lines-as-text.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: string }) => Promise<Uint8Array>;
const subsetFont = createRequire(import.meta.url)("subset-font") as SubsetFont;

const serif = "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf";
const host = createMemoryHost();
const bytes = host.readPackage(serif) as Uint8Array;
const place = { file: "page.css", span: { start: { line: 3, column: 1, offset: 20 }, end: { line: 3, column: 9, offset: 28 } } }; // prettier-ignore

function rule(url: string, wish: Partial<FontFaceRule> = {}): FontFaceRule {
  return { family: "Text", sources: [{ url }], weight: [400, 400], style: "normal", unicodeRange: null, place, ...wish }; // prettier-ignore
}

/** Offset of a table in a TrueType file. */
function findTable(file: Uint8Array, wanted: string): number {
  const view = new DataView(file.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16)
    if (String.fromCharCode(...file.subarray(entry, entry + 4)) === wanted) return view.getUint32(entry + 8);
  return 0;
}

function open(
  rules: readonly FontFaceRule[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  around = createMemoryHost({ files }),
) {
  const sink = createSink();
  const library = openFonts(rules, { host: around, sink });
  const families = (names: readonly string[], weight = 400, style: "normal" | "italic" = "normal") =>
    library.stack({ families: names, weight, style, language: "fr" });
  return { families, diagnostics: sink.diagnostics };
}

describe("a library of fonts", () => {
  it("falls back to the shipped faces for generic and unknown families", () => {
    const { families, diagnostics } = open([]);
    const names = (wanted: readonly string[]) => families(wanted).map(({ family }) => family);
    expect(names(["serif"])).toEqual(["Source Serif 4", "Source Sans 3"]);
    expect(names(["sans-serif"])).toEqual(["Source Sans 3", "Source Serif 4"]);
    expect(names(["monospace"])).toEqual(["Source Code Pro", "Source Serif 4", "Source Sans 3"]);
    expect(names(["No Such Face", "Source Sans 3"])).toEqual(["Source Sans 3", "Source Serif 4"]);
    expect(names(["No Such Face"])).toEqual(["Source Serif 4", "Source Sans 3"]);
    expect(diagnostics).toEqual([]);
  });

  it("has the weights and italics of the shipped faces", () => {
    const { families } = open([]);
    const name = (weight: number, style: "normal" | "italic") =>
      families(["serif"], weight, style)[0]?.postscriptName;
    expect(name(400, "normal")).toBe("SourceSerif4-Regular");
    expect(name(400, "italic")).toBe("SourceSerif4-Italic");
    expect(name(600, "normal")).toBe("SourceSerif4-SemiBold");
    expect(name(700, "italic")).toBe("SourceSerif4-BoldItalic");
    expect(name(900, "normal")).toBe("SourceSerif4-Bold");
    expect(name(300, "normal")).toBe("SourceSerif4-Regular");
  });

  it("opens a file once, and gives the same stack for the same question", () => {
    const first = open([rule("a.ttf"), rule(`npm:${serif}`, { family: "Other" })], { "a.ttf": bytes });
    const [text] = first.families(["Text"]);
    const [other] = first.families(["Other"]);
    expect(text?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(other?.id).toBe(text?.id);
    expect(other?.font).toBe(text?.font);
    expect(open([]).families(["serif"])[0]?.font).toBe(text?.font);
    expect(first.families(["text"])).not.toEqual([]);
    expect(first.families(["Text"])).toBe(first.families(["Text"]));
    expect(first.diagnostics).toEqual([]);
  });

  it("measures a face in thousandths of an em", () => {
    const { families } = open([]);
    expect(families(["serif"])[0]?.metrics).toEqual({
      ascent: 1036, descent: -335, lineGap: 0, xHeight: 475, capHeight: 670, underlinePosition: -50,
      underlineThickness: 50, italicAngle: 0,
    }); // prettier-ignore
  });

  it("opens shipped faces only when they are needed", () => {
    const read: string[] = [];
    const readPackage = (specifier: string) => {
      read.push(specifier.replace(/.*\//, ""));
      return host.readPackage(specifier);
    };
    const { families } = open([], {}, { ...host, readPackage });
    const [first, second] = families(["serif"]);
    expect(read).toEqual(["SourceSerif4_400Regular.ttf"]);
    expect(second?.has(0x25cf)).toBe(true);
    expect(read).toEqual(["SourceSerif4_400Regular.ttf", "SourceSans3_400Regular.ttf"]);
    expect(families(["sans-serif"])).toEqual([second, first]);
    expect(second).toMatchObject({ family: "Source Sans 3", weight: [400, 400], style: "normal" });
    expect(second?.postscriptName).toBe("SourceSans3-Regular");
    expect(second?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.bytes.length).toBeGreaterThan(100_000);
    expect(read).toHaveLength(2);
  });

  it("respects unicode-range", () => {
    const { families } = open([rule("a.ttf", { unicodeRange: [[0x41, 0x5a]] })], { "a.ttf": bytes });
    const [face] = families(["Text"]);
    expect(face?.has(0x41)).toBe(true);
    expect(face?.has(0x61)).toBe(false);
    expect(families(["serif"])[0]?.has(0x61)).toBe(true);
  });
});

describe("font files", () => {
  let woff: Uint8Array = new Uint8Array();
  let woff2: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    woff = await subsetFont(Buffer.from(bytes), "abc", { targetFormat: "woff" });
    woff2 = await subsetFont(Buffer.from(bytes), "abc", { targetFormat: "woff2" });
  });

  it("may be WOFF", () => {
    const { families, diagnostics } = open([rule("a.woff")], { "a.woff": Uint8Array.from(woff) });
    const [face] = families(["Text"]);
    expect(face?.has(0x61)).toBe(true);
    expect(face?.has(0x7a)).toBe(false);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["a file that is not there", "fonts/gone.ttf", null, "DEP-TEXT-MISSING-FONT", "there is no such file"],
    [
      "a package that is not there",
      "npm:@nobody/nothing/a.ttf",
      null,
      "DEP-TEXT-MISSING-FONT",
      "cannot be read",
    ],
    ["text", "a.ttf", () => "no font", "DEP-TEXT-DAMAGED-FONT", "it is neither TTF, OTF nor WOFF"],
    ["nothing", "a.ttf", () => "", "DEP-TEXT-DAMAGED-FONT", "it is neither TTF, OTF nor WOFF"],
    [
      "half a file",
      "a.ttf",
      () => bytes.slice(0, 20_000),
      "DEP-TEXT-DAMAGED-FONT",
      "ends in the middle of its",
    ],
    ["WOFF2", "a.woff2", () => Uint8Array.from(woff2), "DEP-TEXT-UNSUPPORTED-FONT", "WOFF2"],
    ["a collection", "a.ttc", () => "ttcf and so on", "DEP-TEXT-UNSUPPORTED-FONT", "collection"],
  ] as readonly (readonly [string, string, (() => string | Uint8Array) | null, string, string])[])(
    "that are %s are reported at the rule",
    (_, url, content, code, words) => {
      const files: Record<string, string | Uint8Array> = content === null ? {} : { [url]: content() };
      const { families, diagnostics } = open([rule(url)], files);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]).toMatchObject({ code, severity: "error", file: "page.css", span: place.span });
      expect(diagnostics[0]?.message).toContain(`\`${url}\``);
      expect(diagnostics[0]?.message).toContain(words);
      expect(families(["Text"])[0]?.family).toBe("Source Serif 4");
    },
  );

  it.each([4, 11, 12, 60, 200, 300, 2000, bytes.length - 1])("that end after %i bytes are said to be damaged, in our words", (length) => {
    const { diagnostics } = open([rule("a.ttf")], { "a.ttf": bytes.slice(0, length) });
    expect(diagnostics.map(({ code, span }) => [code, span])).toEqual([["DEP-TEXT-DAMAGED-FONT", place.span]]);
    expect(diagnostics[0]?.message).toMatch(
      /^the font file `a\.ttf` of `Text` cannot be used: (?:it is damaged, or its end is missing|it ends in the middle of its `[\w/]+` table|it has no .+)$/u,
    );
  }); // prettier-ignore

  it("are tried in order, and a later one that works makes it good", () => {
    const sources = [{ local: "Text" }, { url: "gone.woff" }, { url: "a.ttf" }];
    const { families, diagnostics } = open([rule("", { sources })], { "a.ttf": bytes });
    expect(families(["Text"])[0]?.family).toBe("Text");
    expect(diagnostics).toEqual([]);
  });

  it("whose layout rules are damaged are reported, and no text is lost", () => {
    const sink = createSink();
    for (let seed = 1; seed <= 40; seed++) {
      const damaged = Uint8Array.from(bytes);
      const table = seed % 2 === 0 ? "GSUB" : "GPOS";
      const at = findTable(damaged, table);
      for (let k = 0; k < 30; k++)
        damaged[at + ((seed * 7919 + k * 104_729) % 3000)] = (seed * 31 + k * 57) % 256;
      const fonts = openFonts([rule("a.ttf")], {
        host: createMemoryHost({ files: { "a.ttf": damaged } }),
        sink,
      });
      const text = setLines("Les efficaces afflictions, office AV To.", 500, {
        fonts,
        style: { fontFamily: ["Text"] },
      });
      expect(text.map(textOf)).toEqual(["Les efficaces afflictions, office AV To."]);
    }
    const codes = new Set(sink.diagnostics.map(({ code }) => code));
    expect([...codes]).toEqual(["DEP-TEXT-DAMAGED-FONT"]);
  });

  it("of the machine are not used", () => {
    const { diagnostics } = open([rule("", { sources: [{ local: "Arial" }] })]);
    expect(diagnostics[0]?.message).toContain("local(Arial)");
  });

  it("that ship with depeche are reported when they are gone", () => {
    const gone = { failure: "missing", reason: "there is no such file" } as const;
    const { families, diagnostics } = open([], {}, { ...host, readPackage: () => gone });
    expect(families(["serif"])).toEqual([]);
    expect(families(["sans-serif"])).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["DEP-TEXT-MISSING-FONT", "DEP-TEXT-MISSING-FONT"]);
    const lazy = open(
      [rule("a.ttf")],
      { "a.ttf": bytes },
      {
        ...createMemoryHost({ files: { "a.ttf": bytes } }),
        readPackage: () => gone,
      },
    );
    const [text, fallback] = lazy.families(["Text"]);
    expect(text?.has(0x61)).toBe(true);
    expect(fallback?.has(0x61)).toBe(false);
    expect(() => fallback?.metrics).toThrow("could not be opened");
  });
});
