/** Takes the bytes of an SVG, returns words for what it holds that runs, or that leads out of it; null where it is harmless. */
import { findOutsideAddress } from "./find-outside-address.ts";
import { isInside } from "./is-inside.ts";
import { decodeSvg } from "./read-svg.ts";
import { readXml, type OpenTag, type XmlToken } from "./read-xml.ts";

const active = "active content";
const noXml = "what is not well-formed XML";
const outside = "an outside reference";
const sheet = "an outside style sheet";

/** Elements that run, or bring in what does; by local name, as a prefix can stand for any namespace. */
const unsafeElements: ReadonlyMap<string, string> = new Map(
  [
    ...["script", "foreignObject", "handler", "listener", "iframe", "frame", "embed", "object", "applet"],
    ...["set", "animate", "animateColor", "animateMotion", "animateTransform", "discard", "mpath"],
  ].map((name) => [name.toLowerCase(), active]),
);

/** Attributes that hold one address, by local name: `xlink:href`, or any other prefix for it. */
const addresses: ReadonlySet<string> = new Set([
  "href",
  "src",
  "srcset",
  "data",
  "action",
  "formaction",
  "poster",
  "background",
]);

/** Elements of HTML work within an SVG. */
const html = "http://www.w3.org/1999/xhtml";

export function findUnsafePart(bytes: Uint8Array): string | null {
  const text = decodeSvg(bytes);
  if (text === null) return noXml;
  let styles = 0;
  let css = "";
  for (const token of readXml(text)) {
    const found = findInToken(token);
    if (found !== null) return found;
    if (isStyle(token, "open")) styles++;
    // Comments and elements between two parts of a sheet do not part it.
    else if (token.kind === "text" && styles > 0) css += token.text;
    else if (isStyle(token, "close") && --styles === 0) {
      const wrong = inSheet(css);
      if (wrong !== null) return wrong;
      css = "";
    }
  }
  return css === "" ? null : inSheet(css);
}

function isStyle(token: XmlToken, kind: "open" | "close"): boolean {
  return token.kind === kind && localName(token.name) === "style" && !(token.kind === "open" && token.empty);
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}

function findInToken(token: XmlToken): string | null {
  if (token.kind === "open") return findInElement(token);
  if (token.kind === "damage") return noXml;
  if (token.kind === "text" && token.entity !== null) return say("an entity", token.entity);
  if (token.kind === "doctype" && token.subset)
    return say("a document type with declarations of its own", "<!DOCTYPE");
  if (token.kind === "instruction" && token.target === "xml-stylesheet")
    return say(sheet, "<?xml-stylesheet");
  return null;
}

function findInElement({ name, attributes, entity }: OpenTag): string | null {
  const what = unsafeElements.get(localName(name));
  if (what !== undefined) return say(what, `<${name}`);
  if (entity !== null) return say("an entity", entity);
  for (const [key, value] of attributes) {
    const wrong = findInAttribute(key, value);
    if (wrong !== null) return wrong;
  }
  return null;
}

function findInAttribute(key: string, value: string): string | null {
  if (/^on[a-z]/i.test(key)) return say("an event handler", `${key}=`);
  if (key === "xmlns" || key.startsWith("xmlns:"))
    return value.trim() === html ? say("elements of HTML", value) : null;
  const isAddress = key === "xml:base" || addresses.has(localName(key));
  if (isAddress) return isInside(value) ? null : say(outside, `${key}="${value}`);
  // Not only those of SVG 1.1: which attributes are also properties of CSS grows with each of its versions.
  const address = isWords(key) || !value.includes("(") ? null : findOutsideAddress(value);
  return address === null ? null : say(outside, address);
}

/** Values that no program reads as CSS: those of drawing programs, of custom data and of descriptions. */
function isWords(key: string): boolean {
  return key.includes(":") || /^(?:aria-|data-|id$|class$|lang$|role$|title$|d$|points$)/.test(key);
}

function inSheet(css: string): string | null {
  const address = findOutsideAddress(css);
  if (address === null) return null;
  return say(/^@/.test(address) ? sheet : outside, address);
}

function say(what: string, found: string): string {
  return `${what} (\`${found.replace(/\s+/g, " ").trim().slice(0, 40)}\`)`;
}
