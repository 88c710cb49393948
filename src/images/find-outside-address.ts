/** Takes CSS: a sheet, a list of declarations or a value; returns the first thing in it that leads outside, or null. */
import { ident, string, tokenize, tokenTypes, url } from "css-tree";
import { isInside } from "./is-inside.ts";

/** CSS Values 4 § 4.5 and CSS Images 4 § 2: functions whose strings are addresses. */
const functions: ReadonlySet<string> = new Set([
  "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
]); // prettier-ignore

/** The tokenizer of CSS: names may be written with escapes, and comments and strings hold no functions. */
export function findOutsideAddress(css: string): string | null {
  let found: string | null = null;
  /** Of each open bracket, whether the strings in it are addresses. */
  const open: boolean[] = [];
  let isNamespace = false;
  const check = (address: string, start: number, end: number): void => {
    if (!isNamespace && !isInside(address)) found ??= css.slice(start, end);
  };
  tokenize(css, (type, start, end) => {
    if (found !== null) return;
    const text = css.slice(start, end);
    if (type === tokenTypes.AtKeyword) {
      const name = ident.decode(text.slice(1)).toLowerCase();
      if (name === "import") found = css.slice(start, end + 60);
      // The name of a namespace looks like an address, and nothing is fetched.
      isNamespace = name === "namespace";
    } else if (type === tokenTypes.Semicolon || type === tokenTypes.LeftCurlyBracket) isNamespace = false;
    else if (type === tokenTypes.Url) check(url.decode(text), start, end);
    else if (type === tokenTypes.BadUrl) found = text;
    else if (type === tokenTypes.Function) {
      const name = ident.decode(text.slice(0, -1)).toLowerCase();
      // `url` written with an escape takes an address without quotation marks as well (CSS Syntax 3 § 4.3.4).
      if (name === "url" && !/^\s*["']/.test(css.slice(end, end + 1000)) && !isNamespace) {
        const inner = css.slice(end, end + 1000);
        if (!isInside(ident.decode(inner))) found = css.slice(start, end + 60);
      }
      // What they stand for is not known here.
      if (open.at(-1) === true && ["var", "attr", "env"].includes(name)) found = text;
      open.push(open.at(-1) === true || functions.has(name));
    } else if (type === tokenTypes.LeftParenthesis) open.push(open.at(-1) === true);
    else if (type === tokenTypes.RightParenthesis) open.pop();
    else if (type === tokenTypes.String && open.at(-1) === true) check(string.decode(text), start, end);
  });
  return found;
}
