/**
 * Takes the text of a JSON file (RFC 8259), returns it with places, and all that is wrong with it.
 *
 * The platform's own parser tells no place that can be relied on, and takes the last of two equal names without a word. Small
 * slips (a comma too many or too few, a tab in a text) are reported and passed over, so that the next is found in the same run.
 */
import type { JsonEntry, JsonNode } from "./json-node.ts";
import { readString, type StringProblem } from "./read-string.ts";

export type JsonProblem = StringProblem;

export interface ParsedJson {
  /** null where nothing could be made of the file. */
  readonly root: JsonNode | null;
  readonly problems: readonly JsonProblem[];
}

interface Reading {
  readonly source: string;
  readonly problems: JsonProblem[];
  at: number;
}

const deepest = 32;
const whiteSpace = /[ \t\n\r]*/y;
const literal = /(?:true|false|null)(?![\p{L}\p{N}_])/uy;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/uy;
const word = /[\p{L}\p{N}_.+-]+/uy;

export function parseJson(source: string): ParsedJson {
  const reading: Reading = { source, problems: [], at: 0 };
  const root = readValue(reading, 0);
  skipSpace(reading);
  if (root !== null && reading.at < source.length) complain(reading, "something follows the end of the data", "remove it"); // prettier-ignore
  return { root, problems: reading.problems };
}

/** null stops the reading: what is wrong has been said. */
function readValue(reading: Reading, depth: number): JsonNode | null {
  skipSpace(reading);
  const { source, at: start } = reading;
  const character = source[start];
  if (character === '"') {
    const value = readText(reading);
    return value === null ? null : { kind: "text", value, start, end: reading.at };
  }
  if (character === "{" || character === "[") {
    if (depth < deepest) return readGroup(reading, character, depth);
    const hint = "flatten the structure: keys of texts are five deep at most";
    return stop(reading, `objects are nested more than ${String(deepest)} deep`, hint);
  }
  const found = match(reading, literal);
  if (found !== null) return { kind: found === "null" ? "null" : "boolean", start, end: reading.at };
  if (match(reading, number) !== null) return { kind: "number", start, end: reading.at };
  return stopAtValue(reading);
}

function readText(reading: Reading): string | null {
  const { value, end, isClosed, problems } = readString(reading.source, reading.at);
  // One by one: a file full of them would not fit the stack as arguments.
  for (const problem of problems) reading.problems.push(problem);
  reading.at = end;
  return isClosed ? value : null;
}

function readGroup(reading: Reading, open: "{" | "[", depth: number): JsonNode | null {
  const start = reading.at;
  const close = open === "{" ? "}" : "]";
  const entries: JsonEntry[] = [];
  reading.at += 1;
  for (;;) {
    skipSpace(reading);
    if (reading.source[reading.at] === close) break;
    const entry =
      open === "{" ? readMember(reading, depth) : readItem(reading, String(entries.length), depth);
    if (entry === null) return null;
    entries.push(entry);
    if (!readComma(reading, close)) return null;
  }
  reading.at += 1;
  return { kind: open === "{" ? "object" : "array", entries, start, end: reading.at };
}

function readItem(reading: Reading, key: string, depth: number): JsonEntry | null {
  const node = readValue(reading, depth + 1);
  return node === null ? null : { key, keyStart: node.start, keyEnd: node.end, node };
}

function readMember(reading: Reading, depth: number): JsonEntry | null {
  const keyStart = reading.at;
  if (reading.source[keyStart] !== '"') return stopAtKey(reading);
  const key = readText(reading);
  if (key === null) return null;
  const keyEnd = reading.at;
  skipSpace(reading);
  if (reading.source[reading.at] !== ":")
    return stop(reading, `no \`:\` follows the key \`${key}\``, 'write `"key": "text"`');
  reading.at += 1;
  const node = readValue(reading, depth + 1);
  return node === null ? null : { key, keyStart, keyEnd, node };
}

/** False stops the reading. */
function readComma(reading: Reading, close: string): boolean {
  skipSpace(reading);
  const { source, at } = reading;
  const character = source[at];
  if (character === close) return true;
  if (character === ",") {
    reading.at += 1;
    skipSpace(reading);
    if (source[reading.at] === close) {
      reading.at = at;
      complain(reading, `a comma stands before \`${close}\``, "remove it");
      reading.at += 1;
    }
    return true;
  }
  if (character === '"') {
    complain(reading, "a comma is missing before this", "put a comma after the value before it");
    return true;
  }
  stop(reading, character === undefined ? `the file ends before a closing \`${close}\`` : `\`${close}\` or a comma should stand here`, "see that every bracket and every text is closed"); // prettier-ignore
  return false;
}

function stopAtKey(reading: Reading): null {
  const character = reading.source[reading.at];
  if (character === undefined) return stop(reading, "the file ends before a closing `}`", "close the object");
  if (character === "/") return stopAtComment(reading);
  return stop(reading, "a key should stand here, in double quotes", 'write `"key": "text"`');
}

function stopAtValue(reading: Reading): null {
  const character = reading.source[reading.at];
  if (character === undefined)
    return stop(reading, reading.source.trim() === "" ? "the file is empty" : "the file ends before a value", "write at least `{}`"); // prettier-ignore
  if (character === "/") return stopAtComment(reading);
  if (character === "'" || character === "“")
    return stop(reading, "a text is not in double quotes", 'write `"text"`');
  if ("}],:".includes(character)) return stop(reading, `\`${character}\` stands where a value should`, "write the value, or remove what leads to it"); // prettier-ignore
  return stop(reading, "this is neither text, object nor list", "put a text in double quotes");
}

function stopAtComment(reading: Reading): null {
  return stop(reading, "JSON has no comments", "remove it");
}

/** Says what is wrong with the word, or the sign, that stands here. */
function complain(reading: Reading, message: string, hint: string): void {
  const start = reading.at;
  const end = Math.min(reading.source.length, start + Math.max(1, lengthOf(reading)));
  reading.problems.push({ start, end, message, hint });
}

function lengthOf(reading: Reading): number {
  word.lastIndex = reading.at;
  return word.exec(reading.source)?.[0].length ?? 1;
}

function stop(reading: Reading, message: string, hint: string): null {
  complain(reading, message, hint);
  return null;
}

function skipSpace(reading: Reading): void {
  match(reading, whiteSpace);
}

function match(reading: Reading, pattern: RegExp): string | null {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.source);
  if (found === null) return null;
  reading.at += found[0].length;
  return found[0];
}
