import type { CodeRow } from "../codes.ts";

export const figureCodes = {
  "DEP-FIGURE-CHART": {
    severity: "warning",
    title: "Chart that cannot be drawn",
    explanation:
      "A chart with more names than a page has lines, or more series than a reader can tell apart, is printed as the table of its data.",
    fix: "show fewer values, or use a table",
  },
  "DEP-FIGURE-SPECIFICATION": {
    severity: "error",
    title: "Vega-Lite specification that cannot be used",
    explanation:
      "A specification may describe marks, encodings, scales, axes and legends of the block's own data. It may not fetch anything, run code, answer to a pointer, or ask for more than a page can show.",
    fix: "take out what the message names",
  },
  "DEP-FIGURE-OVERLAP": {
    severity: "warning",
    title: "Labels of a chart meet",
    explanation: "Two texts of the drawing stand in the same place, so that neither can be read.",
    fix: "leave one of the labels out, or give the chart more room",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
