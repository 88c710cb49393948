/** Rows of background images (CSS Backgrounds 3 § 3, CSS Images 3): each computes to a list, one item a layer. */
import type { BackgroundLayer, BackgroundRepeat, BoxArea } from "../computed-style.ts";
import { readGradient, type UncolouredGradient } from "../values/gradient.ts";
import { constant, either, identifierOf, keywordOf, keywords } from "../values/keywords.ts";
import { lengthPercentage } from "../values/length.ts";
import { position } from "../values/position.ts";
import { resolveUrl } from "../values/url.ts";
import { onlyNode, splitNodes, type ValueParser } from "../values/value.ts";
import { own } from "./longhand.ts";

function layers<T>(parse: ValueParser<T>): ValueParser<readonly T[]> {
  return ({ nodes, file }) => {
    const parts = splitNodes(nodes, ",").map((part) => parse({ nodes: part, file }));
    const known = parts.filter((part) => part !== null);
    return known.length === parts.length ? (context) => known.map((part) => part(context)) : null;
  };
}

export type LayerImage = { readonly url: string } | UncolouredGradient | null;

const image: ValueParser<LayerImage> = (value) => {
  const node = onlyNode(value);
  if (keywordOf(value) === "none") return constant(null);
  if (node?.type === "Url") return constant({ url: resolveUrl(node.value, value.file) });
  return node === null ? null : readGradient(node, value.file);
};

type Size = BackgroundLayer["size"];

const extent = either(keywords("auto"), lengthPercentage({ min: 0 }));

const size: ValueParser<Size> = (value) => {
  const name = keywordOf(value);
  if (name === "cover" || name === "contain") return constant(name);
  const [width, height, extra] = value.nodes.map((node) => extent({ nodes: [node], file: value.file }));
  if (width == null || height === null || extra !== undefined) return null;
  return (context) => [width(context), height?.(context) ?? "auto"];
};

const repeats: ReadonlySet<string> = new Set(["repeat", "space", "round", "no-repeat"]);

const repeat: ValueParser<BackgroundLayer["repeat"]> = (value) => {
  const name = keywordOf(value);
  if (name === "repeat-x") return constant(["repeat", "no-repeat"]);
  if (name === "repeat-y") return constant(["no-repeat", "repeat"]);
  const names = value.nodes.map((node) => identifierOf(node)?.toLowerCase() ?? "");
  const [across, down = across, extra] = names.filter((word): word is BackgroundRepeat => repeats.has(word));
  if (across === undefined || down === undefined || extra !== undefined || names.length > 2) return null;
  return names.every((word) => repeats.has(word)) ? constant([across, down]) : null;
};

const area: ValueParser<BoxArea> = keywords("border-box", "padding-box", "content-box");
const AREAS = "[ border-box | padding-box | content-box ]#";

export const backgroundProperties = {
  "background-image": own<readonly LayerImage[]>(
    "none",
    "[ none | url() | linear-gradient() | radial-gradient() | repeating-linear-gradient() | repeating-radial-gradient() ]#",
    layers(image),
  ),
  "background-position": own("0% 0%", "<position>#", layers(position)),
  "background-size": own(
    "auto",
    "[ cover | contain | [ auto | <length-percentage [0,∞]> ]{1,2} ]#",
    layers(size),
  ),
  "background-repeat": own(
    "repeat",
    "[ repeat-x | repeat-y | [ repeat | space | round | no-repeat ]{1,2} ]#",
    layers(repeat),
  ),
  "background-origin": own("padding-box", AREAS, layers(area)),
  "background-clip": own("border-box", AREAS, layers(area)),
} as const;
