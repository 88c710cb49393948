/** Takes an inline `svg` element, returns it as a document of its own, `currentColor` resolved. */
import type { Color } from "../css/computed-style.ts";
import type { ElementNode, Node } from "../html/document.ts";

const ours = "http://www.w3.org/2000/svg";

/** Scripts, and embedded HTML, which no PDF shows. */
const dropped: ReadonlySet<string> = new Set(["script", "foreignObject"]);

export function writeSvg(element: ElementNode, color: Color): string {
  const hex = [color.r, color.g, color.b].map((part) => Math.round(part).toString(16).padStart(2, "0"));
  return writeElement(element, `#${hex.join("")}`, true);
}

function writeElement(element: ElementNode, color: string, outermost: boolean): string {
  const named = Object.entries(element.attributes).filter(([name]) => !name.startsWith("on"));
  const all =
    outermost && !named.some(([name]) => name === "xmlns") ? [["xmlns", ours] as const, ...named] : named;
  const attributes = all.map(
    ([name, value]) => ` ${name}="${escapeText(value.replace(/currentcolor/gi, color))}"`,
  );
  const children = element.children.map((child) => writeNode(child, color));
  return `<${element.name}${attributes.join("")}>${children.join("")}</${element.name}>`;
}

function writeNode(node: Node, color: string): string {
  if (node.type === "text") return escapeText(node.value);
  return dropped.has(node.name) ? "" : writeElement(node, color, false);
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
