/** Takes a cursor in a content stream, returns the next operator with its operands, null at the end (ISO 32000-1 § 7.8.2). */
import { readValue, type Cursor } from "./cos/read-value.ts";
import { isKind, type Cos } from "./cos/values.ts";

export interface Operation {
  readonly name: string;
  readonly operands: readonly Cos[];
}

/** More than any operator takes: what comes before is of no use. */
const MOST = 64;

const SPACE = new Set([0, 9, 10, 12, 13, 32]);

export function readOperation(cursor: Cursor): Operation | null {
  const operands: Cos[] = [];
  for (;;) {
    const value = readValue(cursor);
    if (!isKind(value, "word")) {
      if (operands.length < MOST) operands.push(value);
    } else if (value.word === "") return null;
    else {
      if (value.word === "BI") skipImage(cursor);
      return { name: value.word, operands };
    }
  }
}

/** To `EI` between white space, after the image's own entries and `ID` (§ 8.9.7). */
function skipImage(cursor: Cursor): void {
  for (
    let value = readValue(cursor);
    !isKind(value, "word") || value.word !== "ID";
    value = readValue(cursor)
  )
    if (isKind(value, "word") && value.word === "") return;
  const { bytes } = cursor;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isSpace = (at: number): boolean => at >= bytes.length || SPACE.has(bytes[at] ?? 0);
  let end = all.indexOf("EI", cursor.at, "latin1");
  while (end >= 0 && !(isSpace(end - 1) && isSpace(end + 2))) end = all.indexOf("EI", end + 1, "latin1");
  cursor.at = end < 0 ? bytes.length : end + 2;
}
