import { describe, expect, test } from "vitest";
import { fold } from "../../../src/typography/fold.ts";
import { printRaw } from "./print.ts";

describe("fold", () => {
  test.each([
    ["« Oui », dit-il.", "“Oui”, dit-il."],
    ["«\u202fOui\u202f»", '"Oui"'],
    ["„Ja“ ‚nein‘", "«Ja» ‹nein›"],
    ["l'accord", "l’accord"],
    ["Quoi ?", "Quoi\u202f?"],
    ["Quoi?", "Quoi\u00a0?"],
    ["Lieu : ici", "Lieu\u00a0: ici"],
    ["Oh...", "Oh…"],
    ["« non »..", "« non »."],
    ["1 250 000", "1\u202f250\u202f000"],
    ["M. Dupont", "M.\u00a0Dupont"],
    ["50%", "50\u00a0%"],
    ["-12", "−12"],
    ["12 janvier", "12\u00a0janvier"],
    ["é", "e\u0301"],
    [" a \n b ", "a b"],
  ])("%j is %j", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ["1 250", "1250"],
    ["Oui", "oui"],
    ["été", "ete"],
    ["a, b", "a; b"],
    ["Quoi ?", "Quoi !"],
    ["a b", "ab"],
    ["a - b", "a – b"],
    ["oui.", "oui"],
    ["Oh...", "Oh."],
    ["« oui »", "oui"],
  ])("%j is not %j", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test("a text and the same text typeset are one", () => {
    const line = "Il dit : \"Quoi ? C'est l'été...\", à 10:30 ; p. 12, 1 000 km, 50%!";
    for (const language of ["fr", "fr-CA", "fr-CH", "en", "en-GB", "de", "ru", "ja", "he", "nl"]) {
      expect(fold(printRaw(line, language)), language).toBe(fold(line));
    }
  });
});
