/** Rows of borders and backgrounds (CSS Backgrounds 3). */
import type { BorderStyle, Ellipse, LengthPercentage } from "../computed-style.ts";
import { anyColor } from "../values/color.ts";
import { either, keywords, keywordTable } from "../values/keywords.ts";
import { length, lengthPercentage } from "../values/length.ts";
import type { ValueParser } from "../values/value.ts";
import { own } from "./longhand.ts";

/** § 4.3: 1, 3 and 5 px. */
export const borderWidth = either(
  keywordTable({ thin: 0.75, medium: 2.25, thick: 3.75 }),
  length({ min: 0 }),
);
export const borderStyle = keywords<BorderStyle>(
  "none", "hidden", "solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset",
); // prettier-ignore
const simpleRadius = lengthPercentage({ min: 0 });
/** A second radius, the one down, makes an ellipse (§ 5.1). */
const radius: ValueParser<LengthPercentage | Ellipse> = (value) => {
  const [first, second, extra] = value.nodes.map((node) => simpleRadius({ nodes: [node], file: value.file }));
  if (first == null || second === null || extra !== undefined) return null;
  return second === undefined ? first : (context) => ({ across: first(context), down: second(context) });
};

export const BORDER_WIDTHS = "thin | medium | thick | <length [0,∞]>";
export const BORDER_STYLES =
  "none | hidden | solid | dashed | dotted | double | groove | ridge | inset | outset";
const RELIEF = "`groove`, `ridge`, `inset` and `outset` are drawn solid.";
const RADIUS = "<length-percentage [0,∞]>{1,2}";
const COLOR = "<color>";

export const borderProperties = {
  "border-top-width": own("medium", BORDER_WIDTHS, borderWidth),
  "border-right-width": own("medium", BORDER_WIDTHS, borderWidth),
  "border-bottom-width": own("medium", BORDER_WIDTHS, borderWidth),
  "border-left-width": own("medium", BORDER_WIDTHS, borderWidth),
  "border-top-style": own("none", BORDER_STYLES, borderStyle, RELIEF),
  "border-right-style": own("none", BORDER_STYLES, borderStyle, RELIEF),
  "border-bottom-style": own("none", BORDER_STYLES, borderStyle, RELIEF),
  "border-left-style": own("none", BORDER_STYLES, borderStyle, RELIEF),
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
