/** Takes a stretch of a collapsed border, paints it over the edge that cells share (CSS 2.2 § 17.6.2). */
import type { Paint } from "./canvas.ts";
import type { Rule } from "../flow/fragment.ts";
import { paintSide } from "./paint-border.ts";

export function paintRule(
  paint: Paint,
  { x, y, length, vertical, side }: Rule,
  left: number,
  top: number,
): void {
  const key = [left + x, top + y, length].map((value) => value.toFixed(3)).join(" ") + String(vertical);
  if (paint.canvas.rules.has(key)) return;
  paint.canvas.rules.add(key);
  const half = side.width / 2;
  const area = vertical
    ? { x: left + x - half, y: top + y, width: side.width, height: length }
    : { x: left + x, y: top + y - half, width: length, height: side.width };
  paintSide(paint, side, area, vertical);
}
