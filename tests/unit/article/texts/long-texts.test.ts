import { describe, expect, test } from "vitest";
import { findQuoteGlyphs } from "../../../../src/article/texts/find-quote-glyphs.ts";
import { findUnsafePart } from "../../../../src/images/find-unsafe-part.ts";
import { read, withBody } from "../reading.ts";

describe("texts made to take long", () => {
  const many = 100_000;
  test.each([
    ["<code>".repeat(many)],
    ["<em ".repeat(many)],
    ["<".repeat(many)],
    ["“".repeat(many)],
    ["<b>x</b>".repeat(many / 5)],
    ["<q ref='z'>x</q>".repeat(many / 5)],
  ])("take time in proportion, case %#", (text) => {
    const started = performance.now();
    read(withBody(`{ id: p, type: paragraph, text: "${text}" }`));
    findQuoteGlyphs(text, "x");
    findUnsafePart(new TextEncoder().encode(text));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("so do many wrong references", () => {
    const started = performance.now();
    const blocks = Array.from(
      { length: 3000 },
      (_, n) => `{ id: p${n}, type: paragraph, text: "<a href='#x${n}'>x</a>" }`,
    );
    expect(read(withBody(...blocks)).found).toHaveLength(3000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
