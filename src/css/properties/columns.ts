/** Rows of columns (CSS Multi-column 1). */
import { anyColor } from "../values/color.ts";
import { either, keywords } from "../values/keywords.ts";
import { integer, length } from "../values/length.ts";
import { BORDER_STYLES, BORDER_WIDTHS, borderStyle, borderWidth } from "./border.ts";
import { own } from "./longhand.ts";

export const columnProperties = {
  "column-width": own("auto", "auto | <length [0,∞]>", either(keywords("auto"), length({ min: 0 }))),
  "column-count": own("auto", "auto | <integer [1,∞]>", either(keywords("auto"), integer({ min: 1 }))),
  "column-fill": own("balance", "balance | balance-all | auto", keywords("balance", "balance-all", "auto")),
  "column-span": own("none", "none | all", keywords("none", "all")),
  "column-rule-width": own("medium", BORDER_WIDTHS, borderWidth),
  "column-rule-style": own("none", BORDER_STYLES, borderStyle),
  "column-rule-color": own("currentcolor", "<color>", anyColor),
} as const;
