/** Takes objects that are no streams, returns the stream that holds them (ISO 32000-1 § 7.5.7). */
import { joinParts, numberOf, type EndedObject, type Numbers } from "./object.ts";
import { pack } from "./pack.ts";

export interface StreamText {
  readonly dictionary: string;
  readonly stream: Uint8Array;
}

export function writeObjectStream(objects: readonly EndedObject[], numbers: Numbers): StreamText {
  const header: number[] = [];
  let body = "";
  for (const { reference, parts } of objects) {
    header.push(numberOf(reference, numbers), body.length);
    body += `${joinParts(parts, numbers)}\n`;
  }
  const first = `${header.join(" ")}\n`;
  const stream = pack(Buffer.from(first + body, "latin1"));
  const count = `/Type/ObjStm/N ${objects.length}/First ${first.length}`;
  return { dictionary: `<<${count}/Filter/FlateDecode/Length ${stream.length}>>`, stream };
}
