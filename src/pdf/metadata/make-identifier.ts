/** Takes the digest of a document and what is to be named, returns a UUID of it: the same again for the same content. */
import { createHash } from "node:crypto";

/** RFC 9562 § 5.8: version 8, as version 5 but with SHA-256. */
export function makeIdentifier(digest: Uint8Array, kind: "document" | "instance"): string {
  const bytes = createHash("sha256").update(`depeche ${kind}\n`).update(digest).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
