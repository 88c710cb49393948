/** Reports what is wrong with the body's structure: headings out of step, blocks with the wrong parts, ragged tables. */
import { complain, type Reading } from "../reading.ts";
import type { RawBlock, RawChart, RawNote, RawTable } from "../schema/blocks.ts";

export function checkBody(reading: Reading): void {
  // The headline is level 1.
  let level = 1;
  for (const block of flatten(reading.raw.body)) {
    if (block.type === "heading") {
      if (block.level > level + 1)
        complain(
          reading,
          "DEP-ARTICLE-HEADING-LEVEL",
          reading.locator.valueOf(block, "level"),
          `heading \`${block.id}\` has level ${block.level}, after one of level ${level}`,
          `give it level ${level + 1}`,
        );
      level = block.level;
    } else checkParts(block, reading);
  }
}

export function* flatten(blocks: readonly RawBlock[]): Generator<RawBlock> {
  for (const block of blocks) {
    yield block;
    if (block.type === "note") yield* flatten(block.blocks ?? []);
  }
}

function checkParts(block: RawBlock, reading: Reading): void {
  if (block.type === "quote") checkOneOf(block, ["ref", "text"], reading);
  if (block.type === "quote" && hasValue(block.ref) && hasValue(block.speaker))
    complain(
      reading,
      "DEP-ARTICLE-BLOCK-SHAPE",
      reading.locator.keyOf(block, "speaker"),
      `quote \`${block.id}\` has a \`ref\`, which says the speaker already`,
      "remove `speaker`",
    );
  if (block.type === "note") checkOneOf<keyof RawNote>(block, ["text", "blocks"], reading);
  if (block.type === "table") checkTable(block, reading);
  if (block.type === "chart") checkChartParts(block, reading);
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** Reports unless exactly one of the parts is there. */
function checkOneOf<F extends string>(
  block: { readonly id: string; readonly type: string } & { readonly [field in F]?: unknown },
  parts: readonly [F, F],
  reading: Reading,
): void {
  const [first, second] = parts;
  const given = parts.filter((part) => hasValue(block[part]));
  // What was taken out because it is wrong has been reported, and is not missing.
  const isWrong = given.length === 0 && parts.some((part) => reading.locator.isGiven(block, part));
  if (given.length === 1 || isWrong) return;
  const which = `\`${first}\` and \`${second}\``;
  complain(
    reading,
    "DEP-ARTICLE-BLOCK-SHAPE",
    given.length === 0 ? reading.locator.startOf(block) : reading.locator.keyOf(block, second),
    `${block.type} \`${block.id}\` has ${given.length === 0 ? "neither" : "both"} ${which.replace("and", given.length === 0 ? "nor" : "and")}`,
    `${given.length === 0 ? "give it" : "keep"} one of ${which}`,
  );
}

function checkTable(table: RawTable, reading: Reading): void {
  const { header, rows, align } = table;
  const columns = header?.length ?? rows[0]?.length ?? 0;
  const norm = header ? "the header" : "the first row";
  for (const [index, row] of rows.entries()) {
    if (row.length === columns) continue;
    complain(
      reading,
      "DEP-ARTICLE-RAGGED-TABLE",
      reading.locator.valueOf(rows, index),
      `row ${index + 1} of table \`${table.id}\` has ${cells(row.length)}, ${norm} has ${columns}`,
      row.length < columns ? "add the missing cells, `null` for an empty one" : "remove the surplus cells",
    );
  }
  if (align && align.length !== columns)
    complain(
      reading,
      "DEP-ARTICLE-RAGGED-TABLE",
      reading.locator.keyOf(table, "align"),
      `\`align\` of table \`${table.id}\` has ${align.length} values for ${columns} columns`,
      "give one for each column",
    );
}

function cells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

function checkChartParts(chart: RawChart, reading: Reading): void {
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
