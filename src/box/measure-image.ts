/** Takes the bytes of an image, returns its format and size in CSS pixels, or null where they are of no known format. */

interface ImageFacts {
  readonly format: "png" | "jpeg" | "svg";
  readonly width: number;
  readonly height: number;
}

export function measureImage(bytes: Uint8Array): ImageFacts | null {
  return measurePng(bytes) ?? measureJpeg(bytes) ?? measureSvgFile(bytes);
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG 3rd edition § 11.2.1: width and height are the first eight bytes of IHDR, the first chunk. */
function measurePng(bytes: Uint8Array): ImageFacts | null {
  if (bytes.length < 33 || pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return sized("png", view.getUint32(16), view.getUint32(20));
}

/** Start-of-frame markers of JPEG (ITU-T T.81 table B.1): C0 to CF but C4, C8 and CC, which begin other segments. */
function measureJpeg(bytes: Uint8Array): ImageFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return sized("jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function measureSvgFile(bytes: Uint8Array): ImageFacts | null {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536));
  const start = text.search(/<svg[\s>]/);
  if (start < 0) return null;
  const tag = text.slice(start, text.indexOf(">", start) + 1);
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
  return measureSvg(attribute("width"), attribute("height"), attribute("viewBox"));
}

function sized(format: ImageFacts["format"], width: number, height: number): ImageFacts | null {
  return width > 0 && height > 0 ? { format, width, height } : null;
}

const pixels: Readonly<Record<string, number>> = {
  "": 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4,
}; // prettier-ignore

function readLength(text: string | undefined): number | null {
  const match = /^\s*([0-9]*\.?[0-9]+)\s*([a-z]*)\s*$/.exec(text ?? "");
  const unit = match === null ? undefined : pixels[match[2] ?? ""];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

/** Natural size of an SVG (CSS Images 3 § 4.2): its own lengths, else those of its view box, else 300 by 150 px. */
export function measureSvg(
  width: string | undefined,
  height: string | undefined,
  viewBox: string | undefined,
): ImageFacts {
  const box = (viewBox ?? "").trim().split(/[\s,]+/).map(Number); // prettier-ignore
  const [boxWidth, boxHeight] = [box[2] ?? 0, box[3] ?? 0];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : null;
  const w = readLength(width);
  const h = readLength(height);
  if (w !== null && h !== null && w > 0 && h > 0) return { format: "svg", width: w, height: h };
  if (ratio === null) return { format: "svg", width: w ?? 300, height: h ?? 150 };
  if (w !== null && w > 0) return { format: "svg", width: w, height: w / ratio };
  if (h !== null && h > 0) return { format: "svg", width: h * ratio, height: h };
  return { format: "svg", width: boxWidth, height: boxHeight };
}
