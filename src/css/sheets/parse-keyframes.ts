/** Takes an @keyframes rule, returns its first and last frame: what can stand still on paper (CSS Animations 1 § 3). */
import { ident, type AtrulePlain, type CssNodePlain, type RulePlain } from "css-tree";
import type { Declaration, DeclarationBlock } from "./declaration.ts";
import { parseBlock, type Source } from "./parse-block.ts";

export interface Keyframes {
  readonly name: string;
  readonly first: readonly Declaration[];
  readonly last: readonly Declaration[];
}

/** By name. */
export type AllKeyframes = ReadonlyMap<string, Keyframes>;

/** null for a rule without a name. Faults are not reported: frames are for the screen above all. */
export function parseKeyframes(rule: AtrulePlain, source: Source): Keyframes | null {
  const name = nameOf(rule);
  if (name === null) return null;
  const frames = (rule.block?.children ?? []).filter((node) => node.type === "Rule");
  const blocks = frames.map((frame) => ({
    at: placesOf(frame),
    block: parseBlock(frame.block.children, source),
  }));
  const at = (place: number) =>
    blocks.filter((frame) => frame.at.includes(place)).flatMap(({ block }) => usable(block));
  return { name, first: at(0), last: at(100) };
}

function nameOf({ prelude }: AtrulePlain): string | null {
  const [node] = prelude?.type === "AtrulePrelude" ? prelude.children : [];
  if (node?.type === "String") return node.value;
  return node?.type === "Identifier" ? ident.decode(node.name) : null;
}

/** § 3: important declarations in frames are left out; so are frames that would differ from element to element. */
function usable({ declarations, readsAttributes }: DeclarationBlock): readonly Declaration[] {
  if (readsAttributes) return [];
  return declarations.filter(({ important, kind }) => !important && kind !== "custom");
}

/** Percentages. */
function placesOf({ prelude }: RulePlain): readonly number[] {
  const selectors = prelude.type === "SelectorList" ? prelude.children : [];
  return selectors.flatMap((selector) =>
    selector.type === "Selector" ? selector.children.map(placeOf) : [],
  );
}

function placeOf(node: CssNodePlain): number {
  if (node.type === "Percentage") return Number(node.value);
  const name = node.type === "TypeSelector" || node.type === "Identifier" ? node.name.toLowerCase() : "";
  return name === "from" ? 0 : name === "to" ? 100 : NaN;
}
