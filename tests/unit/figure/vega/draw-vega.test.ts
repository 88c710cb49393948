import { describe, expect, it } from "vitest";
import { findUnsafePart } from "../../../../src/images/find-unsafe-part.ts";
import { usualStyle } from "../../../../src/figure/chart-style.ts";
import { drawVega } from "../../../../src/figure/vega/draw-vega.ts";
import { findOverlap } from "../../../../src/figure/vega/find-overlap.ts";
import { measureShipped } from "../../../tools/measure-shipped.ts";

const measure = measureShipped();
const data = [
  { mois: "2025-01", point: "nord", valeur: 17.5 },
  { mois: "2025-02", point: "nord", valeur: 1800.25 },
  { mois: "2025-01", point: "sud", valeur: 39 },
  { mois: "2025-02", point: "sud", valeur: -3 },
];
const encoding = {
  x: { field: "mois", type: "temporal", timeUnit: "yearmonth" },
  y: { field: "valeur", type: "quantitative" },
  color: { field: "point", type: "nominal" },
};

function draw(specification: unknown, labels: Readonly<Record<string, string>> = {}, language = "fr") {
  const words = { language, label: (text: string) => labels[text] ?? text };
  return drawVega({ id: "c-1", specification, data, words, style: usualStyle, measure });
}

const bars = { mark: "bar", height: 160, encoding };

