/** Takes the declarations of a rule, returns them with parsed values, and what is wrong with them. */
import { ident, type CssNodePlain, type DeclarationPlain } from "css-tree";
import type { Declaration, DeclarationBlock } from "./declaration.ts";
import { namedStyles, type NamedStyle } from "./named-styles.ts";
import { parseProperty, wideKeywordOf } from "./parse-property.ts";
import { parseTree, TYPED_ATTRIBUTE } from "./parse-tree.ts";
import { spanOf, type Problem } from "./problem.ts";

/** The text that places in the tree count from. */
export interface Source {
  readonly css: string;
  readonly file: string;
  /** Offset of the first character of `css` in the file. */
  readonly offset: number;
}

export function parseBlock(nodes: readonly CssNodePlain[], source: Source): DeclarationBlock {
  const declarations: Declaration[] = [];
  const problems: Problem[] = [];
  const counterStyles: NamedStyle[] = [];
  for (const node of nodes) {
    if (node.type !== "Declaration") continue;
    const parsed = parseDeclaration(node, source);
    declarations.push(...parsed.declarations);
    problems.push(...parsed.problems);
    if (node.value.type === "Value" && parsed.declarations.length > 0)
      counterStyles.push(...namedStyles(node.property.toLowerCase(), node.value.children, spanOf(node.loc)));
  }
  const readsAttributes = nodes.some((node) => hasAttribute(textOf(node, source)));
  const hasImportant = declarations.some((declaration) => declaration.important);
  return { declarations, problems, counterStyles, hasImportant, readsAttributes };
}

export function hasAttribute(text: string): boolean {
  return /\battr\(/i.test(text);
}

/** These read attributes as text themselves, part by part. */
const contentProperties = new Set(["content", "string-set", "bookmark-label"]);

/** `attr()` that is replaced before the value is read: all but plain ones in generated content. */
export function needsAttributes(property: string, text: string): boolean {
  return !contentProperties.has(property) || TYPED_ATTRIBUTE.test(text);
}

export function textOf(node: CssNodePlain, { css, offset }: Source): string {
  if (node.loc === undefined) return "";
  return css.slice(node.loc.start.offset - offset, node.loc.end.offset - offset);
}

type Parsed = Pick<DeclarationBlock, "declarations" | "problems">;

function parseDeclaration(node: DeclarationPlain, source: Source): Parsed {
  const span = spanOf(node.loc);
  const text = node.value.type === "Raw" ? node.value.value : textOf(node.value, source);
  const important = node.important === true;
  if (typeof node.important === "string" && node.important.toLowerCase() !== "important")
    return fail(
      span,
      "DEP-CSS-SYNTAX",
      `\`!${node.important}\` after the value of \`${node.property}\` means nothing`,
    );
  const { file } = source;
  if (node.property.startsWith("--")) {
    const name = `--${ident.decode(node.property.slice(2))}`;
    const wide = wideKeywordOf(plainIdentifier(text));
    return { declarations: [{ kind: "custom", name, text, wide, important, file, span }], problems: [] };
  }
  const name = node.property.toLowerCase();
  if (hasVariable(text) || (hasAttribute(text) && needsAttributes(name, text)))
    return { declarations: [{ kind: "pending", name, text, important, file, span }], problems: [] };
  // An unreadable value has been reported as it was read.
  if (node.value.type === "Raw") return { declarations: [], problems: [] };
  const { declarations, problem } = parseProperty(
    name,
    { nodes: node.value.children, file },
    text,
    important,
  );
  return { declarations, problems: problem === null ? [] : [{ ...problem, span }] };
}

function fail(span: Problem["span"], code: Problem["code"], message: string): Parsed {
  return { declarations: [], problems: [{ code, message, span, printOnly: false }] };
}

export function hasVariable(text: string): boolean {
  return /\bvar\(/i.test(text);
}

function plainIdentifier(text: string): readonly CssNodePlain[] {
  const name = text.trim();
  return /^[a-z-]+$/i.test(name) ? [{ type: "Identifier", name }] : [];
}

/** Takes the text of a value, returns its components; null where it cannot be read. */
export function parseValue(text: string): readonly CssNodePlain[] | null {
  try {
    const { tree, errors } = parseTree(text, { context: "value" });
    return errors.length === 0 && tree.type === "Value" ? tree.children : null;
  } catch {
    // The parser has no place to recover to in a lone value.
    return null;
  }
}
