/** Takes a drawing, returns it as SVG for the page: colours by name of the page's sheet, those of the briefing where it has none. */
import { escapeText } from "../markup/serialise.ts";
import type { Drawing, Look, Mark, Point, PointMark, TextMark, Tone } from "./drawing.ts";
import { listFamilies, usualStyle, type ChartStyle } from "./chart-style.ts";

export const tones: Readonly<Record<Tone, string>> = {
  ink: "#16191d",
  soft: "#4b535c",
  accent: "#0e4d78",
  rule: "#aeb6be",
  paper: "#ffffff",
};

/** `direction`: what is anchored at its start is anchored at its left, whatever the page's direction. */
export function writeDrawing(
  { width, height, marks }: Drawing,
  { families, size: textSize }: Omit<ChartStyle, "width"> = usualStyle,
): string {
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const type = `font-family="${listFamilies(families)}" font-size="${round(textSize)}" direction="ltr"`;
  return `<svg ${size} ${type}>${marks.map(writeMark).join("")}</svg>`;
}

function writeMark(mark: Mark): string {
  switch (mark.kind) {
    case "text":
      return writeText(mark);
    case "rectangle": {
      const { x, y, width, height, look } = mark;
      return paint(
        `rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`,
        look,
      );
    }
    case "line": {
      const { points, tone, share, width, dash } = mark;
      const opacity = share === undefined ? "" : ` stroke-opacity="${share}"`;
      const dashes = dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(round).join(" ")}"`;
      const shape = `path d="${pathOf(points)}" fill="none" stroke="currentColor" stroke-width="${round(width)}" stroke-linejoin="round"`;
      const under = share === undefined ? "" : `<${shape}${dashes}${colourOf("paper")}/>`;
      return `${under}<${shape}${opacity}${dashes}${colourOf(tone)}/>`;
    }
    case "area":
      return paint(`path d="${pathOf(mark.points)}Z"`, mark.look);
    case "point":
      return paint(`path d="${outlineOf(mark)}"`, mark.look);
  }
}

function writeText({ x, y, text, anchor, tone, bold }: TextMark): string {
  const anchored = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const weight = bold ? ' font-weight="600"' : "";
  return `<text x="${round(x)}" y="${round(y)}" fill="currentColor"${anchored}${weight}${colourOf(tone)}>${escapeText(text)}</text>`;
}

function colourOf(tone: Tone): string {
  return ` class="${tone}" color="${tones[tone]}"`;
}

/** A share of a tone lets what lies below it through: paper comes between, so that no rule crosses a bar. */
function paint(shape: string, { tone, share, outlined }: Look): string {
  const outline = outlined ? ' stroke="currentColor" stroke-width="1"' : "";
  const under = share < 1 ? `<${shape} fill="currentColor"${colourOf("paper")}/>` : "";
  const opacity = share < 1 ? ` fill-opacity="${share}"` : "";
  return `${under}<${shape} fill="currentColor"${opacity}${outline}${colourOf(tone)}/>`;
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

const outlines: Readonly<Record<PointMark["shape"], (at: PointMark) => string>> = {
  circle: ({ x, y, size: r }) =>
    `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`,
  square: ({ x, y, size: r }) => closed([x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]),
  diamond: ({ x, y, size: r }) => closed([x, y - r * 1.3], [x + r * 1.3, y], [x, y + r * 1.3], [x - r * 1.3, y]),
  triangle: ({ x, y, size: r }) => closed([x, y - r * 1.2], [x + r * 1.2, y + r], [x - r * 1.2, y + r]),
  cross: ({ x, y, size: r }) => {
    const t = r / 3;
    return closed(
      [x - r, y - t], [x - t, y - t], [x - t, y - r], [x + t, y - r], [x + t, y - t], [x + r, y - t],
      [x + r, y + t], [x + t, y + t], [x + t, y + r], [x - t, y + r], [x - t, y + t], [x - r, y + t],
    );
  },
}; // prettier-ignore

function outlineOf(mark: PointMark): string {
  return outlines[mark.shape](mark);
}

function closed(...points: readonly (readonly [x: number, y: number])[]): string {
  return `${pathOf(points.map(([x, y]) => ({ x, y })))}Z`;
}

function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
