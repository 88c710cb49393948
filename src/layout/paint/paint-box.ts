/** Takes a box's style and rectangle, paints its background and border (CSS Backgrounds 3 § 2, § 4, § 5). */
import type { Artifact } from "../../box/box-tree.ts";
import type { Color, ComputedStyle, Ellipse, LengthPercentage } from "../../css/computed-style.ts";
import { resolveLength } from "../../css/styled-document.ts";
import { layoutArtifact } from "../../box/structure.ts";
import { physical, resolveEdges } from "../flow/edges.ts";
import { paintSides, type BorderSides } from "./paint-border.ts";
import type { Paint } from "./canvas.ts";
import { paintLayers, type Area, type Areas } from "./paint-layers.ts";
import { insetRadii, roundedPath, type Insets, type Radii, type Radius } from "./rounded-path.ts";
import type { Rectangle } from "../rectangle.ts";

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
  const border = { top: sides.top.width, right: sides.right.width, bottom: sides.bottom.width, left: sides.left.width };
  const { padding } = resolveEdges(style, rectangle.width);
  const within = ({ area, radii: outer }: Area, by: Insets): Area => ({
    area: insetBy(area, by),
    radii: outer && insetRadii(outer, by),
  });
  const outer = { area: rectangle, radii };
  const inner = within(outer, border);
  return { "border-box": outer, "padding-box": inner, "content-box": within(inner, padding) };
} // prettier-ignore

function insetBy({ x, y, width, height }: Rectangle, { top, right, bottom, left }: Insets): Rectangle {
  return { x: x + left, y: y + top, width: Math.max(0, width - left - right), height: Math.max(0, height - top - bottom) };
} // prettier-ignore

/** A box cut by a page's end has no border there, unless each fragment is a box of its own (CSS Break 3 § 5.4). */
function sidesOf(style: ComputedStyle, { opens, closes }: Ends): BorderSides {
  const sides = physical(style.border, style.direction);
  const clones = style.boxDecorationBreak === "clone";
  const noSide = { width: 0, style: "none", color: style.color } as const;
  return {
    ...sides,
    top: opens || clones ? sides.top : noSide,
    bottom: closes || clones ? sides.bottom : noSide,
  };
}

/** Null where all corners are square. Radii that do not fit are scaled down together (CSS Backgrounds 3 § 5.5). */
function radiiOf(style: ComputedStyle, { width, height }: Rectangle, { opens, closes }: Ends): Radii | null {
  const { startStart, startEnd, endEnd, endStart } = style.borderRadius;
  const clones = style.boxDecorationBreak === "clone";
  const size = (value: LengthPercentage | Ellipse, kept: boolean) =>
    kept || clones ? radiusOf(value, width, height) : none;
  const [a, b] = [size(startStart, opens), size(startEnd, opens)];
  const [c, d] = [size(endEnd, closes), size(endStart, closes)];
  if ([a, b, c, d].every((radius) => radius === none)) return null;
  const ltr = style.direction === "ltr";
  const radii = ltr
    ? { topLeft: a, topRight: b, bottomRight: c, bottomLeft: d }
    : { topLeft: b, topRight: a, bottomRight: d, bottomLeft: c };
  const fit = (length: number, one: number, other: number) => (one + other > 0 ? length / (one + other) : 1);
  const scale = Math.min(
    1,
    fit(width, radii.topLeft.x, radii.topRight.x),
    fit(width, radii.bottomLeft.x, radii.bottomRight.x),
    fit(height, radii.topLeft.y, radii.bottomLeft.y),
    fit(height, radii.topRight.y, radii.bottomRight.y),
  );
  const scaled = ({ x, y }: Radius) => ({ x: x * scale, y: y * scale });
  return {
    topLeft: scaled(radii.topLeft),
    topRight: scaled(radii.topRight),
    bottomRight: scaled(radii.bottomRight),
    bottomLeft: scaled(radii.bottomLeft),
  };
}

const none: Radius = { x: 0, y: 0 };

/** A corner is square where either radius is nothing (§ 5.1). */
function radiusOf(value: LengthPercentage | Ellipse, width: number, height: number): Radius {
  const { across, down } =
    typeof value === "object" && "across" in value ? value : { across: value, down: value };
  const radius = { x: resolveLength(across, width), y: resolveLength(down, height) };
  return radius.x > 0 && radius.y > 0 ? radius : none;
}
