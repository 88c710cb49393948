/** Takes the bytes of a PDF, returns where its cross-reference tables say that objects are, null where they cannot be followed (ISO 32000-1 § 7.5.4, § 7.5.8). */
import { decodeStream } from "./decode-stream.ts";
import { readIndirect } from "./read-indirect.ts";
import { latin, readValue, type Cursor } from "./read-value.ts";
import { isKind, isWord, type Cos, type CosEntries, type CosStream } from "./values.ts";

export type Place =
  | { readonly kind: "offset"; readonly offset: number }
  /** Within another object. */
  | { readonly kind: "packed"; readonly stream: number };

export interface Table {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: CosEntries;
}

interface Section {
  /** null: a free place, which hides what an earlier table says. */
  readonly places: ReadonlyMap<number, Place | null>;
  readonly trailer: CosEntries;
}

export function readTable(bytes: Uint8Array): Table | null {
  const end = latin(bytes, Math.max(0, bytes.length - 2048), bytes.length);
  const start = /startxref\s+(\d+)(?![^]*startxref)/u.exec(end)?.[1];
  if (start === undefined) return null;
  const places = new Map<number, Place | null>();
  const seen = new Set<number>();
  const open = [Number(start)];
  let trailer: CosEntries | null = null;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const section = readSection(bytes, at);
    if (section === null) return null;
    trailer ??= section.trailer;
    for (const [id, place] of section.places) if (!places.has(id)) places.set(id, place);
    // The last that is put is read first: the hidden part of a hybrid file, then what came before.
    for (const key of ["Prev", "XRefStm"]) {
      const next = section.trailer.get(key);
      if (typeof next === "number") open.push(next);
    }
  }
  const known = [...places].filter((entry): entry is [number, Place] => entry[1] !== null);
  return trailer === null ? null : { places: new Map(known), trailer };
}

function readSection(bytes: Uint8Array, at: number): Section | null {
  const cursor: Cursor = { bytes, at };
  if (isWord(readValue(cursor), "xref")) return readPlain(cursor);
  const stream = readIndirect(bytes, at, null, nothing);
  return isKind(stream, "stream") ? readPacked(stream) : null;
}

/** What a table needs stands in itself. */
const nothing = (value: Cos): Cos => (isKind(value, "reference") ? null : value);

/** No file has more objects than bytes. */
function readPlain(cursor: Cursor): Section | null {
  const places = new Map<number, Place | null>();
  for (;;) {
    const first = readValue(cursor);
    if (typeof first !== "number") {
      const trailer = isWord(first, "trailer") ? readValue(cursor) : null;
      return isKind(trailer, "dictionary") ? { places, trailer: trailer.entries } : null;
    }
    const count = readValue(cursor);
    if (typeof count !== "number") return null;
    for (let index = 0; index < count; index++) {
      const [offset, generation, state] = [readValue(cursor), readValue(cursor), readValue(cursor)];
      if (typeof offset !== "number" || typeof generation !== "number") return null;
      places.set(first + index, isWord(state, "n") ? { kind: "offset", offset } : null);
    }
  }
}

function readPacked(stream: CosStream): Section | null {
  const data = decodeStream(stream, nothing);
  const widths = numbersOf(stream.entries.get("W"));
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const rowWidth = typeWidth + secondWidth + thirdWidth;
  if (data === null || widths.length < 3 || rowWidth === 0 || widths.some((width) => width < 0 || width > 8))
    return null;
  const [size = 0] = numbersOf({ kind: "array", items: [stream.entries.get("Size") ?? 0] });
  const index = numbersOf(stream.entries.get("Index"));
  const places = new Map<number, Place | null>();
  let at = 0;
  const take = (width: number): number => {
    let value = 0;
    for (let count = 0; count < width; count++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  const ranges = index.length >= 2 ? index : [0, size];
  for (let range = 0; range + 1 < ranges.length; range += 2)
    for (let row = 0; row < (ranges[range + 1] ?? 0) && at + rowWidth <= data.length; row++) {
      const type = typeWidth === 0 ? 1 : take(typeWidth);
      const second = take(secondWidth);
      take(thirdWidth);
      places.set((ranges[range] ?? 0) + row, placeOf(type, second));
    }
  return { places, trailer: stream.entries };
}

function placeOf(type: number, second: number): Place | null {
  if (type === 1) return { kind: "offset", offset: second };
  return type === 2 ? { kind: "packed", stream: second } : null;
}

function numbersOf(value: Cos | undefined): readonly number[] {
  if (!isKind(value, "array")) return [];
  return value.items.filter((item): item is number => typeof item === "number");
}
