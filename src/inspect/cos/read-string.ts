/** Takes a cursor at `(`, returns the string's bytes, a character each (ISO 32000-1 § 7.3.4.2). */
import type { Cursor } from "./read-value.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

export function readLiteral(cursor: Cursor): string {
  const { bytes } = cursor;
  const parts: string[] = [];
  let open = 1;
  cursor.at += 1;
  while (cursor.at < bytes.length) {
    const character = String.fromCharCode(bytes[cursor.at] ?? 0);
    cursor.at += 1;
    if (character === "\\") parts.push(readEscape(cursor));
    else if (character === ")" && (open -= 1) === 0) break;
    else {
      if (character === "(") open += 1;
      parts.push(character);
    }
  }
  return parts.join("");
}

function readEscape(cursor: Cursor): string {
  const { bytes } = cursor;
  const character = String.fromCharCode(bytes[cursor.at] ?? 0);
  if (character >= "0" && character <= "7") return readOctal(cursor);
  cursor.at += 1;
  // A line that is continued has no end.
  if (character === "\r" && bytes[cursor.at] === 10) cursor.at += 1;
  if (character === "\r" || character === "\n") return "";
  return Object.hasOwn(ESCAPES, character) ? (ESCAPES[character] ?? "") : character;
}

function readOctal(cursor: Cursor): string {
  let code = 0;
  for (let count = 0; count < 3; count++) {
    const digit = (cursor.bytes[cursor.at] ?? 0) - 48;
    if (digit < 0 || digit > 7) break;
    code = code * 8 + digit;
    cursor.at += 1;
  }
  return String.fromCharCode(code & 255);
}

/** Digits in pairs; a last one alone counts as if a zero followed. */
export function decodeHex(digits: string): string {
  const clean = digits.replace(/[^\da-f]/giu, "");
  return Buffer.from(clean.length % 2 === 0 ? clean : `${clean}0`, "hex").toString("latin1");
}

/** Takes the bytes of a text string, returns the text (§ 7.9.2.2). */
export function decodeText(bytes: string): string {
  const buffer = Buffer.from(bytes, "latin1");
  if (bytes.startsWith("\u00fe\u00ff")) return new TextDecoder("utf-16be").decode(buffer);
  if (bytes.startsWith("\u00ff\u00fe")) return new TextDecoder("utf-16le").decode(buffer);
  if (bytes.startsWith("\u00ef\u00bb\u00bf")) return new TextDecoder().decode(buffer);
  return bytes.replace(/[^ -~\u00a1-\u00ff]/gu, (character) => DOC_ENCODING.get(character) ?? character);
}

/** PDFDocEncoding where it is not Latin-1 (annex D.2): characters in a row, from a code on. */
const RANGES: readonly (readonly [from: number, characters: string])[] = [
  [0x18, "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc"],
  [0x80, "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018"],
  [0x90, "\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e"],
  [0xa0, "\u20ac"],
];

const DOC_ENCODING: ReadonlyMap<string, string> = new Map(
  RANGES.flatMap(([from, characters]) =>
    Array.from(characters, (character, index) => [String.fromCharCode(from + index), character] as const),
  ),
);
