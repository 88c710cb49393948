/** Takes an inline `svg` element and its style, returns it as a document of its own: what it inherits is written into it. */
import type { ComputedStyle } from "../css/computed-style.ts";
import type { ElementNode, Node } from "../html/document.ts";
import { pixel } from "./open-image.ts";

const ours = "http://www.w3.org/2000/svg";

/** Scripts, and embedded HTML, which no PDF shows. */
const dropped: ReadonlySet<string> = new Set(["script", "foreignObject"]);

export function writeSvg(element: ElementNode, style: ComputedStyle): string {
  const { r, g, b } = style.color;
  const hex = [r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0"));
  // A user unit of the outermost element is a CSS pixel, whatever its view box makes of it.
  const inherited: Readonly<Record<string, string>> = {
    xmlns: ours,
    "font-family": style.fontFamily.join(", "),
    "font-size": String(style.fontSize / pixel),
    "font-weight": String(style.fontWeight),
  };
  return writeElement(element, `#${hex.join("")}`, { ...inherited, ...element.attributes });
}

function writeElement(element: ElementNode, color: string, own: Readonly<Record<string, string>>): string {
  const attributes = Object.entries(own)
    .filter(([name]) => !name.startsWith("on"))
    .map(([name, value]) => ` ${name}="${escapeText(value.replace(/currentcolor/gi, color))}"`);
  const children = element.children.map((child) => writeNode(child, color));
  return `<${element.name}${attributes.join("")}>${children.join("")}</${element.name}>`;
}

function writeNode(node: Node, color: string): string {
  if (node.type === "text") return escapeText(node.value);
  return dropped.has(node.name) ? "" : writeElement(node, color, node.attributes);
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
