import { expect, it } from "vitest";
import { makePage, makePages, rootNode, writeQuietly } from "../../../tools/make-pages.ts";
import { jpegOf } from "../../../tools/image-bytes.ts";
import { readContents } from "../../../tools/pdf-objects.ts";

type Matrix = readonly [number, number, number, number, number, number];

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** What stands on the page where the image is painted: corners of the unit square, by ISO 32000-1 § 8.9.5. */
function cornersOf(content: string): {
  readonly topLeft: readonly number[];
  readonly box: readonly number[];
} {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, numbers = ""] of content.slice(0, content.indexOf(" Do")).matchAll(/^((?:\S+ ){6})cm$/gm))
    matrix = multiply(numbers.trim().split(" ").map(Number) as unknown as Matrix, matrix);
  const at = (x: number, y: number) => multiply([1, 0, 0, 1, x, y], matrix).slice(4).map(Math.round);
  const corners = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
  const side = (axis: number) => corners.map((corner) => corner[axis] ?? NaN);
  const box = [0, 1].flatMap((axis) => [Math.min(...side(axis)), Math.max(...side(axis))]);
  return { topLeft: at(0, 1), box };
}

/** Where the first pixel of the file is seen, by the table of Exif 2.3, 4.6.4. */
const corners = [
  [1, "left", "top"], [2, "right", "top"], [3, "right", "bottom"], [4, "left", "bottom"],
  [5, "left", "top"], [6, "right", "top"], [7, "right", "bottom"], [8, "left", "bottom"],
] as const; // prettier-ignore

it.each(corners)("a photograph of orientation %i fills its place, its first pixel %s, %s", async (orientation, x, y) => {
  // pdfkit knows no fill bytes between segments.
  const bytes = jpegOf(40, 20, orientation).filter((_, index) => index !== 8);
  const [width, height] = orientation >= 5 ? [15, 30] : [30, 15];
  const image = { format: "jpeg", id: "turned", bytes, width, height } as const;
  const place = { file: "page.html", span: null };
  const item = { kind: "image", image, x: 10, y: 20, width, height, tag: rootNode, place } as const;
  const { topLeft, box } = cornersOf(readContents(await writeQuietly(makePages([makePage([item])])))[0] ?? "");
  const [bottom, top] = [300 - 20 - height, 300 - 20];
  expect(box).toEqual([10, 10 + width, bottom, top]);
  expect(topLeft).toEqual([x === "left" ? 10 : 10 + width, y === "top" ? top : bottom]);
}); // prettier-ignore
