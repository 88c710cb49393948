/** Takes a number or a date of a chart, returns it as a language writes it, short. */

/** English without a region is for readers of any: the day before the month, as most of them write it. */
const dateLanguages: Readonly<Record<string, string>> = { en: "en-GB" };

/** `digits` behind the decimal point at most; all digits of numbers that are data. */
export function formatNumber(value: number, language: string, digits = 12): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits })
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
  ["month", /^(\d{4})-(0[1-9]|1[0-2])$/u],
  ["day", /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u],
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
