/** Takes a gradient and the rectangle that it fills, returns its line or circles and its stops (CSS Images 3 § 3). */
import type { Color, Gradient, GradientStop, LengthPercentage } from "../../css/computed-style.ts";
import { resolveLength } from "../../css/styled-document.ts";
import type { GradientItem, GradientShape, PlacedStop } from "../pages.ts";
import type { Rectangle } from "../rectangle.ts";

/** Stops of one repeating gradient at most. */
const mostStops = 600;

/** Neighbours are never at the same place: a hard edge is as thin as this, a share of the whole. */
const thin = 1e-5;

export function planGradient(
  gradient: Gradient,
  rectangle: Rectangle,
): Pick<GradientItem, "shape" | "stops"> {
  return gradient.type === "linear" ? planLinear(gradient, rectangle) : planRadial(gradient, rectangle);
}

function planLinear(gradient: Extract<Gradient, { type: "linear" }>, rectangle: Rectangle): Pick<GradientItem, "shape" | "stops"> {
  const { x, y, width, height } = rectangle;
  const [dx, dy] = directionOf(gradient.direction, rectangle);
  const length = Math.abs(width * dx) + Math.abs(height * dy);
  const [cx, cy] = [x + width / 2, y + height / 2];
  const { stops, from, to } = placeStops(gradient, length, length);
  const at = (along: number) => [cx + dx * (along - length / 2), cy + dy * (along - length / 2)] as const;
  const [[x1, y1], [x2, y2]] = [at(from), at(to)];
  return { shape: { type: "linear", x1, y1, x2, y2 }, stops };
} // prettier-ignore

/** § 3.1: a unit vector; towards a corner, the line of half colour goes through the two others. */
function directionOf(direction: Extract<Gradient, { type: "linear" }>["direction"], { width, height }: Rectangle): readonly [number, number] {
  if ("angle" in direction) {
    const turn = (direction.angle * Math.PI) / 180;
    return [Math.sin(turn), -Math.cos(turn)];
  }
  const { x, y } = direction.toward;
  const [across, down] = [x === "left" ? -1 : x === "right" ? 1 : 0, y === "top" ? -1 : y === "bottom" ? 1 : 0];
  if (across === 0 || down === 0) return [across, down === 0 && across === 0 ? 1 : down];
  const diagonal = Math.hypot(width, height) || 1;
  return [(across * height) / diagonal, (down * width) / diagonal];
} // prettier-ignore

function planRadial(gradient: Extract<Gradient, { type: "radial" }>, rectangle: Rectangle): Pick<GradientItem, "shape" | "stops"> {
  const { x, y, width, height } = rectangle;
  const { center } = gradient;
  const [left, top] = [resolveLength(center.x, width), resolveLength(center.y, height)];
  const [rx, ry] = radiiOf(gradient, left, top, width, height);
  const reach = Math.hypot(Math.max(left, width - left), Math.max(top, height - top) * (rx / ry));
  const { stops, from, to } = placeStops(gradient, rx, Math.max(reach, rx));
  const shape: GradientShape = { type: "radial", x: x + left, y: y + top, inner: Math.max(0, from), outer: Math.max(to, thin), flatten: ry / rx };
  return { shape, stops };
} // prettier-ignore

type Radial = Extract<Gradient, { type: "radial" }>;

/** § 3.2. A radius of nothing is as small as can be drawn. */
function radiiOf({ shape, size }: Radial, left: number, top: number, width: number, height: number): readonly [number, number] {
  const visible = (value: number) => Math.max(value, 0.01);
  if (typeof size === "object") return [visible(length(size[0], width)), visible(shape === "circle" ? length(size[0], width) : length(size[1], height))];
  const across = [Math.abs(left), Math.abs(width - left)];
  const down = [Math.abs(top), Math.abs(height - top)];
  const pick = size.startsWith("closest") ? Math.min : Math.max;
  if (size.endsWith("side")) {
    if (shape === "circle") return both(visible(pick(...across, ...down)));
    return [visible(pick(...across)), visible(pick(...down))];
  }
  const corners = across.flatMap((x) => down.map((y) => ({ x, y, far: Math.hypot(x, y) })));
  const far = pick(...corners.map((corner) => corner.far));
  if (shape === "circle") return both(visible(far));
  // The ellipse has the ratio of that which would meet the sides.
  const corner = corners.find((one) => one.far === far) ?? { x: 0, y: 0 };
  const ratio = visible(pick(...across)) / visible(pick(...down));
  const rx = visible(Math.hypot(corner.x, corner.y * ratio));
  return [rx, visible(rx / ratio)];
} // prettier-ignore

