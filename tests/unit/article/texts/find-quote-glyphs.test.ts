import { describe, expect, test } from "vitest";
import { findQuoteGlyphs } from "../../../../src/article/texts/find-quote-glyphs.ts";
import { read, unmark, withBody } from "../reading.ts";

describe("quotation marks", () => {
  test("in characters are a warning, with the place of the pair", () => {
    const { text, place } = unmark(
      withBody(`{ id: p, type: paragraph, text: 'Il dit ‸“non”, 5" de <code>"x"</code>.' }`),
    );
    const { article, found, diagnostics } = read(text);
    expect(article).not.toBeNull();
    expect(found).toEqual([`QUOTE-GLYPH ${place}`, "QUOTE-GLYPH 6:53"]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(findQuoteGlyphs("« a » „b“ »c« 「d」 l’e l'f", "x").map(({ span }) => span.start.column)).toEqual([
      1, 7, 11, 15,
    ]);
    expect(findQuoteGlyphs('<q ref="q1">a</q> <span lang="en">b</span>', "x")).toEqual([]);
    expect(findQuoteGlyphs("« a", "x")).toMatchObject([
      { message: "in `x`: the quotation mark « has no partner, and is printed as it stands" },
    ]);
  });
});