describe("a Vega-Lite specification", () => {
  it("is drawn as wide as the column, in the page's fonts and colours", async () => {
    const { svg, problem } = await draw(bars);
    expect(problem).toBeNull();
    expect(svg).toMatch(/^<svg width="493(?:\.\d+)?" /);
    expect(svg).toContain(`font-family="'Source Sans 3', sans-serif"`);
    expect(svg).toMatch(/fill="currentColor" class="accent"|fill="currentColor"[^>]* class="accent"/);
    expect(svg).not.toMatch(/sans-serif"[^>]*font-family|aria-|role=|mark-group|xmlns/);
    expect(findOverlap(svg ?? "", measure)).toBeNull();
    expect(findUnsafePart(Buffer.from(svg ?? ""))).toBeNull();
  });

  it("takes its words from the translation, its numbers and dates from the language", async () => {
    const { svg } = await draw(bars, { valeur: "teneur", nord: "réservoir nord" });
    expect(svg).toContain(">teneur<");
    expect(svg).toContain(">réservoir nord<");
    expect(svg).not.toMatch(/>(?:valeur|nord)</);
    expect(svg).toMatch(/1[\u202f\u00a0]\d00/);
    expect(svg).toMatch(/janv|févr/);
  });

  it("is the same in any zone and each time, also side by side", async () => {
    const zone = process.env["TZ"];
    try {
      process.env["TZ"] = "America/Los_Angeles";
      const [one, other, english] = await Promise.all([draw(bars), draw(bars), draw(bars, {}, "en")]);
      process.env["TZ"] = "Pacific/Auckland";
      const later = await draw(bars);
      expect(one.svg).toBe(other.svg);
      expect(later.svg).toBe(one.svg);
      expect(english.svg).not.toBe(one.svg);
    } finally {
      process.env["TZ"] = zone;
    }
  });

  it("gives parts of its drawing names that begin with the block's", async () => {
    const { svg } = await draw({ ...bars, mark: { type: "bar", clip: true } });
    expect(svg).toMatch(/id="c-1-clip/);
    expect(svg).toMatch(/url\(#c-1-clip/);
  });

  const refused: Readonly<Record<string, readonly [specification: unknown, says: RegExp]>> = {
    "an address": [{ ...bars, data: { url: "https://example.com/a.json" } }, /data/],
    "an address deep within": [{ layer: [{ mark: "bar", data: { url: "/etc/passwd" }, encoding }] }, /data/],
    "an image": [{ mark: { type: "image", url: "x.png" }, encoding }, /mark/],
    "a map": [{ mark: "geoshape", projection: { type: "mercator" } }, /mark|projection/],
    "a link": [{ ...bars, encoding: { ...encoding, href: { field: "mois" } } }, /href/],
    "an endless sequence": [{ mark: "bar", data: { sequence: { start: 0, stop: 1e12 } }, encoding }, /data/],
    "endless bins": [{ mark: "bar", encoding: { ...encoding, x: { bin: { step: 1e-12 }, field: "valeur" } } }, /bin/],
    "endless ticks": [{ ...bars, encoding: { ...encoding, y: { field: "valeur", axis: { tickCount: 1e9 } } } }, /tickCount/],
    "ticks of milliseconds": [{ ...bars, encoding: { ...encoding, x: { ...encoding.x, axis: { tickCount: { interval: "millisecond", step: 1 } } } } }, /tickCount/],
    "a long number": [{ ...bars, encoding: { ...encoding, y: { field: "valeur", axis: { format: "0999999999d" } } } }, /format/],
    "a function of the machine": [{ ...bars, transform: [{ calculate: "now()", as: "t" }] }, /`now`/],
    "chance": [{ ...bars, transform: [{ filter: "random() > 0.5" }] }, /`random`/],
    "a long text": [{ ...bars, transform: [{ calculate: "pad('x', 1e9, ' ')", as: "t" }] }, /`pad`/],
    "a slow pattern": [{ ...bars, transform: [{ filter: "test(/(a+)+$/, datum.mois)" }] }, /`test`|regular/],
    "an escape": [{ ...bars, transform: [{ calculate: "datum.constructor.constructor", as: "t" }] }, /not data/],
    "an escape in parts": [{ ...bars, transform: [{ calculate: "datum['con' + 'structor']", as: "t" }] }, /computes/],
    "an escape in a condition": [{ ...bars, encoding: { ...encoding, opacity: { condition: { test: "window.alert(1)", value: 1 }, value: 0 } } }, /test/],
    "a random sample": [{ ...bars, transform: [{ sample: 10 }] }, /transform/],
    "a product of folds": [{ ...bars, transform: [{ fold: ["a"] }, { fold: ["b"] }] }, /transform/],
    "a pointer": [{ ...bars, params: [{ name: "brush", select: "interval" }] }, /params/],
    "panels without end": [{ ...bars, encoding: { ...encoding, row: { field: "other" } } }, /row/],
    "a drawing that is too wide": [{ ...bars, width: 1100 }, /wide/],
    "a drawing that is too high": [{ ...bars, height: 1100 }, /high/],
    "a hundred layers": [{ layer: Array.from({ length: 100 }, () => ({ mark: "bar", encoding })) }, /mark/],
    "a deep one": [JSON.parse(`${'{"a":'.repeat(100)}1${"}".repeat(100)}`), /deep/],
    "no specification": [{ hello: "world" }, /drawn/],
    "a list": [[1, 2], /drawn/],
  }; // prettier-ignore

  for (const [name, [specification, says]] of Object.entries(refused))
    it(`is refused with ${name}`, async () => {
      const started = performance.now();
      const { svg, problem } = await draw(specification);
      expect(svg).toBeNull();
      expect(problem?.code).toBe("DEP-FIGURE-SPECIFICATION");
      expect(problem?.message).toMatch(says);
      expect(performance.now() - started).toBeLessThan(3000);
    });

  it("may reckon with its data", async () => {
    const { svg, problem } = await draw({
      ...bars,
      transform: [{ calculate: "max(0, datum.valeur) / 2", as: "half" }, { filter: { field: "point", equal: "nord" } }],
      encoding: { ...encoding, y: { field: "half", type: "quantitative" } },
    }); // prettier-ignore
    expect(problem).toBeNull();
    expect(svg).toContain(">half<");
    expect(svg).not.toContain(">sud<");
  });

  it("is drawn with a warning where its texts meet", async () => {
    const { svg, problem } = await draw({
      mark: "text",
      height: 40,
      encoding: { text: { field: "mois", type: "nominal" } },
    });
    expect(svg).not.toBeNull();
    expect(problem?.code).toBe("DEP-FIGURE-OVERLAP");
  });
});
