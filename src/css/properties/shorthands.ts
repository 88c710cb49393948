/** The table of shorthands: what each sets, and how its value is dealt out. */
import type { CssNodePlain } from "css-tree";
import { identifierOf } from "../values/keywords.ts";
import { splitNodes, type Value } from "../values/value.ts";
import { animationNames, expandAnimation } from "./animation.ts";
import { assignInAnyOrder, fourSides, initialOf, pair, type Expansion } from "./expansion.ts";
import { backgroundReset, expandBackground } from "./expand-background.ts";
import { expandFont, fontReset, fontVariantNames } from "./expand-font.ts";
import { longhandNames } from "./longhands.ts";

export interface Shorthand {
  /** Longhands that it sets, logical names among them. */
  readonly longhands: readonly string[];
  /** Gives null for an invalid or unsupported value. */
  readonly expand: (value: Value) => Expansion | null;
}

const physical = ["top", "right", "bottom", "left"];
const block = ["block-start", "block-end"];
const inline = ["inline-start", "inline-end"];

function around(prefix: string, suffix = ""): Shorthand {
  const names = physical.map((side) => (prefix === "" ? side : `${prefix}-${side}${suffix}`));
  return { longhands: names, expand: fourSides(names) };
}

function twoSides(prefix: string, sides: readonly string[], suffix = ""): Shorthand {
  const names = sides.map((side) => `${prefix}-${side}${suffix}`);
  return { longhands: names, expand: pair(names) };
}

function borderOf(sides: readonly string[]): Shorthand {
  const parts = ["width", "style", "color"];
  const names = sides.flatMap((side) => parts.map((part) => `border-${side}-${part}`));
  return {
    longhands: names,
    expand: (value) => {
      const first = assignInAnyOrder(
        value,
        parts.map((part) => `border-${sides[0] ?? ""}-${part}`),
      );
      if (first === null) return null;
      return sides.flatMap((side) =>
        first.map(({ nodes }, index) => ({ name: `border-${side}-${parts[index] ?? ""}`, nodes })),
      );
    },
  };
}

function inAnyOrder(...names: readonly string[]): Shorthand {
  return { longhands: names, expand: (value) => assignInAnyOrder(value, names) };
}

/** CSS Flexbox 1 § 7.1.1: what is left out is 1, 1 and 0. */
const flex: Shorthand = {
  longhands: ["flex-grow", "flex-shrink", "flex-basis"],
  expand: (value) => {
    const name = value.nodes.length === 1 ? identifierOf(value.nodes[0])?.toLowerCase() : undefined;
    if (name === "none") return flexParts(numberNode(0), numberNode(0), identifierNode("auto"));
    if (name === "auto") return flexParts(numberNode(1), numberNode(1), identifierNode("auto"));
    const numbers = value.nodes.filter((node) => node.type === "Number");
    const sizes = value.nodes.filter((node) => node.type !== "Number");
    const [grow = numberNode(1), shrink = numberNode(1), basis = sizes[0] ?? numberNode(0), extra] = numbers;
    if (value.nodes.length === 0 || sizes.length > 1 || extra !== undefined) return null;
    if (numbers.length === 3 && sizes.length > 0) return null;
    if (numbers.length === 2 && value.nodes.length === 3 && value.nodes[1]?.type !== "Number") return null;
    return flexParts(grow, shrink, basis);
  },
};

function flexParts(grow: CssNodePlain, shrink: CssNodePlain, basis: CssNodePlain): Expansion {
  return [
    { name: "flex-grow", nodes: [grow] },
    { name: "flex-shrink", nodes: [shrink] },
    { name: "flex-basis", nodes: [basis] },
  ];
}

function numberNode(value: number): CssNodePlain {
  return { type: "Number", value: String(value) };
}

function identifierNode(name: string): CssNodePlain {
  return { type: "Identifier", name };
}

const corners = ["top-left", "top-right", "bottom-right", "bottom-left"].map(
  (corner) => `border-${corner}-radius`,
);

