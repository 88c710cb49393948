/** Takes an inline `svg` element with its style, returns it as a document of its own: what the page's sheets say is written into it. */
import type { ComputedStyle } from "../css/computed-style.ts";
import type { StyledElement, StyledNode } from "../css/styled-document.ts";
import { escapeAttribute } from "../markup/serialise.ts";
import { pixel } from "./open-image.ts";

const ours = "http://www.w3.org/2000/svg";

/** Scripts, and embedded HTML, which no PDF shows. */
const dropped: ReadonlySet<string> = new Set(["script", "foreignObject"]);

/** Properties of text that SVG has in common with HTML. A user unit of the outermost element is a CSS pixel, whatever its view box makes of it. */
const properties: Readonly<Record<string, (style: ComputedStyle) => string>> = {
  "font-family": ({ fontFamily }) => fontFamily.join(", "),
  "font-size": ({ fontSize }) => String(Math.round((fontSize / pixel) * 1000) / 1000),
  "font-weight": ({ fontWeight }) => String(fontWeight),
  "font-style": ({ fontStyle }) => fontStyle,
};

export function writeSvg(styled: StyledElement): string {
  return writeElement(styled, null);
}

/** What an element inherits need not be written again. */
function writeElement({ element, style, children }: StyledElement, around: ComputedStyle | null): string {
  const text = Object.entries(properties)
    .map(([name, read]): readonly [string, string] => [name, read(style)])
    .filter(([name, value]) => around === null || value !== properties[name]?.(around));
  const own = Object.entries(element.attributes).filter(([name]) => !isOurs(name));
  const color = hexOf(style);
  const attributes = [...(around === null ? [["xmlns", ours] as const] : []), ...text, ...own].map(
    ([name, value]) => ` ${name}="${escapeAttribute(value.replace(/currentcolor/gi, color))}"`,
  );
  const inner = children.map((child) => writeNode(child, style));
  return `<${element.name}${attributes.join("")}>${inner.join("")}</${element.name}>`;
}

function isOurs(name: string): boolean {
  return name.startsWith("on") || name === "color" || name === "xmlns" || Object.hasOwn(properties, name);
}

function hexOf({ color: { r, g, b } }: ComputedStyle): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

function writeNode(node: StyledNode, around: ComputedStyle): string {
  if (node.type === "text") return escapeAttribute(node.value);
  return dropped.has(node.element.name) ? "" : writeElement(node, around);
}
