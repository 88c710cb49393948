/** Takes a rectangle and radii, returns its outline as lines and curves, clockwise or against the clock. */
import type { PathCommand } from "../pages.ts";
import type { Rectangle } from "./paint-box.ts";

export interface Radii {
  readonly topLeft: number;
  readonly topRight: number;
  readonly bottomRight: number;
  readonly bottomLeft: number;
}

/** Share of the radius at which the handles of a Bézier curve make a quarter of a circle. */
const handle = 1 - 0.5522847498;

export function roundedPath({ x, y, width, height }: Rectangle, radii: Radii): readonly PathCommand[] {
  const [right, bottom] = [x + width, y + height];
  const { topLeft: a, topRight: b, bottomRight: c, bottomLeft: d } = radii;
  return [
    { op: "move", x: x + a, y },
    { op: "line", x: right - b, y },
    { op: "curve", x1: right - b * handle, y1: y, x2: right, y2: y + b * handle, x: right, y: y + b },
    { op: "line", x: right, y: bottom - c },
    { op: "curve", x1: right, y1: bottom - c * handle, x2: right - c * handle, y2: bottom, x: right - c, y: bottom },
    { op: "line", x: x + d, y: bottom },
    { op: "curve", x1: x + d * handle, y1: bottom, x2: x, y2: bottom - d * handle, x, y: bottom - d },
    { op: "line", x, y: y + a },
    { op: "curve", x1: x, y1: y + a * handle, x2: x + a * handle, y2: y, x: x + a, y },
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

export function insetRadii(radii: Radii, by: number): Radii {
  const less = (radius: number) => Math.max(0, radius - by);
  return {
    topLeft: less(radii.topLeft),
    topRight: less(radii.topRight),
    bottomRight: less(radii.bottomRight),
    bottomLeft: less(radii.bottomLeft),
  };
}
