/** Takes the element tree, returns what a page says of itself: title, metadata, style sheets in document order. */
import type { Document, ElementNode, SheetReference, TextNode } from "./document.ts";

export type HeadFacts = Pick<Document, "title" | "metadata" | "sheets">;

export function readHead(root: ElementNode): HeadFacts {
  const metadata = new Map<string, string>();
  const sheets: SheetReference[] = [];
  let title: string | null = null;
  for (const element of elementsOf(root)) {
    if (element.namespace !== "html") continue;
    const { attributes } = element;
    switch (element.name) {
      case "title":
        title ??= collapse(textNodesOf(element).map((node) => node.value).join("")); // prettier-ignore
        break;
      case "meta": {
        const name = attributes.name?.trim().toLowerCase() ?? "";
        if (name !== "" && attributes.content !== undefined && !metadata.has(name))
          metadata.set(name, attributes.content);
        break;
      }
      case "link":
        if (isSheetLink(attributes))
          sheets.push({
            href: attributes.href ?? "",
            css: null,
            media: attributes.media ?? null,
            span: element.span,
          });
        break;
      case "style":
        if (isCss(attributes.type)) sheets.push(readStyle(element));
        break;
    }
  }
  return { title: title === "" ? null : title, metadata: Object.fromEntries(metadata), sheets };
}

function* elementsOf(root: ElementNode): Generator<ElementNode> {
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element;
    for (const child of element.children.toReversed()) if (child.type === "element") open.push(child);
  }
}

function textNodesOf(element: ElementNode): readonly TextNode[] {
  return element.children.filter((child) => child.type === "text");
}

function collapse(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, " ").trim();
}

function isCss(type: string | undefined): boolean {
  return type === undefined || type === "" || type.trim().toLowerCase() === "text/css";
}

function isSheetLink({ rel = "", href, type, disabled }: Readonly<Record<string, string>>): boolean {
  const words = rel.toLowerCase().split(/[ \t\n\f\r]+/);
  const isSheet = words.includes("stylesheet") && !words.includes("alternate");
  return isSheet && href !== undefined && href.trim() !== "" && isCss(type) && disabled === undefined;
}

function readStyle(element: ElementNode): SheetReference {
  const texts = textNodesOf(element);
  const css = texts.map((node) => node.value).join("");
  return { href: null, css, media: element.attributes.media ?? null, span: texts[0]?.span ?? null };
}
