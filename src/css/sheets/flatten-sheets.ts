/** Takes the sheets, returns the rules that hold for a medium, ranked by the cascade (CSS Cascade 5 § 6). */
import type { FontFaceRule } from "../styled-document.ts";
import type { CompiledSelector } from "../selectors/selector.ts";
import type { DeclarationBlock } from "./declaration.ts";
import { unknownStyle, type NamedStyle } from "./named-styles.ts";
import { openLayers, type Layer, type LayerTree } from "./layers.ts";
import type { Medium } from "./media-query.ts";
import type { AllKeyframes, Keyframes } from "./parse-keyframes.ts";
import type { CounterStyleRule } from "./parse-counter-style.ts";
import type { Problem } from "./problem.ts";
import { resolveCounterStyles, type CounterStyles } from "./resolve-counter-styles.ts";
import type { PageItem, SheetItem } from "./sheet.ts";

export type Origin = "user-agent" | "author";

/** One selector of an active rule with its place in the cascade. */
export interface RankedRule {
  readonly selector: CompiledSelector;
  readonly block: DeclarationBlock;
  readonly origin: Origin;
  readonly layer: number;
  /** Order among all normal declarations: a later one wins. */
  readonly rank: number;
  /** The same among important ones, where the order of origins and layers is turned around. */
  readonly importantRank: number;
}

export interface RankedPage {
  readonly item: PageItem;
  readonly origin: Origin;
  readonly layer: number;
  readonly order: number;
}

export interface ActiveRules {
  readonly rules: readonly RankedRule[];
  readonly pages: readonly RankedPage[];
  readonly fontFaces: readonly FontFaceRule[];
  readonly counterStyles: CounterStyles;
  readonly keyframes: AllKeyframes;
  readonly problems: readonly { readonly file: string; readonly problem: Problem }[];
  /** Some media query asked for the size of the medium. */
  readonly asksForSize: boolean;
}

export interface OriginItems {
  readonly origin: Origin;
  readonly file: string;
  readonly items: readonly SheetItem[];
}

interface Gathered {
  readonly rules: { selector: CompiledSelector; block: DeclarationBlock; origin: Origin; layer: Layer }[];
  readonly pages: { item: PageItem; origin: Origin; layer: Layer }[];
  readonly fontFaces: FontFaceRule[];
  readonly counterStyles: { rule: CounterStyleRule; origin: Origin; layer: Layer }[];
  readonly keyframes: { rule: Keyframes; origin: Origin; layer: Layer }[];
  readonly named: { file: string; named: NamedStyle }[];
  readonly problems: { file: string; problem: Problem }[];
  asksForSize: boolean;
}

interface Surroundings {
  readonly origin: Origin;
  readonly file: string;
  readonly layer: Layer;
  readonly layers: LayerTree;
  /** False below a query that does not hold: errors are reported even so. */
  readonly holds: boolean;
  readonly medium: Medium;
}

export function flattenSheets(sources: readonly OriginItems[], medium: Medium): ActiveRules {
  const gathered: Gathered = {
    rules: [],
    pages: [],
    fontFaces: [],
    counterStyles: [],
    keyframes: [],
    named: [],
    problems: [],
    asksForSize: false,
  };
  const trees = { "user-agent": openLayers(), author: openLayers() };
  for (const { origin, file, items } of sources) {
    const layers = trees[origin];
    gather(items, gathered, { origin, file, layer: layers.root, layers, holds: true, medium });
  }
  const numbers = { "user-agent": trees["user-agent"].number(), author: trees.author.number() };
  const numberOf = ({ origin, layer }: { origin: Origin; layer: Layer }) => numbers[origin].get(layer) ?? 0;
  /** Of two of a name, the later one of the cascade counts. */
  const inOrder = <T>(named: readonly { rule: T; origin: Origin; layer: Layer }[]): readonly T[] =>
    named
      .map((one) => ({ ...one, layer: numberOf(one) }))
      .sort((a, b) => originRanks[a.origin] - originRanks[b.origin] || a.layer - b.layer)
      .map(({ rule }) => rule);
  const counterStyles = resolveCounterStyles(inOrder(gathered.counterStyles));
  for (const { file, named } of gathered.named) {
    const problem = unknownStyle(named, counterStyles);
    if (problem !== null) gathered.problems.push({ file, problem });
  }
  return {
    counterStyles,
    keyframes: new Map(inOrder(gathered.keyframes).map((rule) => [rule.name, rule])),
    rules: rankRules(gathered.rules.map((rule) => ({ ...rule, layer: numberOf(rule) }))),
    pages: gathered.pages.map((page, order) => ({ ...page, layer: numberOf(page), order })),
    fontFaces: gathered.fontFaces,
    problems: sortProblems(gathered.problems),
    asksForSize: gathered.asksForSize,
  };
}

