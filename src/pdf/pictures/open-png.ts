/**
 * Takes the bytes of a PNG, returns an image of the document. pdfkit's own way decodes in the background, so that the order of
 * objects would hang on the machine's load, and misreads transparent palettes of fewer than eight bits.
 */
import { deflateSync } from "node:zlib";
import type { PdfDocument } from "../document.ts";
import type { PdfImage, PdfReference } from "../pdfmake-internals.ts";
import { readPng, type Png } from "./read-png.ts";
import { unfilterPng } from "./unfilter-png.ts";

export function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}

/** Throws on damage. The object is written at once. */
export function openPng(bytes: Uint8Array, document: PdfDocument): PdfImage {
  const png = readPng(bytes);
  const isPlain = !png.interlaced && !png.color.alpha && (png.transparency === null || !png.color.indexed);
  const obj = isPlain ? embedAsFiltered(png, document) : embedDecoded(png, document);
  const { width, height } = png;
  return { width, height, label: `P${obj.id}`, obj, embed: () => undefined };
}

function describe({ width, height, color, palette }: Png, bits: number): Record<string, unknown> {
  const space = color.channels >= 3 ? "DeviceRGB" : "DeviceGray";
  return {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: color.indexed
      ? ["Indexed", "DeviceRGB", palette.length / 3 - 1, Buffer.from(palette)]
      : space,
    Filter: "FlateDecode",
  };
}

/** PDF knows the filters of PNG (ISO 32000-1 § 7.4.4.4): the data goes over as it is. */
function embedAsFiltered(png: Png, document: PdfDocument): PdfReference {
  const { width, bits, color, compressed, transparency } = png;
  const DecodeParms = { Predictor: 15, Colors: color.channels, BitsPerComponent: bits, Columns: width };
  const key = transparency === null ? {} : { Mask: readColorKey(transparency, color.channels) };
  const object = document.ref({ ...describe(png, bits), DecodeParms, ...key });
  object.end(Buffer.from(compressed));
  return object;
}

/** One colour is transparent: sixteen bits a channel, from and to (§ 8.9.6.4). */
function readColorKey(transparency: Uint8Array, channels: number): readonly number[] {
  return Array.from({ length: channels }, (_, i) => {
    const value = (transparency[i * 2] ?? 0) * 256 + (transparency[i * 2 + 1] ?? 0);
    return [value, value];
  }).flat();
}

function embedDecoded(png: Png, document: PdfDocument): PdfReference {
  const { color, alpha } = separate(png, unfilterPng(png));
  const object = document.ref(describe(png, 8));
  if (alpha !== null) {
    const { width, height } = png;
    const gray = { Type: "XObject", Subtype: "Image", ColorSpace: "DeviceGray", Filter: "FlateDecode" };
    const mask = document.ref({ ...gray, Width: width, Height: height, BitsPerComponent: 8 });
    mask.end(deflateSync(alpha));
    object.data["SMask"] = mask;
  }
  object.end(deflateSync(color));
  return object;
}

interface Separated {
  readonly color: Uint8Array;
  readonly alpha: Uint8Array | null;
}

function separate({ bits, color, transparency }: Png, samples: Uint8Array): Separated {
  if (color.alpha) return splitAlpha(samples, color.channels);
  if (transparency === null) return { color: samples, alpha: null };
  if (color.indexed) return { color: samples, alpha: samples.map((index) => transparency[index] ?? 255) };
  const key = readColorKey(transparency, color.channels).filter((_, i) => i % 2 === 0);
  const eightBits = key.map((value) => (bits === 16 ? value >> 8 : (value * 255) / (2 ** bits - 1)));
  return { color: samples, alpha: maskColor(samples, eightBits) };
}

function splitAlpha(samples: Uint8Array, channels: number): Separated {
  const pixels = samples.length / channels;
  const color = new Uint8Array(pixels * (channels - 1));
  const alpha = new Uint8Array(pixels);
  let at = 0;
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] ?? 0;
    if (i % channels === channels - 1) alpha[Math.floor(i / channels)] = sample;
    else color[at++] = sample;
  }
  return { color, alpha };
}

function maskColor(samples: Uint8Array, key: readonly number[]): Uint8Array {
  const alpha = new Uint8Array(samples.length / key.length);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    const matches = key.every((value, channel) => samples[pixel * key.length + channel] === value);
    alpha[pixel] = matches ? 0 : 255;
  }
  return alpha;
}
