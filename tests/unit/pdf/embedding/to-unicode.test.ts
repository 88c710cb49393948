import { describe, expect, it } from "vitest";
import { writeToUnicode } from "../../../../src/pdf/embedding/to-unicode.ts";

const pointsOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

describe("what codes say", () => {
  it("is in UTF-16, several characters for one code too", () => {
    const cmap = writeToUnicode(["\0", "a", "ffi", "é", "😀"].map(pointsOf));
    expect(cmap).toContain("1 beginbfrange\n<0000><0004>[<0000><0061><006600660069><00e9><d83dde00>]\nendbfrange");
  });

  it("is in ranges that keep to one first byte, a hundred in a block", () => {
    const cmap = writeToUnicode(Array.from({ length: 101 * 256 + 1 }, () => [0x41]));
    expect(cmap.match(/^\d+ beginbfrange$/gm)).toEqual(["100 beginbfrange", "2 beginbfrange"]);
    const ranges = [...cmap.matchAll(/^<(..)(..)><(..)(..)>\[(.*)\]$/gm)];
    expect(ranges).toHaveLength(102);
    for (const [, high, , highOfLast, last = "", texts = ""] of ranges) {
      expect(highOfLast).toBe(high);
      expect(texts.match(/<0041>/g)).toHaveLength(parseInt(last, 16) + 1);
    }
  });
}); // prettier-ignore
