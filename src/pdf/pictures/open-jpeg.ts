/**
 * Takes the bytes of a JPEG of four inks, returns an image of the document. pdfkit turns all of them around, as Adobe's programs
 * write them; those without Adobe's marker have their inks as they are (Adobe Technical Note 5116, § 18).
 */
import type { PdfDocument } from "../document.ts";
import type { PdfImage } from "../pdfmake-internals.ts";

/** Without Adobe's marker. */
export function isPlainCmyk(bytes: Uint8Array): boolean {
  const { inks, isAdobe } = readFrame(bytes);
  return inks === 4 && !isAdobe;
}

export function isCmyk(bytes: Uint8Array): boolean {
  return readFrame(bytes).inks === 4;
}

/** Segments up to the picture's frame: how many inks, and whether Adobe's marker is there. */
function readFrame(bytes: Uint8Array): { readonly inks: number; readonly isAdobe: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return { inks: 0, isAdobe: false };
  let isAdobe = false;
  let inks = 0;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    if (marker === 0xee && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === "Adobe") isAdobe = true;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) inks = bytes[at + 9] ?? 0;
    at += 2 + view.getUint16(at + 2);
  }
  return { inks, isAdobe };
}

export function openPlainCmyk(bytes: Uint8Array, opened: PdfImage, document: PdfDocument): PdfImage {
  const { width, height } = opened;
  const frame = { Type: "XObject", Subtype: "Image", BitsPerComponent: 8, Width: width, Height: height };
  const obj = document.ref({ ...frame, ColorSpace: "DeviceCMYK", Filter: "DCTDecode" });
  obj.end(Buffer.from(bytes));
  // What else pdfkit knows of it: how it is turned.
  return { ...opened, obj, embed: () => undefined };
}