const radius: Shorthand = {
  longhands: corners,
  expand: (value) => {
    // The list after the slash has the radii down (CSS Backgrounds 3 § 5.1).
    const lists = splitNodes(value.nodes, "/");
    const [across, down] = lists.map((nodes) => fourSides(corners)({ ...value, nodes }));
    if (across == null || down === null || lists.length > 2) return null;
    if (down === undefined) return across;
    return across.map(({ name, nodes }, index) => ({
      name,
      nodes: [...(nodes ?? []), ...(down[index]?.nodes ?? [])],
    }));
  },
};

const gaps: Shorthand = { longhands: ["row-gap", "column-gap"], expand: pair(["row-gap", "column-gap"]) };

const decoration = inAnyOrder(
  "text-decoration-line",
  "text-decoration-style",
  "text-decoration-thickness",
  "text-decoration-color",
);

/** The lines of a decoration stand together as one value. */
const textDecoration: Shorthand = {
  longhands: decoration.longhands,
  expand: (value) => {
    const lines = value.nodes.filter(isDecorationLine);
    const others = value.nodes.filter((node) => !isDecorationLine(node));
    const rest = assignInAnyOrder({ ...value, nodes: others }, decoration.longhands.slice(1), true);
    if (rest === null || value.nodes.length === 0) return null;
    return [{ name: "text-decoration-line", nodes: lines.length === 0 ? null : lines }, ...rest];
  },
};

const decorationLines = new Set(["none", "underline", "overline", "line-through", "blink"]);

function isDecorationLine(node: CssNodePlain): boolean {
  return decorationLines.has(identifierOf(node)?.toLowerCase() ?? "");
}

export const shorthands: Readonly<Record<string, Shorthand>> = {
  margin: around("margin"),
  "margin-block": twoSides("margin", block),
  "margin-inline": twoSides("margin", inline),
  padding: around("padding"),
  "padding-block": twoSides("padding", block),
  "padding-inline": twoSides("padding", inline),
  inset: around(""),
  "inset-block": twoSides("inset", block),
  "inset-inline": twoSides("inset", inline),
  border: borderOf(physical),
  "border-top": borderOf(["top"]),
  "border-right": borderOf(["right"]),
  "border-bottom": borderOf(["bottom"]),
  "border-left": borderOf(["left"]),
  "border-block": borderOf(block),
  "border-inline": borderOf(inline),
  "border-block-start": borderOf(["block-start"]),
  "border-block-end": borderOf(["block-end"]),
  "border-inline-start": borderOf(["inline-start"]),
  "border-inline-end": borderOf(["inline-end"]),
  "border-width": around("border", "-width"),
  "border-style": around("border", "-style"),
  "border-color": around("border", "-color"),
  "border-block-width": twoSides("border", block, "-width"),
  "border-block-style": twoSides("border", block, "-style"),
  "border-block-color": twoSides("border", block, "-color"),
  "border-inline-width": twoSides("border", inline, "-width"),
  "border-inline-style": twoSides("border", inline, "-style"),
  "border-inline-color": twoSides("border", inline, "-color"),
  "border-radius": radius,
  animation: { longhands: animationNames, expand: expandAnimation },
  background: { longhands: backgroundReset, expand: expandBackground },
  font: { longhands: fontReset, expand: expandFont },
  "font-variant": {
    longhands: fontVariantNames,
    expand: (value) => {
      const name = value.nodes.length === 1 ? identifierOf(value.nodes[0])?.toLowerCase() : undefined;
      if (name === "normal") return initialOf(fontVariantNames);
      if (name === "none")
        return [
          ...initialOf(fontVariantNames.slice(1)),
          { name: "font-variant-ligatures", nodes: value.nodes },
        ];
      return assignInAnyOrder(value, fontVariantNames, false, true);
    },
  },
  "list-style": inAnyOrder("list-style-position", "list-style-type", "list-style-image"),
  flex,
  "flex-flow": inAnyOrder("flex-direction", "flex-wrap"),
  gap: gaps,
  columns: inAnyOrder("column-width", "column-count"),
  "column-rule": inAnyOrder("column-rule-width", "column-rule-style", "column-rule-color"),
  "text-decoration": textDecoration,
  overflow: { longhands: ["overflow-x", "overflow-y"], expand: pair(["overflow-x", "overflow-y"]) },
  /** Sets everything but direction, and takes nothing but the keywords that every property takes (CSS Cascade 4 § 3.2). */
  all: { longhands: longhandNames.filter((name) => name !== "direction"), expand: () => null },
};
