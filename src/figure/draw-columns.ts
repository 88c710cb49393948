/** Takes a table, draws it as bars that stand side by side; null where the names below them have no room. */
import type { Canvas, Chart } from "./chart.ts";
import { drawPlaces, drawValueAxis, valueAxisWidth, type Plot } from "./draw-axes.ts";
import { drawKey } from "./draw-key.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { writeAlike } from "./format-value.ts";
import { planExact, planScale, type Scale } from "./plan-scale.ts";
import type { Table } from "./read-table.ts";
import { fillOf } from "./series-looks.ts";
import { setLines, widest } from "./set-text.ts";
import { wrapText } from "./wrap-text.ts";

const plotHeight = 170;
/** Without an axis. */
const directHeight = 140;
const mostBar = 56;

interface Band {
  /** From one group to the next. */
  readonly step: number;
  readonly bar: number;
}

export function drawColumns(table: Table, { words: { language } }: Chart, canvas: Canvas): Drawing | null {
  const { series, places } = table;
  const { width, face } = canvas;
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const write = writeAlike(known, language);
  const printed = known.map(write);
  const widestValue = widest(printed, face);
  const whole = bandOf(table, width);
  // A number on each bar says more than an axis.
  const isDirect = widestValue <= (series.length === 1 ? whole.step - 6 : whole.bar - 2);
  const scale = isDirect ? planExact(known) : planScale(known, true);
  const left = isDirect ? 0 : valueAxisWidth(scale, language, canvas);
  const band = isDirect ? whole : bandOf(table, width - left);
  if (table.kind === "category" && !hasRoom(table, band.step, canvas)) return null;
  if (table.kind === "number" && widest(places.map(({ label }) => label), face) > band.step - 6) return null;
  const key = drawKey(series.length === 1 ? [] : series.map(({ name }, i) => ({ name, look: fillOf(i), shape: null })), canvas);
  const over = isDirect ? face.line + 2 : face.line / 2;
  const plot: Plot = { left, top: key.height + over, width: width - left, height: isDirect ? directHeight : plotHeight };
  const bars = drawBars(table, plot, scale, band, isDirect ? { write, canvas } : null);
  const under = isDirect && scale.from < 0 ? face.line + 4 : 6;
  const bottom = plot.top + plot.height + under;
  const middles = places.map((_, index) => left + band.step * (index + 0.5));
  const names = drawPlaces(table, middles, bottom, language, canvas);
  const axis = isDirect ? [zeroLine(plot, scale)] : drawValueAxis(scale, plot, language, canvas);
  return { width, height: bottom + names.height, marks: [...key.marks, ...axis, ...bars, ...names.marks] };
} // prettier-ignore

function bandOf({ series, places }: Table, width: number): Band {
  const step = width / places.length;
  return { step, bar: Math.min(mostBar, (step * 0.72) / series.length) };
}

/** Names may have three lines, and no word of them is cut. */
function hasRoom({ places }: Table, step: number, { face }: Canvas): boolean {
  return places.every(({ label }) => {
    const isWhole = label.split(/\s+/u).every((word) => face.width(word) <= step - 6);
    return isWhole && wrapText(label, step - 6, 4, face).length <= 3;
  });
}

/** Where every bar has its number, what is not known has a dash. */
function sayUnknown(x: number, zero: number, { face }: Canvas): readonly Mark[] {
  return setLines(["–"], zero - face.line - 1, { x, anchor: "middle", tone: "soft" }, face);
}

function zeroLine({ left, top, width, height }: Plot, scale: Scale): Mark {
  const y = top + height * (1 - scale.share(0));
  return { kind: "line", points: [{ x: left, y }, { x: left + width, y }], tone: "ink", width: 1, dash: [] }; // prettier-ignore
}

function drawBars(
  { series, places }: Table,
  plot: Plot,
  scale: Scale,
  { step, bar }: Band,
  direct: { readonly write: (value: number) => string; readonly canvas: Canvas } | null,
): readonly Mark[] {
  const zero = plot.top + plot.height * (1 - scale.share(0));
  return places.flatMap((_, place) =>
    series.flatMap(({ values }, index): readonly Mark[] => {
      const value = values[place] ?? null;
      if (value === null) return direct === null ? [] : sayUnknown(plot.left + step * (place + 0.5) + bar * (index + 0.5 - series.length / 2), zero, direct.canvas);
      const start = plot.left + step * (place + 0.5) - (bar * series.length) / 2;
      const end = plot.top + plot.height * (1 - scale.share(value));
      const x = start + bar * index;
      // A hair of paper between two bars of a group.
      const width = Math.max(0.5, bar - (series.length > 1 && bar > 4 ? 1 : 0));
      const mark: Mark = { kind: "rectangle", x, y: Math.min(zero, end), width, height: Math.abs(end - zero), look: fillOf(index) };
      if (direct === null) return [mark];
      const { face } = direct.canvas;
      const top = value < 0 ? end + 1 : end - face.line - 1;
      const text = direct.write(value);
      return [mark, ...setLines([text], top, { x: x + width / 2, anchor: "middle" }, face)];
    }),
  );
} // prettier-ignore
