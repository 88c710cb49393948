/** Bytes of images that tests make up: an SVG, a PNG that claims a size, a JPEG with an Exif orientation. */
import { readFileSync } from "node:fs";

const encoder = new TextEncoder();
export const svgOf = (attributes: string, content = ""): Uint8Array =>
  encoder.encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>\n`);
export const png = new Uint8Array(readFileSync("articles/specimen/douze-mois.png"));

export function pngOf(width: number, height: number): Uint8Array {
  const bytes = Uint8Array.from(png);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** Segments of a JPEG up to its frame header, with an Exif orientation where one is given. */
export function jpegOf(
  width: number,
  height: number,
  orientation?: number,
  littleEndian = false,
): Uint8Array {
  const sof = [
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    34,
    0,
    2,
    17,
    1,
    3,
    17,
    1,
  ];
  const order = littleEndian ? [0x49, 0x49, 42, 0, 8, 0, 0, 0] : [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const pair = (value: number): number[] => (littleEndian ? [value, 0] : [0, value]);
  const tag = littleEndian ? [0x12, 0x01] : [0x01, 0x12];
  const tiff = [
    ...order,
    ...pair(1),
    ...tag,
    ...pair(3),
    0,
    0,
    0,
    1,
    ...pair(orientation ?? 1),
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const app1 = orientation === undefined ? [] : [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, ...app1, ...sof, 0xff, 0xd9]);
}
