/** Takes a file's bytes, returns the media type of the image that they are, or null: known by content, not by name. */
import { readSvg } from "../images/read-svg.ts";

const SIGNATURES: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
];

export function sniffImage(bytes: Uint8Array): string | null {
  for (const [type, signature] of SIGNATURES)
    if (signature.every((byte, index) => bytes[index] === byte)) return type;
  if (/^RIFF[\s\S]{4}WEBP/u.test(String.fromCharCode(...bytes.subarray(0, 12)))) return "image/webp";
  // What an article takes as a drawing, the page takes too; that it is whole is the article's affair.
  return readSvg(bytes) === "unknown" ? null : "image/svg+xml";
}
