/** Takes the text of a `style` attribute, returns its declarations. */
import type { DeclarationBlock } from "../sheets/declaration.ts";
import { parseBlock } from "../sheets/parse-block.ts";
import { parseTree } from "../sheets/parse-tree.ts";

const nowhere = { line: 1, column: 1, offset: 0 };

/** Places count from the attribute's value, which the tree has no place of. */
export function parseInlineStyle(text: string, file: string): DeclarationBlock {
  const { tree, errors } = parseTree(text, { context: "declarationList" });
  const nodes = tree.type === "DeclarationList" ? tree.children : [];
  const block = parseBlock(nodes, { css: text, file, offset: 0 });
  const syntax = errors.map(({ message }) => ({
    code: "DEP-CSS-SYNTAX" as const,
    message: `the \`style\` attribute cannot be read: ${message.replace(/^./, (first) => first.toLowerCase())}`,
    span: { start: nowhere, end: nowhere },
    printOnly: false,
  }));
  return { ...block, problems: [...block.problems, ...syntax] };
}
