import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames } from "../../../../src/pdf/navigation/destinations.ts";
import { encodeText } from "../../../../src/pdf/objects/encode-text.ts";
import { makeLine, makePage, makePages, makePiece, writeQuietly } from "../../../tools/make-pages.ts";
import { readPdf } from "../../../tools/read-pdf.ts";

/** What PDFDocEncoding has beyond ASCII (ISO 32000-1, annex D.2), but for the accents in the place of control characters. */
const special =
  "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€" +
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(0xa1 + i))
    .filter((character) => character !== "\u00ad")
    .join("");

describe("a text string", () => {
  it("has one byte a character where PDFDocEncoding has them all, and a reader sees the same", async () => {
    expect(encodeText(special)).toHaveLength(special.length);
    expect(encodeText("L’été — 5 €")).toBe("L\x90\xe9t\xe9 \x84 5 \xa0");
    const page = makePage([makeLine(20, 40, makePiece("text"))]);
    const { info } = await readPdf(await writeQuietly(makePages([page], { title: `a${special}` })));
    expect(info).toMatchObject({ Title: `a${special}` });
  });

  it.each([
    ["a no-break space", "10\u00a0km", "\xfe\xff\x001\x000\x00\xa0\x00k\x00m"],
    ["a soft hyphen", "\u00ad", "\xfe\xff\x00\xad"],
    ["a character beyond the first plane", "😀", "\xfe\xff\xd8\x3d\xde\x00"],
    ["an accent whose code is an escape", "\u02d9", "\xfe\xff\x02\xd9"],
    ["a control character", "\u0018", "\xfe\xff\x00\x18"],
    ["what would be a byte order mark", "þÿx", "\xfe\xff\x00\xfe\x00\xff\x00x"],
    ["what would be that of UTF-8", "ï»¿x", "\xfe\xff\x00\xef\x00\xbb\x00\xbf\x00x"],
    ["half a character", "\ud800", "\xfe\xff\xd8\x00"],
  ])("with %s is in UTF-16", (_, text, expected) => {
    expect(encodeText(text)).toBe(expected);
  });

  it("of nothing is empty", () => {
    expect(encodeText("")).toBe("");
  });

  it("tells any two texts apart, and names are in the order of their bytes", () => {
    const texts = fc.string({ unit: fc.oneof(fc.constantFrom(...Array.from(special), "þ", "ÿ"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })) }); // prettier-ignore
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [bytesA, bytesB] = [a, b].map((text) => Buffer.from(encodeText(text), "latin1"));
        expect(bytesA?.equals(bytesB ?? Buffer.alloc(0))).toBe(a === b);
        expect(compareNames(a, b)).toBe(Buffer.compare(bytesA ?? Buffer.alloc(0), bytesB ?? Buffer.alloc(0)));
      }),
    );
  });
});
