/** Takes a style rule as parsed, returns it compiled, the rules nested in it after it (CSS Nesting 1). */
import type { CssNodePlain, RulePlain } from "css-tree";
import type { CompiledSelector, SelectorFailure } from "../selectors/selector.ts";
import { isSelectorFailure } from "../selectors/selector.ts";
import { compileSelector } from "../selectors/compile-selector.ts";
import type { DeclarationBlock } from "./declaration.ts";
import { parseBlock, textOf } from "./parse-block.ts";
import type { SheetReader } from "./parse-sheet.ts";
import { spanOf, type Problem } from "./problem.ts";
import type { SheetItem } from "./sheet.ts";
import { checkPseudo } from "./without-pseudo.ts";

export function parseStyleRule(rule: RulePlain, reader: SheetReader): readonly SheetItem[] {
  const selectors = compileList(rule, reader);
  if ("code" in selectors) return [{ type: "problem", problem: selectors }];
  const block = readBlock(rule.block.children, selectors, reader);
  const nested = rule.block.children.filter((node) => node.type === "Rule" || node.type === "Atrule");
  const inside = reader.readItems(nested, { ...reader, parents: selectors });
  return [{ type: "style", selectors, block }, ...inside];
}

/** Declarations directly inside `@media` within a rule belong to that rule. */
export function parseNestedDeclarations(
  nodes: readonly CssNodePlain[],
  reader: SheetReader,
): readonly SheetItem[] {
  const declarations = nodes.filter((node) => node.type === "Declaration");
  if (reader.parents === null || declarations.length === 0) return [];
  const block = readBlock(declarations, reader.parents, reader);
  return [{ type: "style", selectors: reader.parents, block }];
}

function readBlock(
  nodes: readonly CssNodePlain[],
  selectors: readonly CompiledSelector[],
  { source }: SheetReader,
): DeclarationBlock {
  const block = parseBlock(nodes, source);
  const faulty = new Set(block.problems.map(({ span }) => span.start.offset));
  const found = checkPseudo(nodes, selectors, source);
  // One fault of a declaration is enough.
  const misplaced = found.filter(({ span }) => !faulty.has(span.start.offset));
  return misplaced.length === 0 ? block : { ...block, problems: [...block.problems, ...misplaced] };
}

/** One selector that cannot be used makes the whole rule void (Selectors 4 § 3.9). */
function compileList(rule: RulePlain, reader: SheetReader): readonly CompiledSelector[] | Problem {
  const { prelude } = rule;
  const span = spanOf(prelude.loc);
  if (prelude.type === "Raw") {
    const [error] = reader.errors.take(span);
    const reason = error?.message.replace(/^./, (first) => first.toLowerCase()) ?? "it cannot be read";
    const at =
      error === undefined
        ? span
        : { ...span, start: { line: error.line, column: error.column, offset: error.offset } };
    return refuse({ kind: "invalid", reason }, prelude.value.trim(), at);
  }
  const compiled: CompiledSelector[] = [];
  for (const selector of prelude.children) {
    if (selector.type !== "Selector") continue;
    const result = compileSelector(selector.children, { parents: reader.parents, inner: false });
    if (isSelectorFailure(result))
      return refuse(result, textOf(selector, reader.source).trim(), spanOf(selector.loc));
    compiled.push(result);
  }
  return compiled;
}

function refuse({ kind, reason, hint }: SelectorFailure, text: string, span: Problem["span"]): Problem {
  const said = hint === undefined ? {} : { hint };
  if (kind === "unsupported")
    return {
      code: "DEP-CSS-UNSUPPORTED-SELECTOR",
      message: `the selector \`${text}\` has no effect in print: ${reason}`,
      ...said,
      span,
      printOnly: true,
    };
  return {
    code: "DEP-CSS-INVALID-SELECTOR",
    message: `the selector \`${text}\` is invalid: ${reason}; the rule is left out`,
    ...said,
    span,
    printOnly: false,
  };
}
