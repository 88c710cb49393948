/** Takes the value of `background`, returns its colour, and what else it asks for (CSS Backgrounds 3 § 3.10). */
import { anyColor } from "../values/color.ts";
import { splitNodes, type Value } from "../values/value.ts";
import type { Expansion } from "./expansion.ts";
import { asksForNothing } from "./expansion.ts";

/** Parts of a layer that change nothing without an image. */
const layerNames = [
  "background-image",
  "background-repeat",
  "background-position",
  "background-size",
  "background-clip",
  "background-origin",
];

/** Only the last layer has a colour. Images are kept as one part, so that the colour counts where they are not supported. */
export function expandBackground(value: Value): Expansion | null {
  const layers = splitNodes(value.nodes, ",");
  const last = layers.at(-1) ?? [];
  if (layers.some((layer) => layer.length === 0)) return null;
  const isColor = last.map((node) => anyColor({ ...value, nodes: [node] }) !== null);
  if (isColor.filter(Boolean).length > 1) return null;
  const color = last.find((_, index) => isColor[index]);
  const others = value.nodes.filter((node) => node !== color);
  const images = others.filter((node) => {
    const isSlash = node.type === "Operator" && node.value.trim() === "/";
    const isAttachment = node.type === "Identifier" && /^(?:scroll|fixed|local)$/i.test(node.name);
    return !isSlash && !isAttachment && !layerNames.some((name) => asksForNothing(name, [node]));
  });
  return [
    { name: "background-color", nodes: color === undefined ? null : [color] },
    { name: "background-image", nodes: images.length === 0 ? null : others },
  ];
}
