/** Parsers of keywords, and the ways in which parsers are put together. */
import { ident, type CssNodePlain } from "css-tree";
import { onlyNode, type Computation, type Value, type ValueParser } from "./value.ts";

/** The identifier as written, escapes resolved; null for any other component. */
export function identifierOf(node: CssNodePlain | null | undefined): string | null {
  return node?.type === "Identifier" ? ident.decode(node.name) : null;
}

/** The identifier of a single-component value, in lower case. */
export function keywordOf(value: Value): string | null {
  return identifierOf(onlyNode(value))?.toLowerCase() ?? null;
}

export function constant<T>(value: T): Computation<T> {
  return () => value;
}

/** One of the keywords, computed to itself. */
export function keywords<const K extends string>(...names: readonly K[]): ValueParser<K> {
  const computations = new Map<string, Computation<K>>(names.map((name) => [name, constant(name)]));
  return (value) => computations.get(keywordOf(value) ?? "") ?? null;
}

/** Keywords that compute to something else than their name. */
export function keywordTable<T>(table: Readonly<Record<string, T>>): ValueParser<T> {
  const computations = new Map(Object.entries(table).map(([name, result]) => [name, constant(result)]));
  return (value) => computations.get(keywordOf(value) ?? "") ?? null;
}

export function either<A, B>(first: ValueParser<A>, second: ValueParser<B>): ValueParser<A | B> {
  return (value) => first(value) ?? second(value);
}

/** Each of `parsers` at most once, in any order, at least one: `[underline || overline]`. */
export function anyOrder<T>(parser: ValueParser<T>): ValueParser<readonly T[]> {
  return (value) => {
    const parts = value.nodes.map((node) => parser({ nodes: [node], file: value.file }));
    if (parts.length === 0) return null;
    const known = parts.filter((part) => part !== null);
    return known.length === parts.length ? (context) => known.map((part) => part(context)) : null;
  };
}
