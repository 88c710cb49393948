/** Takes the values of a box, returns its background layers, the topmost first (CSS Backgrounds 3 § 3.1). */
import type { BackgroundLayer, ComputedStyle, Gradient, GradientStop } from "../computed-style.ts";
import { valueOf, type Values } from "../properties/longhands.ts";
import type { AnyColor, GradientPart, UncolouredGradient } from "../values/gradient.ts";
import { usedColor } from "./assemble-parts.ts";

const none: readonly BackgroundLayer[] = [];

export function assembleBackground(
  values: Values,
): Pick<ComputedStyle, "backgroundClip" | "backgroundLayers"> {
  const images = valueOf(values, "background-image");
  const clips = valueOf(values, "background-clip");
  // The colour lies under the last image, and is cut as that is (§ 3.7).
  const backgroundClip = nth(clips, images.length - 1);
  if (images.every((image) => image === null)) return { backgroundClip, backgroundLayers: none };
  const positions = valueOf(values, "background-position");
  const sizes = valueOf(values, "background-size");
  const repeats = valueOf(values, "background-repeat");
  const origins = valueOf(values, "background-origin");
  const backgroundLayers = images.flatMap((image, index): readonly BackgroundLayer[] => {
    if (image === null) return [];
    return [
      {
        image: "url" in image ? image : colour(image, values),
        position: nth(positions, index),
        size: nth(sizes, index),
        repeat: nth(repeats, index),
        origin: nth(origins, index),
        clip: nth(clips, index),
      },
    ];
  });
  return { backgroundClip, backgroundLayers };
}

/** Lists are repeated until there is a value for every image; none of them is empty. */
function nth<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function colour(gradient: UncolouredGradient, values: Values): Gradient {
  const { parts, ...rest } = gradient;
  const stops = parts.map((part, index): GradientStop => {
    if ("hint" in part) return { color: between(parts[index - 1], parts[index + 1], values), at: part.hint };
    return { color: usedColor(part.color, values), at: part.at };
  });
  return { ...rest, stops };
}

/** A hint is drawn as a stop of the colour halfway: straight lines stand for the curve of CSS Images 4 § 3.4.2. */
function between(
  before: GradientPart | undefined,
  after: GradientPart | undefined,
  values: Values,
): GradientStop["color"] {
  const colorOf = (part: GradientPart | undefined): AnyColor =>
    part !== undefined && "color" in part ? part.color : "currentcolor";
  const [a, b] = [usedColor(colorOf(before), values), usedColor(colorOf(after), values)];
  return { r: (a.r + b.r) / 2, g: (a.g + b.g) / 2, b: (a.b + b.b) / 2, a: (a.a + b.a) / 2 };
}
