/** Takes a language and the fonts, returns how Vega-Lite draws in this house: its type, its palette, its numbers. */
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

/** From paper to the accent: near enough to each other for any way of mixing two of them. */
const ramp: readonly string[] = Array.from({ length: 9 }, (_, step) => tint(0.1 + step * 0.1125));

/** A share of the accent on paper. */
export function tint(share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const accent = Number.parseInt(tones.accent.slice(at, at + 2), 16);
    return Math.round(255 + (accent - 255) * share);
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The rule at zero is the ground that amounts stand on. */
const isZero = "datum.value === 0";
const ground = (zero: string | number, other: string | number) => ({ condition: { test: isZero, value: zero }, value: other }); // prettier-ignore

/** What the drawing is written with later names its font. */
const font = "sans-serif";

export function houseStyle(size: number, width: number): object {
  const text = { labelFontSize: size, titleFontSize: size, labelFont: font, titleFont: font, labelLimit: Math.round(width * 0.42), titleFontWeight: "normal" };
  return {
    background: null,
    padding: 0,
    fieldTitle: "plain",
    font,
    view: { stroke: null, continuousHeight: 180, step: 20 },
    ...marks(size),
    range: { category: seriesColors, ordinal: ramp, ramp, heatmap: ramp },
    style: { "guide-label": { fontSize: size, font, fill: tones.soft }, "guide-title": { fontSize: size, font, fontWeight: "normal", fill: tones.soft } },
    scale: { barBandPaddingInner: 0.28, rectBandPaddingInner: 0.04, offsetBandPaddingInner: 0.06 },
    ...axes(text, size),
    header: { ...text, labelColor: tones.ink, titleColor: tones.soft },
    title: { font, fontSize: size, color: tones.ink, fontWeight: 600, anchor: "start" },
  };
} // prettier-ignore

function marks(size: number): object {
  return {
    mark: { color: tones.accent },
    bar: { color: tones.accent },
    area: { color: tones.accent },
    line: { color: tones.accent, strokeWidth: 2.25 },
    trail: { color: tones.accent },
    point: { color: tones.accent, filled: true, size: 40, opacity: 1 },
    circle: { color: tones.accent, size: 40, opacity: 1 },
    square: { color: tones.accent, size: 40, opacity: 1 },
    tick: { color: tones.accent, thickness: 2, opacity: 1 },
    rule: { color: tones.ink },
    rect: { color: tones.accent },
    text: { color: tones.ink, font, fontSize: size },
  };
} // prettier-ignore

function axes(text: object, size: number): object {
  const names = { grid: false, labelColor: tones.ink, labelLineHeight: (size / textSize) * 14 };
  const rules = { grid: true, gridColor: ground(tones.ink, tones.rule), gridWidth: ground(1, 0.5) };
  return {
    axis: {
      ...text,
      labelColor: tones.soft,
      titleColor: tones.soft,
      domain: false,
      ticks: false,
      labelOverlap: "greedy",
      labelSeparation: 4,
      labelBound: false,
      labelFlush: false,
      labelPadding: 6,
    },
    axisX: { titleAnchor: "end", titleAlign: "right", titlePadding: 6 },
    // Lying above the axis, not standing along it.
    axisY: { titleAngle: 0, titleAnchor: "end", titleAlign: "left", titleBaseline: "bottom", titleX: 0, titleY: -10 },
    axisQuantitative: rules,
    axisTemporal: { grid: false, labelColor: tones.ink },
    axisXDiscrete: names,
    axisYDiscrete: { ...names, labelPadding: 12 },
    axisYPoint: { ...names, labelPadding: 12, grid: true, gridColor: tones.rule, gridWidth: 0.75, gridDash: [1, 3] },
    legend: {
      ...text,
      labelColor: tones.ink,
      titleColor: tones.soft,
      orient: "top",
      symbolSize: 100,
      symbolStrokeWidth: 2.25,
      symbolLimit: 12,
      columns: 3,
      columnPadding: 18,
      rowPadding: 2,
      labelOffset: 6,
      offset: 8,
      gradientThickness: 10,
      gradientLength: 160,
      gradientStrokeColor: tones.rule,
      gradientStrokeWidth: 0.5,
    },
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
