/** A chart: data of its own or of a file, drawn by name or by a Vega-Lite specification. */
import type { Block } from "../article.ts";
import { readChart } from "../files/read-chart.ts";
import { complain, type Reading } from "../reading.ts";
import type { RawChart } from "../schema/blocks.ts";
import type { BlockType } from "./block-type.ts";
import { checkOneOf, hasValue } from "./check-one-of.ts";

export const chart: BlockType<"chart"> = { check: checkParts, build: buildChart };

function checkParts(chart: RawChart, reading: Reading): void {
  checkOneOf<keyof RawChart>(chart, ["spec", "vegaLite"], reading);
  const hasSpec = hasValue(chart.spec);
  if (hasSpec || hasValue(chart.data) || hasValue(chart.dataFile))
    checkOneOf<keyof RawChart>(chart, ["data", "dataFile"], reading);
  for (const field of ["x", "y"] as const)
    if (hasSpec && !hasValue(chart[field]) && !reading.locator.isGiven(chart, field))
      complain(
        reading,
        "DEP-ARTICLE-MISSING-KEY",
        reading.locator.startOf(chart),
        `chart \`${chart.id}\` has no \`${field}\``,
        `add \`${field}:\` with the name of a field of its data`,
      );
  if (!hasValue(chart.alt) && !reading.locator.isGiven(chart, "alt"))
    complain(
      reading,
      "DEP-ARTICLE-CHART-ALT",
      reading.locator.startOf(chart),
      `chart \`${chart.id}\` has no \`alt\``,
      "say in a sentence what it shows",
    );
}

function buildChart(raw: RawChart, reading: Reading): Block {
  const { id, title, alt } = raw;
  const { texts } = reading;
  const { chart, data } = readChart(raw, reading);
  const block: Block = {
    id,
    type: "chart",
    title: title ? texts.marked(`body.${id}.title`, title, raw, "title") : null,
    alt: alt ? texts.plain(`body.${id}.alt`, alt, raw, "alt") : null,
    chart,
    data,
    place: raw.vegaLite ? reading.locator.valueOf(raw, "vegaLite") : reading.locator.startOf(raw),
  };
  const fields = new Set(data.flatMap((datum) => Object.keys(datum)));
  const words = data.flatMap((datum) => Object.values(datum));
  for (const label of new Set([...fields, ...words]))
    // What has no letter in it reads the same in every language.
    if (typeof label === "string" && /\p{L}/u.test(label))
      texts.plain(`body.${id}.labels.${label}`, label, raw, raw.data ? "data" : "dataFile", true);
  return block;
}
