/** Takes an i18next instance, gives it formats that print the same on every machine: `{{date, datetime(dateStyle: long)}}`. */
import type { i18n } from "i18next";

type Options = Readonly<Record<string, unknown>>;

/** i18next hands over everything a word was called with; Intl takes only what it knows, and throws at what it cannot use. */
const formats: Readonly<Record<string, (value: unknown, language: string, options: Options) => string>> = {
  number: (value, language, options) => new Intl.NumberFormat(language, options).format(Number(value)),
  currency: (value, language, options) =>
    new Intl.NumberFormat(language, { ...options, style: "currency" }).format(Number(value)),
  // Without a time zone, the machine's would count.
  datetime: (value, language, options) =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(toDate(value)),
};

export function addFormats(engine: i18n): void {
  for (const [name, format] of Object.entries(formats))
    engine.services.formatter?.add(name, (value: unknown, language, options: Options) => {
      try {
        return format(value, language ?? "en", options);
      } catch {
        // A value that is no date, an option that Intl does not know: the value as it is says most.
        return String(value);
      }
    });
}

function toDate(value: unknown): Date {
  return value instanceof Date ? value : new Date(typeof value === "number" ? value : String(value));
}
