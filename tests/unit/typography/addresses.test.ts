import { describe, expect, test } from "vitest";
import { print } from "./print.ts";

describe("what is printed as written", () => {
  test.each([
    "https://exemple.fr/a?b=1;c=2:d!e%20f",
    "https://exemple.fr/a...b..c",
    "https://exemple.fr/l'eau",
    "http://[::1]:8080/x!y",
    "www.exemple.fr/?a;b!c",
    "exemple.fr/un;deux?trois",
    "mailto:a@exemple.fr?subject=a;b",
    "urn:x-depeche:article:1",
    "nom.prenom+a@exemple.fr",
    "10:30",
    "10:30:05",
    "3:1",
    "1.2.3",
    "v2.10.0-rc.1",
  ])("%s in French", (address) => {
    expect(print(`Voir ${address} ici`, "fr")).toBe(`Voir ${address} ici`);
    expect(print(`"${address}"`, "fr")).toBe(`«_${address}_»`);
  });

  test.each([
    // The sentence's own marks are not part of the address.
    [
      "Voir https://exemple.fr/a ; puis https://exemple.fr/b?",
      "Voir https://exemple.fr/a_; puis https://exemple.fr/b_?",
    ],
    ["(https://exemple.fr/a)...", "(https://exemple.fr/a)…"],
    ["« https://exemple.fr/a »", "«_https://exemple.fr/a_»"],
    ["À 10:30 ? À 10:30!", "À 10:30_? À 10:30_!"],
    ["Ratio : 3:1; version 1.2.3:", "Ratio~: 3:1_; version 1.2.3~:"],
    ["Écrire à a@exemple.fr;", "Écrire à a@exemple.fr_;"],
    // Any mark of quotation ends an address, those of another language too.
    ["「https://exemple.fr/a?b;c」 1er ; d", "«_https://exemple.fr/a?b;c_» 1er_; d"],
    ["`a ; b ? 'c' ...` ; d", "a ; b ? 'c' ..._; d"],
  ])("%s", (line, printed) => {
    expect(print(line, "fr")).toBe(printed);
  });
});
