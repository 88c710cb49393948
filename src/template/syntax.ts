/** Handlebars' syntax tree, as far as it is read here (handlebars/types/index.d.ts has it as one loose type). */
export interface Location {
  /** Lines count from 1, columns from 0. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

interface Node {
  readonly loc: Location;
}

export interface PathNode extends Node {
  readonly type: "PathExpression";
  /** `@index`. */
  readonly data: boolean;
  /** Number of `../`. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface LiteralNode extends Node {
  readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral" | "UndefinedLiteral" | "NullLiteral";
  readonly value?: string | number | boolean;
}

export interface SubExpressionNode extends Node {
  readonly type: "SubExpression";
  readonly path: PathNode | LiteralNode;
  readonly params: readonly ExpressionNode[];
  readonly hash?: HashNode;
}

export interface HashNode extends Node {
  readonly pairs: readonly (Node & { readonly key: string; readonly value: ExpressionNode })[];
}

export type ExpressionNode = PathNode | LiteralNode | SubExpressionNode;

export interface ProgramNode extends Node {
  readonly body: readonly StatementNode[];
  readonly blockParams?: readonly string[];
}

/** What is common to all that may be a call. */
export interface CallNode extends Node {
  readonly path: PathNode | LiteralNode | SubExpressionNode;
  readonly params: readonly ExpressionNode[];
  readonly hash?: HashNode;
}

export type StatementNode =
  | (CallNode & { readonly type: "MustacheStatement"; readonly escaped: boolean })
  | (CallNode & { readonly type: "BlockStatement"; readonly program?: ProgramNode; readonly inverse?: ProgramNode })
  | PartialNode
  | (Node & { readonly type: "ContentStatement" | "CommentStatement" | "Decorator" | "DecoratorBlock" }); // prettier-ignore

export interface PartialNode extends Node {
  readonly type: "PartialStatement" | "PartialBlockStatement";
  readonly name: PathNode | LiteralNode | SubExpressionNode;
  readonly params: readonly ExpressionNode[];
  readonly hash?: HashNode;
  /** Of a `PartialBlockStatement`. */
  readonly program?: ProgramNode;
}
