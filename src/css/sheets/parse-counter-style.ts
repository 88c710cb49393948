/** Takes an @counter-style rule, returns what it says of its style (CSS Counter Styles 3 § 3). */
import { ident, type AtrulePlain, type CssNodePlain, type DeclarationPlain } from "css-tree";
import { nearest } from "../../diagnostics/nearest.ts";
import type { AdditiveSymbol, CounterSystem } from "../counter-style.ts";
import { identifierOf } from "../values/keywords.ts";
import { splitNodes } from "../values/value.ts";
import { spanOf, type Problem } from "./problem.ts";

/** Descriptors as written; styles named in `extends` and `fallback` are looked up when all rules are known. */
export interface CounterStyleRule {
  readonly name: string;
  readonly system: CounterSystem | "fixed" | "additive" | "extends";
  /** Of `fixed`. */
  readonly first?: number;
  readonly extends?: string;
  readonly symbols?: readonly string[];
  readonly additive?: readonly AdditiveSymbol[];
  readonly negative?: readonly [string, string];
  readonly prefix?: string;
  readonly suffix?: string;
  readonly pad?: { readonly length: number; readonly symbol: string };
  /** null: `auto`. */
  readonly ranges?: readonly (readonly [number, number])[] | null;
  readonly fallback?: string;
}

type Nodes = readonly CssNodePlain[];
type Found = Partial<{ -readonly [Key in keyof CounterStyleRule]: CounterStyleRule[Key] }>;
/** False for a value that is none of the descriptor's. */
type Reader = (nodes: Nodes, found: Found) => boolean;

/** These cannot be defined anew (§ 3). */
const fixedNames = new Set([
  "none",
  "decimal",
  "disc",
  "square",
  "circle",
  "disclosure-open",
  "disclosure-closed",
]);

export function parseCounterStyle(rule: AtrulePlain): {
  readonly rule: CounterStyleRule | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const found: Found = {};
  const name = nameOf(rule);
  for (const node of rule.block?.children ?? [])
    if (node.type === "Declaration") readDescriptor(node, found, problems);
  const system = found.system ?? "symbolic";
  const missing = name === null ? "a name that can be given" : missingPart(system, found);
  if (name !== null && missing === null) return { rule: { ...found, name, system }, problems };
  const message = `\`@counter-style\` needs ${missing ?? "a name"}, so it is left out`;
  problems.push({
    code: "DEP-CSS-INVALID-VALUE",
    message,
    span: spanOf(rule.prelude?.loc ?? rule.loc),
    printOnly: false,
  });
  return { rule: null, problems };
}

function nameOf({ prelude }: AtrulePlain): string | null {
  const nodes = prelude?.type === "AtrulePrelude" ? prelude.children : [];
  const [node, extra] = nodes;
  if (node?.type !== "Identifier" || extra !== undefined) return null;
  const name = ident.decode(node.name);
  return fixedNames.has(name.toLowerCase()) ? null : name;
}

/** § 3.1: what each system cannot do without. */
function missingPart(
  system: CounterStyleRule["system"],
  { symbols = [], additive = [] }: Found,
): string | null {
  if (system === "extends")
    return symbols.length + additive.length > 0 ? "no symbols beside `extends`" : null;
  if (system === "additive") return additive.length > 0 ? null : "`additive-symbols`";
  const least = system === "numeric" || system === "alphabetic" ? 2 : 1;
  return symbols.length >= least ? null : least === 1 ? "`symbols`" : "two `symbols` or more";
}

function readDescriptor(node: DeclarationPlain, found: Found, problems: Problem[]): void {
  const name = node.property.toLowerCase();
  // Said aloud, not printed.
  if (name === "speak-as") return;
  const span = spanOf(node.loc);
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (reader === undefined) {
    const near = nearest(name, Object.keys(readers));
    const message = `\`@counter-style\` has no descriptor \`${node.property}\`; it is left out`;
    const hint = near === null ? {} : { hint: `did you mean \`${near}\`?` };
    problems.push({ code: "DEP-CSS-UNKNOWN-PROPERTY", message, ...hint, span, printOnly: false });
  } else if (node.value.type === "Raw" || !reader(node.value.children, found)) {
    const message = `the value of \`${node.property}\` in \`@counter-style\` is invalid; it is left out`;
    problems.push({ code: "DEP-CSS-INVALID-VALUE", message, span, printOnly: false });
  }
}

