/** Takes the objects of a document as they ended, returns their SHA-256: the same for the same content, wherever it comes to stand. */
import { createHash } from "node:crypto";
import type { EndedObject } from "../objects/object.ts";

export function digestObjects(objects: readonly EndedObject[]): Uint8Array {
  const hash = createHash("sha256");
  for (const { parts, stream } of objects) {
    for (const part of parts) hash.update(typeof part === "string" ? part : ` ${part.id} 0 R`, "latin1");
    hash.update("\n");
    if (stream !== null) hash.update(stream);
  }
  return hash.digest();
}
