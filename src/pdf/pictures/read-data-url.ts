/** Takes a `data:` URL (RFC 2397), returns its bytes. Throws on anything else: nothing is fetched, and no file is opened. */

export function readDataUrl(url: string): Uint8Array {
  const match = /^data:([^,]*),(.*)$/is.exec(url);
  if (match === null) throw new Error("an image in a picture must be a `data:` URL");
  const [, kind = "", data = ""] = match;
  if (/;\s*base64\s*$/i.test(kind)) return Buffer.from(data, "base64");
  return Buffer.from(decodeURIComponent(data), "latin1");
}
