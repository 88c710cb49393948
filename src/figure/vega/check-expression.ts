/** Takes an expression of a Vega-Lite specification, returns words for what it may not do; null where it only reckons. */
import { parseExpression } from "vega";

/** None of them makes something large of something small, looks outside, or hangs on the moment or the machine's zone. */
const functions: ReadonlySet<string> = new Set([
  "isNaN", "isFinite", "abs", "ceil", "floor", "round", "sqrt", "exp", "log", "pow", "min", "max", "clamp", "if",
  "isValid", "isNumber", "isString", "isBoolean", "toNumber", "toString", "length", "lower", "upper", "trim", "substring",
  "indexof", "inrange", "utc", "time", "utcyear", "utcquarter", "utcmonth", "utcdate", "utcday", "utchours", "utcminutes",
]); // prettier-ignore

const names: ReadonlySet<string> = new Set(["datum", "PI", "E", "NaN", "LN2", "LN10", "SQRT2"]);
const refusedMembers: ReadonlySet<string> = new Set(["constructor", "prototype", "__proto__"]);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export const longestExpression = 500;

export function checkExpression(text: string): string | null {
  if (text.length > longestExpression) return `has more than ${longestExpression} characters`;
  let tree: unknown;
  try {
    tree = parseExpression(text);
  } catch {
    return "is no expression";
  }
  return check(tree as Node);
}

function check(node: Node): string | null {
  if (node.type === "CallExpression") return checkCall(node);
  if (node.type === "MemberExpression") return checkMember(node);
  if (node.type === "Identifier") return names.has(String(node["name"])) ? null : `names \`${String(node["name"])}\``;
  if (node.type === "Literal" && node["regex"] !== undefined) return "has a regular expression";
  return checkAll(childrenOf(node));
} // prettier-ignore

function checkCall(node: Node): string | null {
  const callee = node["callee"] as Node;
  const name = String(callee["name"]);
  if (!functions.has(name)) return `calls \`${name}\``;
  return checkAll(node["arguments"] as readonly Node[]);
}

/** What a member is called stands in the text: nothing is made up. */
function checkMember(node: Node): string | null {
  const property = node["property"] as Node;
  const isComputed = node["computed"] === true;
  if (isComputed && property.type !== "Literal") return "computes the name of a member";
  if (refusedMembers.has(String(isComputed ? property["value"] : property["name"]))) return "reaches for what is not data"; // prettier-ignore
  return check(node["object"] as Node);
}

function checkAll(nodes: readonly Node[]): string | null {
  for (const node of nodes) {
    const wrong = check(node);
    if (wrong !== null) return wrong;
  }
  return null;
}

function childrenOf(node: Node): readonly Node[] {
  return Object.entries(node).flatMap(([key, value]): readonly Node[] => {
    // Names of an object's members are no variables.
    if (node.type === "Property" && key === "key") return [];
    return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isNode);
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
