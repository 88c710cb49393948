/** Takes an image's bytes, returns its format and own size in CSS px, known by content; a word for what is wrong otherwise. */
import { readSvg } from "./read-svg.ts";

export interface ImageHeader {
  readonly format: "png" | "jpeg" | "svg";
  readonly width: number;
  readonly height: number;
  /** Of Exif: 1 stands upright, 5 to 8 lie on a side; width and height are those of the picture when it is turned. */
  readonly orientation: number;
  /** False: it has a size and does not end as it should. What draws it says what is wrong with the rest. */
  readonly whole: boolean;
}

export type ImageProblem = "unknown" | "damaged";

export function readImage(bytes: Uint8Array): ImageHeader | ImageProblem {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes);
  return readSvg(bytes);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** PNG (ISO/IEC 15948) 11.2.2: IHDR comes first; 11.2.5: IEND comes last. */
function readPng(bytes: Uint8Array): ImageHeader | ImageProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || ascii(bytes, 12, 4) !== "IHDR") return "damaged";
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    if (ascii(bytes, at + 4, 4) === "IEND") return sized("png", { width, height });
    at += 12 + length;
  }
  return sized("png", { width, height, whole: false });
}

/** ISO/IEC 10918-1, B.1.1: segments up to the frame header, which has the size; Exif turns the picture in its own way. */
function readJpeg(bytes: Uint8Array): ImageHeader | ImageProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation: number | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return "damaged";
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return "damaged";
    if (marker === 0xe1) orientation ??= readOrientation(bytes.subarray(at + 4, at + 2 + length));
    // SOF0 to SOF15 but DHT, JPG and DAC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (at + 9 > bytes.length) return "damaged";
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const turned = orientation ?? 1;
      const upright = turned >= 5 ? { width: height, height: width } : { width, height };
      return sized("jpeg", { ...upright, orientation: turned });
    }
    // SOS: the picture itself, without a frame header before it.
    if (marker === 0xda || marker === 0xd9) return "damaged";
    at += 2 + length;
  }
  return "damaged";
}

function sized(
  format: "png" | "jpeg",
  found: Pick<ImageHeader, "width" | "height"> & Partial<ImageHeader>,
): ImageHeader | ImageProblem {
  const isSized = found.width > 0 && found.height > 0;
  return isSized ? { orientation: 1, whole: true, ...found, format } : "damaged";
}

/** Exif 2.3, 4.6.4: orientations 5 to 8 exchange width and height; null where none is given. */
function readOrientation(segment: Uint8Array): number | null {
  if (ascii(segment, 0, 4) !== "Exif" || segment.length < 22) return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(entry, isLittle) !== 0x0112) continue;
    const orientation = tiff.getUint16(entry + 8, isLittle);
    return orientation >= 1 && orientation <= 8 ? orientation : null;
  }
  return null;
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
