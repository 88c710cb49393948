/** Takes a place in a file, returns the object that begins there, null where it is not the one that is looked for (ISO 32000-1 § 7.3.10). */
import { latin, readValue, skipSpace, type Cursor } from "./read-value.ts";
import { isKind, isWord, type Cos, type CosEntries } from "./values.ts";

/** `id` null: whichever object stands there. */
export function readIndirect(
  bytes: Uint8Array,
  offset: number,
  id: number | null,
  resolve: (value: Cos) => Cos,
): Cos {
  const cursor: Cursor = { bytes, at: offset };
  const [number, generation, word] = [readValue(cursor), readValue(cursor), readValue(cursor)];
  if (typeof number !== "number" || typeof generation !== "number" || !isWord(word, "obj")) return null;
  if (id !== null && number !== id) return null;
  const value = readValue(cursor);
  if (isKind(value, "word")) return null;
  if (!isKind(value, "dictionary")) return value;
  const after = { bytes, at: cursor.at };
  if (!isWord(readValue(after), "stream")) return value;
  return { kind: "stream", entries: value.entries, raw: readRaw(after, value.entries, resolve) };
}

/** By its length; where that does not lead to its end, to the first such word. */
function readRaw({ bytes, at }: Cursor, entries: CosEntries, resolve: (value: Cos) => Cos): Uint8Array {
  const from = at + (bytes[at] === 13 ? (bytes[at + 1] === 10 ? 2 : 1) : bytes[at] === 10 ? 1 : 0);
  const length = resolve(entries.get("Length") ?? null);
  if (typeof length === "number" && length >= 0 && from + length <= bytes.length) {
    const end: Cursor = { bytes, at: from + length };
    skipSpace(end);
    if (latin(bytes, end.at, end.at + 9) === "endstream") return bytes.subarray(from, from + length);
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf("endstream", from, "latin1");
  return bytes.subarray(from, end < 0 ? bytes.length : end);
}
