/** Takes the values of a box, returns its display, position and float as they act on each other (CSS 2.2 § 9.7). */
import type { ComputedStyle, Display } from "../computed-style.ts";
import { valueOf, type Values } from "../properties/longhands.ts";
import type { StyleSurroundings } from "./assemble-style.ts";

/** The block-level form of what stands alone (CSS Display 3 § 2.7). */
const blockForms: Readonly<Partial<Record<Display, Display>>> = {
  inline: "block",
  "inline-block": "block",
  "inline-flex": "flex",
  "inline-table": "table",
  "table-row-group": "block",
  "table-header-group": "block",
  "table-footer-group": "block",
  "table-row": "block",
  "table-cell": "block",
  "table-caption": "block",
  "table-column": "block",
  "table-column-group": "block",
};

export function adjustDisplay(
  values: Values,
  { parent, isRoot }: StyleSurroundings,
): Pick<ComputedStyle, "display" | "position" | "running" | "float"> {
  const display = valueOf(values, "display");
  const written = valueOf(values, "position");
  const position = typeof written === "string" ? written : "running";
  const running = typeof written === "string" ? null : written.running;
  const isPlaced = position === "absolute" || position === "fixed";
  const isFlexItem = parent?.display === "flex" || parent?.display === "inline-flex";
  const floats = isFloating(values, isPlaced, isFlexItem) ? floatSide(values) : "none";
  // A running element may float in its margin box, and is no footnote (CSS GCPM 3 § 1.3).
  const float = running !== null && floats === "footnote" ? "none" : floats;
  if (isRoot && (display === "none" || display === "contents"))
    return { display: "block", position, running, float };
  const isAlone = isPlaced || isFlexItem || isRoot || float !== "none";
  return { display: isAlone ? (blockForms[display] ?? display) : display, position, running, float };
}

/** Neither a placed box nor a flex item floats (CSS Flexbox 1 § 3); a footnote leaves the flow of any box. */
function isFloating(values: Values, isPlaced: boolean, isFlexItem: boolean): boolean {
  if (isPlaced || valueOf(values, "display") === "none") return false;
  return !isFlexItem || valueOf(values, "float") === "footnote";
}

function floatSide(values: Values): ComputedStyle["float"] {
  const float = valueOf(values, "float");
  const direction = valueOf(values, "direction");
  if (float === "left") return direction === "ltr" ? "inline-start" : "inline-end";
  if (float === "right") return direction === "ltr" ? "inline-end" : "inline-start";
  return float;
}