function gather(items: readonly SheetItem[], into: Gathered, around: Surroundings): void {
  for (const item of items) {
    switch (item.type) {
      case "style":
        gatherProblems(item.block, into, around);
        if (around.holds)
          for (const selector of item.selectors)
            into.rules.push({ selector, block: item.block, origin: around.origin, layer: around.layer });
        break;
      case "page":
        for (const { block } of [item, ...item.marginBoxes]) gatherProblems(block, into, around);
        if (around.holds) into.pages.push({ item, origin: around.origin, layer: around.layer });
        break;
      case "font-face":
        if (around.holds) into.fontFaces.push(item.rule);
        break;
      case "counter-style":
        if (around.holds) into.counterStyles.push({ rule: item.rule, ...placeOf(around) });
        break;
      case "keyframes":
        if (around.holds) into.keyframes.push({ rule: item.rule, ...placeOf(around) });
        break;
      case "problem":
        if (around.holds || !item.problem.printOnly)
          into.problems.push({ file: around.file, problem: item.problem });
        break;
      default:
        gatherGroup(item, into, around);
    }
  }
}

function placeOf({ origin, layer }: Surroundings): { origin: Origin; layer: Layer } {
  return { origin, layer };
}

type GroupItem = Exclude<
  SheetItem,
  { type: "style" | "page" | "font-face" | "counter-style" | "keyframes" | "problem" }
>;

function gatherGroup(item: GroupItem, into: Gathered, around: Surroundings): void {
  switch (item.type) {
    case "media":
      into.asksForSize ||= item.query.asksForSize;
      gather(item.items, into, { ...around, holds: around.holds && item.query.holds(around.medium) });
      break;
    case "layer": {
      if (!around.holds && item.items === null) break;
      const layer = around.layers.open(around.layer, item.name);
      if (item.items !== null) gather(item.items, into, { ...around, layer });
      break;
    }
    case "sheet":
      gather(item.items, into, { ...around, file: item.file });
      break;
    case "import":
      // Replaced by the sheet as it was loaded.
      break;
  }
}

function gatherProblems(block: DeclarationBlock, into: Gathered, around: Surroundings): void {
  if (around.holds) for (const named of block.counterStyles) into.named.push({ file: around.file, named });
  for (const problem of block.problems)
    if (around.holds || !problem.printOnly) into.problems.push({ file: around.file, problem });
}

/** By file in order of loading, then by place. */
function sortProblems(problems: Gathered["problems"]): ActiveRules["problems"] {
  const files = new Map<string, number>();
  for (const { file } of problems) if (!files.has(file)) files.set(file, files.size);
  return problems.toSorted(
    (a, b) =>
      (files.get(a.file) ?? 0) - (files.get(b.file) ?? 0) ||
      a.problem.span.start.offset - b.problem.span.start.offset,
  );
}

type Unranked = Omit<RankedRule, "rank" | "importantRank">;

const originRanks = { "user-agent": 0, author: 1 } as const;

function rankRules(rules: readonly Unranked[]): readonly RankedRule[] {
  const order = (a: Unranked, b: Unranked, direction: number) =>
    direction * (originRanks[a.origin] - originRanks[b.origin]) ||
    direction * (a.layer - b.layer) ||
    a.selector.specificity - b.selector.specificity;
  const important = rules.toSorted((a, b) => order(a, b, -1));
  const importantRanks = new Map(important.map((rule, rank) => [rule, rank]));
  return rules
    .toSorted((a, b) => order(a, b, 1))
    .map((rule, rank) => ({ ...rule, rank, importantRank: importantRanks.get(rule) ?? 0 }));
}
