/** Takes data written as differences, returns the data (ISO 32000-1 § 7.4.4.4). */

import { paeth, pngPredictors } from "../../images/png-predictors.ts";

export interface Prediction {
  /** 2: TIFF; from 10: PNG. */
  readonly predictor: number;
  readonly columns: number;
  readonly colors: number;
  readonly bits: number;
}

export function unpredict(data: Uint8Array, prediction: Prediction): Uint8Array | null {
  const { predictor, columns, colors, bits } = prediction;
  const rowBytes = Math.ceil((columns * colors * bits) / 8);
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  if (predictor >= 10) return unfilterRows(data, rowBytes, step);
  // Samples of other sizes are those of images, which nothing here reads.
  return predictor === 2 && bits === 8 ? addAlongRows(data, rowBytes, step) : null;
}

function addAlongRows(data: Uint8Array, rowBytes: number, step: number): Uint8Array {
  const sums = Uint8Array.from(data);
  for (let at = 0; at < sums.length; at++)
    if (at % rowBytes >= step) sums[at] = (sums[at] ?? 0) + (sums[at - step] ?? 0);
  return sums;
}

function unfilterRows(data: Uint8Array, rowBytes: number, step: number): Uint8Array {
  const rows = Math.ceil(data.length / (rowBytes + 1));
  const found = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row++) {
    const from = row * (rowBytes + 1);
    const predict = pngPredictors[data[from] ?? 0] ?? paeth;
    const to = row * rowBytes;
    for (let at = 0; at < rowBytes; at++) {
      const left = at < step ? 0 : (found[to + at - step] ?? 0);
      const above = row === 0 ? 0 : (found[to + at - rowBytes] ?? 0);
      const corner = at < step || row === 0 ? 0 : (found[to + at - rowBytes - step] ?? 0);
      found[to + at] = (data[from + 1 + at] ?? 0) + predict(left, above, corner);
    }
  }
  return found;
}
