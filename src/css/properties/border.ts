/** Rows of borders and backgrounds (CSS Backgrounds 3). */
import type { BorderStyle, LengthPercentage } from "../computed-style.ts";
import { anyColor } from "../values/color.ts";
import { either, keywords, keywordTable } from "../values/keywords.ts";
import { length, lengthPercentage } from "../values/length.ts";
import type { ValueParser } from "../values/value.ts";
import { own } from "./longhand.ts";

/** § 4.3: 1, 3 and 5 px. */
const width = either(keywordTable({ thin: 0.75, medium: 2.25, thick: 3.75 }), length({ min: 0 }));
/** CSS 2.2 § 8.5.3 lets the styles that imitate relief be drawn as solid lines. */
const style = keywordTable<BorderStyle>({
  none: "none",
  hidden: "hidden",
  solid: "solid",
  dashed: "dashed",
  dotted: "dotted",
  double: "double",
  groove: "solid",
  ridge: "solid",
  inset: "solid",
  outset: "solid",
});
const simpleRadius = lengthPercentage({ min: 0 });
/** A second radius makes an ellipse; it is a circle here unless both are the same. */
const radius: ValueParser<LengthPercentage> = (value) => {
  const [first, second, extra] = value.nodes.map((node) => simpleRadius({ nodes: [node], file: value.file }));
  if (first == null || second === null || extra !== undefined) return null;
  if (second === undefined) return first;
  return JSON.stringify(value.nodes.map(withoutPlace)).match(/^\[(.+),\1\]$/) ? first : null;
};

function withoutPlace(node: object): object {
  return { ...node, loc: null };
}

const WIDTH = "thin | medium | thick | <length [0,∞]>";
const STYLE = "none | hidden | solid | dashed | dotted | double | groove | ridge | inset | outset";
const RELIEF = "`groove`, `ridge`, `inset` and `outset` are drawn solid.";
const RADIUS = "<length-percentage [0,∞]>";
const COLOR = "<color>";

export const borderProperties = {
  "border-top-width": own("medium", WIDTH, width),
  "border-right-width": own("medium", WIDTH, width),
  "border-bottom-width": own("medium", WIDTH, width),
  "border-left-width": own("medium", WIDTH, width),
  "border-top-style": own("none", STYLE, style, RELIEF),
  "border-right-style": own("none", STYLE, style, RELIEF),
  "border-bottom-style": own("none", STYLE, style, RELIEF),
  "border-left-style": own("none", STYLE, style, RELIEF),
  "border-top-color": own("currentcolor", COLOR, anyColor),
  "border-right-color": own("currentcolor", COLOR, anyColor),
  "border-bottom-color": own("currentcolor", COLOR, anyColor),
  "border-left-color": own("currentcolor", COLOR, anyColor),
  "border-top-left-radius": own("0", RADIUS, radius),
  "border-top-right-radius": own("0", RADIUS, radius),
  "border-bottom-right-radius": own("0", RADIUS, radius),
  "border-bottom-left-radius": own("0", RADIUS, radius),
  "background-color": own("transparent", COLOR, anyColor),
  "box-decoration-break": own("slice", "slice | clone", keywords("slice", "clone")),
} as const;
