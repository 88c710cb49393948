/** Takes the bytes of a PNG file, returns its header, palette, transparency and filtered rows. Throws on damage. */
import { inflateSync } from "node:zlib";

export interface Png {
  readonly width: number;
  readonly height: number;
  /** Of each sample. */
  readonly bits: number;
  readonly color: PngColor;
  readonly interlaced: boolean;
  /** Three bytes a colour. */
  readonly palette: Uint8Array;
  /** As in the file (PNG 3rd edition § 11.3.1.1); null without. */
  readonly transparency: Uint8Array | null;
  /** The data of all IDAT chunks: a zlib stream. */
  readonly compressed: Uint8Array;
  /** Rows, each after the number of its filter. */
  readonly rows: Uint8Array;
}

/** § 11.2.1, table 12. */
export interface PngColor {
  readonly channels: 1 | 2 | 3 | 4;
  readonly indexed: boolean;
  readonly alpha: boolean;
  readonly bits: readonly number[];
}

const colors: Readonly<Record<number, PngColor>> = {
  0: { channels: 1, indexed: false, alpha: false, bits: [1, 2, 4, 8, 16] },
  2: { channels: 3, indexed: false, alpha: false, bits: [8, 16] },
  3: { channels: 1, indexed: true, alpha: false, bits: [1, 2, 4, 8] },
  4: { channels: 2, indexed: false, alpha: true, bits: [8, 16] },
  6: { channels: 4, indexed: false, alpha: true, bits: [8, 16] },
};

/** Samples of one image at most: what a page can show is far less, and small files can claim much. */
const mostSamples = 400_000_000;

export function readPng(bytes: Uint8Array): Png {
  const chunks = readChunks(bytes);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header?.length !== 13) throw new Error("it has no header");
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height, bits] = [view.getUint32(0), view.getUint32(4), view.getUint8(8)];
  const color = colors[view.getUint8(9)];
  if (color?.bits.includes(bits) !== true || view.getUint8(12) > 1)
    throw new Error("its header makes no sense");
  if (width === 0 || height === 0 || width * height * color.channels > mostSamples)
    throw new Error(`it is ${width} pixels wide and ${height} high`);
  const find = (wanted: string) => chunks.filter(({ type }) => type === wanted).map(({ data }) => data);
  const palette = find("PLTE")[0] ?? new Uint8Array(0);
  if (color.indexed && (palette.length === 0 || palette.length % 3 !== 0))
    throw new Error("it has no palette");
  const compressed = Buffer.concat(find("IDAT"));
  const frame = { width, height, bits, color, interlaced: view.getUint8(12) === 1 };
  const rows = inflateRows(compressed, countBytes(frame));
  return { ...frame, palette, transparency: find("tRNS")[0] ?? null, compressed, rows };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** § 5.3; what follows IEND is no part of the image. */
function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IEND") return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  throw new Error("it is cut short");
}

type Frame = Pick<Png, "width" | "height" | "bits" | "color" | "interlaced">;

/** One of the images that a PNG is made of: itself, or seven if it is interlaced (§ 8.1, Adam7). */
export interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
  readonly bytesPerRow: number;
}

const adam7 = [
  [0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2],
] as const; // prettier-ignore

export function passesOf({ width, height, bits, color, interlaced }: Frame): readonly Pass[] {
  return (interlaced ? adam7 : ([[0, 0, 1, 1]] as const))
    .map(([x, y, stepX, stepY]) => {
      const [wide, high] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
      const bytesPerRow = Math.ceil((wide * bits * color.channels) / 8);
      return { x, y, stepX, stepY, width: wide, height: high, bytesPerRow };
    })
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

function countBytes(frame: Frame): number {
  return passesOf(frame).reduce((sum, { height, bytesPerRow }) => sum + height * (bytesPerRow + 1), 0);
}

function inflateRows(compressed: Uint8Array, expected: number): Uint8Array {
  let rows: Uint8Array;
  try {
    // One byte more, so that longer data is told from data of the right length.
    rows = inflateSync(compressed, { maxOutputLength: expected + 1 });
  } catch {
    throw new Error("its pixels cannot be decompressed");
  }
  if (rows.length < expected) throw new Error("some of its pixels are missing");
  return rows;
}
