import fc from "fast-check";
import { expect, test } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { boundary, paragraph, run, textOf } from "../../tools/lines-as-text.ts";

const text =
  "Each institution is constitutionally independent, whatever L’Ukraine’s neighbours (all of them) may say of it. ";

test("lines that are kept stay, and those behind them fill another width without a word lost or said twice", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 300 }),
      fc.integer({ min: 60, max: 300 }),
      fc.nat({ max: 30 }),
      fc.constantFrom("start", "justify"),
      fc.constantFrom("normal", "anywhere"),
      (before, behind, count, textAlign, overflowWrap) => {
        const style = { textAlign, overflowWrap, hyphens: "auto" } as const;
        const inline = boundary({ padding: { blockStart: 0, inlineEnd: 2, blockEnd: 0, inlineStart: 2 } });
        const items = [
          run(text, style, "en"),
          { kind: "open", inline } as const,
          run(text, style, "en"),
          { kind: "close", inline } as const,
        ];
        const set = paragraph(items, { style, sink: createSink(), language: "en" });
        const first = set.lines(() => ({ width: before }));
        const kept = first.slice(0, count);
        const lines = set.lines((index) => ({ width: index < kept.length ? before : behind }), kept);
        expect(lines.slice(0, kept.length)).toEqual(kept);
        expect(lines.map(textOf).join("").replaceAll("\u00ad", "")).toBe(first.map(textOf).join("").replaceAll("\u00ad", ""));
        for (const line of lines.slice(kept.length)) expect(line.width).toBeLessThanOrEqual(behind + 0.02);
      },
    ),
    { numRuns: 200 },
  );
}); // prettier-ignore
