/** Takes a media query as parsed, returns whether it holds for a medium (Media Queries 4). */
import type {
  ConditionPlain,
  CssNodePlain,
  FeaturePlain,
  FeatureRangePlain,
  MediaQueryPlain,
} from "css-tree";
import { readQuantity } from "../values/quantity.ts";
import { NEUTRAL_CONTEXT } from "../values/value.ts";

/** pt; of a page, its area. */
export interface Medium {
  readonly type: "print" | "screen";
  readonly width: number;
  readonly height: number;
}

/** `unknown` is neither true nor false, so that `not (unknown)` does not hold either (§ 3). */
type Truth = "true" | "false" | "unknown";

export interface MediaQueryList {
  readonly holds: (medium: Medium) => boolean;
  /** Asks for a width or height, which on paper depends on the @page rules. */
  readonly asksForSize: boolean;
}

export const ALL_MEDIA: MediaQueryList = { holds: () => true, asksForSize: false };

export function compileMediaQueries(nodes: readonly CssNodePlain[]): MediaQueryList {
  const queries = nodes.flatMap((node) => (node.type === "MediaQueryList" ? node.children : []));
  if (queries.length === 0)
    return nodes.length === 0 ? ALL_MEDIA : { holds: () => false, asksForSize: false };
  return {
    holds: (medium) => queries.some((query) => query.type === "MediaQuery" && queryHolds(query, medium)),
    asksForSize: /"name":"(?:[a-z-]*(?:width|height)|orientation|[a-z-]*aspect-ratio)"/.test(
      JSON.stringify(queries),
    ),
  };
}

function queryHolds({ modifier, mediaType, condition }: MediaQueryPlain, medium: Medium): boolean {
  const type = mediaType?.toLowerCase() ?? "all";
  const isType = type === "all" || type === medium.type;
  const truth = condition === null ? "true" : conditionTruth(condition, medium);
  if (modifier?.toLowerCase() !== "not") return isType && truth === "true";
  return !isType || truth === "false";
}

function conditionTruth({ children }: ConditionPlain, medium: Medium): Truth {
  const words = children.flatMap((node) => (node.type === "Identifier" ? [node.name.toLowerCase()] : []));
  const truths = children.flatMap((node) => (node.type === "Identifier" ? [] : [partTruth(node, medium)]));
  if (words[0] === "not") return negate(truths[0] ?? "unknown");
  const decisive = words.includes("or") ? "true" : "false";
  if (truths.includes(decisive)) return decisive;
  if (truths.includes("unknown")) return "unknown";
  return decisive === "true" ? "false" : "true";
}

function negate(truth: Truth): Truth {
  return truth === "unknown" ? truth : truth === "true" ? "false" : "true";
}

function partTruth(node: CssNodePlain, medium: Medium): Truth {
  if (node.type === "Condition") return conditionTruth(node, medium);
  if (node.type === "Feature") return featureTruth(node, medium);
  return node.type === "FeatureRange" ? rangeTruth(node, medium) : "unknown";
}

/** Features that are words: what paper and an unknown screen are like. */
const keywords: Readonly<Record<string, Readonly<Record<Medium["type"], readonly string[]>>>> = {
  hover: { print: ["none"], screen: ["hover"] },
  "any-hover": { print: ["none"], screen: ["hover"] },
  pointer: { print: ["none"], screen: ["fine"] },
  "any-pointer": { print: ["none"], screen: ["fine"] },
  update: { print: ["none"], screen: ["fast"] },
  scripting: { print: ["none"], screen: ["none"] },
  "prefers-color-scheme": { print: ["light"], screen: ["light"] },
  "prefers-reduced-motion": { print: ["reduce"], screen: ["no-preference"] },
  "prefers-contrast": { print: ["no-preference"], screen: ["no-preference"] },
  "forced-colors": { print: ["none"], screen: ["none"] },
  "inverted-colors": { print: ["none"], screen: ["none"] },
  "display-mode": { print: ["browser"], screen: ["browser"] },
  "overflow-block": { print: ["paged"], screen: ["scroll"] },
  "overflow-inline": { print: ["none"], screen: ["scroll"] },
  "color-gamut": { print: ["srgb"], screen: ["srgb"] },
  scan: { print: [], screen: ["progressive"] },
};

