import fc from "fast-check";
import { expect, test } from "vitest";
import { readPng } from "../../../../src/pdf/pictures/read-png.ts";
import { unfilterPng } from "../../../../src/pdf/pictures/unfilter-png.ts";
import { makePng, sampleAt, type PngWish } from "../../../tools/make-png.ts";

const kinds = [[0, 1], [0, 2], [0, 4], [0, 8], [0, 16], [2, 8], [2, 16], [3, 1], [3, 2], [3, 4], [3, 8], [4, 8], [4, 16], [6, 8], [6, 16]] as const; // prettier-ignore

function expectedSamples(wish: PngWish): readonly number[] {
  const { width, height, color, bits } = wish;
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[color] ?? 1;
  return Array.from({ length: width * height * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    const value = sampleAt(wish, pixel % width, Math.floor(pixel / width), i % channels);
    if (color === 3) return value;
    return bits === 16 ? value >> 8 : Math.floor((value * 255) / (2 ** bits - 1));
  });
}

test("PNGs of every colour, depth and filter come out as they were, interlaced or not", () => {
  const size = fc.integer({ min: 1, max: 20 });
  const wishes = fc.record({
    width: size,
    height: size,
    kind: fc.constantFrom(...kinds),
    interlaced: fc.boolean(),
  });
  fc.assert(
    fc.property(wishes, ({ kind: [color, bits], ...rest }) => {
      const wish = { ...rest, color, bits };
      expect([...unfilterPng(readPng(makePng(wish)))]).toEqual(expectedSamples(wish));
    }),
  );
});

test("no bytes do more than throw", () => {
  const whole = makePng({ width: 9, height: 9, color: 6, bits: 8 });
  const change = fc.record({
    at: fc.integer({ min: 8, max: whole.length - 1 }),
    byte: fc.integer({ min: 0, max: 255 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, cut) => {
      const bytes = Buffer.from(whole);
      for (const { at, byte } of changes) bytes[at] = byte;
      try {
        unfilterPng(readPng(cut ? bytes.subarray(0, changes[0]?.at) : bytes));
      } catch (error) {
        expect((error as Error).message).toMatch(/^(?:it |its |some |a row )/);
      }
    }),
  );
});
