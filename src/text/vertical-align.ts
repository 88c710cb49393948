/** Takes the style of an inline and what is around it, returns how far its baseline is raised (CSS 2.2 § 10.8.1). */
import { resolveLength } from "../css/styled-document.ts";
import type { ComputedStyle } from "../css/computed-style.ts";
import type { FontFace } from "../fonts/face.ts";
import { measureScripts } from "../fonts/measure-font.ts";

/** An inline box as its content is aligned to it: pt; `rise` of its baseline over the line's. */
export interface InlineFrame {
  readonly style: ComputedStyle;
  readonly face: FontFace;
  readonly rise: number;
  /** Aligned to the line box as a whole instead. */
  readonly edge: "top" | "bottom" | null;
}

/** Extent of an inline above and below its own baseline, half-leading included, pt. */
export interface Extent {
  readonly above: number;
  readonly below: number;
}

/** Half of what the line height leaves over goes above, half below (§ 10.8.1, leading). */
export function measureExtent(style: ComputedStyle, face: FontFace): Extent {
  const em = style.fontSize / 1000;
  const { ascent, descent, lineGap } = face.metrics;
  const content = (ascent - descent) * em;
  const height = style.lineHeight ?? content + lineGap * em;
  const above = ascent * em + (height - content) / 2;
  // So that the two make the line height itself, without a rounding error that would add up over a page.
  return { above, below: height - above };
}

export function alignVertically(
  style: ComputedStyle,
  extent: Extent,
  parent: InlineFrame,
): Pick<InlineFrame, "rise" | "edge"> {
  const value = style.verticalAlign;
  if (value === "top" || value === "bottom") return { rise: 0, edge: value };
  return { rise: parent.rise + shift(value, style, extent, parent), edge: parent.edge };
}

function shift(
  value: Exclude<ComputedStyle["verticalAlign"], "top" | "bottom">,
  style: ComputedStyle,
  extent: Extent,
  parent: InlineFrame,
): number {
  const em = parent.style.fontSize / 1000;
  const { metrics, font } = parent.face;
  switch (value) {
    case "baseline":
      return 0;
    case "super":
      return measureScripts(font).superscript * em;
    case "sub":
      return -measureScripts(font).subscript * em;
    case "middle":
      return (metrics.xHeight * em) / 2 - (extent.above - extent.below) / 2;
    case "text-top":
      return metrics.ascent * em - extent.above;
    case "text-bottom":
      return metrics.descent * em + extent.below;
    default:
      return resolveLength(value, style.lineHeight ?? extent.above + extent.below);
  }
}
