/** Takes a content list, returns its parts with attributes read (CSS Content 3 § 2, CSS GCPM 3 § 1). */
import type { CssNodePlain } from "css-tree";
import type { ContentPart } from "../computed-style.ts";
import { contentFunctions } from "./content-functions.ts";
import { identifierOf } from "./keywords.ts";
import { resolveUrl } from "./url.ts";
import { splitNodes, type Computation, type Value, type ValueParser } from "./value.ts";

/** `[ <string> | <image> | <counter> | <quote> | <target> | <leader> | attr() | string() | content() | element() ]+` */
export const contentList: ValueParser<readonly ContentPart[]> = (value) => {
  // What follows a slash is said instead of the content.
  const [nodes = [], alternative, extra] = splitNodes(value.nodes, "/");
  if (nodes.length === 0 || alternative?.length === 0 || extra !== undefined) return null;
  if (nodes.length > 1 && nodes.some(isElement)) return null;
  const parts = nodes.map((node) => readPart(node, value));
  const known = parts.filter((part) => part !== null);
  const said = (alternative ?? []).map((node) => readPart(node, value));
  const read = said.filter((part) => part !== null);
  if (known.length !== parts.length || read.length !== said.length) return null;
  return (context) => {
    const content = joinStrings(known.map((part) => part(context)));
    if (alternative === undefined) return content;
    return [...content, { type: "alternative", parts: joinStrings(read.map((part) => part(context))) }];
  };
};

/** An element goes with no other content (CSS GCPM 3 § 1.3.2). */
function isElement(node: CssNodePlain): boolean {
  return node.type === "Function" && node.name.toLowerCase() === "element";
}

function readPart(node: CssNodePlain, value: Value): Computation<ContentPart> | null {
  if (node.type === "String") return () => ({ type: "string", value: node.value });
  if (node.type === "Url") {
    const url = resolveUrl(node.value, value.file);
    return () => ({ type: "image", url });
  }
  if (node.type === "Function") {
    const name = node.name.toLowerCase();
    const reader = Object.hasOwn(contentFunctions, name) ? contentFunctions[name] : undefined;
    return reader === undefined ? null : reader(splitNodes(node.children, ","), value.file);
  }
  const name = identifierOf(node)?.toLowerCase() ?? "";
  // CSS Content 3 § 2: the element's own text, as `content()`.
  if (name === "contents") return () => ({ type: "element-content", which: "text" });
  const which = quoteKeywords.get(name);
  return which === undefined ? null : () => ({ type: "quote", which });
}

const quoteKeywords: ReadonlyMap<string, "open" | "close" | "no-open" | "no-close"> = new Map([
  ["open-quote", "open"],
  ["close-quote", "close"],
  ["no-open-quote", "no-open"],
  ["no-close-quote", "no-close"],
] as const);

function joinStrings(parts: readonly ContentPart[]): readonly ContentPart[] {
  const joined: ContentPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === "string" && last?.type === "string")
      joined[joined.length - 1] = { type: "string", value: last.value + part.value };
    else joined.push(part);
  }
  return joined;
}
