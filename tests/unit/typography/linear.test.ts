import { describe, expect, test } from "vitest";
import { fold } from "../../../src/typography/fold.ts";
import type { TypesetPiece } from "../../../src/typography/piece.ts";
import { typesetSequence } from "../../../src/typography/typeset.ts";

const length = 200_000;
/** Linear work takes a tenth of a second; work that grows with the square takes minutes. */
const limit = 5_000;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe("200 000 characters cost no more than others", () => {
  const units = [
    "\"", "'", "«", "»", "« ", "‘a’ ", "\"a 's' ", "„‚", "s' ", "(", ".", "..", " ", "\u00a0", "a ", "5 ", "5  ", "111 ", "1", "1:", "1.", "1.1-",
    "a.", "a@", "a@b.", ".!", "https://", "www.", "a:", "x/", "I", "MCM", "1er ", "XXIe-", "M.  ", "p. 1 ", " ?", ": :", "%", "5 k", "…", "e\u0301", "-1", " -1", " -1,1", "p. 1 à ", "1 h ", "1 h 30 ", "Ab ", "Ab", "A. ", "12 mars ", "1  pour ", "XX", "XXe ",
    "😀",
  ]; // prettier-ignore
  test.each(units)("of %j", (unit) => {
    const body = unit.repeat(Math.ceil(length / unit.length));
    const text = `"https://${body}x"`;
    const cost = timed(() => {
      typesetSequence([{ text, language: "fr", kind: "text" }], {});
      fold(text);
    });
    expect(cost).toBeLessThan(limit);
  });

  test("of short words in Russian", () => {
    const text = "в с ".repeat(length / 4);
    expect(timed(() => typesetSequence([{ text, language: "ru", kind: "text" }], {}))).toBeLessThan(limit);
  });
});

describe("a block of many pieces, or of strange languages", () => {
  const makers: Readonly<Record<string, (index: number) => TypesetPiece>> = {
    "q never closed": () => ({ text: "", language: "fr", kind: "open-quote" }),
    "q never opened": () => ({ text: "", language: "fr", kind: "close-quote" }),
    "texts of one mark": () => ({ text: '"', language: "en", kind: "text" }),
    "code and lone marks": (index) => ({ text: "« ", language: "ru", kind: index % 2 ? "opaque" : "text" }),
    "empty texts": () => ({ text: "", language: "fr", kind: "text" }),
  };
  test.each(Object.keys(makers))("%s", (name) => {
    const make = makers[name];
    const pieces = Array.from({ length }, (_, index) => make?.(index)).filter((piece) => piece !== undefined);
    expect(timed(() => typesetSequence(pieces, {}))).toBeLessThan(limit);
  });

  test("a language tag of 200 000 characters", () => {
    const language = `fr-x-${"a-".repeat(length / 2)}a`;
    expect(
      timed(() => {
        const [result] = typesetSequence([{ text: "Quoi ?", language, kind: "text" }], {});
        expect(result?.text).toBe("Quoi\u202f?");
      }),
    ).toBeLessThan(limit);
  });
});
