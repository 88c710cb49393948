/** Takes a wish, returns the bytes of a PNG with pixels of no meaning, filters of all kinds. */
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

function makeRows({ width, height, color, bits, interlaced = false }: PngWish): Buffer {
  const rows: number[] = [];
  for (const [x, y, stepX, stepY] of interlaced ? passes : [[0, 0, 1, 1] as const]) {
    const wide = Math.ceil((width - x) / stepX);
    const high = Math.ceil((height - y) / stepY);
    const length = Math.ceil((wide * bits * (channels[color] ?? 1)) / 8);
    if (wide <= 0) continue;
    for (let row = 0; row < high; row++) {
      rows.push(row % 5);
      for (let i = 0; i < length; i++) rows.push(color === 3 ? 0 : (row * 31 + i * 17) % 256);
    }
  }
  return Buffer.from(rows);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
