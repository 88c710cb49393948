import { describe, expect, it } from "vitest";
import { createFont } from "../../../../src/fonts/fontkit.ts";
import { shrinkFont } from "../../../../src/pdf/embedding/shrink-font.ts";
import { openFace, serif } from "../../../tools/make-pages.ts";

interface Subset {
  readonly includeGlyph: (id: number) => number;
  readonly encode: () => Uint8Array;
}

interface Opened {
  readonly numGlyphs: number;
  readonly directory: { readonly tables: Readonly<Record<string, object>> };
  readonly head: { readonly indexToLocFormat: number };
  readonly createSubset: () => Subset;
  readonly getGlyph: (id: number) => { readonly advanceWidth: number; readonly path: { readonly toSVG: () => string } };
} // prettier-ignore

const open = (bytes: Uint8Array) => createFont(Buffer.from(bytes)) as unknown as Opened;

function subsetOf(bytes: Uint8Array, ids: readonly number[]): Uint8Array {
  const subset = open(bytes).createSubset();
  for (const id of ids) subset.includeGlyph(id);
  return subset.encode();
}

const sumOf = (bytes: Buffer) => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

const faces = [
  ["serif", serif],
  ["italic", openFace("400Regular_Italic/SourceSerif4_400Regular_Italic")],
] as const;

describe.each(faces)("a subset of %s", (_, face) => {
  const whole = subsetOf(
    face.bytes,
    Array.from({ length: 600 }, (_glyph, i) => i + 1),
  );
  const small = shrinkFont(whole);

  it("draws every glyph as before, as wide, but that for missing ones", () => {
    const [before, after] = [open(whole), open(small)];
    expect(after.numGlyphs).toBe(before.numGlyphs);
    for (let id = 0; id < before.numGlyphs; id++) {
      const [one, other] = [before.getGlyph(id), after.getGlyph(id)];
      expect(other.advanceWidth).toBe(one.advanceWidth);
      expect(other.path.toSVG()).toBe(id === 0 ? "" : one.path.toSVG());
    }
  });

  it("has the tables that a PDF needs, and right sums", () => {
    expect(Object.keys(open(small).directory.tables)).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
    expect(sumOf(small)).toBe(0xb1b0afba);
    const entries = Array.from({ length: 6 }, (_entry, i) => 12 + i * 16);
    for (const at of entries.filter((entry) => small.toString("latin1", entry, entry + 4) !== "head")) {
      const start = small.readUInt32BE(at + 8);
      const padded = small.subarray(start, start + Math.ceil(small.readUInt32BE(at + 12) / 4) * 4);
      expect(sumOf(padded)).toBe(small.readUInt32BE(at + 4));
    }
  }); // prettier-ignore

  it("is smaller, with short offsets where they reach", () => {
    expect(small.length).toBeLessThan(whole.length);
    expect(open(small).head.indexToLocFormat).toBe(0);
  });
});

it("instructions stay where a font has them", () => {
  const plain = subsetOf(serif.bytes, [5, 6]);
  // `prep` made into `fpgm`: what follows it is the font's own.
  const text = Buffer.from(plain);
  const at = text.indexOf("prep", 0, "latin1");
  expect(at).toBeGreaterThan(0);
  text.write("fpgm", at, "latin1");
  expect(shrinkFont(text).includes("fpgm")).toBe(true);
  expect(shrinkFont(plain).includes("prep")).toBe(false);
});
