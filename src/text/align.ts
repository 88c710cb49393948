/** Takes a line's room and natural width, returns where it begins and what each of its spaces gets (CSS Text 3 § 6). */
import type { ComputedStyle } from "../css/computed-style.ts";
import { maxShrink } from "./fit.ts";

export interface Alignment {
  /** From the left edge of the line's room, pt. */
  readonly x: number;
  /** Added to each space that stretches, pt; negative on a line that is a little too long. */
  readonly extra: number;
}

/** Sums of floating-point widths, in another order than when the line was chosen. */
const rounding = 1e-6;

export interface LineRoom {
  readonly width: number;
  readonly indent: number;
  readonly natural: number;
  readonly spaces: number;
  readonly stretchable: number;
  /** Ends the paragraph, or is followed by a forced break. */
  readonly last: boolean;
}

export function alignLine(style: ComputedStyle, room: LineRoom): Alignment {
  const free = room.width - room.indent - room.natural;
  const align = room.last ? alignLast(style) : style.textAlign;
  const rtl = style.direction === "rtl";
  const start = rtl ? free : room.indent;
  if (free < 0) {
    // Overflow begins at the start edge (CSS Text 3 § 6.1); what is too long by less than its spaces can give is pressed together.
    const extra = align === "justify" && room.spaces > 0 ? free / room.spaces : 0;
    const fits = extra !== 0 && -free <= room.stretchable * maxShrink + rounding;
    return { x: rtl ? room.width - room.indent - room.natural : room.indent, extra: fits ? extra : 0 };
  }
  switch (align) {
    case "start":
      return { x: start, extra: 0 };
    case "end":
      return { x: rtl ? 0 : room.indent + free, extra: 0 };
    case "center":
      return { x: (rtl ? 0 : room.indent) + free / 2, extra: 0 };
    case "justify":
      return room.spaces > 0
        ? { x: rtl ? 0 : room.indent, extra: free / room.spaces }
        : { x: start, extra: 0 };
  }
}

function alignLast(style: ComputedStyle): ComputedStyle["textAlign"] {
  if (style.textAlignLast !== "auto") return style.textAlignLast;
  return style.textAlign === "justify" ? "start" : style.textAlign;
}
