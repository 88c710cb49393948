/** Takes a chart, returns it drawn; words for what is too much for a drawing otherwise. */
import type { Canvas, Chart } from "./chart.ts";
import { drawColumns } from "./draw-columns.ts";
import { drawDots } from "./draw-dots.ts";
import { drawLines } from "./draw-lines.ts";
import { drawRows } from "./draw-rows.ts";
import type { Drawing } from "./drawing.ts";
import { readTable } from "./read-table.ts";

/** Series that a reader can tell apart: bars and areas by their tones, lines by their names, points by their shapes. */
const mostSeries = { bar: 6, area: 6, line: 18, dot: 12 } as const;

/** A drawing stands on one page; CSS px. */
const mostHeight = 880;

export function drawChart(chart: Chart, canvas: Canvas): Drawing | string {
  const table = readTable(chart);
  const { series } = table;
  if (series.every(({ values }) => values.every((value) => value === null))) return "it has no values";
  const most = mostSeries[chart.spec];
  if (series.length > most)
    return `it has ${series.length} series, and more than ${most} cannot be told apart`;
  const drawing =
    chart.spec === "bar"
      ? (drawColumns(table, chart, canvas) ?? drawRows(table, chart, canvas))
      : (chart.spec === "dot" ? drawDots : drawLines)(table, chart, canvas);
  return drawing.height > mostHeight ? `${table.places.length} names do not fit on a page` : drawing;
}
