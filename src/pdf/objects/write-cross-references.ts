/** Takes where each object is, returns the cross-reference stream, which is the trailer too (ISO 32000-1 § 7.5.8). */
import { pack } from "./pack.ts";
import type { StreamText } from "./write-object-stream.ts";

/** Table 18: type, then an offset or the number of an object stream, then a generation or the place in that stream. */
export type Place = readonly [type: 0 | 1 | 2, second: number, third: number];

/** Free, the head of the list of free objects, which has no other member (§ 7.5.4). */
export const freeHead: Place = [0, 0, 65535];

/** PNG's "up": each row less the one above it, so that runs of like rows are zeros (§ 7.4.4.4). */
const up = 2;

export function writeCrossReferences(places: readonly Place[], entries: string): StreamText {
  const widths = [0, 1, 2].map((field) => countBytes(Math.max(...columnOf(places, field))));
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const rows = Buffer.alloc(places.length * (columns + 1));
  let above = Buffer.alloc(columns);
  places.forEach((place, i) => {
    const row = Buffer.alloc(columns);
    let at = 0;
    widths.forEach((width, field) => {
      row.writeUIntBE(place[field] ?? 0, at, width);
      at += width;
    });
    const start = i * (columns + 1);
    rows[start] = up;
    for (let column = 0; column < columns; column++)
      rows[start + 1 + column] = ((row[column] ?? 0) - (above[column] ?? 0)) & 0xff;
    above = row;
  });
  const stream = pack(rows);
  const filter = `/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${columns}>>/Length ${stream.length}`;
  const form = `/Type/XRef/Size ${places.length}/W[${widths.join(" ")}]`;
  return { dictionary: `<<${form}${entries}${filter}>>`, stream };
}

function columnOf(places: readonly Place[], field: number): readonly number[] {
  return places.map((place) => place[field] ?? 0);
}

function countBytes(value: number): number {
  let width = 1;
  while (value >= 256 ** width) width++;
  return width;
}
