/**
 * Takes a YAML scalar as written and the text that it means, returns where in the file each character of the text stands.
 *
 * Folding, indentation and escapes make the two differ, but only in white space and in escapes; so both are walked at once:
 * a run of white space answers to a run of white space, an escape to what it means, everything else to itself.
 */

/** YAML 1.2.2, 5.7, escapes of one letter that do not mean a line end or a space. */
const escapes: Readonly<Record<string, string>> = {
  "0": "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029",
}; // prettier-ignore
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** One step through the written scalar. */
interface Step {
  /** What it means; empty for an escaped line end. */
  readonly text: string;
  /** Characters written. */
  readonly length: number;
}

/**
 * `source` is the whole file, `start` the offset of the scalar's first character (its quote or block indicator included).
 * The result has one offset per UTF-16 unit of `value` and one for its end; null where the walk loses its way.
 */
export function scalarOffsets(
  source: string,
  { start, end, value }: { readonly start: number; readonly end: number; readonly value: string },
): readonly number[] | null {
  const style = source[start] ?? "";
  let at = start;
  if (style === '"' || style === "'") at += 1;
  else if (style === "|" || style === ">") at = source.indexOf("\n", start) + 1;
  const offsets: number[] = [];
  let index = 0;
  while (index < value.length) {
    if (isSpace(value[index])) {
      const run = spaceRun(value, index);
      const after = skipSpace(source, at, end, style);
      for (let i = index; i < run; i++) offsets.push(Math.min(at + i - index, Math.max(at, after - 1)));
      at = after;
      index = run;
      continue;
    }
    // White space here is indentation, or the line end after a backslash: it means nothing.
    at = skipSpace(source, at, end, style);
    const step = readStep(source, at, style);
    if (at >= end || !value.startsWith(step.text, index)) return null;
    for (let i = 0; i < step.text.length; i++) offsets.push(at);
    index += step.text.length;
    at += step.length;
  }
  offsets.push(Math.min(at, end));
  return offsets;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\n" || character === "\r";
}

function spaceRun(value: string, from: number): number {
  let at = from;
  while (isSpace(value[at])) at += 1;
  return at;
}

/** Past white space and what means white space. */
function skipSpace(source: string, from: number, end: number, style: string): number {
  let at = from;
  while (at < end) {
    if (isSpace(source[at])) at += 1;
    else if (style === '"' && source[at] === "\\" && /[ tnr\r\n]/.test(source[at + 1] ?? "")) at += 2;
    else break;
  }
  return at;
}

function readStep(source: string, at: number, style: string): Step {
  const character = source[at] ?? "";
  if (style === "'" && character === "'") return { text: "'", length: 2 };
  if (style !== '"' || character !== "\\") return { text: character, length: 1 };
  const letter = source[at + 1] ?? "";
  const digits = Object.hasOwn(hexLengths, letter) ? (hexLengths[letter] ?? 0) : 0;
  if (digits === 0)
    return { text: Object.hasOwn(escapes, letter) ? (escapes[letter] ?? "") : letter, length: 2 };
  const codePoint = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  const text = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : "\ufffd";
  return { text, length: 2 + digits };
}
