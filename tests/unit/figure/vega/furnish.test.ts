import { describe, expect, it } from "vitest";
import type { Datum } from "../../../../src/figure/chart.ts";
import { usualStyle } from "../../../../src/figure/chart-style.ts";
import { drawVega } from "../../../../src/figure/vega/draw-vega.ts";
import { findOverlap, readTextBoxes } from "../../../../src/figure/vega/find-overlap.ts";
import { measureShipped } from "../../../tools/measure-shipped.ts";

const measure = measureShipped();
const months = ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04"];
const names = ["Direction des territoires", "Agence de santé", "Office de la biodiversité", "Préfecture", "Commune", "Service “des eaux”"]; // prettier-ignore
const data: readonly Datum[] = months.flatMap((month, i) =>
  ["nord", "hameau", "à l'est"].map((point, k) => ({
    month,
    point,
    value: 10 + k * 12.5 + i * 0.25,
    other: 1999 + i * 5 + k,
    name: names[i] ?? "",
  })),
);

interface Given {
  readonly language?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly rows?: readonly Datum[];
}

async function draw(specification: unknown, { language = "fr", labels = {}, rows = data }: Given = {}) {
  const words = {
    language,
    label: (text: string) => (Object.hasOwn(labels, text) ? (labels[text] ?? text) : text),
  };
  const { svg, problem } = await drawVega({
    id: "c",
    specification,
    data: rows,
    words,
    style: usualStyle,
    measure,
  });
  expect(problem).toBeNull();
  if (svg === null) throw new Error("not drawn");
  return { svg, texts: readTextBoxes(svg, measure).map(({ text }) => text) };
}

const amount = { field: "value", type: "quantitative" };
const color = { field: "point", type: "nominal" };
const time = { field: "month", type: "temporal" };
const month = { field: "month", type: "ordinal" };
const specifications: Readonly<Record<string, object>> = {
  "a heat map": { mark: "rect", encoding: { x: month, y: color, color: amount } },
  "a heat map by unit": { mark: "rect", encoding: { x: { ...month, timeUnit: "yearmonth" }, y: color, color: amount } },
  "bars with names": { mark: "bar", encoding: { x: { field: "name", type: "nominal" }, y: { ...amount, aggregate: "mean" } } },
  "bars in groups": { mark: "bar", encoding: { x: month, xOffset: { field: "point" }, y: amount, color } },
  "bars that lie": { mark: "bar", encoding: { y: { field: "name", type: "nominal" }, x: { ...amount, aggregate: "sum" } } },
  "bars that count": { mark: "bar", encoding: { x: color, y: { aggregate: "count" } } },
  "lines": { mark: "line", encoding: { x: time, y: amount, color } },
  "lines of months": { mark: "line", encoding: { x: { ...time, timeUnit: "yearmonth" }, y: amount, color } },
  "an area": { mark: "area", encoding: { x: time, y: { ...amount, aggregate: "sum" } } },
  "areas": { mark: "area", encoding: { x: time, y: amount, color } },
  "points": { mark: "point", encoding: { x: { field: "other", type: "quantitative", scale: { zero: false } }, y: amount, color, shape: color } },
  "points in rows": { mark: "point", encoding: { x: { field: "other", type: "quantitative", scale: { zero: false } }, y: color } },
  "layers": { layer: [{ mark: "line" }, { mark: "point" }], encoding: { x: time, y: amount, color } },
  "panels": { mark: "bar", width: 120, encoding: { x: color, y: amount, column: { field: "point" } } },
  "views side by side": { hconcat: [{ width: 180, mark: "bar", encoding: { x: color, y: amount } }, { width: 180, mark: "bar", encoding: { x: color, y: amount } }] },
}; // prettier-ignore

