/** Takes a colour as written, returns it in sRGB (CSS Color 4). */
import type { CssNodePlain } from "css-tree";
import type { Color } from "../computed-style.ts";
import { colorNames } from "./color-names.ts";
import { readQuantity, supportedNumber } from "./quantity.ts";
import { angleUnits } from "./units.ts";
import { constant, keywordOf } from "./keywords.ts";
import { NEUTRAL_CONTEXT, onlyNode, type Value, type ValueParser } from "./value.ts";

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

type Channels = readonly [number, number, number];

/** How each function reads its three channels: `full` is what 100% stands for. */
const functions: Readonly<
  Record<string, { readonly full: Channels; readonly convert: (...c: Channels) => Channels }>
> = {
  rgb: { full: [255, 255, 255], convert: (r, g, b) => [r, g, b] },
  hsl: { full: [360, 100, 100], convert: hslToRgb },
  hwb: { full: [360, 100, 100], convert: hwbToRgb },
};

function readFunction(name: string, nodes: readonly CssNodePlain[]): Color | null {
  if (name === "device-cmyk") return readCmyk(nodes);
  const row = Object.hasOwn(functions, name.replace(/a$/, ""))
    ? functions[name.replace(/a$/, "")]
    : undefined;
  const [c1, c2, c3, alpha, extra] = components(nodes);
  if (row === undefined || c1 === undefined || c2 === undefined || c3 === undefined || extra !== undefined)
    return null;
  const channels = [readChannel(c1, row.full[0]), readChannel(c2, row.full[1]), readChannel(c3, row.full[2])];
  const [x, y, z] = channels;
  const a = alpha === undefined ? 1 : readChannel(alpha, 1);
  if (x == null || y == null || z == null || a === null) return null;
  return toColor(row.convert(x, y, z), a);
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
