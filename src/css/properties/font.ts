/** Rows of fonts (CSS Fonts 4) and of the text's colour. */
import type { CssNodePlain } from "css-tree";
import { textColor } from "../values/color.ts";
import { constant, either, identifierOf, keywords, keywordTable } from "../values/keywords.ts";
import { lengthPercentage, number } from "../values/length.ts";
import { supportedLength } from "../values/quantity.ts";
import { onlyNode, splitNodes, type ValueParser } from "../values/value.ts";
import { fontVariants } from "./font-variant.ts";
import { inherited } from "./longhand.ts";

/** Generic families and what they stand for in print (§ 2.1.3). */
const genericFamilies: ReadonlyMap<string, string> = new Map([
  ["serif", "serif"],
  ["sans-serif", "sans-serif"],
  ["monospace", "monospace"],
  ["cursive", "serif"],
  ["fantasy", "serif"],
  ["math", "serif"],
  ["fangsong", "serif"],
  ["emoji", "sans-serif"],
  ["system-ui", "sans-serif"],
  ["ui-serif", "serif"],
  ["ui-sans-serif", "sans-serif"],
  ["ui-monospace", "monospace"],
  ["ui-rounded", "sans-serif"],
]);

const families: ValueParser<readonly string[]> = ({ nodes }) => {
  const names = splitNodes(nodes, ",").map(familyName);
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? constant(known) : null;
};

/** A string, or identifiers joined by single spaces. */
function familyName(nodes: readonly CssNodePlain[]): string | null {
  const [first] = nodes;
  if (first?.type === "String") return nodes.length === 1 && first.value !== "" ? first.value : null;
  const words = nodes.map(identifierOf);
  if (words.length === 0 || words.includes(null)) return null;
  const name = words.join(" ");
  return genericFamilies.get(name.toLowerCase()) ?? name;
}

/** § 2.5.1: steps of the absolute sizes, medium being 16px = 12pt. */
const absoluteSizes = keywordTable({
  "xx-small": 6.75,
  "x-small": 7.5,
  small: 9.75,
  medium: 12,
  large: 13.5,
  "x-large": 18,
  "xx-large": 24,
  "xxx-large": 36,
});

const relativeSize: ValueParser<number> = (value) => {
  const name = identifierOf(onlyNode(value))?.toLowerCase();
  if (name === "smaller") return (context) => context.fontSize / 1.2;
  return name === "larger" ? (context) => supportedLength(context.fontSize * 1.2) : null;
};

const measuredSize: ValueParser<number> = (value) => {
  const size = lengthPercentage({ min: 0 })(value);
  if (size === null) return null;
  return (context) => {
    const computed = size(context);
    const pt =
      typeof computed === "number" ? computed : (computed.percent / 100) * context.fontSize + computed.plus;
    return Math.max(0, supportedLength(pt));
  };
};

const weight = either(keywordTable({ normal: 400, bold: 700 }), number({ min: 1, max: 1000 }));

/** § 2.2.2 */
const relativeWeight: ValueParser<number> = (value) => {
  const name = identifierOf(onlyNode(value))?.toLowerCase();
  if (name === "bolder")
    return ({ parentFontWeight: from }) => (from < 350 ? 400 : from < 550 ? 700 : Math.max(900, from));
  if (name === "lighter")
    return ({ parentFontWeight: from }) => (from < 100 ? from : from < 550 ? 100 : from < 750 ? 400 : 700);
  return null;
};

const slanted: ValueParser<"oblique"> = ({ nodes }) => {
  const [name, angle, extra] = nodes;
  const isOblique = identifierOf(name)?.toLowerCase() === "oblique";
  return isOblique && angle?.type === "Dimension" && extra === undefined ? constant("oblique") : null;
};

/** A number is inherited as a number, and multiplied by each element's own size (CSS Inline 3 § 4.2). */
export interface LineHeightFactor {
  readonly factor: number;
}

const lineHeight: ValueParser<number | LineHeightFactor | null> = (value) => {
  if (identifierOf(onlyNode(value))?.toLowerCase() === "normal") return constant(null);
  const factor = number({ min: 0 })(value);
  if (factor !== null) return (context) => ({ factor: factor(context) });
  const size = lengthPercentage({ min: 0 })(value);
  if (size === null) return null;
  return (context) => {
    const computed = size(context);
    if (typeof computed === "number") return computed;
    return Math.max(0, supportedLength((computed.percent / 100) * context.fontSize + computed.plus));
  };
};

/** Tags in order, `on` by default (§ 6.12). */
const features: ValueParser<Readonly<Record<string, number>>> = (value) => {
  if (identifierOf(onlyNode(value))?.toLowerCase() === "normal") return constant({});
  const entries: (readonly [string, number])[] = [];
  for (const [tag, state, extra] of splitNodes(value.nodes, ",")) {
    const setting = featureState(state);
    if (tag?.type !== "String" || !/^[\x20-\x7e]{4}$/.test(tag.value)) return null;
    if (setting === null || extra !== undefined) return null;
    entries.push([tag.value, setting]);
  }
  return constant(Object.fromEntries(entries));
};

function featureState(node: CssNodePlain | undefined): number | null {
  if (node === undefined) return 1;
  if (node.type === "Number") return /^\+?\d+$/.test(node.value) ? Number(node.value) : null;
  const name = identifierOf(node)?.toLowerCase();
  return name === "on" ? 1 : name === "off" ? 0 : null;
}

const SIZE =
  "xx-small | x-small | small | medium | large | x-large | xx-large | xxx-large | smaller | larger | <length-percentage [0,∞]>";

export const fontProperties = {
  color: inherited("canvastext", "<color>", textColor),
  "font-family": inherited(
    "serif",
    "[ <string> | <custom-ident>+ | serif | sans-serif | monospace ]#",
    families,
  ),
  "font-size": inherited<number>("medium", SIZE, either(either(absoluteSizes, relativeSize), measuredSize)),
  "font-weight": inherited<number>(
    "normal",
    "normal | bold | bolder | lighter | <number [1,1000]>",
    either(weight, relativeWeight),
  ),
  "font-style": inherited(
    "normal",
    "normal | italic | oblique <angle>?",
    either(keywords("normal", "italic", "oblique"), slanted),
  ),
  "line-height": inherited("normal", "normal | <number [0,∞]> | <length-percentage [0,∞]>", lineHeight),
  "font-feature-settings": inherited("normal", "normal | [ <string> [ <integer> | on | off ]? ]#", features),
  ...fontVariants,
} as const;
