/** Takes bytes and their media type, returns them as a data URL (RFC 2397). */
export function writeDataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")}`;
}
