/** Takes a fragment, returns its text without marks; footnotes are left out, a line break is a space. */
import type { Fragment } from "./fragment.ts";

/** What stands around a quotation at a depth counted from 0. */
export type QuoteMarks = (depth: number) => readonly [open: string, close: string];

/** Without `marks`, a quotation is its words. */
export function plainText(fragment: Fragment, marks: QuoteMarks = () => ["", ""], depth = 0): string {
  return fragment
    .map((inline) => {
      if (inline.type === "text") return inline.value;
      if (inline.name === "br") return " ";
      if (inline.name === "fn") return "";
      if (inline.name !== "q") return plainText(inline.children, marks, depth);
      const [open, close] = marks(depth);
      return open + plainText(inline.children, marks, depth + 1) + close;
    })
    .join("");
}
