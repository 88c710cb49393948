import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { srgbProfile } from "../../../../src/pdf/metadata/srgb-profile.ts";

interface Tag {
  readonly offset: number;
  readonly size: number;
  readonly type: string;
}

function readTags(profile: Buffer): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  for (let index = 0; index < profile.readUInt32BE(128); index++) {
    const at = 132 + index * 12;
    const [offset, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
    tags.set(profile.toString("latin1", at, at + 4), { offset, size, type: profile.toString("latin1", offset, offset + 4) });
  }
  return tags;
} // prettier-ignore

const profile = srgbProfile();
const tags = readTags(profile);

function fixed(name: string, count: number, skip = 8): readonly number[] {
  const { offset } = tags.get(name) ?? { offset: 0 };
  return Array.from({ length: count }, (_, i) => profile.readInt32BE(offset + skip + i * 4) / 65_536);
}

describe("the profile of sRGB", () => {
  it("is a display profile of version 4.2, small, and made once", () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.length).toBeLessThan(600);
    expect(profile.readUInt32BE(8)).toBe(0x04200000);
    expect(profile.toString("latin1", 12, 24)).toBe("mntrRGB XYZ ");
    expect(profile.toString("latin1", 36, 40)).toBe("acsp");
    expect(srgbProfile()).toBe(profile);
  });

  it("has the tags that such a profile must have, each where it says, on a multiple of four", () => {
    expect(Object.fromEntries([...tags].map(([name, { type }]) => [name, type]))).toEqual({
      desc: "mluc",
      cprt: "mluc",
      wtpt: "XYZ ",
      chad: "sf32",
      rXYZ: "XYZ ",
      gXYZ: "XYZ ",
      bXYZ: "XYZ ",
      rTRC: "para",
      gTRC: "para",
      bTRC: "para",
    });
    for (const { offset, size } of tags.values()) {
      expect(offset % 4).toBe(0);
      expect(offset + size).toBeLessThanOrEqual(profile.length);
    }
    expect(tags.get("rTRC")?.offset).toBe(tags.get("bTRC")?.offset);
  });

  /** As published for sRGB adapted to D50 by Bradford. */
  it.each([
    ["rXYZ", [0.43607, 0.22249, 0.01392]],
    ["gXYZ", [0.38515, 0.71687, 0.09708]],
    ["bXYZ", [0.14307, 0.06061, 0.7141]],
    ["wtpt", [0.9642, 1, 0.8249]],
  ])("has the light of %s", (name, expected) => {
    for (const [index, value] of fixed(name, 3).entries()) expect(value).toBeCloseTo(expected[index] ?? 0, 3);
  });

  it("has primaries that make its white together, and turns D65 into it", () => {
    const [r, g, b] = ["rXYZ", "gXYZ", "bXYZ"].map((name) => fixed(name, 3));
    for (const [index, value] of fixed("wtpt", 3).entries())
      expect((r?.[index] ?? 0) + (g?.[index] ?? 0) + (b?.[index] ?? 0)).toBeCloseTo(value, 4);
    const chad = fixed("chad", 9);
    const d65 = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];
    const white = [0, 1, 2].map((row) => d65.reduce((sum, value, column) => sum + value * (chad[row * 3 + column] ?? 0), 0)); // prettier-ignore
    for (const [index, value] of white.entries())
      expect(value).toBeCloseTo([0.9642, 1, 0.8249][index] ?? 0, 3);
  });

  it("has the tone curve of IEC 61966-2-1: continuous, from black to white, half of the light at 73.5 %", () => {
    const [g = 0, a = 0, b = 0, c = 0, d = 0] = fixed("rTRC", 5, 12);
    const light = (x: number) => (x >= d ? (a * x + b) ** g : c * x);
    expect(light(0)).toBe(0);
    expect(light(1)).toBeCloseTo(1, 3);
    expect(light(d)).toBeCloseTo(c * d, 4);
    expect(light(0.7354)).toBeCloseTo(0.5, 3);
  });

  it("is named and free, and signed with its own digest", () => {
    const text = (name: string) => {
      const { offset, size } = tags.get(name) ?? { offset: 0, size: 0 };
      return Buffer.from(profile.subarray(offset + 28, offset + size))
        .swap16()
        .toString("utf16le");
    };
    expect([text("desc"), text("cprt")]).toEqual(["sRGB IEC61966-2.1", "No copyright, use freely"]);
    const bare = Buffer.from(profile);
    bare.fill(0, 84, 100);
    expect(profile.toString("hex", 84, 100)).toBe(createHash("md5").update(bare).digest("hex"));
  });
});
