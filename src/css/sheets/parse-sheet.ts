/** Takes the text of a style sheet, returns its rules with selectors compiled and values parsed. Never throws. */
import type { CssNodePlain } from "css-tree";
import type { Position } from "../../diagnostics/diagnostic.ts";
import { indexLines } from "../../markup/line-index.ts";
import { boundNesting, DEEPEST_NESTING } from "./bound-nesting.ts";
import { isBeforeImport, readAtRule } from "./parse-at-rule.ts";
import { parseStyleRule } from "./parse-style-rule.ts";
import type { Source } from "./parse-block.ts";
import type { SyntaxFailure } from "./css-parser.ts";
import { parseTree } from "./parse-tree.ts";
import { openPendingErrors, type PendingErrors } from "./pending-errors.ts";
import type { Problem } from "./problem.ts";
import type { ParsedSheet, SheetItem } from "./sheet.ts";
import type { CompiledSelector } from "../selectors/selector.ts";

export interface SheetSource {
  readonly css: string;
  readonly file: string;
  /** Where the text begins in the file; null for a file's beginning. */
  readonly start: Position | null;
}

/** What the readers of rules share. */
export interface SheetReader {
  readonly source: Source;
  /** Selectors of the rule around, for nesting. */
  readonly parents: readonly CompiledSelector[] | null;
  /** Syntax errors not reported yet: the reader of a broken part takes those in it, and says more. */
  readonly errors: PendingErrors;
  readonly readItems: (nodes: readonly CssNodePlain[], reader: SheetReader) => readonly SheetItem[];
}

export function parseSheet({ css: written, file, start }: SheetSource): ParsedSheet {
  const { css, emptied } = boundNesting(written);
  const source: Source = { css, file, offset: start?.offset ?? 0 };
  const { tree, errors: found } = parseTree(css, {
    offset: source.offset,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
  });
  const errors = openPendingErrors(found);
  const nodes = tree.type === "StyleSheet" ? tree.children : [];
  const items = readItems(nodes, { source, parents: null, errors, readItems });
  const problems = [...errors.rest().map(syntaxProblem), ...nestingProblems(css, emptied, start)];
  return {
    items: [...items, ...problems.map((problem): SheetItem => ({ type: "problem", problem }))],
    css: withoutImports(css, nodes, source),
  };
}

function readItems(nodes: readonly CssNodePlain[], reader: SheetReader): readonly SheetItem[] {
  let isAtTop = true;
  return nodes.flatMap((node): readonly SheetItem[] => {
    const mayImport = isAtTop;
    if (node.type === "Rule" || (node.type === "Atrule" && !isBeforeImport(node))) isAtTop = false;
    if (node.type === "Rule") return parseStyleRule(node, reader);
    return node.type === "Atrule" ? readAtRule(node, reader, mayImport) : [];
  });
}

function syntaxProblem(error: SyntaxFailure): Problem {
  const at = { line: error.line, column: error.column, offset: error.offset };
  const said = error.message.replace(/^./, (first) => first.toLowerCase());
  return {
    code: "DEP-CSS-SYNTAX",
    message: `the style sheet cannot be read here: ${said}`,
    span: { start: at, end: { ...at, column: at.column + 1, offset: at.offset + 1 } },
    printOnly: false,
  };
}

function nestingProblems(
  css: string,
  emptied: readonly number[],
  start: Position | null,
): readonly Problem[] {
  if (emptied.length === 0) return [];
  const lines = indexLines(css);
  const message = `brackets are nested more than ${DEEPEST_NESTING} deep here; what is in the last of them is left out`;
  return emptied.map((offset) => {
    const at = shift(lines.position(offset), start);
    const end = { ...at, column: at.column + 1, offset: at.offset + 1 };
    return { code: "DEP-CSS-SYNTAX", message, span: { start: at, end }, printOnly: false };
  });
}

/** A place in the text of a `style` element, as a place in its file. */
function shift({ line, column, offset }: Position, start: Position | null): Position {
  if (start === null) return { line, column, offset };
  return {
    line: line + start.line - 1,
    column: line === 1 ? column + start.column - 1 : column,
    offset: offset + start.offset,
  };
}

function withoutImports(css: string, nodes: readonly CssNodePlain[], source: Source): string {
  let text = "";
  let at = 0;
  for (const node of nodes) {
    if (node.type !== "Atrule" || node.name.toLowerCase() !== "import" || node.loc === undefined) continue;
    const [from, to] = [node.loc.start.offset - source.offset, node.loc.end.offset - source.offset];
    text += css.slice(at, from) + css.slice(from, to).replace(/[^\n]/g, " ");
    at = to;
  }
  return text + css.slice(at);
}
