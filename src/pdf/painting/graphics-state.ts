/** Takes what is to be painted next, writes the operators by which the graphics state comes to that (ISO 32000-1 § 8.4). */
import type { Color } from "../../css/computed-style.ts";
import type { PdfDocument } from "../document.ts";
import { formatNumber, formatNumbers } from "../format-number.ts";

export interface GraphicsState {
  readonly setFill: (color: Color) => void;
  readonly setStroke: (color: Color) => void;
  readonly setLine: (width: number, dash: readonly number[], cap?: "round") => void;
  /** `name` is the font's name in the page's resources, size in pt. */
  readonly setFont: (name: string, size: number) => void;
  /** For what brings its own colours: images. */
  readonly setAlpha: (alpha: number) => void;
  readonly save: () => void;
  readonly restore: () => void;
}

interface Values {
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  width: number;
  dash: string;
  cap: number;
  font: string;
}

/** The state with which a page begins; no font is set. */
const initial: Values = {
  fill: "0 0 0",
  stroke: "0 0 0",
  fillAlpha: 1,
  strokeAlpha: 1,
  width: 1,
  dash: "",
  cap: 0,
  font: "",
};

/** Only what changes is written. One for each page. */
export function createGraphicsState(document: PdfDocument): GraphicsState {
  let now: Values = { ...initial };
  const saved: Values[] = [];
  const setFillAlpha = (alpha: number) => {
    if (alpha !== now.fillAlpha) document.fillOpacity(alpha);
    now = { ...now, fillAlpha: alpha };
  };
  const setStrokeAlpha = (alpha: number) => {
    if (alpha !== now.strokeAlpha) document.strokeOpacity(alpha);
    now = { ...now, strokeAlpha: alpha };
  };
  return {
    setFill: (color) => {
      const fill = formatColor(color);
      if (fill !== now.fill) document.addContent(`${fill} rg`);
      now = { ...now, fill };
      setFillAlpha(color.a);
    },
    setStroke: (color) => {
      const stroke = formatColor(color);
      if (stroke !== now.stroke) document.addContent(`${stroke} RG`);
      now = { ...now, stroke };
      setStrokeAlpha(color.a);
    },
    setLine: (width, lengths, round) => {
      const cap = round === undefined ? 0 : 1;
      const dash = formatDash(lengths);
      if (width !== now.width) document.addContent(`${formatNumber(width)} w`);
      if (dash !== now.dash) document.addContent(`[${dash}] 0 d`);
      if (cap !== now.cap) document.addContent(`${cap} J`);
      now = { ...now, width, dash, cap };
    },
    setFont: (name, size) => {
      const font = `/${name} ${formatNumber(size)} Tf`;
      if (font !== now.font) document.addContent(font);
      now = { ...now, font };
    },
    setAlpha: (alpha) => {
      setFillAlpha(alpha);
      setStrokeAlpha(alpha);
    },
    save: () => {
      saved.push(now);
      document.save();
    },
    restore: () => {
      now = saved.pop() ?? now;
      document.restore();
    },
  };
}

function formatColor({ r, g, b }: Color): string {
  return formatNumbers(r / 255, g / 255, b / 255);
}

/** Lengths that are all zero are no pattern (ISO 32000-1 § 8.4.3.6). */
function formatDash(lengths: readonly number[]): string {
  const isPattern = lengths.every((length) => length >= 0) && lengths.some((length) => length > 0);
  return isPattern ? formatNumbers(...lengths) : "";
}
