import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/decode-page.ts";
import { createSink } from "../../src/diagnostics/sink.ts";

function decode(bytes: readonly number[] | Uint8Array) {
  const sink = createSink();
  const text = decodePage({ file: "page.html", bytes: Uint8Array.from(bytes) }, sink);
  const said = sink.diagnostics.map(
    ({ span, message, hint }) => `${span?.start.line}:${span?.start.column} ${message}; ${hint}`,
  );
  return { text, said };
}

const ascii = (text: string) => [...new TextEncoder().encode(text)];

describe("the bytes of a page", () => {
  it("are its text, without a byte order mark", () => {
    expect(decode(ascii("<p>é 🙂"))).toEqual({ text: "<p>é 🙂", said: [] });
    expect(decode([0xef, 0xbb, 0xbf, ...ascii("é")])).toEqual({ text: "é", said: [] });
    expect(decode([])).toEqual({ text: "", said: [] });
  });

  it.each([
    ["a letter in Latin-1", [...ascii("a\nbé"), 0xe9, ...ascii("t")], "2:3", "0xE9 at offset 5"],
    ["after a byte order mark", [0xef, 0xbb, 0xbf, ...ascii("ab"), 0xff], "1:3", "0xFF at offset 5"],
    ["a character that breaks off", [...ascii("a"), 0xf0, 0x9f, 0x99], "1:2", "0xF0 at offset 1"],
    ["a character that another interrupts", [0xe2, 0x82, ...ascii("x")], "1:1", "0xE2 at offset 0"],
    ["a byte that only continues", [...ascii("é"), 0x82], "1:2", "0x82 at offset 2"],
    ["half of a surrogate pair", [...ascii("🙂"), 0xed, 0xa0, 0x80], "1:3", "0xED at offset 4"],
  ])("are refused with the place of the first that is no UTF-8: %s", (_what, bytes, place, byte) => {
    expect(decode(bytes)).toEqual({
      text: null,
      said: [`${place} \`page.html\` is not UTF-8: byte ${byte} begins no character; save the page as UTF-8`],
    });
  });

  it("are taken for UTF-16 where they look like it", () => {
    expect(decode([0xff, 0xfe, 0x3c, 0]).said.join()).toContain("it looks like UTF-16");
    expect(decode([0xfe, 0xff, 0, 0x3c]).said.join()).toContain("it looks like UTF-16");
  });

  it("are text or an error, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const { text, said } = decode(bytes);
        expect(text === null).toBe(said.length === 1);
        if (text !== null) expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe(text);
      }),
    );
  });
});
