/** Takes a value of the wrong type and what was wanted, returns what to write in its place. */
import type { Data } from "../../data/data.ts";
import type { Issue } from "../../data/issue-owner.ts";
import { propertiesOf, schemasAt } from "../schema/schema-at.ts";
import { writeExample } from "./write-example.ts";

export interface WrongValue {
  readonly issue: Issue;
  readonly value: Data;
  /** All of the file's data. */
  readonly data: Data;
  /** The value as the file has it, without quotes; null where it is no text, number or truth value. */
  readonly written: string | null;
}

type Advice = (wrong: WrongValue) => string;

/** By what is wanted, in the words of the schema. */
const advices: Readonly<Record<string, Advice>> = {
  string: adviseText,
  number: adviseNumber,
  int: adviseNumber,
  boolean: ({ value }) =>
    isQuoted(value, /^(true|false)$/) ? "write it without quotes" : "write `true` or `false`, without quotes",
  array: adviseList,
  object: adviseMapping,
  record: adviseMapping,
};

export function adviseType(wrong: WrongValue): string {
  const { issue } = wrong;
  const wanted = issue.code === "invalid_type" ? advices[issue.expected] : adviseCell;
  return wanted === undefined ? "correct the value" : wanted(wrong);
}

/** What stands at the place, with its key or its dash: `headline: { text: "…" }`. */
export function showExample(path: readonly PropertyKey[], data: Data): string | null {
  const example = writeExample(schemasAt(path, data));
  if (example === null) return null;
  const key = path.at(-1);
  return typeof key === "string" ? `${key}: ${example}` : `- ${example}`;
}

function adviseText({ value, written, issue, data }: WrongValue): string {
  if (value === null) return "write its text; it may not be left out";
  if (written !== null) return `put it in quotes: \`"${written}"\``;
  const example = showExample(issue.path, data);
  return `write one text${example === null ? "" : `, as in \`${example}\``}; a text that begins with a bracket goes in quotes`;
}

function adviseNumber({ value, issue, data }: WrongValue): string {
  const isWhole = schemasAt(issue.path, data).some(({ type }) => type === "integer");
  if (isQuoted(value, isWhole ? /^-?\d+$/ : /^-?(0|[1-9]\d*)(\.\d+)?$/)) return "write it without quotes";
  return isWhole
    ? "write a whole number in digits, without quotes"
    : "write a number in digits, with a point for decimals, without quotes or separators";
}

/** A text that would be read as it should, were it not for its quotes; without quotes it would not be a text. */
function isQuoted(value: Data, form: RegExp): boolean {
  return typeof value === "string" && form.test(value);
}

function adviseList({ issue, data }: WrongValue): string {
  const item = showExample([...issue.path, 0], data);
  // Within a list of lists, as the rows of a table are, an item has no line of its own.
  if (typeof issue.path.at(-1) === "number") return "put its items in brackets: `- [a, b]`";
  return `write each item on a line of its own${item === null ? ", after `- `" : `: \`${item}\``}`;
}

function adviseMapping({ issue, value, data }: WrongValue): string {
  const isItem = typeof issue.path.at(-1) === "number";
  // A list may be written with dashes or in brackets: of its item only what stands after either is shown.
  const example = isItem ? writeExample(schemasAt(issue.path, data)) : showExample(issue.path, data);
  const indented = value === null ? ", or indent its keys further than it" : "";
  if (example !== null) return `write \`${example}\`${isItem ? " in its place" : ""}${indented}`;
  const keys = [
    ...new Set(schemasAt(issue.path, data).flatMap((schema) => Object.keys(propertiesOf(schema)))),
  ];
  if (keys.length === 0) return "write names with their values: `{ name: value }`";
  return `write one or more of its keys with their values: ${keys.map((key) => `\`${key}\``).join(", ")}`;
}

/** A value that may be of several types is a cell of a table, or a field of a chart's data. */
function adviseCell({ written }: WrongValue): string {
  return written === null
    ? "write one text or number, or `null` for none"
    : `put it in quotes: \`"${written}"\``;
}
