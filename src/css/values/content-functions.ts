/** Functions of content lists, each a reader of its arguments (CSS Content 3 § 2, CSS GCPM 3 § 1 and § 5). */
import type { CssNodePlain } from "css-tree";
import type { ContentPart } from "../computed-style.ts";
import type { CounterStyle } from "../counter-style.ts";
import { readCounterStyle } from "./counter-style-name.ts";
import { identifierOf } from "./keywords.ts";
import { resolveUrl } from "./url.ts";
import { splitNodes, type Computation } from "./value.ts";

/** Takes the arguments, split at commas, and the file that addresses count from. */
type PartReader = (parts: readonly CssNodePlain[][], file: string) => Computation<ContentPart> | null;

const pageChoices = ["first", "start", "last", "first-except"] as const;
const contentChoices = ["text", "before", "after", "first-letter", "marker"] as const;
const targetChoices = ["content", "before", "after", "first-letter"] as const;

/** § 5.3 */
const leaderPatterns: ReadonlyMap<string, string> = new Map([
  ["dotted", ". "],
  ["solid", "_"],
  ["space", " "],
]);

export const contentFunctions: Readonly<Record<string, PartReader>> = {
  attr: (parts) => {
    const text = readAttribute(parts);
    return text === null ? null : (context) => ({ type: "string", value: text(context) });
  },
  counter: ([name, style, extra]) => {
    const counter = onlyIdentifier(name);
    const counterStyle = readStyle(style);
    if (counter === null || counterStyle === null || extra !== undefined) return null;
    return (context) => ({ type: "counter", name: counter, style: counterStyle(context) });
  },
  counters: ([name, separator, style, extra]) => {
    const counter = onlyIdentifier(name);
    const between = onlyString(separator);
    const counterStyle = readStyle(style);
    if (counter === null || between === null || counterStyle === null || extra !== undefined) return null;
    return (context) => ({ type: "counters", name: counter, separator: between, style: counterStyle(context) }); // prettier-ignore
  },
  string: ([name, choice, extra]) => {
    const string = onlyIdentifier(name);
    const which = choice === undefined ? "first" : oneOf(pageChoices, onlyIdentifier(choice));
    if (string === null || which === null || extra !== undefined) return null;
    return () => ({ type: "named-string", name: string, which });
  },
  element: ([name, choice, extra]) => {
    const element = onlyIdentifier(name);
    const which = choice === undefined ? "first" : oneOf(pageChoices, onlyIdentifier(choice));
    if (element === null || which === null || extra !== undefined) return null;
    return () => ({ type: "element", name: element, which });
  },
  content: ([choice, extra]) => {
    const which = choice?.length === 0 ? "text" : oneOf(contentChoices, onlyIdentifier(choice));
    return which === null || extra !== undefined ? null : () => ({ type: "element-content", which });
  },
  leader: ([node, extra]) => {
    const keyword = onlyIdentifier(node)?.toLowerCase() ?? "";
    const pattern = onlyString(node) ?? leaderPatterns.get(keyword) ?? null;
    if (pattern === null || pattern === "" || extra !== undefined) return null;
    return () => ({ type: "leader", pattern });
  },
  "target-counter": ([address, name, style, extra], file) => {
    const url = readAddress(address, file);
    const counter = onlyIdentifier(name);
    const counterStyle = readStyle(style);
    if (url === null || counter === null || counterStyle === null || extra !== undefined) return null;
    return (context) => ({ type: "target-counter", url: url(context), name: counter, style: counterStyle(context) }); // prettier-ignore
  },
  "target-counters": ([address, name, between, style, extra], file) => {
    const url = readAddress(address, file);
    const counter = onlyIdentifier(name);
    const separator = onlyString(between);
    const counterStyle = readStyle(style);
    if (
      url === null ||
      counter === null ||
      separator === null ||
      counterStyle === null ||
      extra !== undefined
    )
      return null;
    return (context) => ({ type: "target-counters", url: url(context), name: counter, separator, style: counterStyle(context) }); // prettier-ignore
  },
  "target-text": ([address, choice, extra], file) => {
    const url = readAddress(address, file);
    const which = choice === undefined ? "content" : oneOf(targetChoices, onlyIdentifier(choice));
    if (url === null || which === null || extra !== undefined) return null;
    return (context) => ({ type: "target-text", url: url(context), which });
  },
};

/** `attr(name)`, with the type `string`, `raw-string` or `url` that changes nothing here, and a fallback. */
function readAttribute([name = [], fallback, extra]: readonly CssNodePlain[][]): Computation<string> | null {
  const attribute = onlyIdentifier(name.slice(0, 1))?.toLowerCase() ?? null;
  const type = name[1];
  const isText = type === undefined || textTypes.has(identifierOf(type)?.toLowerCase() ?? "");
  if (attribute === null || !isText || name.length > 2 || extra !== undefined) return null;
  const otherwise = fallback?.[0];
  const text = otherwise?.type === "String" ? otherwise.value : rawString(otherwise);
  return (context) => context.attribute(attribute) ?? text;
}

const textTypes = new Set(["string", "raw-string", "url"]);

/** `<string> | <url> | attr()`: an address in the page, as `#id`. */
function readAddress(nodes: readonly CssNodePlain[] | undefined, file: string): Computation<string> | null {
  const node = nodes?.length === 1 ? nodes[0] : undefined;
  if (node?.type === "Url") {
    const url = resolveUrl(node.value, file);
    return () => url;
  }
  if (node?.type === "String") return () => node.value;
  if (node?.type !== "Function" || node.name.toLowerCase() !== "attr") return null;
  return readAttribute(splitNodes(node.children, ","));
}

/** A name, looked up among the document's own styles; `symbols()`; decimal where nothing is written. */
function readStyle(nodes: readonly CssNodePlain[] | undefined): Computation<string | CounterStyle> | null {
  if (nodes === undefined) return () => "decimal";
  const node = nodes.length === 1 ? nodes[0] : undefined;
  return node === undefined ? null : readCounterStyle(node);
}

function onlyIdentifier(nodes: readonly CssNodePlain[] | undefined): string | null {
  return nodes?.length === 1 ? identifierOf(nodes[0]) : null;
}

function onlyString(nodes: readonly CssNodePlain[] | undefined): string | null {
  const node = nodes?.length === 1 ? nodes[0] : undefined;
  return node?.type === "String" ? node.value : null;
}

function oneOf<T extends string>(choices: readonly T[], name: string | null): T | null {
  return choices.find((choice) => choice === name?.toLowerCase()) ?? null;
}

/** The fallback of attr() comes unparsed. */
function rawString(node: CssNodePlain | undefined): string {
  const match = node?.type === "Raw" ? /^\s*(["'])(.*)\1\s*$/s.exec(node.value) : null;
  return match?.[2] ?? "";
}
