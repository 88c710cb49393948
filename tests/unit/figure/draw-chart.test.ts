import { describe, expect, it } from "vitest";
import type { Chart, Datum } from "../../../src/figure/chart.ts";
import { drawChart } from "../../../src/figure/draw-chart.ts";
import type { Drawing } from "../../../src/figure/drawing.ts";
import { makeFace } from "../../../src/figure/face.ts";
import { findOverlap, readTextBoxes } from "../../../src/figure/vega/find-overlap.ts";
import { writeDrawing } from "../../../src/figure/write-drawing.ts";
import { measureShipped } from "../../tools/measure-shipped.ts";

const measure = measureShipped();
const width = 493;
const canvas = { width, face: makeFace(measure), bold: makeFace(measure, 11.67, 600) };

interface Given extends Partial<Omit<Chart, "words">> {
  readonly language?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

function draw({ language = "fr", labels = {}, ...given }: Given): Drawing | string {
  const words = { language, label: (text: string) => labels[text] ?? text };
  return drawChart({ spec: "bar", data: [], x: "x", y: "y", series: null, ...given, words }, canvas);
}

function drawn(given: Given): Drawing {
  const drawing = draw(given);
  if (typeof drawing === "string") throw new Error(drawing);
  return drawing;
}

const textsOf = ({ marks }: Drawing): readonly string[] =>
  marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));

const rows = (count: number, name: (index: number) => string, value: (index: number) => number | null): Datum[] =>
  Array.from({ length: count }, (_, index) => ({ x: name(index), y: value(index) })); // prettier-ignore

const split = (data: readonly Datum[], names: readonly string[]): Datum[] =>
  names.flatMap((name, k) =>
    data.map((datum) => ({
      ...datum,
      s: name,
      y: typeof datum["y"] === "number" ? datum["y"] * (1 + k / 7) : null,
    })),
  );

const long = (index: number) =>
  `Direction départementale de l’équipement et de l’aménagement du territoire n° ${String(index + 1)}`;
const month = (index: number) => `${String(2020 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`; // prettier-ignore
const day = (index: number) => new Date(Date.UTC(2025, 10, 20 + index * 3)).toISOString().slice(0, 10);
const wave = (index: number) => Math.round(Math.sin(index) * 1000) / 10;
const names = (count: number) =>
  Array.from({ length: count }, (_, k) => `Série dont le nom est long ${String(k + 1)}`);

const shapes: Readonly<Record<string, readonly Datum[]>> = {
  "one point": rows(1, () => "Lyon", () => 3),
  "one date": rows(1, () => "2025-03", () => -3),
  "three short names": rows(3, (i) => "abc".charAt(i), (i) => i * 1234.5),
  "long names": rows(7, long, wave),
  "40 names": rows(40, (i) => `Commune ${String(i)}`, (i) => i * i * 1000),
  "40 long names": rows(30, long, wave),
  "one word without an end": rows(3, (i) => `${"Anticonstitutionnellement".repeat(6)}${String(i)}`, (i) => i),
  "negative numbers": rows(6, (i) => `N${String(i)}`, (i) => -i * 12_345.678),
  "both signs": rows(9, (i) => `N${String(i)}`, wave),
  "missing values": rows(8, (i) => `N${String(i)}`, (i) => (i % 3 === 0 ? null : i)),
  "all zero": rows(5, (i) => `N${String(i)}`, () => 0),
  "huge numbers": rows(5, (i) => `N${String(i)}`, (i) => i * 123_456_789_012_345),
  "tiny numbers": rows(5, (i) => `N${String(i)}`, (i) => i * 0.000_012_3),
  "twelve months": rows(12, month, wave),
  "a hundred months": rows(100, month, wave),
  "days": rows(30, day, wave),
  "years": rows(26, (i) => String(2000 + i), (i) => 1000 + i),
  "letters of other scripts": rows(4, (i) => ["東京都の人口", "Ελλάδα", "Ünïcôdé", "😀😀"][i] ?? "", (i) => i),
  "numbers": Array.from({ length: 20 }, (_, i) => ({ x: i * 17.5, y: wave(i) })),
}; // prettier-ignore

const kinds = ["bar", "line", "area", "dot"] as const;

