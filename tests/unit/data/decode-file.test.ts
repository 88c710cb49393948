import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeFile, firstInvalid } from "../../../src/data/decode-file.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";

function decoding(bytes: readonly number[]): {
  readonly text: string | null;
  readonly said: readonly string[];
} {
  const sink = createSink();
  const text = decodeFile({ file: "a.yaml", bytes: new Uint8Array(bytes) }, sink);
  const said = sink.diagnostics.map(({ message, span, code }) => {
    const at = span === null ? "-" : `${span.start.line}:${span.start.column}+${span.start.offset}`;
    return `${code.replace("DEP-ARTICLE-", "")} ${at} ${/byte (0x..)/.exec(message)?.[1] ?? message}`;
  });
  return { text, said };
}

const bytesOf = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

/** Unicode 15, table 3-7: what may follow a first byte. */
const rows: readonly (readonly [first: number, last: number, ...rest: readonly (readonly [number, number])[]])[] = [
  [0x00, 0x7f],
  [0xc2, 0xdf, [0x80, 0xbf]],
  [0xe0, 0xe0, [0xa0, 0xbf], [0x80, 0xbf]],
  [0xe1, 0xec, [0x80, 0xbf], [0x80, 0xbf]],
  [0xed, 0xed, [0x80, 0x9f], [0x80, 0xbf]],
  [0xee, 0xef, [0x80, 0xbf], [0x80, 0xbf]],
  [0xf0, 0xf0, [0x90, 0xbf], [0x80, 0xbf], [0x80, 0xbf]],
  [0xf1, 0xf3, [0x80, 0xbf], [0x80, 0xbf], [0x80, 0xbf]],
  [0xf4, 0xf4, [0x80, 0x8f], [0x80, 0xbf], [0x80, 0xbf]],
]; // prettier-ignore

/** Where the first character begins that is none; null where all are. */
function firstWrong(bytes: readonly number[]): number | null {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const [, , ...rest] = rows.find(([first, last]) => byte >= first && byte <= last) ?? [1, 0, [1, 0]];
    const fits = rest.every(([low, high], index) => {
      const next = bytes[at + 1 + index] ?? -1;
      return next >= low && next <= high;
    });
    if (!fits) return at;
    at += 1 + rest.length;
  }
  return null;
}

describe("bytes that are no UTF-8", () => {
  test.each([
    ["a byte that begins nothing", [0x61, 0xff, 0x62], "1:2+1 0xFF"],
    ["a byte that only continues", [0x61, 0x0a, 0x80], "2:1+2 0x80"],
    ["a surplus byte after a character", [...bytesOf("é€😀"), 0x80], "1:5+4 0x80"],
    ["Latin-1", [0x61, 0xe9, 0x74, 0x65], "1:2+1 0xE9"],
    ["Latin-1 at the end", [0x61, 0xe9], "1:2+1 0xE9"],
    ["Latin-1 before a line end", [...bytesOf("é\na"), 0xe9, 0x0a], "2:2+3 0xE9"],
    ["an overlong form of two bytes", [0x61, 0xc0, 0x80], "1:2+1 0xC0"],
    ["an overlong form of three bytes", [0x61, 0xe0, 0x80, 0x80], "1:2+1 0xE0"],
    ["an overlong form of four bytes", [0x61, 0xf0, 0x80, 0x80, 0x80], "1:2+1 0xF0"],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], "1:2+1 0xED"],
    ["a character beyond U+10FFFF", [0x61, 0xf4, 0x90, 0x80, 0x80], "1:2+1 0xF4"],
    ["a first byte beyond all characters", [0x61, 0xf5, 0x80, 0x80, 0x80], "1:2+1 0xF5"],
    ["two bytes of three", [0x61, 0xe2, 0x82], "1:2+1 0xE2"],
    ["three bytes of four", [0x61, 0xf0, 0x9f, 0x98], "1:2+1 0xF0"],
    ["two bytes of three before another character", [0xe2, 0x82, 0xc3, 0xa9], "1:1+0 0xE2"],
    ["behind a byte order mark", [0xef, 0xbb, 0xbf, 0x61, 0xff], "1:2+1 0xFF"],
    ["a part of a byte order mark", [0xef, 0xbb], "1:1+0 0xEF"],
    ["behind a character of two units", [...bytesOf("😀"), 0xc3], "1:3+2 0xC3"],
  ] as const)("%s", (_, bytes, expected) => {
    expect(decoding(bytes)).toEqual({ text: null, said: [`ENCODING ${expected}`] });
  });

  test("are found where Unicode's own table finds them", () => {
    const byte = fc.oneof(
      fc.constantFrom(0x61, 0x0a, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff),
      fc.integer({ min: 0, max: 255 }),
    ); // prettier-ignore
    const piece = fc.oneof(
      byte.map((each) => [each]),
      fc.constantFrom("é", "€", "😀", "\uFEFF", "a").map(bytesOf),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = pieces.flat();
        const wrong = firstWrong(bytes);
        expect(firstInvalid(new Uint8Array(bytes)) === null).toBe(wrong === null);
        const { text, said } = decoding(bytes);
        if (wrong === null) {
          expect(said).toEqual([]);
          expect(bytesOf(text ?? "")).toEqual(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.slice(3) : bytes);
          return;
        }
        const before = new TextDecoder().decode(new Uint8Array(bytes.slice(0, wrong)));
        const name = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, "0");
        expect(said).toEqual([expect.stringMatching(new RegExp(`^ENCODING \\d+:\\d+\\+${before.length} 0x${name}$`))]);
      }),
      { numRuns: 1000 },
    ); // prettier-ignore
  });
});

test("a byte order mark is no text, a second one is", () => {
  expect(decoding(bytesOf("\uFEFFa")).text).toBe("a");
  expect(decoding(bytesOf("\uFEFF\uFEFFa")).text).toBe("\uFEFFa");
  expect(decoding([]).text).toBe("");
});

test("UTF-16 is recognised by its byte order mark", () => {
  for (const bytes of [[0xff, 0xfe, 0x61, 0x00], [0xfe, 0xff, 0x00, 0x61]]) {
    const sink = createSink();
    expect(decodeFile({ file: "a.yaml", bytes: new Uint8Array(bytes) }, sink)).toBeNull();
    expect(sink.diagnostics[0]?.hint).toBe("it looks like UTF-16; save it as UTF-8");
  } // prettier-ignore
});