/** Features that are numbers; lengths in pt, resolution in dots per px. */
const measures: Readonly<Record<string, (medium: Medium) => number>> = {
  width: (medium) => medium.width,
  height: (medium) => medium.height,
  "device-width": (medium) => medium.width,
  "device-height": (medium) => medium.height,
  "aspect-ratio": (medium) => medium.width / medium.height,
  "device-aspect-ratio": (medium) => medium.width / medium.height,
  color: () => 8,
  "color-index": () => 0,
  monochrome: () => 0,
  grid: () => 0,
  resolution: (medium) => (medium.type === "print" ? 300 / 96 : 1),
};

function featureTruth(node: FeaturePlain, medium: Medium): Truth {
  const name = node.name.toLowerCase().replace(/^-webkit-/, "");
  if (name === "orientation") {
    const orientation = medium.height >= medium.width ? "portrait" : "landscape";
    return node.value === null ? "true" : truthOf(wordOf(node.value) === orientation);
  }
  if (Object.hasOwn(keywords, name)) {
    const words = keywords[name]?.[medium.type] ?? [];
    if (node.value === null)
      return truthOf(words.some((word) => word !== "none" && word !== "no-preference"));
    return truthOf(words.includes(wordOf(node.value)));
  }
  const [, bound = "", measure = ""] = /^(?:(min|max)-)?(.*)$/.exec(name) ?? [];
  const actual = measureOf(measure, medium);
  if (actual === null) return "unknown";
  if (node.value === null) return bound === "" ? truthOf(actual !== 0) : "unknown";
  const wanted = numberOf(node.value);
  if (wanted === null) return "unknown";
  const comparison = bound === "min" ? ">=" : bound === "max" ? "<=" : "=";
  return truthOf(compare(actual, comparison, wanted));
}

function measureOf(name: string, medium: Medium): number | null {
  return Object.hasOwn(measures, name) ? (measures[name]?.(medium) ?? null) : null;
}

/** `(400px < width <= 20cm)` */
function rangeTruth(node: FeatureRangePlain, medium: Medium): Truth {
  const left = operandOf(node.left, medium);
  const middle = operandOf(node.middle, medium);
  if (left === null || middle === null) return "unknown";
  const first = compare(left, node.leftComparison, middle);
  if (node.right === null) return truthOf(first);
  const right = operandOf(node.right, medium);
  return right === null ? "unknown" : truthOf(first && compare(middle, node.rightComparison ?? "", right));
}

function operandOf(node: CssNodePlain, medium: Medium): number | null {
  return node.type === "Identifier" ? measureOf(node.name.toLowerCase(), medium) : numberOf(node);
}

function compare(a: number, comparison: string, b: number): boolean {
  switch (comparison) {
    case "<":
      return a < b && !isNear(a, b);
    case "<=":
      return a < b || isNear(a, b);
    case ">":
      return a > b && !isNear(a, b);
    case ">=":
      return a > b || isNear(a, b);
    default:
      return isNear(a, b);
  }
}

/** Millimetres and inches meet only up to rounding. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

function truthOf(holds: boolean): Truth {
  return holds ? "true" : "false";
}

function wordOf(node: CssNodePlain): string {
  return node.type === "Identifier" ? node.name.toLowerCase() : "";
}

const dotsPerPixel: Readonly<Record<string, number>> = { dppx: 1, x: 1, dpi: 1 / 96, dpcm: 2.54 / 96 };

/** Relative units are of the initial font size (§ 1.3). */
const initialContext = { ...NEUTRAL_CONTEXT, fontSize: 12, rootFontSize: 12 };

function numberOf(node: CssNodePlain): number | null {
  if (node.type === "Ratio") {
    const left = numberOf(node.left);
    const right = node.right === null ? 1 : numberOf(node.right);
    return left === null || right === null || right === 0 ? null : left / right;
  }
  if (node.type === "Dimension") {
    const dots = dotsPerPixel[node.unit.toLowerCase()];
    if (dots !== undefined) return Number(node.value) * dots;
  }
  const quantity = readQuantity(node);
  return quantity === null || quantity.type === "percentage" ? null : quantity.evaluate(initialContext).value;
}
