/** Takes a language and the fonts, returns how Vega-Lite draws in this house: its type, its palette, its numbers. */
import { familyList } from "../measure-text.ts";
import { textSize } from "../face.ts";
import { tones } from "../write-drawing.ts";

/** The second is the accent at 45 % on paper; each is known again when the drawing is written. */
export const seriesColors: readonly string[] = [
  tones.accent,
  "#92adc2",
  tones.ink,
  "#8f959b",
  "#cfdbe4",
  tones.soft,
];

export function houseStyle(): object {
  const font = familyList;
  const text = { labelFontSize: textSize, titleFontSize: textSize, labelFont: font, titleFont: font, labelLimit: 170 };
  return {
    background: null,
    padding: 0,
    font,
    view: { stroke: null, continuousHeight: 180 },
    mark: { color: tones.accent },
    bar: { color: tones.accent },
    area: { color: tones.accent },
    line: { color: tones.accent, strokeWidth: 2 },
    text: { color: tones.ink, font, fontSize: textSize },
    range: { category: seriesColors, ordinal: { scheme: "blues" }, heatmap: { scheme: "blues" } },
    style: { "guide-label": { fontSize: textSize, font, fill: tones.soft } },
    axis: {
      ...text,
      labelColor: tones.soft,
      titleColor: tones.soft,
      titleFontWeight: "normal",
      gridColor: tones.rule,
      gridWidth: 0.5,
      domainColor: tones.ink,
      tickColor: tones.rule,
      tickSize: 4,
      labelOverlap: "greedy",
      labelSeparation: 4,
      labelBound: false,
      labelFlush: true,
    },
    legend: { ...text, labelColor: tones.ink, titleColor: tones.soft, titleFontWeight: "normal", orient: "top", symbolSize: 90, symbolLimit: 12, columns: 3 },
    header: { ...text, labelColor: tones.ink, titleColor: tones.soft, titleFontWeight: "normal" },
    title: { font, fontSize: textSize, color: tones.ink, fontWeight: 600, anchor: "start" },
  };
} // prettier-ignore

/** As d3-format and d3-time-format take them. */
export function localeOf(language: string): { readonly number: object; readonly time: object } {
  const parts = new Intl.NumberFormat(language).formatToParts(-1_234_567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const name = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC", calendar: "gregory" });
    return (instant: number) => format.format(instant);
  };
  // 1 January 2023 was a Sunday.
  const days = Array.from({ length: 7 }, (_, index) => Date.UTC(2023, 0, index + 1));
  const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2023, index, 1));
  return {
    number: { decimal: find("decimal"), thousands: find("group"), grouping: [3], currency: ["", ""], minus: "\u2212" },
    time: {
      dateTime: "%d %B %Y %X", date: "%d/%m/%Y", time: "%H:%M", periods: ["AM", "PM"],
      days: days.map(name({ weekday: "long" })), shortDays: days.map(name({ weekday: "short" })),
      months: months.map(name({ month: "long" })), shortMonths: months.map(name({ month: "short" })),
    },
  };
} // prettier-ignore
