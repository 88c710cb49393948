import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeStream } from "../../../../src/inspect/cos/decode-stream.ts";
import { readValue } from "../../../../src/inspect/cos/read-value.ts";
import { entriesOf } from "../../../../src/inspect/cos/values.ts";

function decode(entries: string, raw: Uint8Array): string | null {
  const read = entriesOf(readValue({ bytes: Buffer.from(`<< ${entries} >>`), at: 0 }))!;
  const data = decodeStream({ kind: "stream", entries: read, raw }, (value) => value);
  return data === null ? null : Buffer.from(data).toString("latin1");
}

const text = "Six points de mesure. ".repeat(40);

describe("a stream is decoded", () => {
  it.each([
    ["as it is", "", Buffer.from(text), text],
    ["from Flate", "/Filter /FlateDecode", deflateSync(text), text],
    ["from two filters", "/Filter [/AHx /Fl]", Buffer.from(`${deflateSync(text).toString("hex")}>`), text],
    ["from base 85", "/Filter /A85", Buffer.from("87cURD_*#4DfTZ)~>"), "Hello, World"],
    ["from base 85 with zeros", "/Filter /A85", Buffer.from("z5sb~>"), "\0\0\0\0AB"],
    ["from runs", "/Filter /RL", Buffer.from([2, 97, 98, 99, 253, 120, 128]), "abcxxxx"],
    // The example of ISO 32000-1 § 7.4.4.2.
    ["from LZW", "/Filter /LZWDecode", Buffer.from("800B6050220C0C8501", "hex"), "-----A---B"],
  ])("%s", (_, entries, raw, expected) => {
    expect(decode(entries, raw)).toBe(expected);
  });

  it("with the differences of PNG and of TIFF taken back", () => {
    const rows = Buffer.from([2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1, 4, 2, 2, 2]);
    const png = "/Filter /Fl /DecodeParms << /Predictor 12 /Columns 3 >>";
    expect(decode(png, deflateSync(rows))).toBe(
      "\u0001\u0002\u0003\u0002\u0003\u0004\u0005\u0006\u0007\u0007\u0009\u000b",
    );
    const tiff = "/Filter /Fl /DecodeParms << /Predictor 2 /Columns 3 >>";
    expect(decode(tiff, deflateSync(Buffer.from([1, 1, 1, 5, 0, 1])))).toBe(
      "\u0001\u0002\u0003\u0005\u0005\u0006",
    );
  });

  it("as far as it goes where it is cut short", () => {
    const cut = decode("/Filter /Fl", deflateSync(Buffer.from(text)).subarray(0, 30))!;
    expect(cut.length).toBeGreaterThan(10);
    expect(text.startsWith(cut)).toBe(true);
  });

  it("not where it is damaged, unknown, or swells beyond measure", () => {
    expect(decode("/Filter /Fl", Buffer.from("nothing of the kind"))).toBeNull();
    expect(decode("/Filter /DCTDecode", Buffer.from("x"))).toBeNull();
    expect(decode("/Filter /LZW", Buffer.from([255, 255, 255]))).toBeNull();
    expect(decode("/Filter /Fl", deflateSync(Buffer.alloc(70_000_000)))).toBeNull();
  });
});
