/** Takes the area of a decoration's line, paints it in the line's style (CSS Text Decoration 4 § 2.2). */
import type { TextDecoration } from "../../css/computed-style.ts";
import type { PathCommand } from "../pages.ts";
import type { Paint } from "./canvas.ts";
import { fade, paintBackground, tagOf } from "./paint-box.ts";
import type { Rectangle } from "../rectangle.ts";

/** The side of the text that a second line lies on: away from the letters, or on both sides of the first. */
export type Outside = "below" | "above" | "around";

type Painter = (paint: Paint, color: TextDecoration["color"], area: Rectangle, outside: Outside) => void;

/** Thinner lines are dotted and waved as this one, pt: they could not be told from a plain line. */
const THINNEST = 0.4;

const painters: Readonly<Record<TextDecoration["style"], Painter>> = {
  solid: (paint, color, area) => {
    paintBackground(paint, color, area);
  },
  double: (paint, color, area, outside) => {
    const gap = area.height * 2;
    const first = outside === "around" ? -gap / 2 : 0;
    const second = outside === "above" ? -gap : first + gap;
    for (const shift of [first, second]) paintBackground(paint, color, { ...area, y: area.y + shift });
  },
  dotted: (paint, color, area) => {
    const width = Math.max(THINNEST, area.height);
    stroke(paint, color, straight(area, width / 2), { width, dash: [0, width * 2], cap: "round" });
  },
  dashed: (paint, color, area) => {
    const width = Math.max(THINNEST, area.height);
    stroke(paint, color, straight(area, 0), { width, dash: [width * 3, width * 2] });
  },
  wavy: (paint, color, area) => {
    const width = Math.max(THINNEST, area.height);
    stroke(paint, color, wave(area, width), { width, dash: [] });
  },
};

export function paintStroke(
  paint: Paint,
  { style, color }: TextDecoration,
  area: Rectangle,
  outside: Outside,
): void {
  if (area.width > 0 && area.height > 0 && color.a > 0) painters[style](paint, color, area, outside);
}

interface Pen {
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap?: "round";
}

function stroke(
  paint: Paint,
  color: TextDecoration["color"],
  commands: readonly PathCommand[],
  pen: Pen,
): void {
  const item = {
    kind: "path",
    commands,
    fill: null,
    stroke: { color: fade(color, paint.opacity), ...pen },
  } as const;
  paint.canvas.items.push({ ...item, tag: tagOf(paint) });
}

/** Round ends stay within the line. */
function straight({ x, y, width, height }: Rectangle, inset: number): readonly PathCommand[] {
  const middle = y + height / 2;
  return [
    { op: "move", x: x + Math.min(inset, width / 2), y: middle },
    { op: "line", x: x + Math.max(width - inset, width / 2), y: middle },
  ];
}

/** Half waves of three line widths, up and down in turn. */
function wave({ x, y, width, height }: Rectangle, pen: number): readonly PathCommand[] {
  const middle = y + height / 2;
  const count = Math.max(1, Math.round(width / (pen * 3)));
  const step = width / count;
  const commands: PathCommand[] = [{ op: "move", x, y: middle }];
  for (let index = 0; index < count; index++) {
    const from = x + index * step;
    const bend = middle + (index % 2 === 0 ? -2 : 2) * pen;
    commands.push({
      op: "curve",
      x1: from + step / 3,
      y1: bend,
      x2: from + (2 * step) / 3,
      y2: bend,
      x: from + step,
      y: middle,
    });
  }
  return commands;
}
