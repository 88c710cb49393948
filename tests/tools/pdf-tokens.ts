/** Takes text and where an object begins in it, returns its tokens and where it ends (ISO 32000-1 § 7.2). */

const token =
  /\s*(<<|>>|\[|\]|<[\dA-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|\d+ \d+ R(?![^\s()<>[\]{}/%])|[^\s()<>[\]{}/%]+|\()/y;

export interface ReadTokens {
  readonly tokens: readonly string[];
  /** Where what follows begins. */
  readonly end: number;
}

/** Throws where the brackets do not close. */
export function readTokens(text: string, start: number): ReadTokens {
  const tokens: string[] = [];
  let depth = 0;
  let at = start;
  do {
    token.lastIndex = at;
    const [all = "", found = ""] = token.exec(text) ?? [];
    if (found === "") throw new Error(`no token at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    at += all.length;
    if (found === "(") {
      const end = findStringEnd(text, at);
      tokens.push(text.slice(at - 1, end));
      at = end;
    } else tokens.push(found);
    if (found === "<<" || found === "[") depth++;
    if (found === ">>" || found === "]") depth--;
  } while (depth > 0);
  while (/\s/.test(text.charAt(at))) at++;
  return { tokens, end: at };
}

/** After the bracket that closes it: brackets within are balanced or escaped. */
function findStringEnd(text: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0 && at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
  }
  return at;
}

/** Dictionaries one entry a line, arrays on one line. */
export function showTokens(tokens: readonly string[]): string {
  let text = "";
  const open: string[] = [];
  let isKey = true;
  for (const found of tokens) {
    const within = open.at(-1);
    if (found === ">>" || found === "]") open.pop();
    if (found === "]") text += found;
    else if (found === ">>") text += `\n${found}`;
    else if (within === "<<") text += isKey ? `\n${found}` : ` ${found}`;
    else text += text === "" || text.endsWith("[") ? found : ` ${found}`;
    if (within === "<<" && found !== ">>") isKey = !isKey;
    if (found === "<<" || found === "[") open.push(found);
    if (found === "<<") isKey = true;
    if (found === ">>" || found === "]") isKey = true;
  }
  return text;
}

/** The strings of a content stream's arrays, which are what it shows, as hexadecimal digits. */
export function showCodes(content: string): string {
  let text = "";
  let inArray = false;
  for (let at = 0; at < content.length;) {
    const character = content.charAt(at);
    const end = character === "(" ? findStringEnd(content, at + 1) : at + 1;
    if (character === "[") inArray = true;
    if (character === "]") inArray = false;
    const found = content.slice(at, end);
    text +=
      character === "(" && inArray ? `<${Buffer.from(readString(found), "latin1").toString("hex")}>` : found;
    at = end;
  }
  return text;
}

/** § 7.3.4.2, but for octal codes. */
function readString(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\([^])/g, (_, character: string) => (character === "r" ? "\r" : character));
}
