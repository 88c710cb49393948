/** Takes JSON and the place of a string in it, returns its value, where each character of it stands, and what is wrong with it. */

export interface StringProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

export interface ReadString {
  readonly value: string;
  /** Past the closing quote. */
  readonly end: number;
  /** False where the string is not closed: nothing after it can be trusted. */
  readonly isClosed: boolean;
  readonly problems: readonly StringProblem[];
}

/** RFC 8259, § 7. */
const escapes: Readonly<Record<string, string>> = {
  '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t",
}; // prettier-ignore

/** `start` is the offset of the opening quote. */
export function readString(source: string, start: number): ReadString {
  const problems: StringProblem[] = [];
  const pieces: string[] = [];
  let at = start + 1;
  let from = at;
  for (;;) {
    const character = source[at];
    if (character === undefined || character === "\n" || character === "\r") {
      const said = {
        message: "a text is not closed on its line",
        hint: 'close it with `"`; write `\\n` for a line end',
      };
      problems.push({ start, end: start + 1, ...said });
      return { value: pieces.join("") + source.slice(from, at), end: at, isClosed: false, problems };
    }
    if (character === '"') break;
    if (character === "\\") {
      const { text, length } = readEscape(source, at);
      if (text === null) {
        const message = `\`${source.slice(at, at + length)}\` is no escape of JSON`;
        problems.push({ start: at, end: at + length, message, hint: "write `\\\\` for a backslash" });
      }
      pieces.push(source.slice(from, at), text ?? source.slice(at, at + length));
      at += length;
      from = at;
    } else {
      if (character < " ") problems.push({ start: at, end: at + 1, ...controlInText(character) });
      at += 1;
    }
  }
  const value = pieces.length === 0 ? source.slice(from, at) : pieces.join("") + source.slice(from, at);
  return { value, end: at + 1, isClosed: true, problems };
}

function controlInText(character: string): Pick<StringProblem, "message" | "hint"> {
  return character === "\t"
    ? { message: "a tab stands in a text", hint: "write a space, or `\\t`" }
    : { message: "a control character stands in a text", hint: "remove it" };
}

function readEscape(source: string, at: number): { readonly text: string | null; readonly length: number } {
  const letter = source[at + 1] ?? "";
  if (letter === "u") {
    const digits = source.slice(at + 2, at + 6);
    if (/^[0-9a-f]{4}$/iu.test(digits))
      return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
    return { text: null, length: 2 };
  }
  if (Object.hasOwn(escapes, letter)) return { text: escapes[letter] ?? null, length: 2 };
  // A line end is left for the caller: it does not belong to the text.
  return { text: null, length: letter === "" || letter < " " ? 1 : 2 };
}

/** Where in the file each UTF-16 unit of the string's value stands, and its end; `start` as above. */
export function offsetsOf(source: string, start: number, length: number): readonly number[] {
  const offsets: number[] = [];
  let at = start + 1;
  while (offsets.length < length) {
    offsets.push(at);
    at += source[at] === "\\" ? readEscape(source, at).length : 1;
  }
  offsets.push(at);
  return offsets;
}
