/** How shorthands deal out their components. */
import type { CssNodePlain } from "css-tree";
import type { Value } from "../values/value.ts";
import { isLonghand, longhands } from "./longhands.ts";
import { logicalNames } from "./names.ts";
import { neutralValues } from "./without-effect.ts";

/** One longhand's part; null: left out, and so initial. */
export interface Part {
  readonly name: string;
  readonly nodes: readonly CssNodePlain[] | null;
}

export type Expansion = readonly Part[];

export function initialOf(names: readonly string[]): Expansion {
  return names.map((name) => ({ name, nodes: null }));
}

/** One to four components for top, right, bottom and left. */
export function fourSides(names: readonly string[]): (value: Value) => Expansion | null {
  return ({ nodes }) => {
    const [top, right = top, bottom = top, left = right, extra] = nodes;
    if (top === undefined || extra !== undefined) return null;
    const dealt = [top, right, bottom, left];
    return names.map((name, index) => ({ name, nodes: [dealt[index] ?? top] }));
  };
}

/** One or two components; the second is as the first where it is left out. */
export function pair(names: readonly string[]): (value: Value) => Expansion | null {
  return ({ nodes }) => {
    const [first, second = first, extra] = nodes;
    if (first === undefined || second === undefined || extra !== undefined) return null;
    return names.map((name, index) => ({ name, nodes: [index === 0 ? first : second] }));
  };
}

/**
 * Each component goes to the first longhand that takes it. `mayBeEmpty`: no component is fine too. `several`: a longhand
 * takes as many as it can (`font-variant: tabular-nums lining-nums`).
 */
export function assignInAnyOrder(
  value: Value,
  names: readonly string[],
  mayBeEmpty = false,
  several = false,
): Expansion | null {
  const assigned = new Map<string, CssNodePlain[]>();
  if (value.nodes.length === 0 && !mayBeEmpty) return null;
  for (const node of value.nodes) {
    const name = names.find((candidate) => {
      const before = assigned.get(candidate) ?? [];
      return (before.length === 0 || several) && takes(candidate, { ...value, nodes: [...before, node] });
    });
    if (name === undefined) return null;
    assigned.set(name, [...(assigned.get(name) ?? []), node]);
  }
  return names.map((name) => ({ name, nodes: assigned.get(name) ?? null }));
}

function takes(name: string, value: Value): boolean {
  const physical = logicalNames.get(name)?.ltr ?? name;
  if (isLonghand(physical)) return longhands[physical].parse(value) !== null;
  return asksForNothing(physical, value.nodes);
}

/** Whether all components are values without an effect of a property that is not supported otherwise. */
export function asksForNothing(name: string, nodes: readonly CssNodePlain[]): boolean {
  const neutral = neutralValues.get(name);
  return neutral !== undefined && nodes.length > 0 && nodes.every((node) => neutral.has(plainText(node)));
}

function plainText(node: CssNodePlain): string {
  switch (node.type) {
    case "Identifier":
      return node.name.toLowerCase();
    case "Number":
      return String(Number(node.value));
    case "Percentage":
    case "Dimension":
      return Number(node.value) === 0 ? "0" : "other";
    default:
      return "other";
  }
}
