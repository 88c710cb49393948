import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { openFonts } from "../../../src/fonts/open-fonts.ts";
import { isFontProblem, openFont } from "../../../src/fonts/open-font.ts";
import { subsetFont } from "../../../src/web/subset-font.ts";
import { glyphPieces, setLines } from "../../tools/lines-as-text.ts";
import { makeCffFont } from "../../tools/make-cff-font.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { readDictionaries } from "../../tools/pdf-objects.ts";
import { readPdf, readText } from "../../tools/read-pdf.ts";
import { typeset } from "../../tools/typeset.ts";

const serif = "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf";
const trueType = createMemoryHost().readPackage(serif) as Uint8Array;
const text = "Les délégations officielles se sont réunies à Genève, œuvre difficile de 2024.";
const cff = makeCffFont(trueType, `${text} -‐`);

const toWoff = (bytes: Uint8Array) => subsetFont(bytes, text);

const page = (file: string) =>
  `<!doctype html><html lang="fr"><head><title>t</title><style>@page { size: 200pt 120pt; margin: 10pt }
   @font-face { font-family: Cubic; src: url(${file}) } p { font: 10pt/12pt Cubic; margin: 0 }</style></head><body><p>${text}</p></body></html>`;

describe("a font with CFF outlines", () => {
  it("is opened, measured as wide as its letters are, and has its ligatures", () => {
    expect(String.fromCharCode(...cff.subarray(0, 4))).toBe("OTTO");
    const sink = createSink();
    const place = { file: "page.css", span: null };
    const rule = { family: "Cubic", sources: [{ url: "a.otf" }], weight: [400, 400], style: "normal", unicodeRange: null, place } as const;
    const fonts = openFonts([rule], { host: createMemoryHost({ files: { "a.otf": cff } }), sink });
    const wish = { style: { fontFamily: ["Cubic"], fontFeatures: { kern: 0 } }, fonts };
    const plain = { style: { fontFeatures: { kern: 0 } } };
    expect(setLines("délégations", 500, wish)[0]!.width).toBeCloseTo(setLines("délégations", 500, plain)[0]!.width, 4);
    const [piece] = glyphPieces(setLines("fini", 500, wish)[0]!);
    expect(piece!.face.family).toBe("Cubic");
    expect(piece!.glyphs.map(({ text }) => text)).toEqual(["fi", "n", "i"]);
    expect(sink.diagnostics).toEqual([]);
  }); // prettier-ignore

  it("is embedded as such, and its text comes out again, from an OTF and from a WOFF", async () => {
    for (const [file, bytes] of [["a.otf", cff], ["a.woff", await toWoff(cff)]] as const) {
      const { bytes: pdf, diagnostics } = await typeset(page(file), { files: { [file]: bytes } });
      expect(diagnostics).toEqual([]);
      const raw = readDictionaries(pdf);
      expect(raw).toContain("/CIDFontType0C");
      expect(raw).toContain("/CIDFontType0\n");
      const [shown] = await readText(pdf);
      expect(shown!.replaceAll(/\s+/g, " ").trim()).toBe(text);
      const { pages } = await readPdf(pdf);
      expect(new Set(pages[0]!.texts.map(({ font }) => font))).toEqual(new Set(["CubicRegular"]));
    }
  }); // prettier-ignore

  it("is subset for the page of HTML", async () => {
    const woff = await toWoff(cff);
    expect(Buffer.from(woff.subarray(0, 4)).toString("latin1")).toBe("wOFF");
    const opened = openFont(woff);
    expect(isFontProblem(opened)).toBe(false);
    if (!isFontProblem(opened)) expect(opened.has(0xe9)).toBe(true);
  });

  it("says what is wrong with it where it is cut off", () => {
    for (const share of [0.3, 0.7, 0.95]) {
      const opened = openFont(cff.slice(0, Math.floor(cff.length * share)));
      expect(isFontProblem(opened) && opened.problem).toBe("damaged");
    }
  });
});
