/** Takes a chart of single values, draws them as points: in rows by name, or where two numbers, or a date and a number, meet. */
import type { Canvas, Chart } from "./chart.ts";
import {
  drawNumberAxis,
  drawPlaces,
  lastHalf,
  drawValueAxis,
  valueAxisWidth,
  type Plot,
} from "./draw-axes.ts";
import { drawKey, type Key } from "./draw-key.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { planScale } from "./plan-scale.ts";
import { keyOf, type Table } from "./read-table.ts";
import { fillOf, shapeOf } from "./series-looks.ts";
import { setAround, widest } from "./set-text.ts";
import { wrapText } from "./wrap-text.ts";

const plotHeight = 190;
const size = 3.5;

export function drawDots(table: Table, chart: Chart, canvas: Canvas): Drawing {
  const { series } = table;
  const entries = series.map(({ name }, index) => ({ name, look: fillOf(index), shape: shapeOf(index) }));
  const key = drawKey(series.length === 1 ? [] : entries, canvas);
  return table.kind === "category"
    ? drawRows(table, chart, key, canvas)
    : drawField(table, chart, key, canvas);
}

interface Dot {
  readonly place: number;
  readonly series: number;
  readonly value: number;
}

/** All of them, also where a series has several at one place. */
function dotsOf({ places, series: known }: Table, { data, x, y, series, words }: Chart): readonly Dot[] {
  const byKey = new Map(places.map(({ key }, index) => [key, index]));
  const byName = new Map(known.map(({ name }, index) => [name, index]));
  return data.flatMap((datum): readonly Dot[] => {
    const value = datum[y];
    if (typeof value !== "number" || !Number.isFinite(value)) return [];
    const name = series === null ? "" : keyOf(datum, series);
    const own = name === "" ? "" : words.label(name);
    return [{ place: byKey.get(keyOf(datum, x)) ?? 0, value, series: byName.get(own) ?? 0 }];
  });
}

function drawRows(table: Table, chart: Chart, key: Key, canvas: Canvas): Drawing {
  const { width, face } = canvas;
  const { language } = chart.words;
  const { places } = table;
  const side = Math.min(widest(places.map(({ label }) => label), face), width * 0.42);
  const names = places.map(({ label }) => wrapText(label, side, 3, face));
  const dots = dotsOf(table, chart);
  const scale = planScale(dots.map(({ value }) => value), false);
  const left = side + 12;
  const inset = Math.max(size + 1, lastHalf(scale, language, canvas));
  const plot: Plot = { left, top: key.height, width: width - left - inset, height: 0 };
  const marks: Mark[] = [];
  const middles: number[] = [];
  let { top } = plot;
  for (const lines of names) {
    const height = Math.max(20, lines.length * face.line + 4);
    const y = top + height / 2;
    middles.push(y);
    marks.push(
      ...setAround(lines, y, { x: side, anchor: "end" }, face),
      { kind: "line", points: [{ x: left, y }, { x: left + plot.width, y }], tone: "rule", width: 0.75, dash: [1, 3] },
    );
    top += height;
  }
  const x = (value: number) => plot.left + plot.width * scale.share(value);
  const rules = scale.ticks.map((tick): Mark => ({
    kind: "line", points: [{ x: x(tick), y: key.height }, { x: x(tick), y: top }],
    tone: tick === 0 ? "ink" : "rule", width: tick === 0 ? 1 : 0.5, dash: [],
  }));
  const points = dots.map((dot): Mark => pointOf(dot, x(dot.value), middles[dot.place] ?? 0));
  const below = drawNumberAxis(scale, { ...plot, height: top - plot.top }, language, canvas);
  return { width, height: top + 4 + below.height, marks: [...key.marks, ...rules, ...marks, ...points, ...below.marks] };
} // prettier-ignore

function pointOf({ series }: Dot, x: number, y: number): Mark {
  return { kind: "point", x, y, shape: shapeOf(series), size, look: fillOf(series) };
}

function drawField(table: Table, chart: Chart, key: Key, canvas: Canvas): Drawing {
  const { width, face } = canvas;
  const { language } = chart.words;
  const dots = dotsOf(table, chart);
  const scale = planScale(dots.map(({ value }) => value), false);
  const left = valueAxisWidth(scale, language, canvas) + size;
  const across = planScale(table.places.map(({ at }) => at), false, 6);
  const inset = Math.max(size + 1, table.kind === "number" ? lastHalf(across, language, canvas) : 0);
  const plot: Plot = { left, top: key.height + face.line / 2, width: width - left - inset, height: plotHeight };
  const [first, last] = [table.places[0]?.at ?? 0, table.places.at(-1)?.at ?? 0];
  const share = (at: number) => (last > first ? (at - first) / (last - first) : 0.5);
  const isNumber = table.kind === "number";
  const positions = table.places.map(({ at }) => plot.left + plot.width * (isNumber ? across.share(at) : share(at)));
  const bottom = plot.top + plot.height + 6;
  const below = isNumber
    ? drawNumberAxis(across, plot, language, canvas)
    : drawPlaces(table, positions, bottom, language, canvas);
  const points = dots.map((dot): Mark =>
    pointOf(dot, positions[dot.place] ?? 0, plot.top + plot.height * (1 - scale.share(dot.value))),
  );
  const axis = drawValueAxis(scale, plot, language, canvas);
  return { width, height: bottom + below.height, marks: [...key.marks, ...axis, ...points, ...below.marks] };
} // prettier-ignore