const length = (value: LengthPercentage, base: number) => resolveLength(value, base);
const both = (radius: number) => [radius, radius] as const;

interface Placed {
  /** From 0 to 1. */
  readonly stops: readonly PlacedStop[];
  /** Where the first and the last stand on the line. */
  readonly from: number;
  readonly to: number;
}

/** § 3.4.3; what repeats goes on as far as `reach`. */
function placeStops(
  { stops, repeating }: Pick<Gradient, "stops" | "repeating">,
  base: number,
  reach: number,
): Placed {
  const fixed = fixStops(stops, base).flatMap(fadeStop);
  const all = repeating ? repeatStops(fixed, reach) : fixed;
  const from = all[0]?.at ?? 0;
  const to = Math.max(all.at(-1)?.at ?? 0, from + Math.max(base, 1) * thin);
  const shares = all.map(({ at }) => (at - from) / (to - from));
  // One after the other from the start, then from the end.
  for (let i = 1; i < shares.length; i++) shares[i] = Math.max(shares[i] ?? 0, (shares[i - 1] ?? 0) + thin);
  for (let i = shares.length - 1, most = 1; i >= 0; i--, most -= thin)
    shares[i] = Math.min(shares[i] ?? 0, most);
  if (shares.length > 0) shares[shares.length - 1] = 1;
  return { stops: all.map(({ color }, index) => ({ at: Math.max(0, shares[index] ?? 0), color })), from, to };
}

interface Stop {
  readonly at: number;
  readonly color: Color;
}

/** Colours are mixed as they show (§ 3.4.2, premultiplied): what is not seen takes the colours of its neighbours. */
function fadeStop(stop: Stop, index: number, all: readonly Stop[]): readonly Stop[] {
  if (stop.color.a > 0) return [stop];
  const neighbours = [all[index - 1], all[index + 1]].filter((one) => one !== undefined);
  return neighbours.map(({ color }) => ({ ...stop, color: { ...color, a: 0 } }));
}

function fixStops(stops: readonly GradientStop[], base: number): readonly Stop[] {
  const at = stops.map((stop, index) => {
    if (stop.at !== null) return resolveLength(stop.at, base);
    return index === 0 ? 0 : index === stops.length - 1 ? base : null;
  });
  let furthest = -Infinity;
  const known = at.map((value) => (value === null ? null : (furthest = Math.max(furthest, value))));
  const fixed: Stop[] = [];
  for (const [index, { color }] of stops.entries()) {
    const own = known[index] ?? null;
    if (own !== null) {
      fixed.push({ at: own, color });
      continue;
    }
    let next = index;
    while (next < known.length && known[next] == null) next++;
    const before = fixed.at(-1)?.at ?? 0;
    fixed.push({ at: before + ((known[next] ?? base) - before) / (next - index + 1), color });
  }
  return fixed;
}

function repeatStops(stops: readonly Stop[], reach: number): readonly Stop[] {
  const [first, last] = [stops[0]?.at ?? 0, stops.at(-1)?.at ?? 0];
  const period = last - first;
  const rounds = Math.ceil((reach + Math.abs(first)) / period) + 1;
  if (!(period > 0) || rounds * stops.length > mostStops) return stops;
  const start = Math.floor((0 - first) / period);
  return Array.from({ length: rounds + 1 }, (_, round) =>
    stops.map(({ at, color }) => ({ at: at + (start + round) * period, color })),
  ).flat();
}
