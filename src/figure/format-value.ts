/** Takes a number or a date of a chart, returns it as a language writes it, short. */
import { isoDate } from "../markup/iso-date.ts";

/** English without a region is for readers of any: the day before the month, as most of them write it. */
const dateLanguages: Readonly<Record<string, string>> = { en: "en-GB" };

/** Digits behind the decimal point that data are written with. */
const mostPlaces = 12;

/** What writes numbers of one chart alike: each with the decimals of the longest. */
export function writeAlike(values: readonly number[], language: string): (value: number) => string {
  const places = placesOf(values);
  return (value) => formatNumber(value, language, places);
}

function placesOf(values: readonly number[]): number {
  const format = new Intl.NumberFormat("en", { maximumFractionDigits: mostPlaces, useGrouping: false });
  let most = 0;
  for (const value of values) {
    const [, decimals = ""] = format.format(value).split(".");
    most = Math.max(most, decimals.length);
  }
  return most;
}

/** All digits of a number that is data; `places` behind the decimal point at least. */
export function formatNumber(value: number, language: string, places = 0): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: places, maximumFractionDigits: mostPlaces })
    .formatToParts(Object.is(value, -0) ? 0 : value)
    .map(({ type, value }) => (type === "minusSign" ? value.replace("-", "\u2212") : value))
    .join("");
}

/** Numbers on an axis have the same decimals, as many as their step needs. */
export function formatTick(value: number, step: number, language: string): string {
  const digits = decimalsOf(step);
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .formatToParts(Math.abs(value) < step / 1e6 ? 0 : value)
    .map(({ type, value }) => (type === "minusSign" ? value.replace("-", "\u2212") : value))
    .join("");
}

/** 1 for 2.5, 2 for 0.25. */
function decimalsOf(step: number): number {
  for (let digits = 0; digits < 15; digits++) {
    const scaled = step * 10 ** digits;
    if (scaled > 0.5 && Math.abs(scaled - Math.round(scaled)) < scaled * 1e-9) return digits;
  }
  return 15;
}

export type Precision = "year" | "month" | "day";

/** `2025`, `2025-03`, `2025-03-14`. */
const forms: readonly (readonly [Precision, RegExp])[] = [
  ["year", /^([12]\d{3})$/u],
  ["month", new RegExp(`^${isoDate.yearMonth}$`, "u")],
  ["day", new RegExp(`^${isoDate.fullDate}$`, "u")],
];

/** The precision that all of the values have as dates; null where they are none. */
export function precisionOf(values: readonly string[]): Precision | null {
  const found = forms.find(([, form]) => values.every((value) => form.test(value)));
  return found?.[0] ?? null;
}

export function instantOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day);
}

/** On an axis: the month, or the day and its month, and on a line of its own the year where it is another than before. */
export function formatDate(date: string, before: string | null, precision: Precision, language: string): readonly string[] {
  const year = date.slice(0, 4);
  if (precision === "year") return [year];
  const format = new Intl.DateTimeFormat(dateLanguages[language] ?? language, {
    timeZone: "UTC",
    calendar: "gregory",
    month: "short",
    ...(precision === "day" ? { day: "numeric" } : {}),
  });
  const short = format.format(instantOf(date));
  return before !== null && before.slice(0, 4) === year ? [short] : [short, year];
} // prettier-ignore
