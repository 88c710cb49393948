/** Takes a box's style and rectangle, paints its background and border (CSS Backgrounds 3 § 2, § 4, § 5). */
import type { Artifact } from "../../box/box-tree.ts";
import type { Color, ComputedStyle, LengthPercentage } from "../../css/computed-style.ts";
import { resolveLength } from "../../css/styled-document.ts";
import { layoutArtifact } from "../../box/structure.ts";
import { physical, resolveEdges } from "../flow/edges.ts";
import { paintSides, type BorderSides } from "./paint-border.ts";
import type { Paint } from "./canvas.ts";
import { paintLayers, type Areas } from "./paint-layers.ts";
import { insetRadii, roundedPath, type Radii } from "./rounded-path.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether the fragment has the box's start and end edges. */
export interface Ends {
  readonly opens: boolean;
  readonly closes: boolean;
}

export function tagOf(paint: Paint): Artifact {
  return paint.artifact ?? layoutArtifact;
}

export function fade(color: Color, opacity: number): Color {
  return opacity >= 1 ? color : { ...color, a: color.a * opacity };
}

export function paintBox(paint: Paint, style: ComputedStyle, rectangle: Rectangle, ends: Ends): void {
  const sides = sidesOf(style, ends);
  const radii = radiiOf(style, rectangle, ends);
  const areas = areasOf(style, sides, rectangle, radii);
  const ground = areas[style.backgroundClip];
  if (ground.radii === null) paintBackground(paint, style.backgroundColor, ground.area);
  else paintRounded(paint, style.backgroundColor, ground.area, ground.radii);
  if (style.backgroundLayers.length > 0) paintLayers(paint, style.backgroundLayers, areas);
  paintSides(paint, sides, rectangle, radii);
}

export function paintBackground(paint: Paint, color: Color, { x, y, width, height }: Rectangle): void {
  const fill = fade(color, paint.opacity);
  if (fill.a <= 0 || width <= 0 || height <= 0) return;
  paint.canvas.items.push({ kind: "rectangle", x, y, width, height, fill, tag: tagOf(paint) });
}

function paintRounded(paint: Paint, color: Color, rectangle: Rectangle, radii: Radii): void {
  const fill = fade(color, paint.opacity);
  if (fill.a <= 0) return;
  const commands = roundedPath(rectangle, radii);
  paint.canvas.items.push({ kind: "path", commands, fill, stroke: null, tag: tagOf(paint) });
}

/** The areas that backgrounds begin in and end in; a cut off side has no border. */
function areasOf(style: ComputedStyle, sides: BorderSides, rectangle: Rectangle, radii: Radii | null): Areas {
  const [top, right, bottom, left] = [sides.top.width, sides.right.width, sides.bottom.width, sides.left.width];
  const { padding } = resolveEdges(style, rectangle.width);
  const inner = insetBy(rectangle, top, right, bottom, left);
  const round = (by: number) => (radii === null ? null : insetRadii(radii, by));
  const border = Math.max(top, right, bottom, left);
  return {
    "border-box": { area: rectangle, radii },
    "padding-box": { area: inner, radii: round(border) },
    "content-box": {
      area: insetBy(inner, padding.top, padding.right, padding.bottom, padding.left),
      radii: round(border + Math.max(padding.top, padding.right, padding.bottom, padding.left)),
    },
  };
} // prettier-ignore

function insetBy({ x, y, width, height }: Rectangle, top: number, right: number, bottom: number, left: number): Rectangle {
  return { x: x + left, y: y + top, width: Math.max(0, width - left - right), height: Math.max(0, height - top - bottom) };
} // prettier-ignore

/** A box cut by a page's end has no border there, unless each fragment is a box of its own (CSS Break 3 § 5.4). */
function sidesOf(style: ComputedStyle, { opens, closes }: Ends): BorderSides {
  const sides = physical(style.border, style.direction);
  const clones = style.boxDecorationBreak === "clone";
  const none = { width: 0, style: "none", color: style.color } as const;
  return {
    ...sides,
    top: opens || clones ? sides.top : none,
    bottom: closes || clones ? sides.bottom : none,
  };
}

/** Null where all corners are square. Radii that do not fit are scaled down together (CSS Backgrounds 3 § 5.5). */
function radiiOf(style: ComputedStyle, { width, height }: Rectangle, { opens, closes }: Ends): Radii | null {
  const { startStart, startEnd, endEnd, endStart } = style.borderRadius;
  const clones = style.boxDecorationBreak === "clone";
  const size = (value: LengthPercentage, kept: boolean) =>
    kept || clones ? Math.max(0, resolveLength(value, Math.min(width, height))) : 0;
  const [a, b] = [size(startStart, opens), size(startEnd, opens)];
  const [c, d] = [size(endEnd, closes), size(endStart, closes)];
  if (a + b + c + d === 0) return null;
  const ltr = style.direction === "ltr";
  const radii = ltr
    ? { topLeft: a, topRight: b, bottomRight: c, bottomLeft: d }
    : { topLeft: b, topRight: a, bottomRight: d, bottomLeft: c };
  const fit = (length: number, one: number, other: number) => (one + other > 0 ? length / (one + other) : 1);
  const scale = Math.min(
    1,
    fit(width, radii.topLeft, radii.topRight),
    fit(width, radii.bottomLeft, radii.bottomRight),
    fit(height, radii.topLeft, radii.bottomLeft),
    fit(height, radii.topRight, radii.bottomRight),
  );
  return {
    topLeft: radii.topLeft * scale,
    topRight: radii.topRight * scale,
    bottomRight: radii.bottomRight * scale,
    bottomLeft: radii.bottomLeft * scale,
  };
}
