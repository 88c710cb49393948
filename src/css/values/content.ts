/** Takes a content list, returns its parts with attributes read (CSS Content 3 § 2, CSS GCPM 3 § 1). */
import type { CssNodePlain } from "css-tree";
import type { ContentPart } from "../computed-style.ts";
import { identifierOf } from "./keywords.ts";
import { resolveUrl } from "./url.ts";
import { splitNodes, type Computation, type Value, type ValueParser } from "./value.ts";

type PartReader = (parts: readonly CssNodePlain[][]) => Computation<ContentPart> | null;

/** `[ <string> | <image> | <counter> | <quote> | attr() | string() | content() ]+` */
export const contentList: ValueParser<readonly ContentPart[]> = (value) => {
  // What follows a slash is said instead of the content (§ 2.1): the text itself is said here.
  const [nodes = [], alternative, extra] = splitNodes(value.nodes, "/");
  if (nodes.length === 0 || alternative?.length === 0 || extra !== undefined) return null;
  const parts = nodes.map((node) => readPart(node, value));
  const known = parts.filter((part) => part !== null);
  if (known.length !== parts.length) return null;
  return (context) => joinStrings(known.map((part) => part(context)));
};

function readPart(node: CssNodePlain, value: Value): Computation<ContentPart> | null {
  if (node.type === "String") return () => ({ type: "string", value: node.value });
  if (node.type === "Url") {
    const url = resolveUrl(node.value, value.file);
    return () => ({ type: "image", url });
  }
  if (node.type === "Function") {
    const name = node.name.toLowerCase();
    const reader = Object.hasOwn(functions, name) ? functions[name] : undefined;
    return reader === undefined ? null : reader(splitNodes(node.children, ","));
  }
  const which = quoteKeywords.get(identifierOf(node)?.toLowerCase() ?? "");
  return which === undefined ? null : () => ({ type: "quote", which });
}

const quoteKeywords: ReadonlyMap<string, "open" | "close" | "no-open" | "no-close"> = new Map([
  ["open-quote", "open"],
  ["close-quote", "close"],
  ["no-open-quote", "no-open"],
  ["no-close-quote", "no-close"],
] as const);

const namedStringChoices = ["first", "start", "last", "first-except"] as const;
const contentChoices = ["text", "before", "after", "first-letter", "marker"] as const;

const functions: Readonly<Record<string, PartReader>> = {
  attr: ([name = [], fallback]) => {
    const attribute = onlyIdentifier(name.slice(0, 1));
    const otherwise = fallback?.[0];
    // Types and units (`attr(data-n px)`) make other values than strings.
    if (attribute === null || name.length > 1) return null;
    const text = otherwise?.type === "String" ? otherwise.value : rawString(otherwise);
    return (context) => ({ type: "string", value: context.attribute(attribute.toLowerCase()) ?? text });
  },
  counter: ([name, style, extra]) => {
    const counter = onlyIdentifier(name);
    const counterStyle = style === undefined ? "decimal" : onlyIdentifier(style);
    if (counter === null || counterStyle === null || extra !== undefined) return null;
    return () => ({ type: "counter", name: counter, style: counterStyle });
  },
  counters: ([name, separator, style, extra]) => {
    const counter = onlyIdentifier(name);
    const between = separator?.[0];
    const counterStyle = style === undefined ? "decimal" : onlyIdentifier(style);
    if (counter === null || between?.type !== "String" || counterStyle === null || extra !== undefined)
      return null;
    return () => ({ type: "counters", name: counter, separator: between.value, style: counterStyle });
  },
  string: ([name, choice, extra]) => {
    const string = onlyIdentifier(name);
    const which = choice === undefined ? "first" : oneOf(namedStringChoices, onlyIdentifier(choice));
    if (string === null || which === null || extra !== undefined) return null;
    return () => ({ type: "named-string", name: string, which });
  },
  content: ([choice, extra]) => {
    const which = choice?.length === 0 ? "text" : oneOf(contentChoices, onlyIdentifier(choice));
    return which === null || extra !== undefined ? null : () => ({ type: "element-content", which });
  },
};

function onlyIdentifier(nodes: readonly CssNodePlain[] | undefined): string | null {
  return nodes?.length === 1 ? identifierOf(nodes[0]) : null;
}

function oneOf<T extends string>(choices: readonly T[], name: string | null): T | null {
  return choices.find((choice) => choice === name?.toLowerCase()) ?? null;
}

/** The fallback of attr() comes unparsed. */
function rawString(node: CssNodePlain | undefined): string {
  const match = node?.type === "Raw" ? /^\s*(["'])(.*)\1\s*$/s.exec(node.value) : null;
  return match?.[2] ?? "";
}

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
