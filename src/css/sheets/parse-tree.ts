/** Takes text, returns its syntax tree with plain arrays. */
import { parse, toPlainObject, type CssNode, type CssNodePlain, type ParseOptions, type SyntaxParseError } from "css-tree"; // prettier-ignore

export interface Tree {
  readonly tree: CssNodePlain;
  readonly errors: readonly SyntaxParseError[];
}

/** Where something else than the parser's own errors is thrown, depeche is at fault: it is let through. */
export function parseTree(text: string, options: ParseOptions = {}): Tree {
  const errors: SyntaxParseError[] = [];
  const tree = parse(text, {
    positions: true,
    ...options,
    // A part that is read in another way after all is no error: it has no fallback node.
    onParseError: (error: SyntaxParseError, fallback: CssNode | null) => {
      if (fallback !== null) errors.push(error);
    },
  });
  return { tree: toPlainObject(tree), errors };
}
