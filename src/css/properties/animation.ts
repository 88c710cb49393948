/** Rows of animations (CSS Animations 1 § 4), as far as they say in which frame paper finds a box. */
import type { CssNodePlain } from "css-tree";
import { constant, either, identifierOf, keywords, keywordTable } from "../values/keywords.ts";
import { number } from "../values/length.ts";
import { onlyNode, splitNodes, type Value, type ValueParser } from "../values/value.ts";
import type { Expansion } from "./expansion.ts";
import { own } from "./longhand.ts";

function list<T>(parse: ValueParser<T>): ValueParser<readonly T[]> {
  return ({ nodes, file }) => {
    const parts = splitNodes(nodes, ",").map((part) => parse({ nodes: part, file }));
    const known = parts.filter((part) => part !== null);
    return known.length === parts.length ? (context) => known.map((part) => part(context)) : null;
  };
}

const name: ValueParser<string> = (value) => {
  const node = onlyNode(value);
  const written = node?.type === "String" ? node.value : identifierOf(node);
  return written === null ? null : constant(written.toLowerCase() === "none" ? "none" : written);
};

const count = either(keywordTable({ infinite: Infinity }), number({ min: 0 }));
const directions = keywords("normal", "reverse", "alternate", "alternate-reverse");
const fills = keywords("none", "forwards", "backwards", "both");

const STILL =
  "Paper shows the last frame of an animation that keeps it (`forwards`, `both`), and the first of an endless one, which hides nothing.";

export const animationProperties = {
  "animation-name": own("none", "[ none | <keyframes-name> ]#", list(name), STILL),
  "animation-iteration-count": own("1", "[ infinite | <number [0,∞]> ]#", list(count)),
  "animation-direction": own(
    "normal",
    "[ normal | reverse | alternate | alternate-reverse ]#",
    list(directions),
  ),
  "animation-fill-mode": own("none", "[ none | forwards | backwards | both ]#", list(fills)),
} as const;

export const animationNames = Object.keys(animationProperties);

/** Words of the shorthand that paper does not ask for. */
const moving = new Set(
  "ease linear ease-in ease-out ease-in-out step-start step-end running paused auto replace add accumulate".split(
    " ",
  ),
);

/** Each part goes to the first property that takes it; what no other takes is the name (§ 4.11). */
export function expandAnimation({ nodes, file }: Value): Expansion | null {
  const set = new Map<string, CssNodePlain[]>(animationNames.map((property) => [property, []]));
  for (const [index, part] of splitNodes(nodes, ",").entries()) {
    const found = new Map<string, CssNodePlain>();
    if (part.length === 0) return null;
    for (const node of part) {
      const word = identifierOf(node)?.toLowerCase() ?? "";
      if (node.type === "Dimension" || node.type === "Function" || moving.has(word)) continue;
      const target = order.find(
        (property) => !found.has(property) && takes(property, { nodes: [node], file }),
      );
      if (target === undefined) return null;
      found.set(target, node);
    }
    for (const [property, list] of set) {
      const node = found.get(property) ?? initial[property];
      if (index > 0) list.push({ type: "Operator", value: "," });
      if (node !== undefined) list.push(node);
    }
  }
  return [...set].map(([property, value]) => ({ name: property, nodes: value }));
}

const order = [
  "animation-iteration-count",
  "animation-direction",
  "animation-fill-mode",
  "animation-name",
] as const;

function takes(property: (typeof order)[number], value: Value): boolean {
  return animationProperties[property].parse(value) !== null;
}

const initial: Readonly<Record<string, CssNodePlain>> = {
  "animation-name": { type: "Identifier", name: "none" },
  "animation-iteration-count": { type: "Number", value: "1" },
  "animation-direction": { type: "Identifier", name: "normal" },
  "animation-fill-mode": { type: "Identifier", name: "none" },
};
