/** Takes a PNG, returns its samples, eight bits each; those of an indexed image are places in the palette. */
import { pngPredictors } from "../../images/png-predictors.ts";
import { passesOf, type Pass, type Png } from "./read-png.ts";

/** In reading order, all channels of a pixel together. */
export function unfilterPng(png: Png): Uint8Array {
  const { width, height, bits, color, rows } = png;
  const samples = new Uint8Array(width * height * color.channels);
  let at = 0;
  for (const pass of passesOf(png)) {
    const bytesPerPixel = Math.max(1, (bits * color.channels) >> 3);
    let above = new Uint8Array(pass.bytesPerRow);
    for (let y = 0; y < pass.height; y++) {
      const row = rows.slice(at + 1, at + 1 + pass.bytesPerRow);
      unfilterRow(rows[at] ?? 0, row, above, bytesPerPixel);
      placeRow(png, row, y, pass, samples);
      above = row;
      at += pass.bytesPerRow + 1;
    }
  }
  return samples;
}

/** PNG 3rd edition § 9.2: each byte was lessened by what its neighbours tell of it. */
function unfilterRow(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const predict = pngPredictors[filter];
  if (predict === undefined) throw new Error(`a row has the unknown filter ${filter}`);
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : (row[i - step] ?? 0);
    const upperLeft = i < step ? 0 : (above[i - step] ?? 0);
    row[i] = ((row[i] ?? 0) + predict(left, above[i] ?? 0, upperLeft)) & 0xff;
  }
}

function placeRow(png: Png, row: Uint8Array, y: number, pass: Pass, samples: Uint8Array): void {
  const { width, bits, color } = png;
  const { channels } = color;
  const start = (pass.y + y * pass.stepY) * width;
  // Shades are stretched to eight bits; places in a palette are not.
  const scale = color.indexed ? 1 : 255 / (2 ** Math.min(bits, 8) - 1);
  for (let i = 0; i < pass.width * channels; i++) {
    const pixel = start + pass.x + Math.floor(i / channels) * pass.stepX;
    samples[pixel * channels + (i % channels)] = readSample(row, i, bits) * scale;
  }
}

/** Of sixteen bits the upper eight. */
function readSample(row: Uint8Array, index: number, bits: number): number {
  if (bits === 16) return row[index * 2] ?? 0;
  if (bits === 8) return row[index] ?? 0;
  const perByte = 8 / bits;
  const byte = row[Math.floor(index / perByte)] ?? 0;
  return (byte >> (8 - bits * ((index % perByte) + 1))) & (2 ** bits - 1);
}
