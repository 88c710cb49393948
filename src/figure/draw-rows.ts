/** Takes a table, draws it as bars that lie one below the other, each with its name before and its number behind it. */
import type { Canvas, Chart } from "./chart.ts";
import { drawKey } from "./draw-key.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { writeAlike } from "./format-value.ts";
import type { Table } from "./read-table.ts";
import { fillOf } from "./series-looks.ts";
import { setAround, widest } from "./set-text.ts";
import { wrapText } from "./wrap-text.ts";

const gap = 8;
/** Between a bar's end and its number. */
const space = 5;

export function drawRows(table: Table, { words: { language } }: Chart, canvas: Canvas): Drawing {
  const { series, places } = table;
  const { width, face } = canvas;
  const key = drawKey(series.length === 1 ? [] : series.map(({ name }, i) => ({ name, look: fillOf(i), shape: null })), canvas);
  const side = Math.min(widest(places.map(({ label }) => label), face), width * 0.42);
  const names = places.map(({ label }) => wrapText(label, side, 3, face));
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const write = writeAlike(known, language);
  const along = planBars(table, side + gap, width, write, canvas);
  const marks: Mark[] = [...key.marks];
  let top = key.height;
  const start = top;
  const thickness = face.line + (series.length === 1 ? 1 : 0);
  for (const [place, lines] of names.entries()) {
    const height = Math.max(thickness * series.length, lines.length * face.line);
    const first = top + (height - thickness * series.length) / 2;
    marks.push(...setAround(lines, top + height / 2, { x: side, anchor: "end" }, face));
    for (const [index, { values }] of series.entries()) {
      const middle = first + thickness * (index + 0.5);
      marks.push(...drawBar(values[place] ?? null, middle, thickness, index, along, write, canvas));
    }
    top += height + (series.length === 1 ? 4 : 9);
  }
  const points = [{ x: along.zero, y: start }, { x: along.zero, y: top - 4 }]; // prettier-ignore
  marks.push({ kind: "line", points, tone: "ink", width: 1, dash: [] });
  return { width, height: top, marks };
} // prettier-ignore

type Write = (value: number) => string;

interface Along {
  readonly zero: number;
  /** px for 1. */
  readonly scale: number;
}

/** Numbers stand outside of the bars: their room is taken off first. */
function planBars({ series }: Table, left: number, right: number, write: Write, { face }: Canvas): Along {
  let [least, most, before, behind] = [0, 0, 0, 0];
  for (const { values } of series)
    for (const value of values) {
      const room = space + face.width(value === null ? "–" : write(value));
      [least, most] = [Math.min(least, value ?? 0), Math.max(most, value ?? 0)];
      if (value !== null && value < 0) before = Math.max(before, room);
      else behind = Math.max(behind, room);
    }
  const length = Math.max(10, right - left - before - behind);
  const scale = most > least ? length / (most - least) : 0;
  return { zero: left + before - least * scale, scale };
} // prettier-ignore

function drawBar(
  value: number | null,
  middle: number,
  thickness: number,
  index: number,
  { zero, scale }: Along,
  write: Write,
  { face }: Canvas,
): readonly Mark[] {
  if (value === null) return setAround(["–"], middle, { x: zero + space, anchor: "start", tone: "soft" }, face);
  const end = zero + value * scale;
  const height = Math.max(2, thickness - 2);
  const isBelow = value < 0;
  return [
    { kind: "rectangle", x: Math.min(zero, end), y: middle - height / 2, width: Math.abs(end - zero), height, look: fillOf(index) },
    ...setAround([write(value)], middle, { x: isBelow ? end - space : end + space, anchor: isBelow ? "end" : "start" }, face),
  ];
} // prettier-ignore
