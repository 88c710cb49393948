/** Takes a value as pdfkit keeps it, returns its text in as few bytes as its meaning needs (ISO 32000-1 § 7.3), references left open. */
import type { NameTree, PdfReference } from "../pdfmake-internals.ts";
import { encodeText } from "./encode-text.ts";
import { formatBytes } from "./format-bytes.ts";
import { isReference, type Parts } from "./object.ts";

/** Text grows at the end of the list. */
interface Writer {
  readonly parts: (string | PdfReference)[];
  text: string;
}

/** § 7.2.2 */
const delimiters = "()<>[]{}/%";

export function formatObject(value: unknown): Parts {
  const writer: Writer = { parts: [], text: "" };
  write(value, writer);
  writer.parts.push(writer.text);
  return writer.parts;
}

/** Whether it stands where it is used: what pdfkit makes an object of its own without need. */
export function isInline({ data }: PdfReference): boolean {
  return (data as unknown) instanceof String || data instanceof Date;
}

/** Tokens that end and begin with a regular character need white space between them; a reference does both. */
function put(token: string, writer: Writer): void {
  const { parts, text } = writer;
  const isAfterWord = text === "" ? parts.length > 0 : isRegular(text.charAt(text.length - 1));
  writer.text += isAfterWord && isRegular(token.charAt(0)) ? ` ${token}` : token;
}

function isRegular(character: string): boolean {
  return !delimiters.includes(character);
}

function write(value: unknown, writer: Writer): void {
  if (typeof value === "string") put(`/${value}`, writer);
  else if (typeof value === "number") put(formatDecimal(value), writer);
  else if (typeof value !== "object" || value === null) put(String(value), writer);
  else if (value instanceof String) put(formatBytes(encodeText(value.valueOf())), writer);
  else if (value instanceof Uint8Array) put(formatBytes(Buffer.from(value).toString("latin1")), writer);
  else if (value instanceof Date) put(formatDate(value), writer);
  else if (Array.isArray(value)) writeArray(value, writer);
  else if (isReference(value)) writeReference(value, writer);
  else if (isTree(value)) writeTree(value, writer);
  else writeDictionary(value as Readonly<Record<string, unknown>>, writer);
}

function writeArray(values: readonly unknown[], writer: Writer): void {
  put("[", writer);
  for (const value of values) write(value, writer);
  put("]", writer);
}

/** An entry that is null is none (§ 7.3.7). */
function writeDictionary(dictionary: Readonly<Record<string, unknown>>, writer: Writer): void {
  put("<<", writer);
  for (const key in dictionary) {
    const value = dictionary[key];
    if (value === undefined || value === null) continue;
    put(`/${key}`, writer);
    write(value, writer);
  }
  put(">>", writer);
}

function writeReference(reference: PdfReference, writer: Writer): void {
  if (isInline(reference)) {
    write(reference.data, writer);
    return;
  }
  put("0", writer);
  writer.parts.push(writer.text.slice(0, -1), reference);
  writer.text = "";
}

function isTree(value: object): value is NameTree {
  return "_items" in value && "_compareKeys" in value;
}

/** A name tree or a number tree of one node (§ 7.9.6, 7.9.7). */
function writeTree(tree: NameTree, writer: Writer): void {
  const keys = Object.keys(tree._items).sort((a, b) => tree._compareKeys(a, b));
  const pairs = keys.flatMap((key) => [tree._dataForKey(key), tree._items[key]]);
  const [first = "", last = ""] = [keys[0], keys.at(-1)];
  const hasLimits = tree.limits && keys.length > 1;
  writeDictionary(
    {
      ...(hasLimits && { Limits: [tree._dataForKey(first), tree._dataForKey(last)] }),
      [tree._keysName()]: pairs,
    },
    writer,
  );
}

/** No exponent; millionths, as pdfkit rounds. */
function formatDecimal(value: number): string {
  if (!(Math.abs(value) < 1e15)) throw new Error(`${value} cannot be written`);
  const rounded = Math.round(value * 1e6) / 1e6;
  return rounded === 0 ? "0" : String(rounded).replace(/^(-?)0\./, "$1.");
}

/** § 7.9.4, in universal time. */
function formatDate(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-T:]/g, "")}Z)`;
}
