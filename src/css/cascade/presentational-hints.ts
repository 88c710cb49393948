/** Takes an element, returns what its attributes say of its style as declarations (HTML § 15.2), under all author rules. */
import type { ElementRef } from "../selectors/element-ref.ts";

type Hint = (ref: ElementRef) => string;

const DIMENSION = /^\s*\+?(\d+(?:\.\d+)?)\s*(%?)/;

/** `width="200"` is px, `width="50%"` a percentage. */
function dimension(property: string, value: string | undefined): string {
  const match = value === undefined ? null : DIMENSION.exec(value);
  return match === null ? "" : `${property}:${match[1] ?? "0"}${match[2] === "%" ? "%" : "px"};`;
}

const size: Hint = ({ node: { attributes } }) =>
  dimension("width", attributes.width) + dimension("height", attributes.height);

const listTypes: ReadonlyMap<string, string> = new Map([
  ["1", "decimal"],
  ["a", "lower-alpha"],
  ["A", "upper-alpha"],
  ["i", "lower-roman"],
  ["I", "upper-roman"],
  ["disc", "disc"],
  ["circle", "circle"],
  ["square", "square"],
  ["none", "none"],
]);

const listType: Hint = ({ node: { attributes } }) => {
  const type = listTypes.get(attributes.type ?? "");
  return type === undefined ? "" : `list-style-type:${type};`;
};

function wholeNumber(value: string | undefined): number | null {
  const match = value === undefined ? null : /^\s*([+-]?\d{1,9})/.exec(value);
  return match === null ? null : Number(match[1]);
}

const table: Hint = ({ node: { attributes } }) => {
  const border = wholeNumber(attributes.border) ?? (attributes.border === undefined ? 0 : 1);
  const spacing = wholeNumber(attributes.cellspacing);
  return [
    dimension("width", attributes.width),
    border > 0 ? `border:${border}px outset gray;` : "",
    spacing === null ? "" : `border-spacing:${Math.max(0, spacing)}px;`,
  ].join("");
};

const cell: Hint = (ref) => {
  const owner = closestTable(ref);
  const border = owner?.node.attributes.border;
  const padding = wholeNumber(owner?.node.attributes.cellpadding);
  return [
    dimension("width", ref.node.attributes.width),
    dimension("height", ref.node.attributes.height),
    border !== undefined && wholeNumber(border) !== 0 ? "border:1px inset gray;" : "",
    padding === null ? "" : `padding:${Math.max(0, padding)}px;`,
  ].join("");
};

function closestTable(ref: ElementRef): ElementRef | null {
  for (let up = ref.parent; up !== null; up = up.parent) if (up.node.name === "table") return up;
  return null;
}

const hints: Readonly<Record<string, Hint>> = {
  img: size,
  svg: size,
  video: size,
  canvas: size,
  object: size,
  iframe: size,
  embed: size,
  table,
  td: cell,
  th: cell,
  col: (ref) => dimension("width", ref.node.attributes.width),
  colgroup: (ref) => dimension("width", ref.node.attributes.width),
  ol: listType,
  ul: listType,
  li: listType,
};

/** SVG 2 § 6.6: attributes of any element of SVG that are properties; here those that it has in common with HTML. */
const svgForms: Readonly<Record<string, RegExp>> = {
  color: /^[#\w(),.% -]{1,60}$/,
  "font-family": /^[\w ,'"-]{1,300}$/,
  "font-size": /^\d*\.?\d+(?:px|pt|pc|mm|cm|in|em|rem|%)?$/,
  "font-style": /^(?:normal|italic|oblique)$/,
  "font-weight": /^(?:normal|bold|[1-9]00)$/,
};

function svgText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(svgForms)
    .map(([name, form]) => {
      const value = (Object.hasOwn(attributes, name) ? attributes[name] : undefined)?.trim() ?? "";
      if (!form.test(value)) return "";
      return `${name}:${value}${name === "font-size" && /\d$/.test(value) ? "px" : ""};`;
    })
    .join("");
}

/** CSS text, empty where the element says nothing. */
export function presentationalHints(ref: ElementRef): string {
  const { node, parent } = ref;
  const size = Object.hasOwn(hints, node.name) ? (hints[node.name]?.(ref) ?? "") : "";
  const own = node.namespace === "svg" ? size + svgText(node.attributes) : size;
  const isTurned = node.direction !== (parent?.node.direction ?? "ltr");
  return isTurned ? `direction:${node.direction};${own}` : own;
}
