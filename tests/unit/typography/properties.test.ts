import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/typography/fold.ts";
import type { TypesetPiece } from "../../../src/typography/piece.ts";
import { typesetSequence } from "../../../src/typography/typeset.ts";

const languages = ["fr", "fr-CH", "fr-CA", "en", "en-GB", "de", "de-CH", "es", "it", "pt", "ru", "uk", "ar", "he", "ja", "zh", "nl"]; // prettier-ignore
const fragments = [
  ..."\" ' « » “ ” „ ‘ ’ ‚ ‹ › 「 」 『 』 ; : ! ? % . .. ... … ( ) — - – / = 1 12 250 000 10:30 3:1 1.2.3 1er XXIe m km h €".split(" "),
  ..."M. Mme p. n° z. B. d. h. в и a s l' tis ''n'' O'B https://a.b/c?d;e a@b.fr é e\u0301 שׁ 語 😀 N".split(" "),
  ..."-5 -12,5 -3-4 à et y compris h p. pp. Louis XIV V I Ier XXe siècle 20th century January janvier 3rd Mr St No. J. euros per pour cent years".split(" "),
  " ", " ", " ", "  ", "\u00a0", "\u202f", "\n", "\u2009",
]; // prettier-ignore
const anyText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...fragments) },
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));
const language = fc.constantFrom(...languages);

function typesetText(text: string, tag: string): string {
  return typesetSequence([{ text, language: tag, kind: "text" }], {})[0]?.text ?? "";
}

/** Text nodes, code, line breaks and nested q, balanced. */
const tree = fc.letrec<{ nodes: readonly TypesetPiece[] }>((tie) => ({
  nodes: fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.record({ text: anyText, language, kind: fc.constant("text" as const) }).map((piece) => [piece]) }, // prettier-ignore
        { weight: 1, arbitrary: fc.record({ text: fc.constantFrom("x ; 'y'", "", "\n"), language, kind: fc.constant("opaque" as const) }).map((piece) => [piece]) }, // prettier-ignore
        { weight: 1, arbitrary: fc.tuple(language, tie("nodes")).map(([tag, inner]): readonly TypesetPiece[] => [{ text: "", language: tag, kind: "open-quote" }, ...inner, { text: "", language: tag, kind: "close-quote" }]) }, // prettier-ignore
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.flat()),
}));

const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, "");

describe("any text in any language", () => {
  test("typeset twice is as typeset once", () => {
    fc.assert(
      fc.property(anyText, language, (text, tag) => {
        const once = typesetText(text, tag);
        expect(typesetText(once, tag)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  test("keeps its letters, marks and digits, and its folded form", () => {
    fc.assert(
      fc.property(anyText, language, (text, tag) => {
        const printed = typesetText(text, tag);
        expect(letters(printed)).toBe(letters(text));
        expect(fold(printed)).toBe(fold(text));
      }),
      { numRuns: 1500 },
    );
  });

  test("typeset in another language is typeset as from the source", () => {
    fc.assert(
      fc.property(anyText, language, language, (text, one, other) => {
        expect(fold(typesetText(typesetText(text, one), other))).toBe(fold(text));
      }),
    );
  });
});

describe("any block", () => {
  test("has one result for each piece, its letters unchanged, code as it was, endings of ordinals in range", () => {
    fc.assert(
      fc.property(tree.nodes, (pieces) => {
        const results = typesetSequence(pieces, {});
        expect(results).toHaveLength(pieces.length);
        results.forEach(({ text, superscript }, index) => {
          const piece = pieces[index];
          expect(letters(text)).toBe(letters(piece?.text ?? ""));
          if (piece?.kind === "opaque") expect(text).toBe(piece.text);
          if (piece?.kind !== "text") expect(superscript).toEqual([]);
          let last = 0;
          for (const [start, end] of superscript) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toMatch(/^(?:ers?|res?|nde?s?|es?)$/u);
            last = end;
          }
        });
      }),
      { numRuns: 1500 },
    );
  });

  test("typeset twice is as typeset once, the glyphs of q left out of the text", () => {
    fc.assert(
      fc.property(tree.nodes, (pieces) => {
        const once = typesetSequence(pieces, {});
        const again = pieces.map((piece, index) =>
          piece.kind === "text" ? { ...piece, text: once[index]?.text ?? "" } : piece,
        );
        expect(typesetSequence(again, {})).toEqual(once);
      }),
      { numRuns: 1500 },
    );
  });
});
