/** Takes the condition of `@supports`, returns whether it holds (CSS Conditional 4). */
import type { CssNodePlain } from "css-tree";
import { compileSelector } from "../selectors/compile-selector.ts";
import { isSelectorFailure } from "../selectors/selector.ts";
import { hasVariable, textOf, type Source } from "./parse-block.ts";
import { parseProperty } from "./parse-property.ts";

export function supportsHolds(nodes: readonly CssNodePlain[], source: Source): boolean {
  const words = nodes.flatMap((node) => (node.type === "Identifier" ? [node.name.toLowerCase()] : []));
  const parts = nodes.filter((node) => node.type !== "Identifier").map((node) => partHolds(node, source));
  if (words[0] === "not") return parts[0] === false;
  return words.includes("or") ? parts.includes(true) : parts.length > 0 && !parts.includes(false);
}

function partHolds(node: CssNodePlain, source: Source): boolean {
  switch (node.type) {
    case "Condition":
      return supportsHolds(node.children, source);
    case "SupportsDeclaration":
      return partHolds(node.declaration, source);
    case "Declaration": {
      const text = node.value.type === "Raw" ? node.value.value : textOf(node.value, source);
      if (node.property.startsWith("--") || hasVariable(text)) return true;
      if (node.value.type === "Raw") return false;
      const value = { nodes: node.value.children, file: source.file };
      const { declarations, problem } = parseProperty(node.property.toLowerCase(), value, text, false);
      return declarations.length > 0 && problem === null;
    }
    case "FeatureFunction":
      return partHolds(node.value, source);
    case "Selector":
      return !isSelectorFailure(compileSelector(node.children, { parents: null, inner: false }));
    default:
      return false;
  }
}
