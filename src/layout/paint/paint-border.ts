/** Takes the four sides of a border, paints them: solid ones as areas, dashed and dotted ones as strokes (CSS Backgrounds 3 § 4). */
import type { BorderSide } from "../../css/computed-style.ts";
import type { Paint } from "./canvas.ts";
import type { PathCommand } from "../pages.ts";
import { fade, paintBackground, tagOf } from "./paint-box.ts";
import type { Rectangle } from "../rectangle.ts";
import { evenly, insetRadii, reversePath, roundedPath, type Radii } from "./rounded-path.ts";

export interface BorderSides {
  readonly top: BorderSide;
  readonly right: BorderSide;
  readonly bottom: BorderSide;
  readonly left: BorderSide;
}

export function paintSides(
  paint: Paint,
  sides: BorderSides,
  rectangle: Rectangle,
  radii: Radii | null,
): void {
  const shown = [sides.top, sides.right, sides.bottom, sides.left].filter(isDrawn);
  const [first] = shown;
  if (first === undefined) return;
  const uniform = shown.length === 4 && shown.every((side) => isSame(side, first));
  // Double ones meet at the corners.
  if (uniform && (radii !== null || first.style === "double")) {
    paintRing(paint, first, rectangle, radii ?? square);
    return;
  }
  for (const [name, area] of Object.entries(areasOf(sides, rectangle))) {
    const side = sides[name as keyof BorderSides];
    if (isDrawn(side)) paintSide(paint, side, area, name === "left" || name === "right");
  }
}

const sharp = { x: 0, y: 0 } as const;
const square: Radii = { topLeft: sharp, topRight: sharp, bottomRight: sharp, bottomLeft: sharp };

function isDrawn({ style, width, color }: BorderSide): boolean {
  return style !== "none" && style !== "hidden" && width > 0 && color.a > 0;
}

function isSame(a: BorderSide, b: BorderSide): boolean {
  const [x, y] = [a.color, b.color];
  return (
    a.width === b.width && a.style === b.style && x.r === y.r && x.g === y.g && x.b === y.b && x.a === y.a
  );
}

/** Top and bottom go from corner to corner, left and right between them. */
function areasOf(
  sides: BorderSides,
  { x, y, width, height }: Rectangle,
): Record<keyof BorderSides, Rectangle> {
  const { top, right, bottom, left } = sides;
  const between = height - top.width - bottom.width;
  return {
    top: { x, y, width, height: top.width },
    right: { x: x + width - right.width, y: y + top.width, width: right.width, height: between },
    bottom: { x, y: y + height - bottom.width, width, height: bottom.width },
    left: { x, y: y + top.width, width: left.width, height: between },
  };
}

/** One straight stretch of a border. */
export function paintSide(paint: Paint, side: BorderSide, area: Rectangle, vertical: boolean): void {
  const { x, y, width, height } = area;
  if (side.style === "double") {
    const third = side.width / 3;
    const far = vertical ? { ...area, x: x + width - third, width: third } : { ...area, y: y + height - third, height: third };
    paintBackground(paint, side.color, vertical ? { ...area, width: third } : { ...area, height: third });
    paintBackground(paint, side.color, far);
  } else if (side.style === "dashed" || side.style === "dotted") {
    const [cx, cy] = [x + width / 2, y + height / 2];
    // Dots have their whole width within the side.
    const end = side.style === "dotted" ? side.width / 2 : 0;
    const commands: readonly PathCommand[] = vertical
      ? [{ op: "move", x: cx, y: y + end }, { op: "line", x: cx, y: y + height - end }]
      : [{ op: "move", x: x + end, y: cy }, { op: "line", x: x + width - end, y: cy }];
    paintStroke(paint, side, commands, Math.max(0, (vertical ? height : width) - 2 * end));
  } else {
    paintBackground(paint, side.color, area);
  }
} // prettier-ignore

function paintStroke(paint: Paint, side: BorderSide, commands: readonly PathCommand[], length: number): void {
  const { width } = side;
  const isDotted = side.style === "dotted";
  const dash = isDotted ? [0, evenStep(length, width * 2)] : dashOf(length, width * 3, width * 2);
  const stroke = { color: fade(side.color, paint.opacity), width, dash, ...(isDotted ? { cap: "round" as const } : {}) };
  paint.canvas.items.push({ kind: "path", commands, fill: null, stroke, tag: tagOf(paint) });
} // prettier-ignore

/** From the first dot to the last a whole number of steps. */
function evenStep(length: number, step: number): number {
  return length < step / 2 ? step : length / Math.max(1, Math.round(length / step));
}

/** A side begins and ends with a dash. */
function dashOf(length: number, dash: number, gap: number): readonly number[] {
  const dashes = Math.round((length + gap) / (dash + gap));
  return dashes < 2 ? [] : [dash, Math.max(gap / 2, (length - dashes * dash) / (dashes - 1))];
}

function paintRing(paint: Paint, side: BorderSide, rectangle: Rectangle, radii: Radii): void {
  const { width } = side;
  if (side.style === "dashed" || side.style === "dotted") {
    const [middle, round] = [inset(rectangle, width / 2), insetRadii(radii, evenly(width / 2))];
    paintStroke(paint, side, roundedPath(middle, round), outlineLength(middle, round));
    return;
  }
  const rings = side.style === "double" ? [[0, width / 3], [(width * 2) / 3, width]] : [[0, width]]; // prettier-ignore
  for (const [from = 0, to = 0] of rings) {
    const outer = roundedPath(inset(rectangle, from), insetRadii(radii, evenly(from)));
    const inner = reversePath(roundedPath(inset(rectangle, to), insetRadii(radii, evenly(to))));
    const fill = fade(side.color, paint.opacity);
    paint.canvas.items.push({
      kind: "path",
      commands: [...outer, ...inner],
      fill,
      stroke: null,
      tag: tagOf(paint),
    });
  }
}

function outlineLength({ width, height }: Rectangle, radii: Radii): number {
  // A quarter of an ellipse is nearly as long as one of a circle of the mean radius.
  const corners = [radii.topLeft, radii.topRight, radii.bottomRight, radii.bottomLeft];
  const round = corners.reduce((sum, { x, y }) => sum + (x + y) / 2, 0);
  return 2 * (width + height) - (2 - Math.PI / 2) * round;
}

function inset({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}
