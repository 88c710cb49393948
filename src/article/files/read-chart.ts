/** Takes a chart as written, returns its data, read from a CSV file where it names one, and what is drawn of them. */
import type { Key } from "../../data/data.ts";
import { firstInvalid } from "../../data/decode-file.ts";
import { parseCsv } from "../../data/parse-csv.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { ChartSpec } from "../article.ts";
import { complain, type Reading } from "../reading.ts";
import type { RawChart } from "../schema/blocks.ts";
import { readOwnFile } from "./read-own-file.ts";

export type Datum = Readonly<Record<string, string | number | null>>;

export interface ReadChart {
  readonly chart: ChartSpec;
  readonly data: readonly Datum[];
}

export function readChart(raw: RawChart, reading: Reading): ReadChart {
  const data = raw.data ?? (raw.dataFile ? readData(raw, raw.dataFile, reading) : []);
  if (raw.vegaLite) {
    checkInside(raw.vegaLite, raw, reading);
    return { chart: { kind: "vega-lite", vegaLite: raw.vegaLite }, data };
  }
  const { x = null, y = null, series = null } = raw;
  if (data.length > 0) checkFields(raw, data, reading);
  return { chart: { kind: "simple", spec: raw.spec ?? "bar", x: x ?? "", y: y ?? "", series }, data };
}

function readData(raw: RawChart, name: string, reading: Reading): readonly Datum[] {
  const bytes = readOwnFile(name, raw, "dataFile", reading);
  if (bytes === null) return [];
  const place = reading.locator.valueOf(raw, "dataFile");
  if (firstInvalid(bytes) !== null) {
    complain(reading, "DEP-ARTICLE-CSV", place, `\`${name}\` is not UTF-8`, "save it as CSV in UTF-8");
    return [];
  }
  const table = parseCsv(new TextDecoder().decode(bytes));
  if ("message" in table) {
    const hint = "write it as RFC 4180 says: a header row, then rows of as many fields";
    complain(reading, "DEP-ARTICLE-CSV", place, `\`${name}\`, line ${table.line}: ${table.message}`, hint);
    return [];
  }
  return table.records.map((record) =>
    Object.fromEntries(table.header.map((field, index) => [field, valueOf(record[index] ?? "")])),
  );
}

/** A number where it is written as one, null where nothing is written. */
function valueOf(field: string): string | number | null {
  const text = field.trim();
  if (text === "") return null;
  // Zeros in front mean a code, not a number.
  return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

function checkFields(raw: RawChart, data: readonly Datum[], reading: Reading): void {
  const { isGiven } = reading.locator;
  const fields = [...new Set(data.flatMap((datum) => Object.keys(datum)))];
  for (const key of ["x", "y", "series"] as const) {
    const field = raw[key];
    // A field whose values are of a wrong type has been taken out, and is not unknown.
    if (!field || fields.includes(field) || data.some((datum) => isGiven(datum, field))) continue;
    const near = nearest(field, fields);
    const known = fields.map((name) => `\`${name}\``).join(", ");
    complain(
      reading,
      "DEP-ARTICLE-CHART-FIELD",
      reading.locator.valueOf(raw, key),
      `the data of chart \`${raw.id}\` have no field \`${field}\``,
      near !== null
        ? `did you mean \`${near}\`?`
        : known === ""
          ? "give each item its fields"
          : `the fields are ${known}`,
    );
  }
  checkNumbers(raw, data, reading);
}

function checkNumbers(raw: RawChart, data: readonly Datum[], reading: Reading): void {
  const { y, dataFile } = raw;
  if (!y) return;
  for (const [index, datum] of data.entries()) {
    const value = datum[y];
    if (typeof value !== "string") continue;
    const at: readonly [object, Key] = dataFile ? [raw, "dataFile"] : [datum, y];
    const where = dataFile ? `\`${dataFile}\`, row ${index + 1}` : `row ${index + 1}`;
    const message = `${where} of chart \`${raw.id}\`: \`${y}\` is \`${value}\`, not a number`;
    const hint = "write numbers without separators, with a decimal point";
    complain(reading, "DEP-ARTICLE-CHART-DATA", reading.locator.valueOf(...at), message, hint);
  }
}

/** Vega-Lite fetches what stands under `url`; nothing may be fetched. */
function checkInside(value: unknown, raw: RawChart, reading: Reading): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "url" && typeof inner === "string") {
      const message = `chart \`${raw.id}\` names data outside of it: \`${inner}\``;
      const hint = "put the data into `data`, or into a file named by `dataFile`";
      complain(reading, "DEP-ARTICLE-OUTSIDE-DATA", reading.locator.valueOf(value, key), message, hint);
    } else checkInside(inner, raw, reading);
  }
}
