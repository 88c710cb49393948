/** Takes the bytes of a PDF as this project writes it, returns its objects as text, streams decompressed. */
import { inflateSync } from "node:zlib";

export interface PdfObject {
  readonly id: number;
  readonly dictionary: string;
  readonly stream: Buffer | null;
}

export function readObjects(bytes: Uint8Array): readonly PdfObject[] {
  const file = Buffer.from(bytes).toString("latin1");
  return [...file.matchAll(/^(\d+) 0 obj\n/gm)].map(({ 0: head, 1: id, index }) => {
    const start = index + head.length;
    const body = file.slice(start, file.indexOf("\nendobj", start));
    const at = body.indexOf("\nstream\n");
    if (at < 0) return { id: Number(id), dictionary: body, stream: null };
    const dictionary = body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const from = start + at + "\nstream\n".length;
    const raw = Buffer.from(bytes).subarray(from, from + length);
    const isImage = dictionary.includes("/Subtype /Image") || !dictionary.includes("FlateDecode");
    return { id: Number(id), dictionary, stream: isImage ? raw : inflateSync(raw) };
  });
}

/** Content streams, in order of the pages. */
export function readContents(bytes: Uint8Array): readonly string[] {
  const objects = readObjects(bytes);
  return objects
    .filter(({ dictionary }) => dictionary.includes("/Type /Page\n"))
    .map(({ dictionary }) => Number(/\/Contents (\d+)/.exec(dictionary)?.[1]))
    .map((id) => objects.find((object) => object.id === id)?.stream?.toString("latin1") ?? "");
}
