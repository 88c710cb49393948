/** What a property's parser is given and gives: syntax in, a computation of the computed value out. */
import type { CssNodePlain } from "css-tree";
import type { Color } from "../computed-style.ts";
import type { CounterStyle } from "../counter-style.ts";

/** Component values of one declaration, or of the part of a shorthand that belongs to one longhand. */
export interface Value {
  readonly nodes: readonly CssNodePlain[];
  /** File that a relative `url()` starts from. */
  readonly file: string;
}

/** What a specified value may depend on. Lengths in pt. */
export interface ComputeContext {
  /** The element's own; while `font-size` itself is computed, the parent's. */
  readonly fontSize: number;
  readonly rootFontSize: number;
  readonly parentFontWeight: number;
  /** Computed `color` of the parent: only `color: currentcolor` asks for it. */
  readonly parentColor: Color;
  /** Page area on paper, window on screen: what vw and vh are of. */
  readonly viewport: { readonly width: number; readonly height: number };
  readonly attribute: (name: string) => string | null;
  /** Styles that `@counter-style` rules define. */
  readonly counterStyle: (name: string) => CounterStyle | null;
}

export type Computation<T> = (context: ComputeContext) => T;

/** Gives null for what is not a value of the property, or not one that is supported. */
export type ValueParser<T> = (value: Value) => Computation<T> | null;

/** The single component of a value, null where there are none or several. */
export function onlyNode(value: Value): CssNodePlain | null {
  return value.nodes.length === 1 ? (value.nodes[0] ?? null) : null;
}

/** Splits at top-level commas or slashes; an empty part is kept, so that a stray separator is found invalid. */
export function splitNodes(nodes: readonly CssNodePlain[], separator: "," | "/"): CssNodePlain[][] {
  const parts: CssNodePlain[][] = [[]];
  for (const node of nodes) {
    if (node.type === "Operator" && node.value.trim() === separator) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/** For what does not depend on any element: numbers, signs. */
export const NEUTRAL_CONTEXT: ComputeContext = {
  fontSize: 1,
  rootFontSize: 1,
  parentFontWeight: 400,
  parentColor: { r: 0, g: 0, b: 0, a: 1 },
  viewport: { width: 1, height: 1 },
  attribute: () => null,
  counterStyle: () => null,
};
