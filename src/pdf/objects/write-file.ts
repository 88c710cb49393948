/** Takes all objects of a document, returns the bytes of the file: object streams, cross-reference stream (ISO 32000-1 § 7.5). */
import { createHash } from "node:crypto";
import type { PdfReference } from "../pdfmake-internals.ts";
import { isInline } from "./format-object.ts";
import { joinParts, numberOf, type EndedObject } from "./object.ts";
import { freeHead, writeCrossReferences, type Place } from "./write-cross-references.ts";
import { writeObjectStream, type StreamText } from "./write-object-stream.ts";

export interface Trailer {
  readonly root: PdfReference;
  readonly info: PdfReference;
}

/** Readers unpack a whole object stream for any object in it. */
const objectsPerStream = 200;

/** The comment says that the file is binary (§ 7.5.2). */
const header = Buffer.from("%PDF-1.7\n%\xff\xff\xff\xff\n", "latin1");

interface File {
  readonly chunks: Uint8Array[];
  length: number;
}

export function writeFile(ended: readonly EndedObject[], { root, info }: Trailer): Buffer {
  const objects = ended.filter((object) => object.stream !== null || !isInline(object.reference));
  const streams = objects.filter(hasStream);
  const others = objects.filter((object) => !hasStream(object));
  const numbers = new Map([...others, ...streams].map(({ reference }, i) => [reference, i + 1] as const));
  const places: Place[] = [freeHead];
  const file: File = { chunks: [], length: 0 };
  append(header, file);
  const groups = Array.from({ length: Math.ceil(others.length / objectsPerStream) }, (_, i) =>
    others.slice(i * objectsPerStream, (i + 1) * objectsPerStream),
  );
  const firstGroup = objects.length + 1;
  groups.forEach((group, i) => places.push(...group.map((_, index) => [2, firstGroup + i, index] as const)));
  for (const object of streams) {
    const { parts, stream } = object;
    appendStream({ dictionary: joinParts(parts, numbers), stream }, places, file);
  }
  for (const group of groups) appendStream(writeObjectStream(group, numbers), places, file);
  appendTrailer(`/Root ${numberOf(root, numbers)} 0 R/Info ${numberOf(info, numbers)} 0 R`, places, file);
  return Buffer.concat(file.chunks);
} // prettier-ignore

function hasStream(object: EndedObject): object is EndedObject & { readonly stream: Uint8Array } {
  return object.stream !== null;
}

function append(bytes: Uint8Array, file: File): void {
  file.chunks.push(bytes);
  file.length += bytes.length;
}

/** Its number is that of the next place. */
function appendStream({ dictionary, stream }: StreamText, places: Place[], file: File): void {
  const number = places.length;
  places.push([1, file.length, 0]);
  append(Buffer.from(`${number} 0 obj\n${dictionary}stream\n`, "latin1"), file);
  append(stream, file);
  append(Buffer.from("\nendstream\nendobj\n", "latin1"), file);
}

function appendTrailer(entries: string, places: Place[], file: File): void {
  const start = file.length;
  // Of the content: everything before (§ 14.4).
  const id = file.chunks.reduce((hash, chunk) => hash.update(chunk), createHash("sha256")).digest("hex").slice(0, 32);
  const own: Place = [1, start, 0];
  const number = places.length;
  const text = writeCrossReferences([...places, own], `${entries}/ID[<${id}><${id}>]`);
  append(Buffer.from(`${number} 0 obj\n${text.dictionary}stream\n`, "latin1"), file);
  append(text.stream, file);
  append(Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`, "latin1"), file);
} // prettier-ignore
