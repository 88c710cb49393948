import { describe, expect, test } from "vitest";
import { read, unmark, withBody } from "../reading.ts";

describe("charts", () => {
  const chart = (rest: string): string => withBody(`{ id: c, type: chart, alt: A, ${rest} }`);
  const files = {
    "articles/a/x.csv": "mois,n\r\n2025-01,1.5\r\n2025-02,\r\n007,-2\r\n",
    "articles/a/bad.csv": "a,b\n1\n",
    "articles/a/text.csv": "m,n\na,1 000\n",
    "articles/a/latin.csv": new Uint8Array([0x61, 0x0a, 0xe9]),
  };

  test("read their data from a file", () => {
    const { article, diagnostics } = read(chart("spec: line, x: mois, y: n, dataFile: x.csv"), { files });
    expect(diagnostics).toEqual([]);
    expect(article?.body[0]).toMatchObject({
      chart: { kind: "simple", spec: "line", x: "mois", y: "n", series: null },
      data: [
        { mois: "2025-01", n: 1.5 },
        { mois: "2025-02", n: null },
        { mois: "007", n: -2 },
      ],
    });
  });

  test("may be Vega-Lite, without data from outside", () => {
    const good = read(chart("vegaLite: { mark: bar }, data: [{ a: 1 }]"));
    expect(good.diagnostics).toEqual([]);
    expect(good.article?.body[0]).toMatchObject({ chart: { kind: "vega-lite", vegaLite: { mark: "bar" } } });
    const { text, place } = unmark(
      chart("vegaLite: { layer: [{ data: { url: ‸https://example.org/x.csv } }] }"),
    );
    expect(read(text).found).toEqual([`OUTSIDE-DATA ${place}`]);
  });

  test.each([
    ["BLOCK-SHAPE", "‸id: c, type: chart, alt: A, data: [{ a: 1 }]"],
    ["BLOCK-SHAPE", "id: c, type: chart, alt: A, spec: bar, x: a, y: a, data: [{ a: 1 }], ‸vegaLite: {}"],
    ["BLOCK-SHAPE", "‸id: c, type: chart, alt: A, spec: bar, x: a, y: a"],
    ["BLOCK-SHAPE", "id: c, type: chart, alt: A, spec: bar, x: a, y: a, data: [{ a: 1 }], ‸dataFile: x.csv"],
    ["MISSING-KEY", "‸id: c, type: chart, alt: A, spec: bar, x: a, data: [{ a: 1 }]"],
    ["CHART-FIELD", "id: c, type: chart, alt: A, spec: bar, x: a, y: ‸b, data: [{ a: 1 }]"],
    ["CHART-FIELD", "id: c, type: chart, alt: A, spec: bar, x: a, y: a, series: ‸b, data: [{ a: 1 }]"],
    ["CHART-DATA", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, data: [{ a: 1, b: ‸x }]"],
    ["CHART-DATA", "id: c, type: chart, alt: A, spec: bar, x: m, y: n, dataFile: ‸text.csv"],
    ["CSV", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, dataFile: ‸bad.csv"],
    ["CSV", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, dataFile: ‸latin.csv"],
    ["FILE-MISSING", "id: c, type: chart, alt: A, spec: bar, x: a, y: b, dataFile: ‸nothing-like-it.csv"],
    ["CHART-ALT", "‸id: c, type: chart, spec: bar, x: a, y: a, data: [{ a: 1 }]"],
  ])("%s of %s", (code, block) => {
    const { text, place } = unmark(withBody(`{ ${block} }`));
    expect(read(text, { files }).found).toEqual([`${code} ${place}`]);
  });

  test("name the nearest field, or all of them", () => {
    const hint = (y: string): string | undefined =>
      read(chart(`spec: bar, x: année, y: ${y}, data: [{ année: a, valeur: 1 }]`)).diagnostics[0]?.hint;
    expect(hint("valuer")).toBe("did you mean `valeur`?");
    expect(hint("n")).toBe("the fields are `année`, `valeur`");
  });
});
