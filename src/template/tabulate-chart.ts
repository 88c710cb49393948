/** Takes a chart, returns its data as a table: a row for each place on the x axis, a column for each series. */
import type { Block } from "../article/article.ts";
import { isoDate } from "../markup/iso-date.ts";
import { capitalise } from "../typography/capitalise.ts";
import { decimalsOf, padDecimals } from "./pad-decimals.ts";
import type { Texts } from "./texts.ts";
import type { BlockView, CellView } from "./view.ts";

type Chart = Extract<Block, { type: "chart" }>;
/** A year alone is as good as a date as it stands. */
const DATE = new RegExp(`^(${isoDate.yearMonth}|${isoDate.fullDate})$`, "u");

type Value = string | number | null;

export function tabulateChart({ id, chart, data }: Chart, texts: Texts): Pick<BlockView, "header" | "rows"> {
  const { columns, rows, isOne } =
    chart.kind === "simple" && chart.series !== null && isSingle(data, chart.x, chart.series)
      ? pivot(data, { ...chart, series: chart.series })
      : flat(data, chart);
  const isNumeric = columns.map((_, column) => rows.some((row) => typeof row[column] === "number"));
  const places = isOne
    ? columns.map((_, column) => (column === 0 ? 0 : mostDecimals(rows.flatMap((row) => row.slice(1)))))
    : columns.map((_, column) => mostDecimals(rows.map((row) => row[column] ?? null)));
  const names = columns.filter((name) => isName(chart, name, data));
  const cell = (given: Value, column: number, isHeader: boolean): CellView => {
    const isPlain = names.includes(columns[column] ?? "");
    const value = isPlain && typeof given === "number" ? String(given) : given;
    return {
      align: column > 0 && !isPlain && isNumeric[column] === true ? "decimal" : "left",
      isHeader,
      text: typeof value === "string" ? texts.find(`body.${id}.labels.${value}`) : null,
      number: typeof value === "number" ? value : null,
      places: places[column] ?? 0,
      padding: "",
      value: typeof value === "string" ? value : null,
      date: typeof value === "string" && DATE.test(value) ? value : null,
    };
  };
  return {
    header: columns.map((name, column) => asHead(cell(name, column, true))),
    rows: padDecimals(
      rows.map((row) => ({ cells: row.map((value, column) => cell(value, column, column === 0)) })),
    ),
  };
}

/** A number that names a place, and measures nothing, is written without separators: a year. */
function isName(chart: Chart["chart"], name: string, data: Chart["data"]): boolean {
  const values = data.map((datum) => datum[name]).filter((value) => typeof value === "number");
  if (!values.every((value) => Number.isInteger(value) && value >= 1000 && value < 3000)) return false;
  return chart.kind === "simple" ? name === chart.x : isWrittenPlain(chart.vegaLite, name);
}

const PLAIN_TYPES: readonly unknown[] = ["temporal", "ordinal", "nominal"];

/** Whether the specification writes the field without separators, wherever it names it. */
function isWrittenPlain(part: unknown, field: string): boolean {
  if (typeof part !== "object" || part === null) return false;
  const { field: named, type, axis, format } = part as Readonly<Record<string, unknown>>;
  const said = typeof axis === "object" && axis !== null && "format" in axis ? axis.format : format;
  if (named === field && (PLAIN_TYPES.includes(type) || said === "d")) return true;
  return Object.values(part).some((inner) => isWrittenPlain(inner, field));
}

/** What is measured alike is written alike: all of its numbers with the decimals of the longest. */
function mostDecimals(values: readonly Value[]): number {
  return values.reduce<number>((most, value) => Math.max(most, typeof value === "number" ? decimalsOf(value) : 0), 0);
} // prettier-ignore

/** Names of fields are written small; what heads a column begins with a capital. */
function asHead(cell: CellView): CellView {
  const { text, value } = cell;
  const [first, ...rest] = text?.fragment ?? [];
  if (text === null) return { ...cell, value: value === null ? null : capitalise(value, "und") };
  if (first?.type !== "text") return cell;
  const fragment = [{ ...first, value: capitalise(first.value, text.language) }, ...rest];
  return { ...cell, text: { ...text, fragment } };
}

interface Tabulated {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether all columns but the first hold what is measured alike. */
  readonly isOne: boolean;
}

/** Whether each series has but one value at each place: several would not fit in a cell. */
function isSingle(data: Chart["data"], x: string, series: string): boolean {
  const places = new Set(data.map((datum) => JSON.stringify([datum[x] ?? null, datum[series] ?? null])));
  return places.size === data.length;
}

function flat(data: Chart["data"], chart: Chart["chart"]): Tabulated {
  const columns =
    chart.kind === "simple"
      ? [chart.x, ...(chart.series === null ? [] : [chart.series]), chart.y]
      : [...new Set(data.flatMap((datum) => Object.keys(datum)))];
  return { columns, rows: data.map((datum) => columns.map((name) => datum[name] ?? null)), isOne: false };
}

function pivot(
  data: Chart["data"],
  { x, y, series }: { readonly x: string; readonly y: string; readonly series: string },
): Tabulated {
  const names = [...new Set(data.map((datum) => String(datum[series] ?? "")))];
  const byPlace = new Map<Value, Map<string, Value>>();
  for (const datum of data) {
    const place = datum[x] ?? null;
    const row = byPlace.get(place) ?? new Map<string, Value>();
    row.set(String(datum[series] ?? ""), datum[y] ?? null);
    byPlace.set(place, row);
  }
  const rows = [...byPlace].map(([place, row]) => [place, ...names.map((name) => row.get(name) ?? null)]);
  return { columns: [x, ...names], rows, isOne: true };
}
