/** Takes a table, draws it as lines, or as areas one upon the other, each with its name where it ends. */
import type { Canvas, Chart } from "./chart.ts";
import { drawNumberAxis, drawPlaces, drawValueAxis, valueAxisWidth, type Plot } from "./draw-axes.ts";
import type { Drawing, Mark, Point } from "./drawing.ts";
import { planScale, type Scale } from "./plan-scale.ts";
import type { Series, Table } from "./read-table.ts";
import { fillOf, strokeOf } from "./series-looks.ts";
import { setAround, widest } from "./set-text.ts";
import { spreadLabels } from "./spread-labels.ts";
import { wrapText } from "./wrap-text.ts";

const plotHeight = 180;

export function drawLines(table: Table, { spec, words: { language } }: Chart, canvas: Canvas): Drawing {
  const { width, face } = canvas;
  const { series } = table;
  const isStacked = spec === "area" && series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
  const levels = isStacked && series.length > 1 ? stack(series) : series;
  const known = levels.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = planScale(known, spec === "area");
  const names = series.length === 1 ? [] : series.map(({ name }) => wrapText(name, width * 0.3, 2, face));
  const tall = names.reduce((sum, lines) => sum + lines.length * face.line + 2, 0);
  const left = valueAxisWidth(scale, language, canvas);
  const side = names.length === 0 ? 4 : widest(names.flat(), face) + 14;
  const plot: Plot = { left, top: face.line / 2, width: width - left - side, height: Math.max(plotHeight, tall) };
  const across = planPlaces(table, plot);
  const at = (index: number, value: number): Point => ({
    x: across.positions[index] ?? plot.left,
    y: plot.top + plot.height * (1 - scale.share(value)),
  });
  const floor = at(0, Math.max(scale.from, Math.min(0, scale.to))).y;
  const drawn = isStacked ? drawAreas(levels, at, floor) : levels.flatMap((one, index) => drawLine(one, index, at));
  const bottom = plot.top + plot.height + 6;
  const below =
    across.scale === null
      ? drawPlaces(table, across.positions, bottom, language, canvas)
      : drawNumberAxis(across.scale, plot, language, canvas);
  const labels = nameSeries(isStacked ? bandMiddles(levels) : levels, names, at, plot, canvas);
  const axis = drawValueAxis(scale, plot, language, canvas);
  return { width, height: bottom + below.height, marks: [...axis, ...drawn, ...labels, ...below.marks] };
} // prettier-ignore

interface Across {
  readonly positions: readonly number[];
  /** Of numbers, which have an axis of their own. */
  readonly scale: Scale | null;
}

/** Dates and numbers stand as far from each other as they are; names at equal distances. */
function planPlaces({ places, kind }: Table, { left, width }: Plot): Across {
  if (kind === "number") {
    const scale = planScale(places.map(({ at }) => at), false, 6);
    return { positions: places.map(({ at }) => left + width * scale.share(at)), scale };
  }
  const [first, last] = [places[0]?.at ?? 0, places.at(-1)?.at ?? 0];
  const share = (at: number) => (last > first ? (at - first) / (last - first) : 0.5);
  return { positions: places.map(({ at }) => left + width * share(at)), scale: null };
} // prettier-ignore

function stack(series: readonly Series[]): readonly Series[] {
  const sums = series[0]?.values.map(() => 0) ?? [];
  return series.map(({ name, values }) => ({
    name,
    values: values.map((value, index) => (sums[index] = (sums[index] ?? 0) + (value ?? 0))),
  }));
}

/** Where the middle of each band is at its end. */
function bandMiddles(levels: readonly Series[]): readonly Series[] {
  return levels.map(({ name, values }, index) => ({
    name,
    values: values.map((value, place) => ((value ?? 0) + (levels[index - 1]?.values[place] ?? 0)) / 2),
  }));
}

type Locate = (index: number, value: number) => Point;

/** Stretches of places in a row that have a value. */
function stretchesOf({ values }: Series, at: Locate): readonly (readonly Point[])[] {
  const stretches: Point[][] = [];
  let open: Point[] | null = null;
  for (const [index, value] of values.entries()) {
    if (value === null) open = null;
    else if (open === null) stretches.push((open = [at(index, value)]));
    else open.push(at(index, value));
  }
  return stretches;
}

/** A value without neighbours is a point. */
function drawLine(series: Series, index: number, at: Locate): readonly Mark[] {
  const stroke = strokeOf(index);
  return stretchesOf(series, at).map((points): Mark => {
    const [first] = points;
    return points.length === 1 && first !== undefined
      ? {
          kind: "point",
          ...first,
          shape: "circle",
          size: 3,
          look: { tone: stroke.tone, share: stroke.share ?? 1 },
        }
      : { kind: "line", points, ...stroke };
  });
}

function drawAreas(levels: readonly Series[], at: Locate, floor: number): readonly Mark[] {
  const isAlone = levels.length === 1;
  return levels.flatMap((level, index): readonly Mark[] => {
    const below = levels[index - 1];
    return stretchesOf(level, at).flatMap((points, part): readonly Mark[] => {
      const base = below === undefined ? [] : (stretchesOf(below, at)[part] ?? []);
      const [first, last] = [points[0], points.at(-1)];
      if (first === undefined || last === undefined) return [];
      const bottom = base.length > 0 ? base.toReversed() : [{ x: last.x, y: floor }, { x: first.x, y: floor }]; // prettier-ignore
      const look = isAlone ? { tone: "accent", share: 0.2 } as const : fillOf(index);
      const area: Mark = { kind: "area", points: [...points, ...bottom], look };
      if (points.length === 1) return [{ kind: "point", ...first, shape: "circle", size: 3, look: { ...look, share: 1 } }];
      const edge: Mark = isAlone ? { kind: "line", points, ...strokeOf(0) } : { kind: "line", points, tone: "paper", width: 1, dash: [] };
      return [area, edge];
    });
  });
} // prettier-ignore

/** At the right, level with the line's end; what had to give way is led back to it. */
function nameSeries(
  levels: readonly Series[],
  names: readonly (readonly string[])[],
  at: Locate,
  plot: Plot,
  { face }: Canvas,
): readonly Mark[] {
  const ends = levels.flatMap(({ values }, index) => {
    const last = values.findLastIndex((value) => value !== null);
    const lines = names[index] ?? [];
    return last < 0 || lines.length === 0 ? [] : [{ end: at(last, values[last] ?? 0), lines }];
  });
  const wanted = ends.map(({ end, lines }) => ({ at: end.y, height: lines.length * face.line + 2 }));
  const middles = spreadLabels(wanted, 0, plot.top + plot.height + face.line / 2);
  const edge = plot.left + plot.width;
  return ends.flatMap(({ end, lines }, index): readonly Mark[] => {
    const y = middles[index] ?? end.y;
    const label = setAround(lines, y, { x: edge + 14, anchor: "start" }, face);
    if (Math.abs(y - end.y) < 3 && end.x > edge - 4) return label;
    const points = [{ x: end.x + 3, y: end.y }, { x: edge + 5, y: end.x > edge - 4 ? end.y : y }, { x: edge + 12, y }]; // prettier-ignore
    return [{ kind: "line", points, tone: "soft", width: 0.5, dash: [] }, ...label];
  });
}
