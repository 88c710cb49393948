/** Takes what Handlebars' parser threw, returns what is wrong and where: it says so in two ways, one of them a picture. */
import { findOpenBlock } from "./find-open-block.ts";

interface SyntaxProblem {
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

/** What the parser calls its tokens, and what to say of one that it did not expect. */
const surprises: Readonly<Record<string, string>> = {
  EOF: "the file ends within a block or an expression",
  INVALID: "this character cannot stand here",
  OPEN_ENDBLOCK: "this closes a block that is not open",
  INVERSE: "`else` stands outside a block",
  CLOSE: "the expression ends too early",
};

export function readSyntaxError(error: unknown, source: string): SyntaxProblem {
  const { message, lineNumber, column } = error as Error & {
    readonly lineNumber?: number;
    readonly column?: number;
  };
  const [first = ""] = message.split("\n", 1);
  const mismatch = /^(?<open>\S+) doesn't match (?<close>\S+) - /u.exec(first)?.groups;
  if (mismatch !== undefined)
    return {
      message: `\`{{#${mismatch["open"] ?? ""}}}\` is closed by \`{{/${mismatch["close"] ?? ""}}}\``,
      line: lineNumber ?? 1,
      column: column ?? 0,
    };
  const line = Number(/on line (\d+)/u.exec(first)?.[1] ?? lineNumber ?? 1);
  const picture = message.split("\n").slice(1, 3).join("\n");
  const found = /got '(?<token>[A-Z_]+)'/u.exec(message)?.groups?.["token"];
  if (found === undefined) return { message: withoutPlace(first), line, column: column ?? 0 };
  const open = found === "EOF" ? findOpenBlock(source) : null;
  if (open !== null) return atOffset(source, open.offset, `\`{{#${open.name}}}\` is not closed`);
  const at = findColumn(picture, source, line);
  const rest = source
    .split("\n")
    .slice(line - 1)
    .join("\n")
    .slice(at);
  if (found === "INVALID" && !rest.includes("}}"))
    return { message: "the expression does not end", line, column: at };
  const said = surprises[found] ?? `\`${found.toLowerCase().replaceAll("_", " ")}\` was not expected here`;
  return { message: said, line, column: at };
}

function atOffset(source: string, offset: number, message: string): SyntaxProblem {
  const lines = source.slice(0, offset).split("\n");
  return { message, line: lines.length, column: lines.at(-1)?.length ?? 0 };
}

function withoutPlace(message: string): string {
  return message.replace(/ - \d+:\d+$/u, "");
}

/** The picture is an arrow below the end of what was read, of which the line above shows the last 20 characters without line ends. */
function findColumn(picture: string, source: string, line: number): number {
  const lines = source.split("\n");
  const [shown = "", arrow = ""] = picture.split("\n");
  const read = shown.slice(0, arrow.indexOf("^")).replace(/^\.\.\./u, "");
  const before = lines
    .slice(0, line - 1)
    .join("")
    .slice(-read.length);
  const text = lines[line - 1] ?? "";
  for (let column = text.length; column > 0; column--)
    if ((before + text.slice(0, column)).endsWith(read)) return column;
  return 0;
}
