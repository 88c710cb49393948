import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, InlineItem } from "../../../src/box/box-tree.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { slack } from "../../../src/text/fit.ts";
import type { Line } from "../../../src/text/line.ts";
import {
  blockStyle,
  boundary,
  glyphPieces,
  inkEnd,
  paragraph,
  run,
  setLines,
  textOf,
} from "../../tools/lines-as-text.ts";

const word = fc.string({
  unit: fc.constantFrom(...Array.from("aàbcdefghilmnoprstuvœ’'-–.,;:!?/0123456789«»()@_…\u00a0\u202f\u2011\u00ad\u200b\u2060\u0301é")),
  minLength: 1,
  maxLength: 18,
}); // prettier-ignore
const words = fc.array(fc.oneof(word, fc.constantFrom("constitutionnellement", "L’Ukraine", "fi", "https://a.example/b_c")), {
  minLength: 1,
  maxLength: 25,
}); // prettier-ignore
const style = fc.record({
  textAlign: fc.constantFrom("start", "justify", "center", "end"),
  hyphens: fc.constantFrom("none", "manual", "auto"),
  overflowWrap: fc.constantFrom("normal", "anywhere", "break-word"),
  textWrap: fc.constantFrom("wrap", "balance", "pretty"),
  letterSpacing: fc.constantFrom(0, 0, 1),
  textIndent: fc.constantFrom(0, 12, -5),
});

/** What was written, without what only steers and with the white space at the edges gone. */
const written = (text: string) => text.replace(/^ +/, "").replaceAll(/[\u00ad\u200b\u2060]/g, "");
const said = (lines: readonly Line[]) => lines.map(textOf).join("").replaceAll("\u00ad", "");

const markedBox: Box = {
  kind: "paragraph", style: blockStyle, tag: { artifact: "Layout", subtype: null }, anchor: null, place: { file: "page.html", span: null },
  strings: [], outline: null, inlines: [], marker: null,
}; // prettier-ignore

describe("any paragraph", () => {
  it("says each character once and in order, whatever its runs, style and width", () => {
    fc.assert(
      fc.property(
        words,
        style,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 9 }),
        (list, wish, width, cut) => {
          const text = list.join(" ");
          const inline = boundary({ padding: { blockStart: 0, inlineEnd: 2, blockEnd: 0, inlineStart: 2 } });
          const at = Math.floor((text.length * cut) / 10);
          const items = [
            run(text.slice(0, at), wish),
            { kind: "open", inline } as const,
            run(text.slice(at), { ...wish, fontStyle: "italic" }),
            { kind: "close", inline } as const,
          ];
          const lines = setLines(items, width, { style: wish, sink: createSink() });
          expect(said(lines)).toBe(written(text));
        },
      ),
      { numRuns: 250 },
    );
  });

  it("has lines as wide as they say, within their room unless that is reported", () => {
    fc.assert(
      fc.property(words, style, fc.integer({ min: 10, max: 300 }), (list, wish, width) => {
        const sink = createSink();
        const lines = setLines(list.join(" "), width, { style: { ...wish, textIndent: 0 }, sink });
        for (const line of lines) {
          const fits = line.width <= width + 0.05;
          if (!fits) expect(sink.diagnostics.length).toBeGreaterThan(0);
          const spaces = glyphPieces(line)
            .flatMap((piece) => piece.glyphs)
            .some(({ text, advance }) => /[ \u00a0]/.test(text) && advance > 0);
          if (fits && wish.textAlign === "justify" && spaces && !line.last)
            expect(inkEnd(line)).toBeCloseTo(width, 4);
          if (!line.last && wish.textAlign === "start") expect(inkEnd(line)).toBeCloseTo(line.width, 4);
        }
      }),
      { numRuns: 250 },
    );
  });

  it("says each character once, too, with marks in it, punctuation that hangs, and what fonts do not have", () => {
    const finer = fc.record({
      hangingPunctuation: fc.subarray(["first", "last", "allow-end"] as const),
      hyphenateCharacter: fc.constantFrom(null, "-", "=>", ""),
      fontCaps: fc.constantFrom("normal", "small-caps", "all-small-caps", "unicase"),
      fontPosition: fc.constantFrom("normal", "super", "sub"),
    });
    const mark: InlineItem = { kind: "mark", mark: { kind: "positioned", box: markedBox } };
    fc.assert(
      fc.property(words, style, finer, fc.integer({ min: 5, max: 300 }), (list, wish, finest, width) => {
        const all = { ...wish, ...finest };
        const text = list.join(" ");
        const at = Math.floor(text.length / 2);
        const items = [
          run(text.slice(0, at), all),
          mark,
          run(text.slice(at), { ...all, fontStyle: "italic" }),
        ];
        const sink = createSink();
        const lines = setLines(items, width, { style: all, sink });
        expect(said(lines)).toBe(written(text));
        expect(lines.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === "mark"))).toHaveLength(1);
        for (const line of lines)
          if (line.width > width + 0.05 && line !== lines[0])
            expect(sink.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it("fits into maxContent on one line, and breaks no further below minContent", () => {
    fc.assert(
      fc.property(words, (list) => {
        const sink = createSink();
        const set = paragraph(list.join(" "), { sink, style: { hyphens: "none" } });
        expect(set.lines(() => ({ width: set.maxContent })).length).toBeLessThanOrEqual(1);
        const narrow = set.lines(() => ({ width: set.minContent }));
        expect(sink.diagnostics).toEqual([]);
        expect(narrow.length).toBe(
          set.lines(() => ({ width: 0 })).length >= narrow.length ? narrow.length : -1,
        );
        for (const line of narrow) expect(line.width).toBeLessThanOrEqual(set.minContent + slack + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it("of twenty thousand letters is set in a moment", () => {
    const sink = createSink();
    const begun = performance.now();
    for (const text of [
      "a".repeat(20_000),
      "a\u00ad".repeat(10_000),
      "mot ".repeat(5_000),
      "a/".repeat(10_000),
      "(".repeat(20_000),
      "Ab-".repeat(6_666),
      "Jean-Pierre et le ".repeat(1_111),
      `https://a.example/${"b-".repeat(9_990)}`,
    ])
      setLines(text, 300, {
        sink,
        style: { overflowWrap: "anywhere", hyphens: "auto", textAlign: "justify" },
      });
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
