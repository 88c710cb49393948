import { describe, expect, it } from "vitest";
import { glyphPieces, inkEnd, linesAsText, setLines, textOf } from "../../tools/lines-as-text.ts";

const french =
  "Les présidents russe et américain se sont rencontrés vendredi en Alaska, pour la première fois depuis l’invasion de l’Ukraine\u202f: «\u202fUne rencontre constitutionnellement extraordinaire\u202f», a déclaré la porte-parole du gouvernement ukrainien, notamment au sujet des 10\u202f000\u00a0soldats.";
const hyphenated = { hyphens: "auto" } as const;

describe("lines of a paragraph", () => {
  it("are filled one after the other and hyphenated where they would stay empty", () => {
    const lines = setLines(french, 180, { style: hyphenated });
    expect(linesAsText(lines)).toEqual([
      "Les présidents russe et américain se",
      "sont rencontrés vendredi en Alaska,",
      "pour la première fois depuis l’inva=",
      "sion de l’Ukraine\u202f: «\u202fUne rencontre",
      "constitutionnellement extraordi=",
      "naire\u202f», a déclaré la porte-parole du",
      "gouvernement ukrainien, notamment",
      "au sujet des 10\u202f000\u00a0soldats.",
    ]);
    expect(lines.map(({ hyphenated: hyphen }) => hyphen)).toEqual([false, false, true, false, true, false, false, false]); // prettier-ignore
    expect(lines.map(({ last }) => last)).toEqual([false, false, false, false, false, false, false, true]);
  });

  it("say a hyphenated word whole on the line where it begins", () => {
    const lines = setLines(french, 180, { style: hyphenated });
    expect(lines.map(textOf).join("|")).toContain("l’invasion|\u00ad\u00ad\u00ad\u00ad de l’Ukraine");
    expect(lines.map(textOf).join("").replaceAll("\u00ad", "")).toBe(french);
    const [, , third, fourth] = lines;
    expect(glyphPieces(third!).map(({ actualText }) => actualText)).toEqual([null, "sion"]);
    expect(glyphPieces(fourth!).map(({ actualText }) => actualText)).toEqual(["", null]);
  });

  it("reach both edges when justified, but for the last", () => {
    for (const width of [140, 180, 220, 260]) {
      const lines = setLines(french, width, { style: { ...hyphenated, textAlign: "justify" } });
      for (const line of lines.slice(0, -1)) expect(inkEnd(line)).toBeCloseTo(width, 6);
      expect(inkEnd(lines.at(-1)!)).toBeCloseTo(lines.at(-1)!.width, 6);
    }
  });
});
