import { describe, expect, it } from "vitest";
import { fitText, namesIn, type TextFont } from "../../../../src/pdf/pictures/fit-text.ts";
import { readDictionaries } from "../../../tools/pdf-objects.ts";
import { readPdf } from "../../../tools/read-pdf.ts";
import { typeset } from "../../../tools/typeset.ts";

/** Capital letters are in another font. */
const split = (text: string) =>
  [...text.matchAll(/[A-Z]+|[^A-Z]+/g)].map(([run]) => ({ text: run, family: /[A-Z]/.test(run) ? "Other" : null })); // prettier-ignore

describe("text of a picture", () => {
  it("is parted where its font lacks characters, and nothing else is touched", () => {
    const svg = '<svg a=\'1\'><title>NO</title><text x="1">ab<tspan y="2">cD&amp;e</tspan></text></svg>';
    expect(fitText(svg, split)).toBe(
      `<svg a='1'><title>NO</title><text x="1">ab<tspan y="2">c<tspan font-family="'Other'" xml:space="preserve">D</tspan>&amp;e</tspan></text></svg>`,
    );
  });

  it("is the picture itself where nothing lacks, or where it is damaged", () => {
    const svg = "<svg><!-- kept --><text>abc</text></svg>";
    expect(fitText(svg, split)).toBe(svg);
    expect(fitText("<svg><text>ABC</svg>", split)).toBe("<svg><text>ABC</svg>");
  });

  it("has the font that its attributes and those around it name", () => {
    const fonts: TextFont[] = [];
    fitText(
      `<svg font-family="A, 'B C'"><text font-weight="700">x<tspan style="font-family: D !important; font-style:italic">y</tspan></text><text>z</text></svg>`,
      (text, font) => {
        fonts.push(font);
        return [{ text, family: null }];
      },
    );
    expect(fonts).toEqual([
      { families: ["A", "B C"], bold: true, italics: false },
      { families: ["D"], bold: true, italics: true },
      { families: ["A", "B C"], bold: false, italics: false },
    ]);
    expect(namesIn(`"Source Sans 3", serif, `)).toEqual(["Source Sans 3", "serif"]);
  });

  it("is set in families of the page and those that ship, each character by a face that has it", async () => {
    const html = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body style="font-family: 'Source Serif 4'"><p>serif</p>
      <svg width="400" height="60" role="img" aria-label="x"><text x="10" y="20" font-family="'Source Sans 3'">sans → \u2116</text><text x="10" y="50" font-family="monospace">mono</text></svg></body></html>`;
    const { bytes, diagnostics } = await typeset(html);
    expect(diagnostics).toEqual([]);
    const { fonts, text } = await summaryOf(bytes);
    expect(text).toMatch(/sans → №/);
    expect(text).toContain("mono");
    expect(fonts).toEqual(
      expect.arrayContaining(["SourceSerif4-Regular", "SourceSans3-Regular", "SourceCodePro-Regular"]),
    );
  });
});

async function summaryOf(bytes: Uint8Array) {
  const raw = readDictionaries(bytes);
  const fonts = [...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = ""]) => name);
  const read = await readPdf(bytes);
  return { fonts, text: JSON.stringify(read) };
}