describe("a chart", () => {
  for (const spec of kinds)
    for (const [shape, data] of Object.entries(shapes))
      for (const count of [1, 2, 6])
        it(`keeps its texts apart and within the frame: ${spec}, ${shape}, ${String(count)} series`, () => {
          const many = count === 1 ? data : split(data, names(count));
          const drawing = draw({ spec, data: many, series: count === 1 ? null : "s" });
          if (typeof drawing === "string") {
            expect(drawing).toMatch(/do not fit on a page/);
            return;
          }
          const svg = writeDrawing(drawing);
          const boxes = readTextBoxes(svg, measure);
          expect(boxes.length).toBeGreaterThan(0);
          expect(findOverlap(svg, measure)).toBeNull();
          for (const { text, left, right, top, bottom } of boxes) {
            expect(left, text).toBeGreaterThanOrEqual(-0.5);
            expect(right, text).toBeLessThanOrEqual(width + 0.5);
            expect(top, text).toBeGreaterThanOrEqual(-0.5);
            expect(bottom, text).toBeLessThanOrEqual(drawing.height + 0.5);
          }
        });

  it("finds texts that meet, so that the tests above mean something", () => {
    const at = (x: number) => `<text x="${String(x)}" y="20" font-size="12">nitrates</text>`;
    expect(findOverlap(`<svg>${at(0)}${at(30)}</svg>`, measure)).toEqual(["nitrates", "nitrates"]);
    expect(findOverlap(`<svg>${at(0)}${at(60)}</svg>`, measure)).toBeNull();
    expect(findOverlap(`<svg>${at(0)}<g transform="translate(-75,0)">${at(100)}</g></svg>`, measure)).not.toBeNull();
  }); // prettier-ignore

  it("prints numbers and dates as the edition's language does", () => {
    const data = [
      { x: "2025-01", y: 1234.5 },
      { x: "2025-02", y: -2 },
    ];
    expect(textsOf(drawn({ data }))).toEqual(["1\u202f234,5", "\u22122,0", "janv.", "2025", "févr."]);
    expect(textsOf(drawn({ data, language: "en" }))).toEqual(["1,234.5", "\u22122.0", "Jan", "2025", "Feb"]);
  });

  it("writes the numbers of an axis with the decimals that its steps have", () => {
    const axisOf = (most: number) =>
      textsOf(
        drawn({ spec: "area", language: "en", data: rows(3, month, (index) => (index * most) / 2) }),
      ).slice(0, 6);
    expect(axisOf(12)).toEqual(["0.0", "2.5", "5.0", "7.5", "10.0", "12.5"]);
    expect(axisOf(1.2)).toEqual(["0.00", "0.25", "0.50", "0.75", "1.00", "1.25"]);
    expect(axisOf(5)).toEqual(["0", "1", "2", "3", "4", "5"]);
    expect(axisOf(120_000)).toEqual(["0", "25,000", "50,000", "75,000", "100,000", "125,000"]);
  });

  it("has a dash where a number is not known", () => {
    expect(
      textsOf(
        drawn({
          data: rows(
            2,
            (index) => `n${String(index)}`,
            (index) => (index === 0 ? null : 3),
          ),
        }),
      ),
    ).toContain("–");
  });

  it("names a new year where it begins", () => {
    const data = rows(4, (index) => month(index + 10), (index) => index); // prettier-ignore
    expect(textsOf(drawn({ data, language: "en" })).slice(4)).toEqual([
      "Nov",
      "2020",
      "Dec",
      "Jan",
      "2021",
      "Feb",
    ]);
  });

  it("takes names from the translation", () => {
    const data = split(rows(2, (index) => `v${String(index)}`, () => 1), ["avec", "sans"]); // prettier-ignore
    const labels = { v0: "Turin", v1: "Milan", avec: "with", sans: "without" };
    const texts = textsOf(drawn({ spec: "line", data, series: "s", labels }));
    expect(texts).toEqual(expect.arrayContaining(["Turin", "Milan", "with", "without"]));
    expect(texts.join(" ")).not.toMatch(/v0|avec|sans/);
  });

  it("gives each bar its number", () => {
    const texts = textsOf(drawn({ data: rows(12, long, (index) => index * 3) }));
    for (let index = 0; index < 12; index++) expect(texts).toContain(String(index * 3));
  });

  it("writes the numbers of one chart with the same decimals", () => {
    const values = [21, 8.59, 4, 0.1 + 0.2];
    const data = rows(4, (i) => `n${String(i)}`, (i) => values[i] ?? 0); // prettier-ignore
    const upright = textsOf(drawn({ data })).filter((text) => /^\d/u.test(text));
    expect(upright).toEqual(["21,00", "8,59", "4,00", "0,30"]);
    const lying = textsOf(drawn({ data: rows(4, long, (i) => values[i] ?? 0), language: "en" }));
    for (const text of ["21.00", "8.59", "4.00", "0.30"]) expect(lying).toContain(text);
    const below = drawn({ data: [1.5, 2, 2.5].map((x) => ({ x, y: 7 })) });
    expect(textsOf(below)).toEqual(expect.arrayContaining(["1,5", "2,0", "2,5", "7"]));
  });

  it("leaves a gap in a line where a value is not known, and a point where it has no neighbour", () => {
    const values = [1, 2, null, 4, null, 6, 7];
    const { marks } = drawn({ spec: "line", data: rows(7, month, (index) => values[index] ?? null) });
    const thick = marks.filter((mark) => mark.kind === "line" && mark.tone === "accent");
    expect(thick.map((mark) => (mark.kind === "line" ? mark.points.length : 0))).toEqual([2, 2]);
    expect(marks.filter(({ kind }) => kind === "point")).toHaveLength(1);
  });

  it("draws bars from zero, to the scale of their numbers", () => {
    const { marks } = drawn({ data: rows(3, (index) => `n${String(index)}`, (index) => [10, -5, 20][index] ?? 0) }); // prettier-ignore
    const bars = marks.flatMap((mark) => (mark.kind === "rectangle" ? [mark] : []));
    const [ten, five, twenty] = bars.map(({ height }) => height);
    expect(ten).toBeCloseTo((twenty ?? 0) / 2, 5);
    expect(five).toBeCloseTo((twenty ?? 0) / 4, 5);
    const [up, down] = bars;
    expect(down?.y).toBeCloseTo((up?.y ?? 0) + (up?.height ?? 0), 5);
  });

  it("tells its series apart without a colour", () => {
    const data = split(rows(5, month, wave), names(6));
    const lines = drawn({ spec: "line", data, series: "s" }).marks.flatMap((mark) =>
      mark.kind === "line" && mark.points.length === 5 ? [JSON.stringify([mark.tone, mark.share, mark.dash])] : [],
    ); // prettier-ignore
    expect(new Set(lines).size).toBe(6);
    const bars = drawn({ data, series: "s" }).marks.flatMap((mark) => (mark.kind === "rectangle" ? [JSON.stringify(mark.look)] : [])); // prettier-ignore
    expect(new Set(bars).size).toBe(6);
    const points = drawn({ spec: "dot", data, series: "s" }).marks.flatMap((mark) => (mark.kind === "point" ? [mark.shape + JSON.stringify(mark.look)] : [])); // prettier-ignore
    expect(new Set(points).size).toBe(6);
  });

  it("draws every point of a scatter, also two at one place", () => {
    const data = [1, 1, 2].map((x, index) => ({ x, y: index }));
    expect(drawn({ spec: "dot", data }).marks.filter(({ kind }) => kind === "point")).toHaveLength(3);
  });

  it("says what is too much", () => {
    expect(draw({ data: rows(3, month, () => null) })).toBe("it has no values");
    expect(draw({ data: rows(200, long, () => 1) })).toBe("200 names do not fit on a page");
    expect(draw({ data: split(rows(3, month, wave), names(7)), series: "s" })).toMatch(/^it has 7 series/);
  });

  it("takes time that grows with its data", () => {
    const started = performance.now();
    drawn({ spec: "line", data: rows(3000, day, wave) });
    drawn({ spec: "dot", data: Array.from({ length: 5000 }, (_, i) => ({ x: i * 1.5, y: wave(i) })) });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("is the same each time", () => {
    const given: Given = { spec: "area", data: split(rows(12, month, Math.abs), names(3)), series: "s" };
    expect(writeDrawing(drawn(given))).toBe(writeDrawing(drawn(given)));
  });
});
