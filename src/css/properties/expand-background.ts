/** Takes the value of `background`, returns the values of its longhands (CSS Backgrounds 3 § 3.10). */
import type { CssNodePlain } from "css-tree";
import { anyColor } from "../values/color.ts";
import { identifierOf } from "../values/keywords.ts";
import { splitNodes, type Value } from "../values/value.ts";
import { initialOf, type Expansion, type Part } from "./expansion.ts";
import { longhands, type LonghandName } from "./longhands.ts";

const layerNames = [
  "background-image",
  "background-position",
  "background-size",
  "background-repeat",
  "background-origin",
  "background-clip",
] as const satisfies readonly LonghandName[];

export const backgroundReset = ["background-color", ...layerNames] as const satisfies readonly LonghandName[];

type Layer = ReadonlyMap<LonghandName, readonly CssNodePlain[]>;

/** Only the last layer has a colour. */
export function expandBackground(value: Value): Expansion | null {
  const written = splitNodes(value.nodes, ",");
  const layers = written.map((nodes, index) => readLayer({ ...value, nodes }, index === written.length - 1));
  const known = layers.filter((layer) => layer !== null);
  if (known.length !== layers.length) return null;
  const color = known.at(-1)?.get("background-color") ?? null;
  if (known.every((layer) => layerNames.every((name) => !layer.has(name))))
    return [{ name: "background-color", nodes: color }, ...initialOf(layerNames)];
  return [
    { name: "background-color", nodes: color },
    ...layerNames.map((name): Part => ({ name, nodes: joinLayers(name, known) })),
  ];
}

/** What a layer leaves out is initial. */
function joinLayers(name: LonghandName, layers: readonly Layer[]): readonly CssNodePlain[] {
  return layers.flatMap((layer, index) => {
    const nodes = layer.get(name) ?? initialNodes[name] ?? [];
    return index === 0 ? nodes : [comma, ...nodes];
  });
}

const comma: CssNodePlain = { type: "Operator", value: "," };
const word = (name: string): readonly CssNodePlain[] => [{ type: "Identifier", name }];
const nought: CssNodePlain = { type: "Percentage", value: "0" };

/** As the rows say it. */
const initialNodes: Partial<Readonly<Record<LonghandName, readonly CssNodePlain[]>>> = {
  "background-image": word("none"),
  "background-position": [nought, nought],
  "background-size": word("auto"),
  "background-repeat": word("repeat"),
  "background-origin": word("padding-box"),
  "background-clip": word("border-box"),
};

function readLayer(value: Value, isLast: boolean): Layer | null {
  const layer = new Map<LonghandName, readonly CssNodePlain[]>();
  let rest = value.nodes;
  if (rest.length === 0) return null;
  while (rest.length > 0) {
    const [node] = rest;
    const length = node === undefined ? 0 : readComponent(rest, value, isLast, layer);
    if (length === 0) return null;
    rest = rest.slice(length);
  }
  return layer;
}

/** Gives the number of components read, 0 for what has no place here. */
function readComponent(
  rest: readonly CssNodePlain[],
  value: Value,
  isLast: boolean,
  layer: Map<LonghandName, readonly CssNodePlain[]>,
): number {
  const take = (name: LonghandName, nodes: readonly CssNodePlain[]): number => {
    if (layer.has(name)) return 0;
    layer.set(name, nodes);
    return nodes.length;
  };
  const longest = (
    name: LonghandName,
    nodes: readonly CssNodePlain[],
    most: number,
  ): readonly CssNodePlain[] => {
    for (let count = Math.min(most, nodes.length); count > 0; count--)
      if (parses(name, nodes.slice(0, count), value)) return nodes.slice(0, count);
    return [];
  };
  const first = rest.slice(0, 1);
  // Paper does not scroll: all attachments are the same.
  if (/^(?:scroll|fixed|local)$/i.test(identifierOf(first[0]) ?? "")) return 1;
  if (parses("background-image", first, value)) return take("background-image", first);
  if (isLast && anyColor({ ...value, nodes: first }) !== null) return take("background-color", first);
  const repeat = longest("background-repeat", rest, 2);
  if (repeat.length > 0) return take("background-repeat", repeat);
  if (parses("background-origin", first, value)) {
    if (!layer.has("background-origin")) layer.set("background-clip", first);
    else if (layer.get("background-clip") !== layer.get("background-origin")) return 0;
    else return layer.set("background-clip", first).size > 0 ? 1 : 0;
    return take("background-origin", first);
  }
  const place = longest("background-position", rest, 4);
  if (place.length === 0 || take("background-position", place) === 0) return 0;
  const slash = rest[place.length];
  if (slash?.type !== "Operator" || slash.value.trim() !== "/") return place.length;
  const size = longest("background-size", rest.slice(place.length + 1), 2);
  return size.length === 0 || take("background-size", size) === 0 ? 0 : place.length + 1 + size.length;
}

function parses(name: LonghandName, nodes: readonly CssNodePlain[], value: Value): boolean {
  return longhands[name].parse({ ...value, nodes }) !== null;
}
