/** Takes a colour as written, returns it in sRGB (CSS Color 4). */
import type { CssNodePlain } from "css-tree";
import type { Color } from "../computed-style.ts";
import { colorNames } from "./color-names.ts";
import { readQuantity, supportedNumber } from "./quantity.ts";
import { angleUnits } from "./units.ts";
import {
  labToRgb,
  lchToRgb,
  oklabToRgb,
  oklchToRgb,
  predefinedSpaces,
  rgbToOklab,
  type Channels,
} from "./color-spaces.ts";
import { constant, identifierOf, keywordOf } from "./keywords.ts";
import { NEUTRAL_CONTEXT, onlyNode, splitNodes, type Value, type ValueParser } from "./value.ts";

export const BLACK: Color = { r: 0, g: 0, b: 0, a: 1 };
export const TRANSPARENT: Color = { r: 0, g: 0, b: 0, a: 0 };

/** `color` itself: `currentcolor` is the parent's. */
export const textColor: ValueParser<Color> = (value) => {
  if (keywordOf(value) === "currentcolor") return (context) => context.parentColor;
  const color = readColor(value);
  return color === null ? null : constant(color);
};

/** Other properties keep `currentcolor` as a keyword, so that it is inherited as one (§ 4.4). */
export const anyColor: ValueParser<Color | "currentcolor"> = (value) => {
  if (keywordOf(value) === "currentcolor") return constant("currentcolor");
  const color = readColor(value);
  return color === null ? null : constant(color);
};

function readColor(value: Value): Color | null {
  const node = onlyNode(value);
  if (node?.type === "Hash") return readHex(node.value);
  if (node?.type === "Function") return readFunction(node.name.toLowerCase(), node.children);
  const name = keywordOf(value) ?? "";
  if (name === "transparent") return TRANSPARENT;
  const hex = colorNames.get(name);
  return hex === undefined ? null : readHex(hex);
}

function readHex(digits: string): Color | null {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(digits)) return null;
  const step = digits.length <= 4 ? 1 : 2;
  const channel = (index: number) => {
    const part = digits.slice(index * step, index * step + step);
    return Number.parseInt(step === 1 ? part + part : part, 16);
  };
  const hasAlpha = digits.length === 4 || digits.length === 8;
  return { r: channel(0), g: channel(1), b: channel(2), a: hasAlpha ? round(channel(3) / 255, 1000) : 1 };
}

/** How each function reads its three channels: `full` is what 100% stands for, 360 that of an angle. */
const functions: Readonly<
  Record<string, { readonly full: Channels; readonly convert: (...c: Channels) => Channels }>
> = {
  lab: { full: [100, 125, 125], convert: labToRgb },
  lch: { full: [100, 150, 360], convert: lchToRgb },
  oklab: { full: [1, 0.4, 0.4], convert: oklabToRgb },
  oklch: { full: [1, 0.4, 360], convert: oklchToRgb },
  rgb: { full: [255, 255, 255], convert: (r, g, b) => [r, g, b] },
  hsl: { full: [360, 100, 100], convert: hslToRgb },
  hwb: { full: [360, 100, 100], convert: hwbToRgb },
};

function readFunction(name: string, nodes: readonly CssNodePlain[]): Color | null {
  if (name === "device-cmyk") return readCmyk(nodes);
  if (name === "color") return readSpace(nodes);
  if (name === "color-mix") return readMix(nodes);
  const plain = name.replace(/^(rgb|hsl)a$/, "$1");
  const row = Object.hasOwn(functions, plain) ? functions[plain] : undefined;
  const [c1, c2, c3, alpha, extra] = components(nodes);
  if (row === undefined || c1 === undefined || c2 === undefined || c3 === undefined || extra !== undefined)
    return null;
  const channels = [readChannel(c1, row.full[0]), readChannel(c2, row.full[1]), readChannel(c3, row.full[2])];
  const [x, y, z] = channels;
  const a = alpha === undefined ? 1 : readChannel(alpha, 1);
  if (x == null || y == null || z == null || a === null) return null;
  return toColor(row.convert(x, y, z), a);
}

/** `color( <space> <channel>{3} [ / <alpha> ]? )` (§ 10.1) */
function readSpace([space, ...nodes]: readonly CssNodePlain[]): Color | null {
  const convert = predefinedSpaces.get(identifierOf(space)?.toLowerCase() ?? "");
  const [x, y, z, alpha] = components(nodes).map((node) => readChannel(node, 1));
  if (convert === undefined || x == null || y == null || z == null || alpha === null) return null;
  return components(nodes).length > 4 ? null : toColor(convert(x, y, z), alpha ?? 1);
}