describe("a chart of Vega-Lite beside the house's own", () => {
  for (const [name, specification] of Object.entries(specifications))
    for (const language of ["fr", "en"])
      it(`has texts that stand apart, and no colour but the page's: ${name}, ${language}`, async () => {
        const { svg } = await draw(specification, { language });
        expect(findOverlap(svg, measure)).toBeNull();
        for (const [, key, colour = ""] of svg.matchAll(/ (fill|stroke|stop-color)="([^"]*)"/gu))
          expect(`${key ?? ""} ${colour}`).toMatch(/ (?:currentColor|none|transparent|url\(.*\))$/u);
      });

  it("ends its axes on rules, as many as its author wants", async () => {
    const point = (axis: object) => ({
      mark: "point",
      encoding: {
        x: { field: "other", type: "quantitative", scale: { zero: false }, axis: { format: "d", ...axis } },
        y: color,
      },
    });
    const five = (await draw(point({ tickCount: 6 }))).texts.filter((text) => /^\d+$/u.test(text));
    expect(five).toEqual(["1995", "2000", "2005", "2010", "2015", "2020", "2025", "2030"]);
    const ten = (await draw(point({ tickCount: 3 }))).texts.filter((text) => /^\d+$/u.test(text));
    expect(ten).toEqual(["1990", "2000", "2010", "2020", "2030"]);
  });

  it("writes all numbers of an axis with the same decimals", async () => {
    const { texts } = await draw(
      { mark: "line", encoding: { x: month, y: { ...amount, scale: { zero: false } } } },
      { rows: data.map((datum) => ({ ...datum, value: Number(datum["other"]) / 10_000 })) },
    );
    const numbers = texts.filter((text) => text.includes(","));
    expect(numbers.length).toBeGreaterThan(3);
    expect(new Set(numbers.map((text) => text.split(",")[1]?.length)).size).toBe(1);
  });

  it("lays its names below their places, broken between words, translated", async () => {
    const { svg, texts } = await draw(specifications["bars with names"], { labels: { Commune: "Town of the north coast" } }); // prettier-ignore
    expect(svg).not.toContain("rotate(");
    for (const line of ["Direction des", "territoires", "Service “des", "eaux”"]) expect(texts).toContain(line); // prettier-ignore
    expect(texts.join(" ")).toContain("Town of");
    expect(svg).not.toContain(">Commune<");
  });

  it("stands them upright where a word would be cut", async () => {
    const rows = data.map((datum) => ({ ...datum, name: `Anticonstitutionnellement ${String(datum["name"])}` })); // prettier-ignore
    const { svg } = await draw(specifications["bars with names"], { rows });
    expect(svg).toContain("rotate(270)");
    expect(findOverlap(svg, measure)).toBeNull();
  });

  it("writes dates as the house does: months, and the year where it is another", async () => {
    for (const name of ["a heat map", "a heat map by unit", "lines"]) {
      const french = await draw(specifications[name]);
      expect(french.texts.filter((text) => /^(?:\p{L}{3,5}\.?|\d{4})$/u.test(text) && text !== "nord")).toEqual(expect.arrayContaining(["nov.", "2024", "déc.", "janv.", "2025", "avr."])); // prettier-ignore
      const english = await draw(specifications[name], { language: "en" });
      expect(english.texts).toEqual(expect.arrayContaining(["Nov", "2024", "Jan", "2025"]));
    }
  });

  it("keeps the order of the data, and says what is measured but not what a name is", async () => {
    const { texts } = await draw(specifications["bars in groups"]);
    expect(texts.filter((text) => ["nord", "hameau", "à l'est"].includes(text))).toEqual(["nord", "hameau", "à l'est"]); // prettier-ignore
    expect(texts).toContain("value");
    expect(texts).not.toContain("point");
    expect(texts.join(" ")).not.toMatch(/Mean of|Count of|month/u);
  });

  it("makes a heat map of shares of the accent, with its key", async () => {
    const { svg, texts } = await draw(specifications["a heat map"]);
    const shares = new Set([...svg.matchAll(/fill-opacity="([\d.]+)" [^>]*class="accent"/gu)].map(([, share]) => share)); // prettier-ignore
    expect(shares.size).toBeGreaterThan(6);
    expect(svg.match(/stop-opacity=/gu)?.length).toBeGreaterThan(3);
    expect(texts).toContain("value");
  });

  it("says what its author says", async () => {
    const { texts, svg } = await draw({
      mark: { type: "bar", color: "#aa3300" },
      encoding: {
        x: { ...month, title: "Months", axis: { labelAngle: -45 } },
        y: { ...amount, title: "mg/l", scale: { domain: [0, 77] } },
        color: { ...color, title: "Where", sort: "descending" },
      },
    });
    for (const text of ["Months", "mg/l", "Where"]) expect(texts).toContain(text);
    expect(svg).toContain("rotate(315)");
  });

  it("takes names that look like program text as names", async () => {
    const evil = [`"]+datum.x+["`, "datum.label", "a'b\\", "} || {"];
    const rows = evil.map((point, index) => ({ point, value: index + 1 }));
    const { texts } = await draw({ mark: "bar", encoding: { x: color, y: amount } }, { rows });
    for (const name of evil) expect(texts.join(" ")).toContain(name);
  });
});
