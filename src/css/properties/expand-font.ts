/** Takes the value of `font`, returns the values of its longhands (CSS Fonts 4 § 2.7). */
import type { CssNodePlain } from "css-tree";
import { identifierOf } from "../values/keywords.ts";
import type { Value } from "../values/value.ts";
import { initialOf, type Expansion, type Part } from "./expansion.ts";
import { longhands, type LonghandName } from "./longhands.ts";

export const fontVariantNames = [
  "font-variant-ligatures",
  "font-variant-caps",
  "font-variant-numeric",
  "font-variant-east-asian",
  "font-variant-position",
  "font-variant-alternates",
] as const satisfies readonly LonghandName[];

/** Reset by the shorthand, whether or not it can set them. */
export const fontReset = [
  "font-style",
  "font-weight",
  "font-size",
  "line-height",
  "font-family",
  "font-kerning",
  "font-feature-settings",
  ...fontVariantNames,
] as const satisfies readonly LonghandName[];

/** Fonts of the system's dialogs: on paper, the usual sans serif. */
const systemFonts = new Set(["caption", "icon", "menu", "message-box", "small-caption", "status-bar"]);

const stretches =
  /^(?:ultra-condensed|extra-condensed|condensed|semi-condensed|semi-expanded|expanded|extra-expanded|ultra-expanded)$/;

export function expandFont(value: Value): Expansion | null {
  const set = new Map<string, readonly CssNodePlain[]>();
  const only = value.nodes.length === 1 ? identifierOf(value.nodes[0])?.toLowerCase() : undefined;
  if (only !== undefined && systemFonts.has(only)) {
    set.set("font-family", [{ type: "Identifier", name: "sans-serif" }]);
    return complete(set);
  }
  const at = readPrefix(value, set);
  const size = value.nodes[at];
  if (at < 0 || size === undefined || !takes("font-size", size, value)) return null;
  set.set("font-size", [size]);
  let next = at + 1;
  const slash = value.nodes[next];
  if (slash?.type === "Operator" && slash.value.trim() === "/") {
    const height = value.nodes[next + 1];
    if (height === undefined || !takes("line-height", height, value)) return null;
    set.set("line-height", [height]);
    next += 2;
  }
  const families = value.nodes.slice(next);
  if (longhands["font-family"].parse({ ...value, nodes: families }) === null) return null;
  set.set("font-family", families);
  return complete(set);
}

/** Style, small capitals, weight and width before the size, in any order; gives the index of the size, -1 if invalid. */
function readPrefix(value: Value, set: Map<string, readonly CssNodePlain[]>): number {
  for (let index = 0; index < Math.min(value.nodes.length, 6); index++) {
    const node = value.nodes[index];
    const name = identifierOf(node)?.toLowerCase() ?? "";
    if (node === undefined) return -1;
    if (name === "normal" || stretches.test(name)) continue;
    const next = value.nodes[index + 1];
    if (name === "oblique" && next?.type === "Dimension" && next.unit.toLowerCase() === "deg") {
      set.set("font-style", [node, next]);
      index++;
    } else if (name === "small-caps") set.set("font-variant-caps", [node]);
    else if (takes("font-style", node, value)) set.set("font-style", [node]);
    else if (takes("font-weight", node, value)) set.set("font-weight", [node]);
    else return index;
  }
  return -1;
}

function takes(name: LonghandName, node: CssNodePlain, value: Value): boolean {
  return longhands[name].parse({ ...value, nodes: [node] }) !== null;
}

function complete(set: ReadonlyMap<string, readonly CssNodePlain[]>): Expansion {
  return initialOf(fontReset).map((part): Part => ({ name: part.name, nodes: set.get(part.name) ?? null }));
}
