/** Takes a gradient function, returns how to compute it (CSS Images 3 § 3). */
import type { CssNodePlain } from "css-tree";
import type {
  Color,
  Gradient,
  GradientDirection,
  LengthPercentage,
  Position,
  RadialSize,
} from "../computed-style.ts";
import { anyColor } from "./color.ts";
import { identifierOf } from "./keywords.ts";
import { length, lengthPercentage } from "./length.ts";
import { position } from "./position.ts";
import { angleUnits } from "./units.ts";
import { splitNodes, type Computation } from "./value.ts";

export type AnyColor = Color | "currentcolor";

/** `hint`: where the colours around it meet halfway (§ 3.4.3). */
export type GradientPart =
  { readonly color: AnyColor; readonly at: LengthPercentage | null } | { readonly hint: LengthPercentage };

/** A gradient whose colours wait for that of the text. */
export type UncolouredGradient =
  | (Omit<Extract<Gradient, { type: "linear" }>, "stops"> & { readonly parts: readonly GradientPart[] })
  | (Omit<Extract<Gradient, { type: "radial" }>, "stops"> & { readonly parts: readonly GradientPart[] });

type Reader = (
  arguments_: readonly CssNodePlain[][],
  file: string,
  repeating: boolean,
) => Computation<UncolouredGradient> | null;

const readers: Readonly<Record<string, Reader>> = {
  "linear-gradient": readLinear,
  "radial-gradient": readRadial,
};

export function readGradient(node: CssNodePlain, file: string): Computation<UncolouredGradient> | null {
  if (node.type !== "Function") return null;
  const name = node.name.toLowerCase();
  const plain = name.replace(/^repeating-/, "");
  const reader = Object.hasOwn(readers, plain) ? readers[plain] : undefined;
  return reader?.(splitNodes(node.children, ","), file, plain !== name) ?? null;
}

function readLinear(
  parts: readonly CssNodePlain[][],
  file: string,
  repeating: boolean,
): Computation<UncolouredGradient> | null {
  const written = readDirection(parts[0] ?? []);
  const stops = readStops(written === null ? parts : parts.slice(1), file);
  const direction = written ?? { toward: { x: null, y: "bottom" } };
  return stops === null
    ? null
    : (context) => ({ type: "linear", direction, parts: stops.map((stop) => stop(context)), repeating });
}

/** `<angle> | to [ left | right ] || [ top | bottom ]` */
function readDirection([first, ...rest]: readonly CssNodePlain[]): GradientDirection | null {
  if (first?.type === "Dimension" && rest.length === 0) {
    const degrees = angleUnits.get(first.unit.toLowerCase());
    return degrees === undefined ? null : { angle: (((Number(first.value) * degrees) % 360) + 360) % 360 };
  }
  if (first?.type === "Number" && Number(first.value) === 0 && rest.length === 0) return { angle: 0 };
  const words = rest.map((node) => identifierOf(node)?.toLowerCase() ?? "");
  const x = words.find((word) => word === "left" || word === "right") ?? null;
  const y = words.find((word) => word === "top" || word === "bottom") ?? null;
  const count = (x === null ? 0 : 1) + (y === null ? 0 : 1);
  if (identifierOf(first)?.toLowerCase() !== "to" || count === 0 || count !== words.length) return null;
  return { toward: { x, y } };
}

function readRadial(
  parts: readonly CssNodePlain[][],
  file: string,
  repeating: boolean,
): Computation<UncolouredGradient> | null {
  const shape = readShape(parts[0] ?? [], file);
  const stops = readStops(shape === null ? parts : parts.slice(1), file);
  if (stops === null) return null;
  const written = shape ?? { shape: "ellipse", size: () => "farthest-corner" as const, center: centre };
  return (context) => ({
    type: "radial",
    shape: written.shape,
    size: written.size(context),
    center: written.center(context),
    parts: stops.map((stop) => stop(context)),
    repeating,
  });
}

interface Shape {
  readonly shape: "circle" | "ellipse";
  readonly size: Computation<RadialSize>;
  readonly center: Computation<Position>;
}

const centre: Computation<Position> = () => ({ x: { percent: 50, plus: 0 }, y: { percent: 50, plus: 0 } });
const extents = ["closest-side", "farthest-side", "closest-corner", "farthest-corner"] as const;

/** `[ circle || <length> | ellipse || <length-percentage>{2} | <extent> ]? [ at <position> ]?` */
function readShape(nodes: readonly CssNodePlain[], file: string): Shape | null {
  const at = nodes.findIndex((node) => identifierOf(node)?.toLowerCase() === "at");
  const before = at < 0 ? nodes : nodes.slice(0, at);
  const center = at < 0 ? centre : position({ nodes: nodes.slice(at + 1), file });
  if (center === null || nodes.length === 0) return null;
  const words = before.map((node) => identifierOf(node)?.toLowerCase() ?? null);
  const shapes = words.filter((word) => word === "circle" || word === "ellipse");
  const sizes = extents.filter((extent) => words.includes(extent));
  const written = before.filter((_, index) => words[index] === null);
  // The radius of a circle is no share of anything (§ 3.2.1).
  const measure = written.length === 1 ? length({ min: 0 }) : lengthPercentage({ min: 0 });
  const lengths = written.map((node) => measure({ nodes: [node], file }));
  const known = lengths.filter((one) => one !== null);
  const [width, height] = known;
  if (shapes.length > 1 || sizes.length > 1 || known.length !== lengths.length) return null;
  if (shapes.length + sizes.length + known.length !== before.length) return null;
  if (known.length > 2 || (known.length > 0 && sizes.length > 0)) return null;
  const shape = shapes[0] ?? (known.length === 1 ? "circle" : "ellipse");
  if (known.length > 0 && (known.length === 1) !== (shape === "circle")) return null;
  if (width === undefined) return { shape, size: () => sizes[0] ?? "farthest-corner", center };
  return { shape, size: (context) => [width(context), (height ?? width)(context)], center };
}

/** At least two colours; a hint stands between two of them. */
function readStops(
  parts: readonly CssNodePlain[][],
  file: string,
): readonly Computation<GradientPart>[] | null {
  const stops: Computation<GradientPart>[] = [];
  let colors = 0;
  let afterHint = true;
  for (const nodes of parts) {
    const [first, ...rest] = nodes;
    if (first === undefined || nodes.length > 3) return null;
    const hint = nodes.length === 1 ? lengthPercentage()({ nodes, file }) : null;
    if (hint !== null) {
      if (afterHint) return null;
      stops.push((context) => ({ hint: hint(context) }));
      afterHint = true;
      continue;
    }
    const color = anyColor({ nodes: [first], file });
    const places = rest.map((node) => lengthPercentage()({ nodes: [node], file }));
    const known = places.filter((place) => place !== null);
    if (color === null || known.length !== places.length) return null;
    if (known.length === 0) stops.push((context) => ({ color: color(context), at: null }));
    for (const place of known) stops.push((context) => ({ color: color(context), at: place(context) }));
    colors += Math.max(1, known.length);
    afterHint = false;
  }
  return colors < 2 || afterHint ? null : stops;
}
