/** Takes an ISO 8601 date, as precise as it is known, returns it in a language; an instant keeps the zone it was written in. */
import { isoDate } from "../markup/iso-date.ts";

const FORM = new RegExp(
  String.raw`^(?<year>\d{4})(?:-(?<month>${isoDate.month})(?:-(?<day>${isoDate.day})(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d:?\d\d)?)?)?)?$`,
  "u",
);

/** English without a region is for readers of any: the day before the month, as most of them write it. */
const DATE_LANGUAGES: Readonly<Record<string, string>> = { en: "en-GB" };

/** Where CLDR differs from what the press of a language prints: in French `1er août`, `9 h 15`, `6 h` (Imprimerie nationale, Lexique). */
const PRINTED: Readonly<Record<string, (date: string) => string>> = {
  fr: (date) =>
    date
      .replace(/(?<!\p{N})1(?= \p{L})/u, "1er")
      .replace(
        /(\d{1,2}):(\d\d)/u,
        (_, hour: string, minute: string) => `${hour}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`,
      ),
};

export function formatDate(date: string, language: string): string {
  const parts = FORM.exec(date)?.groups;
  if (parts === undefined) return date;
  const { year, month, day, hour, minute, zone } = parts;
  const at = new Date(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  // The clock that the author named is the one that is read: no zone of this machine takes part.
  const formatter = new Intl.DateTimeFormat(DATE_LANGUAGES[language] ?? language, {
    timeZone: "UTC",
    calendar: "gregory",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
    ...(hour === undefined ? {} : { hour: "numeric", minute: "2-digit" }),
  });
  const written = formatter.format(at);
  const [primary = ""] = language.split("-");
  const dated = (PRINTED[primary] ?? String)(written);
  return zone === undefined ? dated : `${dated}\u00a0(${nameZone(zone)})`;
}

/** `+01:00` is UTC+1. */
function nameZone(zone: string): string {
  const [, sign = "", hours = "", minutes = ""] = /^([+-])(\d\d):?(\d\d)$/u.exec(zone) ?? [];
  if (Number(hours) === 0 && Number(minutes) === 0) return "UTC";
  return `UTC${sign === "-" ? "−" : "+"}${String(Number(hours))}${minutes === "00" ? "" : `:${minutes}`}`;
}
