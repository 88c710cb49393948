/**
 * Takes css-tree's parser at a `{`, returns the block of declarations and rules. css-tree knows a nested rule by its `&` alone;
 * here anything whose `{` comes before its `;` is one (CSS Syntax 3 § 5.5.4, CSS Nesting 1 § 3).
 */
import { tokenTypes, type CssLocation, type CssNode } from "css-tree";

/** The part of css-tree's parser that its types leave out. */
export interface BlockParser {
  readonly source: string;
  readonly eof: boolean;
  readonly tokenType: number;
  readonly tokenStart: number;
  readonly next: () => void;
  readonly eat: (type: number) => void;
  /** Type of the token so many places on. */
  readonly lookupType: (places: number) => number;
  readonly createList: () => { readonly push: (node: CssNode) => void };
  readonly getLocation: (start: number, end: number) => CssLocation;
  readonly parseWithFallback: (read: () => CssNode, fallback: (this: BlockParser) => CssNode) => CssNode;
  readonly Atrule: (inBlock: boolean) => CssNode;
  readonly Rule: () => CssNode;
  readonly Declaration: () => CssNode;
  readonly Raw: (until: unknown, excludeSpace: boolean) => CssNode;
  readonly consumeUntilSemicolonIncluded: unknown;
}

const { WhiteSpace, Comment, Semicolon, AtKeyword, LeftCurlyBracket, RightCurlyBracket, EOF } = tokenTypes;

export function parseNestedBlock(this: BlockParser, isStyleBlock: boolean) {
  const start = this.tokenStart;
  const children = this.createList();
  this.eat(LeftCurlyBracket);
  while (!this.eof && this.tokenType !== RightCurlyBracket) {
    switch (this.tokenType) {
      case WhiteSpace:
      case Comment:
        this.next();
        break;
      case AtKeyword:
        children.push(this.parseWithFallback(() => this.Atrule(isStyleBlock), readRaw));
        break;
      default:
        if (!isStyleBlock || beginsRule(this))
          children.push(this.parseWithFallback(() => this.Rule(), readRaw));
        else children.push(readDeclaration(this));
    }
  }
  if (!this.eof) this.eat(RightCurlyBracket);
  return { type: "Block", loc: this.getLocation(start, this.tokenStart), children };
}

function readRaw(this: BlockParser): CssNode {
  return this.Raw(null, true);
}

function readRawDeclaration(this: BlockParser): CssNode {
  return this.Raw(this.consumeUntilSemicolonIncluded, true);
}

function readDeclaration(parser: BlockParser): CssNode {
  if (parser.tokenType === Semicolon) return readRawDeclaration.call(parser);
  const node = parser.parseWithFallback(() => parser.Declaration(), readRawDeclaration);
  if (parser.tokenType === Semicolon) parser.next();
  return node;
}

/** The value of a custom property alone may hold braces. */
function beginsRule(parser: BlockParser): boolean {
  if (parser.source.startsWith("--", parser.tokenStart)) return false;
  for (let places = 0; ; places++) {
    const type = parser.lookupType(places);
    if (type === LeftCurlyBracket) return true;
    if (type === Semicolon || type === RightCurlyBracket || type === EOF) return false;
  }
}
