/** Takes bytes, returns them compressed as PDF does (ISO 32000-1 § 7.4.4), as small as zlib makes them. */
import { deflateSync } from "node:zlib";

export function pack(bytes: Uint8Array): Buffer {
  return deflateSync(bytes, { level: 9, memLevel: 9 });
}
