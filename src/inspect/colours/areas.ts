/** Takes the path operators of a page, keeps the areas that they fill, and says which colour is behind a point. */
import type { Cos } from "../cos/values.ts";
import { place } from "./matrix.ts";
import { startPath, type Filled, type Painter, type Point } from "./painter.ts";
import { mix, type Colour } from "./read-colour.ts";

const WHITE: Colour = [1, 1, 1];
/** Areas that are looked at behind a text, the last ones first. */
const AREAS = 300;
/** Points of a path are kept so far: a shape of more is no rectangle. */
const POINTS = 2000;

export function addPoints({ path, state }: Painter, operands: readonly Cos[]): void {
  if (operands.length > 2) path.isCurved = true;
  for (let index = 0; index + 1 < operands.length && path.points.length < POINTS; index += 2)
    path.points.push(place(numberAt(operands, index), numberAt(operands, index + 1), state.matrix));
}

export function addRectangle({ path, state }: Painter, operands: readonly Cos[]): void {
  const [x = 0, y = 0, width = 0, height = 0] = [0, 1, 2, 3].map((index) => numberAt(operands, index));
  path.rectangles.push([place(x, y, state.matrix), place(x + width, y + height, state.matrix)]);
}

export function endPath(painter: Painter): void {
  painter.path = startPath();
}

export function fillPath(painter: Painter): void {
  const { path } = painter;
  painter.path = startPath();
  for (const corners of path.rectangles) cover(painter, corners, true);
  if (path.points.length > 0) cover(painter, path.points, !path.isCurved && isUpright(path.points));
}

/** Of what is behind the box of another shape nobody can tell by the box alone. */
function cover(painter: Painter, points: readonly Point[], isPlain: boolean): void {
  const { fill, opacity } = painter.state;
  const box = boxOf(points);
  const below = opacity < 1 ? backgroundAt(painter, box.left, box.bottom) : WHITE;
  const colour = !isPlain || fill === null || below === null ? null : mix(fill, below, opacity);
  painter.filled.push({ ...box, colour });
}

/** A rectangle drawn line by line. */
function isUpright(points: readonly Point[]): boolean {
  return (
    (points.length === 4 || points.length === 5) &&
    points.every(([x, y], index) => {
      const [beforeX, beforeY] = points[index - 1] ?? points[points.length === 5 ? 0 : 3] ?? [x, y];
      return Math.abs(x - beforeX) < 0.01 || Math.abs(y - beforeY) < 0.01;
    })
  );
}

export function boxOf(points: readonly Point[]): Omit<Filled, "colour"> {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

/** The last area that covers the point; null where nobody knows. */
export function backgroundAt({ filled }: Painter, x: number, y: number): Colour | null {
  for (let index = filled.length - 1; index >= Math.max(0, filled.length - AREAS); index--) {
    const area = filled[index];
    if (area !== undefined && x >= area.left && x <= area.right && y >= area.bottom && y <= area.top)
      return area.colour;
  }
  return WHITE;
}

export function numberAt(operands: readonly Cos[], index: number): number {
  const value = operands[index];
  return typeof value === "number" ? value : 0;
}
