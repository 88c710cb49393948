/** Takes the definition of an x axis that has names or dates, returns it with these set below their places as in the charts of the house. */
import type { ChartWords, Datum } from "../chart.ts";
import type { Face } from "../face.ts";
import { formatDate, instantOf, precisionOf, type Precision } from "../format-value.ts";
import { widest } from "../set-text.ts";
import { wrapText } from "../wrap-text.ts";
import { escapeField, type Specification } from "./read-specification.ts";

export interface House {
  readonly data: readonly Datum[];
  readonly words: ChartWords;
  /** 0 where it is not known how wide a view is. */
  readonly width: number;
  readonly face: Face;
}

/** What an author says of the labels stands. */
const said = ["labelAngle", "labelExpr", "format", "values", "labels", "tickCount"];

export function setNames(definition: Specification, house: House): Specification {
  const { field, type, timeUnit } = definition;
  const axis = (definition["axis"] ?? {}) as Specification;
  if (typeof field !== "string" || house.width === 0 || said.some((key) => key in axis)) return definition;
  const values = valuesOf(field, house.data);
  const precision = values.length > 0 ? precisionOf(values) : null;
  if (type === "temporal") return precision === null || values.length > 400 ? definition : setInstants(definition, axis, values, precision, house); // prettier-ignore
  // A unit as fine as the dates themselves changes nothing about them.
  const isUnited = timeUnit !== undefined;
  if (isUnited && (precision === null || timeUnit !== unitOf[precision])) return definition;
  const lines = precision === null ? namesOf(values, house) : datesOf(values, precision, roomOf(values, house), house); // prettier-ignore
  if (lines === null) return definition;
  return {
    ...definition,
    timeUnit: undefined,
    axis: { ...axis, labelAngle: 0, ...writeLabels(lines, "datum.label", precision === null) },
  };
}

const unitOf: Readonly<Record<Precision, string>> = {
  year: "utcyear",
  month: "utcyearmonth",
  day: "utcyearmonthdate",
};

function valuesOf(field: string, data: readonly Datum[]): readonly string[] {
  const name = [...new Set(data.flatMap(Object.keys))].find((key) => escapeField(key) === field);
  const known = name === undefined ? [] : data.map((datum) => datum[name] ?? null);
  return [...new Set(known.filter((value) => value !== null).map(String))];
}

/** Without the numbers at the side, whose width is not known yet. */
function roomOf(values: readonly string[], { width }: House): number {
  return (width * 0.88) / values.length - 6;
}

type Lines = readonly (readonly [value: string, lines: readonly string[]])[];

/** null where they have no room to lie: a word would be cut, or it would be more than three lines. */
function namesOf(values: readonly string[], house: House): Lines | null {
  const { words, face } = house;
  const room = roomOf(values, house);
  const isWhole = values.every((value) => widest(words.label(value).split(/\s+/u), face) <= room);
  if (!isWhole) return null;
  const lines = values.map((value) => [value, wrapText(words.label(value), room, 4, face)] as const);
  return lines.every(([, own]) => own.length <= 3) ? lines : null;
}

/** As many as have room; the year on a line of its own, where it is another than before. */
function datesOf(values: readonly string[], precision: Precision, room: number, { words, face }: House): Lines {
  const order = values.toSorted();
  for (let every = 1; ; every++) {
    let before: string | null = null;
    const lines = order.map((value, index): readonly [string, readonly string[]] => {
      if (index % every > 0) return [value, [""]];
      const own = formatDate(value, before, precision, words.language);
      before = value;
      return [value, own];
    });
    const most = widest(lines.flatMap(([, own]) => own), face);
    if (every >= order.length || most <= (room + 6) * every - 6) return lines;
  }
} // prettier-ignore

/** Where the data are is where the axis has its dates. */
function setInstants(definition: Specification, axis: Specification, values: readonly string[], precision: Precision, house: House): Specification {
  const order = values.toSorted();
  // They stand from one edge to the other: one place fewer than there are dates.
  const room = roomOf(order.length > 1 ? order.slice(1) : order, house);
  const shown = datesOf(order, precision, room, house).filter(([, lines]) => lines[0] !== "");
  const lines = shown.map(([value, own]) => [String(instantOf(value)), own] as const);
  // As an expression: of a number alone Vega-Lite would make a year.
  const instants = { expr: `[${shown.map(([value]) => instantOf(value)).join(",")}]` };
  return { ...definition, axis: { ...axis, values: instants, ...writeLabels(lines, "time(datum.value)", false) } };
} // prettier-ignore

/** `otherwise`: what is not in the table is printed as Vega would. A space before each name: none of them is that of a member. */
function writeLabels(lines: Lines, of: string, otherwise: boolean): Specification {
  const table = lines.map(([value, own]) => `${JSON.stringify(` ${value}`)}:${JSON.stringify(own)}`);
  return { labelExpr: `{${table.join(",")}}[" " + ${of}]${otherwise ? " || datum.label" : ""}` };
} // prettier-ignore