/** `color-mix( in <space>, <color> <percentage>?, <color> <percentage>? )` in sRGB or Oklab (CSS Color 5 § 3). */
function readMix(nodes: readonly CssNodePlain[]): Color | null {
  const [method = [], first = [], second = [], extra] = splitNodes(nodes, ",");
  const [word, space, more] = method.map((node) => identifierOf(node)?.toLowerCase());
  const mix = word === "in" && more === undefined ? mixes.get(space ?? "") : undefined;
  const [a, b] = [readPart(first), readPart(second)];
  if (mix === undefined || a === null || b === null || extra !== undefined) return null;
  const shareA = a.share ?? (b.share === null ? 0.5 : 1 - b.share);
  const shareB = b.share ?? 1 - shareA;
  const sum = shareA + shareB;
  if (sum <= 0) return null;
  const alpha = (a.color.a * shareA + b.color.a * shareB) / sum;
  // Colours are mixed by what of them is seen (§ 3.2).
  const weight = alpha === 0 ? 0.5 : (b.color.a * shareB) / sum / alpha;
  return toColor(mix(a.color, b.color, weight), alpha * Math.min(1, sum));
}

const mixes: ReadonlyMap<string, (a: Color, b: Color, weight: number) => Channels> = new Map([
  ["srgb", (a: Color, b: Color, weight: number) => between([a.r, a.g, a.b], [b.r, b.g, b.b], weight)],
  [
    "oklab",
    (a: Color, b: Color, weight: number) =>
      oklabToRgb(...between(rgbToOklab([a.r, a.g, a.b]), rgbToOklab([b.r, b.g, b.b]), weight)),
  ],
]);

function between(a: Channels, b: Channels, weight: number): Channels {
  const part = (from: number, to: number) => from + (to - from) * weight;
  return [part(a[0], b[0]), part(a[1], b[1]), part(a[2], b[2])];
}

function readPart(nodes: readonly CssNodePlain[]): { color: Color; share: number | null } | null {
  const isShare = (node: CssNodePlain) => node.type === "Percentage";
  const shares = nodes.filter(isShare);
  const color = readColor({ nodes: nodes.filter((node) => !isShare(node)), file: "" });
  const [share] = shares.map((node) => readChannel(node, 1));
  if (color === null || shares.length > 1 || share === null) return null;
  return share !== undefined && (share < 0 || share > 1) ? null : { color, share: share ?? null };
}

/** § 11: the plain conversion, for want of a profile. */
function readCmyk(nodes: readonly CssNodePlain[]): Color | null {
  const parts = components(nodes).map((node) => readChannel(node, 1));
  const [c, m, y, k] = parts;
  if (parts.length !== 4 || c == null || m == null || y == null || k == null) return null;
  const channel = (ink: number) => 255 * (1 - Math.min(1, ink * (1 - k) + k));
  return toColor([channel(c), channel(m), channel(y)], 1);
}

function components(nodes: readonly CssNodePlain[]): readonly CssNodePlain[] {
  return nodes.filter((node) => node.type !== "Operator");
}

function readChannel(node: CssNodePlain, full: number): number | null {
  if (node.type === "Identifier") return node.name.toLowerCase() === "none" ? 0 : null;
  if (node.type === "Dimension") {
    const degrees = angleUnits.get(node.unit.toLowerCase());
    return degrees === undefined || full !== 360 ? null : supportedNumber(Number(node.value) * degrees);
  }
  const quantity = readQuantity(node);
  const amount = quantity?.evaluate(NEUTRAL_CONTEXT);
  if (quantity?.type === "number") return amount?.value ?? null;
  return quantity?.type === "percentage" ? ((amount?.percent ?? 0) / 100) * full : null;
}

function hslToRgb(hue: number, saturation: number, lightness: number): Channels {
  const s = clamp(saturation / 100, 1);
  const l = clamp(lightness / 100, 1);
  const channel = (shift: number) => {
    const k = (((shift + hue / 30) % 12) + 12) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

function hwbToRgb(hue: number, white: number, black: number): Channels {
  const w = clamp(white / 100, 1);
  const b = clamp(black / 100, 1);
  if (w + b >= 1) return [(255 * w) / (w + b), (255 * w) / (w + b), (255 * w) / (w + b)];
  const [x, y, z] = hslToRgb(hue, 100, 50);
  const mix = (channel: number) => channel * (1 - w - b) + 255 * w;
  return [mix(x), mix(y), mix(z)];
}

function toColor([r, g, b]: Channels, alpha: number): Color {
  const byte = (channel: number) => Math.round(clamp(channel, 255));
  return { r: byte(r), g: byte(g), b: byte(b), a: round(clamp(alpha, 1), 1000) };
}

function clamp(value: number, high: number): number {
  return Math.max(0, Math.min(high, value));
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
