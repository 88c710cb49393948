/** Takes the operands of a colour operator, returns the colour as red, green and blue from 0 to 1; null where it is not known. */
import type { Reader } from "../cos/create-reader.ts";
import { isKind, type Cos, type CosEntries } from "../cos/values.ts";

export type Colour = readonly [red: number, green: number, blue: number];

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** By their count: grey, RGB, or inks as screens without a profile show them (§ 10.3.5). */
export function readComponents(operands: readonly Cos[]): Colour | null {
  const values = operands.filter((value): value is number => typeof value === "number").map(clamp);
  const [first = 0, second = 0, third = 0, black = 0] = values;
  if (values.length === 1) return [first, first, first];
  if (values.length === 3) return [first, second, third];
  if (values.length !== 4) return null;
  return [first, second, third].map((ink) => 1 - Math.min(1, ink + black)) as unknown as Colour;
}

const PLAIN = new Set(["DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased"]);

/** Whether components in this space are what they seem; patterns, spot colours and tables are something else. */
export function isPlainSpace(
  operand: Cos | undefined,
  resources: CosEntries | null,
  reader: Reader,
): boolean {
  const name = isKind(operand, "name") ? operand.name : "";
  if (PLAIN.has(name)) return true;
  const [kind] = reader.items(reader.entries(resources?.get("ColorSpace"))?.get(name));
  return PLAIN.has(reader.name(kind) ?? "");
}

/** WCAG 2.2, relative luminance. */
function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function contrastOf(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

export function mix(above: Colour, below: Colour, opacity: number): Colour {
  return above.map(
    (value, index) => value * opacity + (below[index] ?? 0) * (1 - opacity),
  ) as unknown as Colour;
}

export function writeColour(colour: Colour): string {
  return `#${colour.map((value) => Math.round(value * 255).toString(16).padStart(2, "0")).join("")}`; // prettier-ignore
}
