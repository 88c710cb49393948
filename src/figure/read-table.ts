/** Takes a chart, returns its values by series and place on the x axis, in the order of the data; dates and numbers in theirs. */
import type { Chart, Datum } from "./chart.ts";
import { writeAlike, instantOf, precisionOf, type Precision } from "./format-value.ts";

export interface Table {
  readonly places: readonly Place[];
  readonly series: readonly Series[];
  readonly kind: "category" | "number" | "date";
  /** Of dates. */
  readonly precision: Precision | null;
}

export interface Place {
  /** In the data, as text. */
  readonly key: string;
  /** As the edition prints it; a date as the data has it. */
  readonly label: string;
  /** Of a number or a date: where it is among the others. */
  readonly at: number;
}

export interface Series {
  /** Empty where the chart has but one. */
  readonly name: string;
  /** One for each place; null where none is known. */
  readonly values: readonly (number | null)[];
}

export function readTable(chart: Chart): Table {
  const { data, words } = chart;
  const keys = [...new Set(data.map((datum) => keyOf(datum, chart.x)))];
  const { kind, precision } = kindOf(data, chart.x, keys);
  const at = (key: string, index: number) =>
    kind === "date" ? instantOf(key) : kind === "number" ? Number(key) : index;
  const places = keys.map((key, index) => ({ key, at: at(key, index) }));
  if (kind !== "category") places.sort((a, b) => a.at - b.at);
  const label = labelsOf(places, kind, words);
  return {
    kind,
    precision,
    places: places.map(({ key, at }) => ({ key, at, label: label(key) })),
    series: readSeries(chart, new Map(places.map(({ key }, index) => [key, index]))),
  };
}

function labelsOf(places: readonly { readonly at: number }[], kind: Table["kind"], { label, language }: Chart["words"]): (key: string) => string {
  if (kind === "category") return label;
  if (kind === "date") return (key) => key;
  const write = writeAlike(places.map(({ at }) => at), language);
  return (key) => write(Number(key));
} // prettier-ignore

export function keyOf(datum: Datum, field: string): string {
  return String(datum[field] ?? "");
}

function kindOf(data: readonly Datum[], field: string, keys: readonly string[]): Pick<Table, "kind" | "precision"> {
  const precision = precisionOf(keys);
  if (precision !== null) return { kind: "date", precision };
  const isNumber = data.every((datum) => typeof datum[field] === "number" && Number.isFinite(datum[field]));
  return { kind: isNumber ? "number" : "category", precision: null };
} // prettier-ignore

function readSeries({ data, x, y, series, words }: Chart, order: ReadonlyMap<string, number>): readonly Series[] {
  const found = new Map<string, (number | null)[]>();
  for (const datum of data) {
    const name = series === null ? "" : keyOf(datum, series);
    let values = found.get(name);
    if (values === undefined) found.set(name, (values = new Array<number | null>(order.size).fill(null)));
    const value = datum[y];
    if (typeof value === "number" && Number.isFinite(value)) values[order.get(keyOf(datum, x)) ?? 0] = value;
  }
  return [...found].map(([name, values]) => ({ name: name === "" ? "" : words.label(name), values }));
} // prettier-ignore
