/** A selector, compiled: asked from the element upwards. */
import type { ElementRef } from "./element-ref.ts";

/**
 * `never`: no ancestor of the element matches what stands to the left either, so that the search need not go on
 * further up; `no-sibling`: no earlier sibling does, so that it need not go on further back. This keeps long chains of
 * descendants linear in the depth of the tree, and long chains of siblings in their number.
 */
export type Outcome = "match" | "no" | "no-sibling" | "never";

export type Matcher = (ref: ElementRef) => Outcome;
export type Test = (ref: ElementRef) => boolean;

export interface CompiledSelector {
  readonly matches: Matcher;
  /** (ids, classes, types), ten bits each (Selectors 4 § 17). */
  readonly specificity: number;
  /** Name of the pseudo-element, lower case; empty for the element itself. */
  readonly pseudo: string;
  /** What the element must have at least; rules are sorted into buckets by it. */
  readonly key: SelectorKey;
}

export type SelectorKey =
  { readonly by: "id" | "class" | "type"; readonly name: string } | { readonly by: "all" };

/** Why a selector cannot be used. */
export interface SelectorFailure {
  readonly kind: "invalid" | "unsupported";
  readonly reason: string;
  readonly hint?: string;
}

export function isSelectorFailure(result: object): result is SelectorFailure {
  return "reason" in result;
}

const LARGEST = 1023;

export function specificity(ids: number, classes: number, types: number): number {
  return (Math.min(ids, LARGEST) << 20) | (Math.min(classes, LARGEST) << 10) | Math.min(types, LARGEST);
}

export function addSpecificity(a: number, b: number): number {
  const part = (shift: number) => ((a >> shift) & LARGEST) + ((b >> shift) & LARGEST);
  return specificity(part(20), part(10), part(0));
}
