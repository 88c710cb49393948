/** Takes CSS as text, returns css-tree's syntax tree, in time that grows with the text however many errors are in it. */
import { fork, type CssLocation, type CssNode, type ParseOptions, type SyntaxConfig } from "css-tree";
import { parseNestedBlock } from "./parse-nested-block.ts";

/** Where the parser stopped and why; the part around it is kept as raw text. */
export interface SyntaxFailure {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface CssParseOptions extends Omit<ParseOptions, "onParseError"> {
  readonly onParseError?: (error: SyntaxFailure, fallback: CssNode | null) => void;
}

/** The part of css-tree's parser that its types leave out. */
interface Parser {
  readonly source: string;
  readonly tokenStart: number;
  readonly eof: boolean;
  readonly getLocation: (start: number, end: number) => CssLocation;
  error: (message?: string, offset?: number) => never;
}

type NodeName = CssNode["type"];
/** Reads a whole text of one kind; or the kind of node that it is read as. */
type ParseContext = (this: Parser & NodeReaders, options: ParseOptions) => CssNode;
type NodeReaders = Readonly<Record<NodeName, () => CssNode>>;
type Config = SyntaxConfig & {
  readonly parseContext: Readonly<Record<string, ParseContext | NodeName>>;
  readonly node: Readonly<Record<string, object>>;
};

/**
 * css-tree's own error copies the lines around its place when it is made, for which it takes the whole text apart: that is
 * a square of the length for a sheet full of errors. Ours has the place alone.
 */
function fail(this: Parser, message = "Unexpected input", offset?: number): never {
  const isGiven = offset !== undefined && offset < this.source.length;
  const at = isGiven ? offset : this.eof ? endOfText(this.source) : this.tokenStart;
  const { line, column, offset: inFile } = this.getLocation(at, at).start;
  throw Object.assign(new Error(message), { line, column, offset: inFile });
}

/** White space at the end left out. */
function endOfText(text: string): number {
  let end = text.length;
  while (end > 0 && /[ \t\n\r\f]/.test(text.charAt(end - 1))) end--;
  return end;
}

function failingPlainly(context: ParseContext | NodeName): ParseContext {
  return function (options) {
    this.error = fail;
    return typeof context === "string" ? this[context]() : context.call(this, options);
  };
}

/** Only parses: values are checked by css-tree's own lexer, so that this one's tables can be empty. */
const syntax = fork((config) => {
  const { parseContext, node } = config as Config;
  const names = Object.entries(parseContext);
  const contexts: Config["parseContext"] = Object.fromEntries(
    names.map(([name, context]) => [name, failingPlainly(context)]),
  );
  const nodes: Config["node"] = { ...node, Block: { ...node["Block"], parse: parseNestedBlock } };
  return { ...config, types: {}, properties: {}, atrules: {}, parseContext: contexts, node: nodes };
}) as unknown as { readonly parse: (text: string, options: CssParseOptions) => CssNode };

export function parseCss(text: string, options: CssParseOptions = {}): CssNode {
  // Positions are what the errors count with.
  return syntax.parse(text, { ...options, positions: true });
}
