/** Takes a rectangle and radii, returns its outline as lines and curves, clockwise or against the clock. */
import type { PathCommand } from "../pages.ts";
import type { Rectangle } from "../rectangle.ts";

/** Half the axes of the ellipse that a corner is a quarter of. */
export interface Radius {
  readonly x: number;
  readonly y: number;
}

export interface Radii {
  readonly topLeft: Radius;
  readonly topRight: Radius;
  readonly bottomRight: Radius;
  readonly bottomLeft: Radius;
}

/** Lengths on the four sides of a box. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Share of the radius at which the handles of a Bézier curve make a quarter of an ellipse. */
const handle = 1 - 0.5522847498;

export function roundedPath({ x, y, width, height }: Rectangle, radii: Radii): readonly PathCommand[] {
  const [right, bottom] = [x + width, y + height];
  const { topLeft: a, topRight: b, bottomRight: c, bottomLeft: d } = radii;
  return [
    { op: "move", x: x + a.x, y },
    { op: "line", x: right - b.x, y },
    { op: "curve", x1: right - b.x * handle, y1: y, x2: right, y2: y + b.y * handle, x: right, y: y + b.y },
    { op: "line", x: right, y: bottom - c.y },
    { op: "curve", x1: right, y1: bottom - c.y * handle, x2: right - c.x * handle, y2: bottom, x: right - c.x, y: bottom },
    { op: "line", x: x + d.x, y: bottom },
    { op: "curve", x1: x + d.x * handle, y1: bottom, x2: x, y2: bottom - d.y * handle, x, y: bottom - d.y },
    { op: "line", x, y: y + a.y },
    { op: "curve", x1: x, y1: y + a.y * handle, x2: x + a.x * handle, y2: y, x: x + a.x, y },
    { op: "close" },
  ]; // prettier-ignore
}

/** The same outline the other way round: together with an outer one it is a ring under the nonzero rule (ISO 32000-1 § 8.5.3.3.2). */
export function reversePath(commands: readonly PathCommand[]): readonly PathCommand[] {
  const drawn = commands.filter((command) => command.op !== "close");
  const reversed: PathCommand[] = [];
  for (let index = drawn.length - 1; index >= 0; index--) {
    const command = drawn[index];
    const before = drawn[index - 1];
    if (command === undefined) continue;
    if (index === drawn.length - 1) reversed.push({ op: "move", x: command.x, y: command.y });
    if (before === undefined) break;
    const { x, y } = before;
    if (command.op === "curve") {
      reversed.push({ op: "curve", x1: command.x2, y1: command.y2, x2: command.x1, y2: command.y1, x, y });
    } else {
      reversed.push({ op: "line", x, y });
    }
  }
  return [...reversed, { op: "close" }];
}

/** Radii of an outline within another one (CSS Backgrounds 3 § 5.2). */
export function insetRadii(radii: Radii, { top, right, bottom, left }: Insets): Radii {
  const less = ({ x, y }: Radius, byX: number, byY: number) => ({
    x: Math.max(0, x - byX),
    y: Math.max(0, y - byY),
  });
  return {
    topLeft: less(radii.topLeft, left, top),
    topRight: less(radii.topRight, right, top),
    bottomRight: less(radii.bottomRight, right, bottom),
    bottomLeft: less(radii.bottomLeft, left, bottom),
  };
}

export function evenly(by: number): Insets {
  return { top: by, right: by, bottom: by, left: by };
}
