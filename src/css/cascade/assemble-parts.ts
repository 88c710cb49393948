/** Parts of a style that are made of several computed values. */
import type { BorderSide, Color, ComputedStyle, TextDecoration } from "../computed-style.ts";
import { valueOf, type Values } from "../properties/longhands.ts";

export function usedColor(color: Color | "currentcolor", values: Values): Color {
  return color === "currentcolor" ? valueOf(values, "color") : color;
}

/** CSS Backgrounds 3 § 4.3: no line, no width. */
export function assembleBorder(
  values: Values,
  side: "border-top" | "border-right" | "border-bottom" | "border-left" | "column-rule",
): BorderSide {
  const style = valueOf(values, `${side}-style`);
  const width = style === "none" || style === "hidden" ? 0 : valueOf(values, `${side}-width`);
  return { width, style, color: usedColor(valueOf(values, `${side}-color`), values) };
}

/** The keyword again, from the features that it stands for. */
export function positionOf(values: Values): ComputedStyle["fontPosition"] {
  const features = valueOf(values, "font-variant-position");
  return features["subs"] === 1 ? "sub" : features["sups"] === 1 ? "super" : "normal";
}

export function capsOf(values: Values): ComputedStyle["fontCaps"] {
  const features = valueOf(values, "font-variant-caps");
  if (features["smcp"] === 1) return features["c2sc"] === 1 ? "all-small-caps" : "small-caps";
  if (features["pcap"] === 1) return features["c2pc"] === 1 ? "all-petite-caps" : "petite-caps";
  return features["unic"] === 1 ? "unicase" : features["titl"] === 1 ? "titling-caps" : "normal";
}

/** CSS Fonts 4 § 7.2: what `font-feature-settings` says comes last, and wins. */
export function mergeFeatures(values: Values): Readonly<Record<string, number>> {
  return {
    ...valueOf(values, "font-kerning"),
    ...valueOf(values, "font-variant-ligatures"),
    ...valueOf(values, "font-variant-caps"),
    ...valueOf(values, "font-variant-numeric"),
    ...valueOf(values, "font-variant-east-asian"),
    ...valueOf(values, "font-variant-position"),
    ...valueOf(values, "font-variant-alternates"),
    ...valueOf(values, "font-feature-settings"),
  };
}

/** Boxes that lines of the text around do not run through (CSS Text Decoration 3 § 2.1). */
const closedDisplays: ReadonlySet<ComputedStyle["display"]> = new Set([
  "inline-block",
  "inline-table",
  "inline-flex",
]);

/** A decoration runs through all that is in the box, whatever the boxes inside say of theirs. */
export function assembleDecoration(
  values: Values,
  { display, float, position }: Pick<ComputedStyle, "display" | "float" | "position">,
  parent: ComputedStyle | null,
): TextDecoration {
  const lines = valueOf(values, "text-decoration-line");
  const isClosed =
    closedDisplays.has(display) || float !== "none" || position === "absolute" || position === "fixed";
  const around = isClosed ? undefined : parent?.textDecoration;
  if (lines.length === 0 && around !== undefined) return around;
  return {
    underline: lines.includes("underline") || around?.underline === true,
    lineThrough: lines.includes("line-through") || around?.lineThrough === true,
    overline: lines.includes("overline") || around?.overline === true,
    style: valueOf(values, "text-decoration-style"),
    color: usedColor(valueOf(values, "text-decoration-color"), values),
    thickness: valueOf(values, "text-decoration-thickness"),
  };
}
