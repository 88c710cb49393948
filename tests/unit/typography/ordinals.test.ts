import { describe, expect, test } from "vitest";
import { typesetSequence } from "../../../src/typography/typeset.ts";
import { piecesOf } from "./print.ts";

/** The line with what is raised in angle brackets. */
function raised(line: string, language: string): string {
  return typesetSequence(piecesOf(line, language), {})
    .map(
      ({ text, superscript }) =>
      superscript.toReversed().reduce((shown, [start, end]) => `${shown.slice(0, start)}<${shown.slice(start, end)}>${shown.slice(end)}`, text), // prettier-ignore
    )
    .join("");
}

describe("French ordinals", () => {
  test.each([
    [
      "Le 1er mai, la 1re fois, les 1ers, les 1res",
      "Le 1<er>\u00a0mai, la 1<re> fois, les 1<ers>, les 1<res>",
    ],
    ["le 2e, les 21es, le 2nd, la 2nde", "le 2<e>, les 21<es>, le 2<nd>, la 2<nde>"],
    [
      "au XXIe siècle, Napoléon Ier, la Ve République, Xe",
      "au XXI<e>\u00a0siècle, Napoléon\u00a0I<er>, la V<e> République, X<e>",
    ],
    ["IIIe, IVe, XIVe, XIXe, XLe, MCMe", "III<e>, IV<e>, XIV<e>, XIX<e>, XL<e>, MCM<e>"],
    ["XIXe-XXe siècles, 19e-20e, XIXe–XXe", "XIX<e>-XX<e> siècles, 19<e>-20<e>, XIX<e>–XX<e>"],
    ["1er.", "1<er>."],
    // After an address in quotation marks of another language.
    ["「https://exemple.fr/a」 1er", "«\u202fhttps://exemple.fr/a\u202f» 1<er>"],
    // Their places are those of the text as it is printed.
    ['"Oui" ! 1er', "«\u202fOui\u202f»\u202f! 1<er>"],
    // Words and names are not ordinals.
    ["Ce De Le Les Ces Des mes Ie Ve2 me", "Ce De Le Les Ces Des mes Ie Ve2 me"],
    ["B-2e, A1er, 1era, 2em, 3eme, XXIer, 2er", "B-2e, A1er, 1era, 2em, 3eme, XXIer, 2er"],
    ["IIIIe VVe XMe", "IIIIe VVe XMe"],
    ["https://exemple.fr/2e et exemple.fr/2e `1er`", "https://exemple.fr/2e et exemple.fr/2e 1er"],
    // The ending is an element of its own already.
    ["1\u2060er\u2060 mai", "1er\u00a0mai"],
  ])("%s", (line, printed) => {
    expect(raised(line, "fr")).toBe(printed);
  });

  test.each(["fr-FR", "fr-CA", "fr-CH"])("%s has them, too", (language) => {
    expect(raised("le 1er et le XXIe", language)).toBe("le 1<er> et le XXI<e>");
  });

  test("other languages have none, and a French phrase in one of them has", () => {
    expect(raised("1er XXIe 1st 2nd", "en")).toBe("1er XXIe 1st 2nd");
    expect(raised("the [fr:XXIe siècle] 1er", "en")).toBe("the XXI<e>\u00a0siècle 1er");
  });
});
