/** What is said of an original that has changed. */
import { describe, expect, it } from "vitest";
import { tellChange } from "../../../src/locale/tell-change.ts";

const words =
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept";

describe("a change", () => {
  it.each([
    ["Rien de plus.", "Plus rien de plus.", "Rien de plus.", "Plus rien de plus."],
    [words, words.replace("onze", "11"), "… huit neuf dix onze douze treize quatorze quinze seize …", "… huit neuf dix 11 douze treize quatorze quinze seize dix-sept"],
    [words, `${words} fin`, "… quinze seize dix-sept", "… quinze seize dix-sept fin"],
    [`${words} fin`, words, "… quinze seize dix-sept fin", "… quinze seize dix-sept"],
    ["Il a dit : “oui”, puis 3 mots", "Il a dit : «oui», puis 4 mots", "… : “oui”, puis 3 mots", "… : «oui», puis 4 mots"],
    ["une\n  ligne", "une\n  autre", "une ligne", "une autre"],
    ["漢".repeat(50) + "字", "漢".repeat(50) + "语", `…${"漢".repeat(38)}字`, `…${"漢".repeat(38)}语`],
    ["", "mot", "", "mot"],
  ])("%#", (before, after, was, is) => {
    expect(tellChange(before, after)).toEqual({ before: was, after: is });
  }); // prettier-ignore

  it("of long texts is short, and found soon", () => {
    const long = `${"mot ".repeat(500_000)}x`;
    const start = performance.now();
    const { before, after } = tellChange(long, `${long}y`);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect([before, after]).toEqual(["… mot mot mot x", "… mot mot mot xy"]);
  });

  it("cuts no character in two", () => {
    const { before } = tellChange("😀".repeat(80), "x");
    expect(before).toMatch(/^(?:😀)+…$/u);
  });
});
