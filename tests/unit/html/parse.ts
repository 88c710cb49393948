import { expect } from "vitest";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Document, ElementNode, Node } from "../../../src/html/document.ts";
import { parseHtml } from "../../../src/html/parse-html.ts";
import type { TypographySettings } from "../../../src/typography/typeset.ts";

/** Parses a page and gives what is said of it: `1:5 CODE message`. */
export function parsing(html: string, typography: TypographySettings | null = null) {
  const sink = createSink();
  const document = parseHtml({ html, file: "page.html" }, { sink, typography });
  const said = sink.diagnostics.map(
    ({ span, code, message }) => `${span?.start.line}:${span?.start.column} ${code} ${message}`,
  );
  return { document, said };
}

/** The same, for pages without a fault. */
export function parsed(html: string, typography: TypographySettings | null = null): Document {
  const { document, said } = parsing(html, typography);
  expect(said).toEqual([]);
  return document;
}

/** A tree as HTML, attributes in order. */
export function shown(node: Node): string {
  if (node.type === "text") return node.value;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(shown).join("")}</${node.name}>`;
}

export function find(root: ElementNode, wanted: string): ElementNode {
  const found = elements(root).find(({ name, attributes }) => attributes["id"] === wanted || name === wanted);
  if (found === undefined) throw new Error(`no ${wanted}`);
  return found;
}

export function elements(element: ElementNode): readonly ElementNode[] {
  return [element, ...element.children.flatMap((child) => (child.type === "element" ? elements(child) : []))];
}

/** The content of `body`, as HTML. */
export function body(document: Document): string {
  return find(document.root, "body").children.map(shown).join("");
}