const systems = new Set(["cyclic", "numeric", "alphabetic", "symbolic", "additive"]);

const readers: Readonly<Record<string, Reader>> = {
  system: (nodes, found) => {
    const [first, second, extra] = nodes;
    const name = identifierOf(first)?.toLowerCase() ?? "";
    if (extra !== undefined) return false;
    if (systems.has(name) && second === undefined) found.system = name as CounterStyleRule["system"];
    else if (name === "fixed") {
      const from = second === undefined ? 1 : integerOf(second);
      if (from === null) return false;
      found.system = "fixed";
      found.first = from;
    } else if (name === "extends" && identifierOf(second) !== null) {
      found.system = "extends";
      found.extends = identifierOf(second) ?? "";
    } else return false;
    return true;
  },
  symbols: (nodes, found) => {
    const symbols = nodes.map(symbolOf).filter((symbol) => symbol !== null);
    if (symbols.length !== nodes.length || symbols.length === 0) return false;
    found.symbols = symbols;
    return true;
  },
  "additive-symbols": (nodes, found) => {
    const pairs = splitNodes(nodes, ",")
      .map(weighed)
      .filter((pair) => pair !== null);
    const isFalling = pairs.every(([weight], index) => index === 0 || weight < (pairs[index - 1]?.[0] ?? 0));
    if (pairs.length !== splitNodes(nodes, ",").length || !isFalling) return false;
    found.additive = pairs;
    return true;
  },
  negative: (nodes, found) => {
    const [before, after = "", extra] = nodes.map(symbolOf);
    if (before == null || after === null || extra !== undefined) return false;
    found.negative = [before, after];
    return true;
  },
  prefix: (nodes, found) => text(nodes, (prefix) => (found.prefix = prefix)),
  suffix: (nodes, found) => text(nodes, (suffix) => (found.suffix = suffix)),
  pad: (nodes, found) => {
    const pair = weighed(nodes);
    if (pair === null) return false;
    found.pad = { length: pair[0], symbol: pair[1] };
    return true;
  },
  range: (nodes, found) => {
    if (nodes.length === 1 && identifierOf(nodes[0])?.toLowerCase() === "auto") {
      found.ranges = null;
      return true;
    }
    const ranges = splitNodes(nodes, ",").map(rangeOf);
    const known = ranges.filter((range) => range !== null);
    if (known.length !== ranges.length) return false;
    found.ranges = known;
    return true;
  },
  fallback: (nodes, found) => {
    const name = nodes.length === 1 ? identifierOf(nodes[0]) : null;
    if (name === null || name.toLowerCase() === "none") return false;
    found.fallback = name;
    return true;
  },
};

function text(nodes: Nodes, keep: (symbol: string) => void): boolean {
  const symbol = nodes.length === 1 ? symbolOf(nodes[0]) : null;
  if (symbol !== null) keep(symbol);
  return symbol !== null;
}

/** A string or a word; pictures are not drawn in markers of this kind. */
function symbolOf(node: CssNodePlain | undefined): string | null {
  return node?.type === "String" ? node.value : identifierOf(node);
}

function integerOf(node: CssNodePlain | undefined): number | null {
  return node?.type === "Number" && /^[+-]?\d{1,10}$/.test(node.value) ? Number(node.value) : null;
}

/** `<integer [0,∞]> && <symbol>` */
function weighed(nodes: Nodes): AdditiveSymbol | null {
  const [first, second, extra] = nodes;
  const [number, sign] = first?.type === "Number" ? [first, second] : [second, first];
  const weight = integerOf(number);
  const symbol = symbolOf(sign);
  return weight === null || weight < 0 || symbol === null || extra !== undefined ? null : [weight, symbol];
}

/** `[ <integer> | infinite ]{2}` */
function rangeOf([first, second, extra]: Nodes): readonly [number, number] | null {
  const bound = (node: CssNodePlain | undefined, infinity: number) =>
    identifierOf(node)?.toLowerCase() === "infinite" ? infinity : integerOf(node);
  const [least, most] = [bound(first, -Infinity), bound(second, Infinity)];
  return least === null || most === null || extra !== undefined || least > most ? null : [least, most];
}
