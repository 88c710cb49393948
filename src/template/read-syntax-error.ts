/** Takes what Handlebars' parser threw, returns what is wrong and where: it says so in two ways, one of them a picture. */
interface SyntaxProblem {
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

/** What the parser calls its tokens, in the words of who writes a template. */
const tokens: Readonly<Record<string, string>> = {
  EOF: "the end of the file",
  INVALID: "a character that cannot stand here",
  OPEN_ENDBLOCK: "the end of another block",
  CLOSE: "`}}`",
  ID: "a name",
  STRING: "a text in quotes",
  EQUALS: "`=`",
  SEP: "a separator",
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
  const [, , picture = ""] = message.split("\n");
  const found = /got '(?<token>[A-Z_]+)'/u.exec(message)?.groups?.["token"];
  if (found === undefined) return { message: withoutPlace(first), line, column: column ?? 0 };
  const what = tokens[found] ?? `\`${found.toLowerCase().replaceAll("_", " ")}\``;
  const atEnd = found === "EOF";
  return {
    message: atEnd ? "the file ends within a block or an expression" : `${what} was not expected here`,
    line: atEnd ? source.split("\n").length : line,
    column: atEnd ? (source.split("\n").at(-1) ?? "").length : columnOf(picture, source, line),
  };
}

function withoutPlace(message: string): string {
  return message.replace(/ - \d+:\d+$/u, "");
}

/** The picture is up to 40 characters before the place, joined in one line, with an arrow below the place. */
function columnOf(picture: string, source: string, line: number): number {
  const arrow = picture.indexOf("^");
  const text = source.split("\n")[line - 1] ?? "";
  return Math.max(0, Math.min(arrow === -1 ? 0 : arrow, text.length));
}
