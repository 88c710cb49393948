/** Takes scales and places, returns the axes of a chart: rules with numbers at the left, names below, as many as have room. */
import type { Canvas } from "./chart.ts";
import type { Mark, TextMark } from "./drawing.ts";
import { formatDate, formatTick } from "./format-value.ts";
import type { Scale } from "./plan-scale.ts";
import type { Table } from "./read-table.ts";
import { setLines, widest } from "./set-text.ts";
import { wrapText } from "./wrap-text.ts";

/** Where the data are drawn. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const gap = 6;

export function tickLabels({ ticks, step }: Scale, language: string): readonly string[] {
  return ticks.map((tick) => formatTick(tick, step, language));
}

/** Room that the numbers of the axis need beside the plot. */
export function valueAxisWidth(scale: Scale, language: string, { face }: Canvas): number {
  return widest(tickLabels(scale, language), face) + gap;
}

export function drawValueAxis(scale: Scale, plot: Plot, language: string, { face }: Canvas): readonly Mark[] {
  const labels = tickLabels(scale, language);
  return scale.ticks.flatMap((tick, index): readonly Mark[] => {
    const y = plot.top + plot.height * (1 - scale.share(tick));
    return [
      ruleAt(plot, y, tick === 0),
      ...setLines([labels[index] ?? ""], y - face.line / 2, { x: plot.left - gap, anchor: "end", tone: "soft" }, face),
    ];
  });
} // prettier-ignore

function ruleAt({ left, width }: Plot, y: number, isZero: boolean): Mark {
  const points = [{ x: left, y }, { x: left + width, y }]; // prettier-ignore
  return { kind: "line", points, tone: isZero ? "ink" : "rule", width: isZero ? 1 : 0.5, dash: [] };
}

export interface Named {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Names of places below the plot: of names as many lines as they need, of dates as many dates as there is room for. */
export function drawPlaces(table: Table, positions: readonly number[], top: number, language: string, canvas: Canvas): Named {
  const texts = table.kind === "date" ? null : namesOf(table, positions, canvas);
  for (let every = 1; ; every++) {
    const marks = placeEvery(every, table, texts, positions, top, language, canvas);
    if (marks !== null) return { marks, height: heightOf(marks, top, canvas) };
  }
} // prettier-ignore

function namesOf({ places }: Table, positions: readonly number[], { width, face }: Canvas): readonly (readonly string[])[] {
  const step = Math.abs((positions[1] ?? width) - (positions[0] ?? 0));
  const room = Math.max(step - gap, 40);
  return places.map(({ label }) => wrapText(label, Math.min(room, width), 3, face));
} // prettier-ignore

/** null where two of them would meet. The last of a long row may be alone, and is then always without a neighbour. */
function placeEvery(
  every: number,
  { places, precision }: Table,
  texts: readonly (readonly string[])[] | null,
  positions: readonly number[],
  top: number,
  language: string,
  { width, face }: Canvas,
): readonly TextMark[] | null {
  const marks: TextMark[] = [];
  let [edge, before]: [number, string | null] = [-Infinity, null];
  for (let index = 0; index < places.length; index += every) {
    const { label = "" } = places[index] ?? {};
    const lines: readonly string[] =
      texts?.[index] ?? formatDate(label, before, precision ?? "day", language);
    const half: number = widest(lines, face) / 2;
    const x = Math.min(Math.max(positions[index] ?? 0, half), width - half);
    if (x - half < edge) return null;
    [edge, before] = [x + half + gap, label];
    marks.push(...setLines(lines, top, { x, anchor: "middle" }, face));
  }
  return marks;
}

function heightOf(marks: readonly TextMark[], top: number, { face }: Canvas): number {
  let bottom = top;
  for (const { y } of marks) bottom = Math.max(bottom, y + face.line - face.ascent);
  return bottom - top + 2;
}

/** Room that the last number of an axis below needs beside the plot. */
export function lastHalf(scale: Scale, language: string, { face }: Canvas): number {
  return face.width(tickLabels(scale, language).at(-1) ?? "") / 2;
}

/** Numbers below the plot, each where it stands on the scale. */
export function drawNumberAxis(scale: Scale, plot: Plot, language: string, { width, face }: Canvas): Named {
  const top = plot.top + plot.height + 4;
  const labels = tickLabels(scale, language);
  const place = (every: number): readonly TextMark[] | null => {
    const marks: TextMark[] = [];
    let edge = -Infinity;
    for (let index = 0; index < labels.length; index += every) {
      const text = labels[index] ?? "";
      const half = face.width(text) / 2;
      const at = plot.left + plot.width * scale.share(scale.ticks[index] ?? 0);
      const x = Math.min(Math.max(at, half), width - half);
      if (x - half < edge) return null;
      edge = x + half + gap;
      marks.push(...setLines([text], top, { x, anchor: "middle", tone: "soft" }, face));
    }
    return marks;
  };
  for (let every = 1; ; every++) {
    const marks = place(every);
    if (marks !== null) return { marks, height: face.line + 6 };
  }
}
