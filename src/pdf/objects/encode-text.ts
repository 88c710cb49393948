/** Takes text, returns the bytes of a text string (ISO 32000-1 § 7.9.2.2) as characters: PDFDocEncoding where it has all of them. */

/**
 * Annex D.2, where it differs from Latin-1: first code and what follows it. Without the accents below 0x20, one of which readers
 * take for the escape of a language (§ 7.9.2.2).
 */
const differing = [
  [0x80, "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d"],
  [0x8f, "\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e"],
  [0xa0, "\u20ac"],
] as const;

const codes = new Map(
  differing.flatMap(([first, characters]) =>
    Array.from(characters, (character, i) => [character, String.fromCharCode(first + i)] as const),
  ),
);

/** Written as themselves: tab, line ends, ASCII, and Latin-1 but for the soft hyphen, whose code is not defined. */
const same = /^[\t\n\r\x20-\x7e\xa1-\xac\xae-\xff]$/;

export function encodeText(text: string): string {
  let bytes = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const code = same.test(character) ? character : codes.get(character);
    if (code === undefined) return encodeUtf16(text);
    bytes += code;
  }
  // These would be taken for a byte order mark, of UTF-16 or of PDF 2.0's UTF-8.
  return /^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/.test(bytes) ? encodeUtf16(text) : bytes;
}

function encodeUtf16(text: string): string {
  let bytes = "\xfe\xff";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}
