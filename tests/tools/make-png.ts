/** Takes a wish, returns the bytes of a PNG: pixels of no meaning, filters of all kinds. */
import { crc32, deflateSync } from "node:zlib";

export interface PngWish {
  readonly width: number;
  readonly height: number;
  /** Colour type and bit depth of IHDR. */
  readonly color: number;
  readonly bits: number;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  /** Bytes of tRNS. */
  readonly transparency?: readonly number[];
  /** Instead of the pixels: the compressed data. */
  readonly data?: Uint8Array;
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const; // prettier-ignore

export function makePng(wish: PngWish): Buffer {
  const { width, height, color, bits, interlaced = false, transparency } = wish;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, color, 0, 0, interlaced ? 1 : 0], 8);
  const palette = wish.palette ?? [255, 0, 0, 0, 255, 0];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(color === 3 ? [chunk("PLTE", Buffer.from(palette))] : []),
    ...(transparency === undefined ? [] : [chunk("tRNS", Buffer.from(transparency))]),
    chunk("IDAT", wish.data ?? deflateSync(makeRows(wish))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Any value that the depth allows, different from place to place; of a palette, its first two colours. */
export function sampleAt({ bits, color }: PngWish, x: number, y: number, channel: number): number {
  return (x * 7 + y * 31 + channel * 59 + x * y * 3) % (color === 3 ? 2 : 2 ** bits);
}

function makeRows(wish: PngWish): Buffer {
  const { width, height, color, bits, interlaced = false } = wish;
  const rows: Buffer[] = [];
  const perPixel = channels[color] ?? 1;
  for (const [x, y, stepX, stepY] of interlaced ? passes : [[0, 0, 1, 1] as const]) {
    const wide = Math.ceil((width - x) / stepX);
    let above = Buffer.alloc(Math.max(0, Math.ceil((wide * bits * perPixel) / 8)));
    for (let row = y; row < height && wide > 0; row += stepY) {
      const packed = Buffer.alloc(above.length);
      for (let i = 0; i < wide * perPixel; i++) {
        const value = sampleAt(wish, x + Math.floor(i / perPixel) * stepX, row, i % perPixel);
        if (bits === 16) packed.writeUInt16BE(value, i * 2);
        else packed[Math.floor((i * bits) / 8)]! |= value << (8 - bits - ((i * bits) % 8));
      }
      rows.push(filterRow(packed, above, Math.max(1, (bits * perPixel) >> 3), rows.length % 5));
      above = packed;
    }
  }
  return Buffer.concat(rows);
}

/** PNG 3rd edition § 9.2, table 8. */
function filterRow(row: Buffer, above: Buffer, step: number, filter: number): Buffer {
  const filtered = Buffer.from([filter, ...row]);
  row.forEach((byte, i) => {
    const [a, b, c] = [row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0];
    const nearest = [a, b, c].toSorted((m, n) => Math.abs(a + b - c - m) - Math.abs(a + b - c - n))[0]!;
    const prediction = [0, a, b, Math.floor((a + b) / 2), nearest][filter]!;
    filtered[i + 1] = byte - prediction;
  });
  return filtered;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
