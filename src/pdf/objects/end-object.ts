/** Takes an object as it ends, returns what is written of it: pdfkit may change its data afterwards. */
import type { PdfReference } from "../pdfmake-internals.ts";
import { formatObject } from "./format-object.ts";
import type { EndedObject } from "./object.ts";
import { pack } from "./pack.ts";

export function endObject(reference: PdfReference): EndedObject {
  const { data, buffer, compress } = reference;
  if (buffer.length === 0) return { reference, parts: formatObject(data), stream: null };
  const plain = Buffer.concat(buffer);
  const packed = compress ? pack(plain) : plain;
  const isPacked = packed.length < plain.length;
  const stream = isPacked ? packed : plain;
  const { Filter, ...rest } = data;
  const filter = compress && !isPacked ? {} : { Filter };
  return { reference, parts: formatObject({ ...rest, ...filter, Length: stream.length }), stream };
}
