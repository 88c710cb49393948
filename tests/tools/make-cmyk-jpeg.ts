/** Takes whether Adobe's marker is to be there, returns the bytes of a JPEG of four inks: no picture, but its header is sound. */
import { jpegOf } from "./image-bytes.ts";

/** A JPEG of three inks made one of four: the count, and one more component. */
export function cmykJpegOf(adobe: boolean): Uint8Array {
  const bytes = [...jpegOf(200, 100, 6)].filter((_, index) => index !== 8);
  const sof = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0);
  bytes[sof + 3] = 20;
  bytes[sof + 9] = 4;
  bytes.splice(sof + 19, 0, 4, 17, 1);
  const marker = [0xff, 0xee, 0, 14, ...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0];
  if (adobe) bytes.splice(sof, 0, ...marker);
  return Uint8Array.from(bytes);
}
