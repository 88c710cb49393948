/** Takes the bytes of a PDF, returns its objects as text, found by its cross-references, streams decompressed. */
import { inflateSync } from "node:zlib";
import { readTokens, showCodes, showTokens } from "./pdf-tokens.ts";

export interface PdfObject {
  readonly id: number;
  /** One entry a line, as in `/Type /Page`, whatever white space the file has. */
  readonly dictionary: string;
  readonly stream: Buffer | null;
}

/** Where an object is: at an offset, or at a place in an object stream. */
export type Place =
  | { readonly id: number; readonly offset: number }
  | { readonly id: number; readonly within: number; readonly index: number };

/** But for those of the file itself: object streams, and the cross-reference stream. */
export function readObjects(bytes: Uint8Array): readonly PdfObject[] {
  return readAllObjects(bytes).filter(({ dictionary }) => !/^\/Type \/(ObjStm|XRef)$/m.test(dictionary));
}

export function readAllObjects(bytes: Uint8Array): readonly PdfObject[] {
  const file = Buffer.from(bytes);
  const opened = new Map<number, readonly PdfObject[]>();
  const places = readPlaces(bytes);
  const found = places.map((place) => {
    if ("offset" in place) return readAt(place.offset, file);
    const { id, within, index } = place;
    const holder = places.find((other) => other.id === within);
    if (holder === undefined || !("offset" in holder)) throw new Error(`object ${id} is in no object stream`);
    const members = opened.get(within) ?? openObjectStream(readAt(holder.offset, file));
    opened.set(within, members);
    const member = members[index];
    if (member?.id !== id) throw new Error(`object ${id} is not at its place ${index} in ${within}`);
    return member;
  });
  found.forEach(({ id }, i) => {
    if (id !== places[i]?.id) throw new Error(`the place of object ${places[i]?.id} has object ${id}`);
  });
  return found;
}

/** Content streams, in order of the pages; text that is shown is in hexadecimal digits. */
export function readContents(bytes: Uint8Array): readonly string[] {
  const objects = readObjects(bytes);
  return objects
    .filter(({ dictionary }) => dictionary.includes("/Type /Page\n"))
    .map(({ dictionary }) => Number(/\/Contents (\d+)/.exec(dictionary)?.[1]))
    .map((id) => objects.find((object) => object.id === id)?.stream?.toString("latin1") ?? "")
    .map(showCodes);
}

/** All text of all objects that are no streams, and the dictionaries of those that are. */
export function readDictionaries(bytes: Uint8Array): string {
  return readObjects(bytes)
    .map(({ dictionary }) => dictionary)
    .join("\n");
}

/** By the cross-reference table or stream; free objects are left out. */
export function readPlaces(bytes: Uint8Array): readonly Place[] {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  if (text.startsWith("xref\n", start))
    return [...text.slice(start).matchAll(/^(\d{10}) \d{5} ([nf]) $/gm)].flatMap(([, offset, kind], id) =>
      kind === "n" ? [{ id, offset: Number(offset) }] : [],
    );
  const { dictionary, stream } = readAt(start, file);
  const widths = (/\/W \[([\d ]+)\]/.exec(dictionary)?.[1] ?? "").split(" ").map(Number);
  return readRows(stream ?? Buffer.alloc(0), widths).flatMap(
    ([type, second = 0, third = 0], id): readonly Place[] => {
      if (type === 1) return [{ id, offset: second }];
      return type === 2 ? [{ id, within: second, index: third }] : [];
    },
  );
}

/** Rows under PNG's "up". */
function readRows(stream: Buffer, widths: readonly number[]): readonly (readonly number[])[] {
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const rows: (readonly number[])[] = [];
  const above = Buffer.alloc(columns);
  for (let at = 0; at < stream.length; at += columns + 1) {
    if (stream[at] !== 2) throw new Error("a row of cross-references is not filtered");
    for (let i = 0; i < columns; i++) above[i] = ((above[i] ?? 0) + (stream[at + 1 + i] ?? 0)) & 0xff;
    let from = 0;
    rows.push(widths.map((width) => above.readUIntBE((from += width) - width, width)));
  }
  return rows;
}

function readAt(offset: number, file: Buffer): PdfObject {
  const text = file.toString("latin1", offset);
  const head = /^(\d+) 0 obj\n/.exec(text);
  if (head === null) throw new Error(`no object begins at ${offset}`);
  const { tokens, end } = readTokens(text, head[0].length);
  const dictionary = showTokens(tokens);
  const id = Number(head[1]);
  if (!text.startsWith("stream\n", end)) return { id, dictionary, stream: null };
  const from = offset + end + "stream\n".length;
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
  const raw = file.subarray(from, from + length);
  if (!/^\s*endstream\s+endobj\n/.test(file.toString("latin1", from + length, from + length + 20)))
    throw new Error(`the stream of object ${id} is not of its length`);
  const isImage = dictionary.includes("/Subtype /Image") || !dictionary.includes("FlateDecode");
  return { id, dictionary, stream: isImage ? raw : inflateSync(raw) };
}

function openObjectStream({ dictionary, stream }: PdfObject): readonly PdfObject[] {
  if (!dictionary.includes("/Type /ObjStm\n")) throw new Error("this is no object stream");
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
  const text = (stream ?? Buffer.alloc(0)).toString("latin1");
  return [...text.slice(0, first).matchAll(/(\d+) (\d+)/g)].map(([, id, offset]) => {
    const { tokens } = readTokens(text, first + Number(offset));
    return { id: Number(id), dictionary: showTokens(tokens), stream: null };
  });
}
