/** Takes bytes and a place in them, returns the value that begins there (ISO 32000-1 § 7.2, § 7.3); never throws. */
import { decodeHex, readLiteral } from "./read-string.ts";
import { isKind, type Cos, type CosDictionary } from "./values.ts";

/** Where reading is; it moves on. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** What stands where nothing else does. */
export const END = { kind: "word", word: "" } as const;

const DEEPEST = 100;

const isSpace = (byte: number | undefined): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;

/** ( ) < > [ ] { } / % */
const DELIMITERS = new Set([40, 41, 60, 62, 91, 93, 123, 125, 47, 37]);

const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !isSpace(byte) && !DELIMITERS.has(byte);

export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  for (;;) {
    while (isSpace(bytes[cursor.at])) cursor.at += 1;
    if (bytes[cursor.at] !== 37) return;
    while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1;
  }
}

export function readValue(cursor: Cursor, depth = 0): Cos {
  skipSpace(cursor);
  const { bytes, at } = cursor;
  const byte = bytes[at];
  if (byte === undefined) return END;
  if (byte === 47) return { kind: "name", name: readName(cursor) };
  if (byte === 40) return { kind: "string", bytes: readLiteral(cursor) };
  if (byte === 60) return bytes[at + 1] === 60 ? readDictionary(cursor, depth) : readHex(cursor);
  if (byte === 91) return readArray(cursor, depth);
  if (DELIMITERS.has(byte)) return readDelimiter(cursor);
  return readWord(cursor);
}

/** What closes something; alone where it closes nothing. */
function readDelimiter(cursor: Cursor): Cos {
  const { bytes, at } = cursor;
  const isDouble = bytes[at] === 62 && bytes[at + 1] === 62;
  cursor.at += isDouble ? 2 : 1;
  return { kind: "word", word: isDouble ? ">>" : String.fromCharCode(bytes[at] ?? 0) };
}

function readRegular(cursor: Cursor): string {
  const from = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at += 1;
  return latin(cursor.bytes, from, cursor.at);
}

/** What lies outside of the bytes is nothing. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  const part = bytes.subarray(Math.max(0, from), Math.max(0, to));
  return Buffer.from(part.buffer, part.byteOffset, part.length).toString("latin1");
}

function readName(cursor: Cursor): string {
  cursor.at += 1;
  const written = readRegular(cursor);
  return written.replace(/#([\da-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function readHex(cursor: Cursor): Cos {
  const { bytes, at } = cursor;
  const end = bytes.indexOf(62, at);
  cursor.at = end < 0 ? bytes.length : end + 1;
  return { kind: "string", bytes: decodeHex(latin(bytes, at + 1, end < 0 ? bytes.length : end)) };
}

function readArray(cursor: Cursor, depth: number): Cos {
  cursor.at += 1;
  return { kind: "array", items: readUntil(cursor, "]", depth) };
}

function readDictionary(cursor: Cursor, depth: number): CosDictionary {
  cursor.at += 2;
  const items = readUntil(cursor, ">>", depth);
  const entries = new Map<string, Cos>();
  let key: string | null = null;
  for (const item of items) {
    const name = isKind(item, "name") ? item.name : null;
    if (key === null) key = name;
    else {
      entries.set(key, item);
      key = null;
    }
  }
  return { kind: "dictionary", entries };
}

/** Nothing is taken in that is nested deeper than any program would write. */
function readUntil(cursor: Cursor, closing: string, depth: number): readonly Cos[] {
  const items: Cos[] = [];
  for (;;) {
    const value = depth > DEEPEST ? END : readValue(cursor, depth + 1);
    if (!isKind(value, "word")) items.push(value);
    else if (value.word === closing || value.word === "") return items;
    else if (value.word === "R") joinReference(items);
    else if (value.word === "endobj" || value.word === "stream") return items;
  }
}

/** `12 0 R` is known by its end. */
function joinReference(items: Cos[]): void {
  const [id, generation] = items.slice(-2);
  if (typeof id !== "number" || typeof generation !== "number") return;
  items.splice(-2, 2, { kind: "reference", id, generation });
}

const CONSTANTS: Readonly<Record<string, Cos>> = { true: true, false: false, null: null };

function readWord(cursor: Cursor): Cos {
  const word = readRegular(cursor);
  if (/^[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?$/u.test(word))
    return Number.parseFloat(word.replace(/^[+-]*(?=[+-])/u, ""));
  return Object.hasOwn(CONSTANTS, word) ? (CONSTANTS[word] ?? null) : { kind: "word", word };
}
