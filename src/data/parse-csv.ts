/** Takes the text of a CSV file (RFC 4180, comma or semicolon), returns its header and records; the line of an error otherwise. */

export interface CsvTable {
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
}

export interface CsvProblem {
  readonly line: number;
  readonly message: string;
}

export function parseCsv(text: string): CsvTable | CsvProblem {
  const rows = splitRows(text, separatorOf(text));
  if (!Array.isArray(rows)) return rows;
  const [header, ...records] = rows;
  if (header === undefined) return { line: 1, message: "the file is empty" };
  const names = header.fields.map((name) => name.trim());
  if (names.includes("")) return { line: 1, message: "a column has no name" };
  if (names.includes("__proto__")) return { line: 1, message: "a column is named `__proto__`" };
  if (new Set(names).size < names.length) return { line: 1, message: "two columns have the same name" };
  if (records.length === 0) return { line: 1, message: "there are no rows below the header" };
  const ragged = records.find(({ fields }) => fields.length !== names.length);
  if (ragged !== undefined) {
    const { length } = ragged.fields;
    const message = `the row has ${length} ${length === 1 ? "field" : "fields"}, the header has ${names.length}`;
    return { line: ragged.line, message };
  }
  return { header: names, records: records.map(({ fields }) => fields) };
}

/** Spreadsheets write semicolons where the comma is the decimal sign. */
function separatorOf(text: string): "," | ";" {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}

interface Row {
  readonly line: number;
  readonly fields: string[];
}

/** One pass with a sticky pattern: a field, quoted or bare, and what ends it. */
function splitRows(text: string, separator: string): Row[] | CsvProblem {
  const field = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`,
    "y",
  );
  const rows: Row[] = [];
  let line = 1;
  let row: Row = { line, fields: [] };
  while (field.lastIndex < text.length || row.fields.length > 0) {
    const match = field.exec(text);
    if (match === null) return { line, message: "a quote is not closed, or text stands beside it" };
    const [whole, quoted, bare, end] = match;
    row.fields.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    line += countLines(whole);
    if (end === separator) continue;
    const isBlank = row.fields.length === 1 && row.fields[0] === "" && quoted === undefined;
    if (!isBlank) rows.push(row);
    row = { line, fields: [] };
    if (whole === "" || end === "") break;
  }
  return rows;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
