/** Takes text, returns its syntax tree with plain arrays. */
import { toPlainObject, type CssNode, type CssNodePlain } from "css-tree";
import { parseCss, type CssParseOptions, type SyntaxFailure } from "./css-parser.ts";

export interface Tree {
  readonly tree: CssNodePlain;
  /** In the order of their places. */
  readonly errors: readonly SyntaxFailure[];
}

/** Where something else than the parser's own errors is thrown, depeche is at fault: it is let through. */
export function parseTree(text: string, options: CssParseOptions = {}): Tree {
  const errors: SyntaxFailure[] = [];
  const tree = parseCss(text, {
    ...options,
    // A part that is read in another way after all is no error: it has no fallback node.
    onParseError: (error, fallback) => {
      if (fallback !== null && !isReadLater(fallback)) errors.push(error);
    },
  });
  return { tree: toPlainObject(tree), errors: errors.sort((a, b) => a.offset - b.offset) };
}

/** Types as `type(<length>)` and `%`, which css-tree's parser does not read. */
export const TYPED_ATTRIBUTE = /\battr\([^)]*(?:\btype\(|%)/i;

/** A value of such a type is read when the attribute is known. */
function isReadLater(fallback: CssNode): boolean {
  return fallback.type === "Raw" && TYPED_ATTRIBUTE.test(fallback.value);
}
