/** Takes `<counter-style>`, returns the name of a predefined style, or the style itself (CSS Counter Styles 3 § 6.1 and § 7). */
import type { CssNodePlain } from "css-tree";
import type { CounterStyle, CounterSystem } from "../counter-style.ts";
import { identifierOf } from "./keywords.ts";
import type { Computation } from "./value.ts";

/** A name that no rule defines is kept: whoever writes the counter takes it for decimal where it is not predefined. */
export function readCounterStyle(node: CssNodePlain): Computation<string | CounterStyle> | null {
  if (node.type === "Function")
    return node.name.toLowerCase() === "symbols" ? readSymbols(node.children) : null;
  const name = identifierOf(node);
  return name === null ? null : (context) => context.counterStyle(name) ?? name.toLowerCase();
}

const systems: readonly (CounterSystem | "fixed")[] = [
  "cyclic",
  "numeric",
  "alphabetic",
  "symbolic",
  "fixed",
];

/** `symbols( <system>? <string>+ )` */
function readSymbols(nodes: readonly CssNodePlain[]): Computation<CounterStyle> | null {
  const written = identifierOf(nodes[0])?.toLowerCase();
  const system = written === undefined ? "symbolic" : systems.find((name) => name === written);
  const strings = written === undefined ? nodes : nodes.slice(1);
  const symbols = strings.flatMap((node) => (node.type === "String" ? [node.value] : []));
  const least = system === "numeric" || system === "alphabetic" ? 2 : 1;
  if (system === undefined || symbols.length !== strings.length || symbols.length < least) return null;
  const style: CounterStyle = { system, symbols, suffix: "\u00a0" };
  return () => style;
}
