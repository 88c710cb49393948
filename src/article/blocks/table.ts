/** A table: every row has as many cells, and so has the header. */
import type { Block, Cell } from "../article.ts";
import { complain, type Reading } from "../reading.ts";
import type { RawTable } from "../schema/blocks.ts";
import type { BlockType } from "./block-type.ts";

export const table: BlockType<"table"> = { check: checkTable, build: buildTable };

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

function buildTable(raw: RawTable, { texts, locator }: Reading): Block {
  const { id, caption, rows } = raw;
  const header = raw.header ?? [];
  return {
    id,
    type: "table",
    caption: caption ? texts.marked(`body.${id}.caption`, caption, raw, "caption") : null,
    header: header.map((text, n) => texts.marked(`body.${id}.header.${n}`, text, header, n)),
    rows: rows.map((row, r) =>
      row.map((cell, c): Cell =>
        typeof cell === "string"
          ? texts.marked(`body.${id}.rows.${r}.${c}`, cell, row, c)
          : cell === null
            ? null
            : { number: cell, places: countPlaces(locator.written(row, c)) },
      ),
    ),
    align: raw.align ?? [],
    headerColumn: raw.headerColumn ?? false,
  };
}

/** Zeros at the end say how exact a number is. */
function countPlaces(written: string | null): number {
  return Math.min(/^[-+]?\d*\.(\d+)$/u.exec(written ?? "")?.[1]?.length ?? 0, 20);
}
