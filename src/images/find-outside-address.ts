/** Takes CSS: a sheet, a list of declarations or a value; returns the first thing in it that leads outside, or null. */
import { ident, string, tokenize, tokenTypes, url } from "css-tree";
import { isInside } from "./is-inside.ts";

/** CSS Values 4 § 4.5 and CSS Images 4 § 2: functions whose strings are addresses. */
const functions: ReadonlySet<string> = new Set([
  "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
]); // prettier-ignore

/** What these stand for is not known here. */
const substitutes: ReadonlySet<string> = new Set(["var", "attr", "env"]);

/** The tokenizer of CSS: names may be written with escapes, and comments and strings hold no functions. */
export function findOutsideAddress(css: string): string | null {
  let found: string | null = null;
  /** Of each open bracket, whether the strings in it are addresses. */
  const open: boolean[] = [];
  let isNamespace = false;
  tokenize(css, (type, start, end) => {
    if (found !== null) return;
    const text = css.slice(start, end);
    const isAddress = open.at(-1) === true;
    if (type === tokenTypes.AtKeyword) {
      const name = nameOf(text.slice(1));
      if (name === "import") found = css.slice(start, end + 60);
      // The name of a namespace looks like an address, and nothing is fetched.
      isNamespace = name === "namespace";
    } else if (type === tokenTypes.Semicolon || type === tokenTypes.LeftCurlyBracket) isNamespace = false;
    else if (type === tokenTypes.RightParenthesis) open.pop();
    else if (type === tokenTypes.LeftParenthesis) open.push(isAddress);
    else if (type === tokenTypes.Function) {
      const name = nameOf(text.slice(0, -1));
      const isUnknown = isAddress && substitutes.has(name);
      if (isUnknown || (name === "url" && !isQuoted(css, end))) found = css.slice(start, end + 60);
      open.push(!isNamespace && (isAddress || functions.has(name)));
    } else if (isOutside(type, text, isAddress) && !isNamespace) found = text;
  });
  return found;
}

function isOutside(type: number, text: string, isAddress: boolean): boolean {
  if (type === tokenTypes.Url) return !isInside(url.decode(text));
  if (type === tokenTypes.String) return isAddress && !isInside(string.decode(text));
  return type === tokenTypes.BadUrl;
}

/**
 * `url` with an escape in it and no quotation marks is an address to browsers and a function to the tokenizer, which reads what
 * follows in another way (CSS Syntax 3 § 4.3.4): nobody writes so by chance.
 */
function isQuoted(css: string, from: number): boolean {
  return /^\s*["']/.test(css.slice(from, from + 1000));
}

function nameOf(text: string): string {
  return ident.decode(text).toLowerCase();
}
